/** Prepositions that may follow a noun inside one noun phrase. */
export const PHRASE_PREPOSITIONS = `of for in at from with to on near inside within outside under around between among against by behind through across throughout along above below beyond beside opposite upstream downstream`;

/** Adjectives that follow their noun and bring a complement. */
export const PHRASE_ADJECTIVES = `familiar close aware loyal opposed critical privy responsible allied supportive sympathetic hostile involved unauthorised unauthorized present available knowledgeable`;

/** Participles that follow their noun inside the noun phrase. */
export const LOOSE_PARTICIPLES = `cited quoted briefed involved based known appointed named called elected backed led held headed accused interviewed contacted reached
affiliated associated acquainted tasked charged stationed posted assigned speaking working serving representing leading overseeing monitoring participating attending
taking following living briefing handling advising running heading advising visiting controlling commanding specialising specializing covering citing quoting including
described seen obtained reviewed published released issued dated signed circulated tabled leaked adopted written taken made drafted prepared conducted commissioned controlled owned run sponsored linked seeking attributed`;

/** Words after which a new clause with its own subject may begin. */
export const SUBORDINATORS = `after before as while because since when although though if that whether but and or until than whereas so where how why what which yet once even unless`;

/** Nouns of place and occasion in which words are spoken: "said in an interview with", "wrote in a post on". */
export const VENUES = `statement interview post speech briefing conference letter remark remarks comment comments tweet video address call message article report paper meeting summit
email e-mail note op-ed editorial column television radio twitter facebook telegram x instagram truth social sermon broadcast filing memo ruling readout communique communiqué
phone telephone text appearance debate rally event testimony hearing session reply response blog forum press-conference visit trip gathering ceremony podcast panel news-conference
documents document book memoir answer affidavit website station channel programme network exchange chat dispatch cable weekend press`;

/** Words behind which a question stands that nobody has answered ("it is not clear whether"). */
export const NO_ANSWER = `unclear|not clear|not immediately clear|not yet clear|not entirely clear|far from clear|not known|not yet known|unknown|uncertain|undecided|not decided|not yet decided|not been decided|remains to be seen|remained to be seen|an open question|anyone's guess`;

/** What may stand between "it is unclear" and the question, besides a day: "late on Tuesday", "at this stage", "for now". */
export const TIME_WORDS = `on at in for by as of this the late early still yet so far now stage point moment immediately , however though today`;

/** What words are said or written in: "said the envoy in a letter". */
export const WORDS_STAND_IN = `statement interview post speech briefing letter remark tweet video message email e-mail editorial column memo note`;

/** What words are published on: "wrote the envoy on social media". */
export const WORDS_STAND_ON = `media twitter facebook telegram x instagram truth social youtube tiktok weibo vk television radio tv`;

/** How something was said, between the cue and the words. */
export const HOW_SAID = `in private|in public|in confidence|in passing|in no uncertain terms|in plain terms|in clear terms|in strong terms|behind closed doors|off the record|on the record|on background|for the record|for the first time|once more|once again|time and again|over and over`;

/** What stands loose between two commas, between a subject and its verb. */
export const LOOSE_PHRASES = `on the other hand|in turn|by contrast|in contrast|for instance|for example|for one|for his part|for her part|for its part|for their part|of course|as usual|as ever|in fact|in particular|at least|once again|after all|in the meantime|to be sure`;

/** Nouns by which a writer sums up what somebody said or did, before "that" or "which": "a step that few expected". */
export const SUMMING_NOUNS = `step move request demand judgment judgement decision claim expression charge view idea phrase word proposal suggestion verdict offer
accusation allegation remark comment comparison concession gesture position stance threat promise warning argument description assessment estimate assertion`;
