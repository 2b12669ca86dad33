/** Past participles without "-ed" of verbs that report. */
export const PARTICIPLE_FORMS = `said told known thought understood seen heard found shown written read held taken given made led meant felt put set cut sent spoken sworn drawn laid forbidden forgotten foreseen foretold begun broken chosen`;
/** Past tense forms without "-ed" of verbs that report. */
export const PAST_FORMS = `said told knew thought understood saw heard found showed wrote read held took gave made led meant felt put set cut sent spoke swore drew laid forbade forgot foresaw began broke chose`;
