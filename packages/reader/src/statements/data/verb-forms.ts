/** Past participles without "-ed" of verbs that report. */
export const PARTICIPLE_FORMS = `said told known thought understood seen heard found shown written read held taken given made led meant felt put set cut sent spoken sworn drawn laid forbidden forgotten foreseen foretold begun broken chosen`;
/** Past tense forms without "-ed" of verbs that report. */
export const PAST_FORMS = `let said told knew thought understood saw heard found showed wrote read held took gave made led meant felt put set cut sent spoke swore drew laid forbade forgot foresaw began broke chose`;
/** To do this to somebody "to say" something is to tell it to him. */
export const CALLING = `call phone telephone ring cable text email message`;
/** What somebody does before others or for them to hear, "to say" something. */
export const REACHING = `write appear go come take stand rise step visit meet gather return post`;
/** Who is told so by somebody has it from him. */
export const TELLING = `tell inform assure notify advise`;
/** What one has from somebody: "we hear from the ministry that". */
export const HEARING = `hear understand learn gather know`;
/** To do this with a noun of words ("a warning that …") is to say them. */
export const UTTERING = `make issue repeat renew deliver send voice offer reiterate circulate extend accompany add utter table submit lodge launch raise`;
/** To do this "with" a noun of words is to say them. */
export const WITH_WORDS = `react respond answer reply counter retort come return follow close begin open end hit`;
