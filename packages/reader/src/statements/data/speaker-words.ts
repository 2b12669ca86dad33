/** Plural heads behind which single people hide: unnamed, not a group. */
export const HIDDEN_PLURALS = `official source diplomat insider aide people person individual adviser advisor staffer operative participant intermediary informant negotiator witness figure circle quarter officer mediator`;
/** Words in names of bodies, that tell them from names of people. */
export const BODY_WORDS = `ministry ministries government house department office union nations council committee commission court party army forces force navy agency bank institute university center centre
foundation association organisation organization federation league front movement kremlin pentagon nato parliament senate congress bureau alliance group secretariat mission embassy assembly
administration service guard guards brigade corps company corporation ltd inc plc club board fund authority republic kingdom emirates state states city street presidency treasury
eu un us u.s. uk un. oscE osce iaea imf opec asean ecowas hamas hezbollah taliban isis plo fatah cia fbi mi6 mossad downing vatican duma knesset bundestag
bloc residence citadel democrats republicans conservatives liberals labour gop foreign`;
/** What a spokesman or a title in front of a name looks like. */
export const NAME_TITLES = `mr mrs ms miss dr sir lord lady dame prof professor president premier minister secretary chancellor king queen prince princess emir sultan sheikh sheik ayatollah pope
gen general col colonel maj major capt captain lt lieutenant adm admiral sgt sergeant marshal brig brigadier sen senator rep representative gov governor congressman congresswoman ambassador envoy
spokesman spokeswoman spokesperson judge justice archbishop bishop cardinal father mother sister brother abbess abbot reverend rev imam rabbi comrade senator mayor chairman chairwoman deputy vice foreign defence defense prime
director commissioner analyst negotiator adviser advisor aide shadow mp mep h.e h.r.h excellency`;
/** Words by which an unnamed speaker's reason is given. */
export const GROUND_OPENERS = `on condition of anonymity|on the condition of anonymity|on condition they not be named|on condition that|on background|asked not to be named|asked not to be identified|asking not to be named|asking not to be identified|declined to be named|declined to be identified|declining to be named|requested anonymity|not allowed to speak|not permitted to speak|not empowered to speak|not supposed to speak|not cleared to speak|requesting anonymity|anonymously because|who was not authorised|who was not authorized|who were not authorised|who were not authorized|not authorised to speak|not authorized to speak|not authorized to discuss|not authorised to discuss|insisted on anonymity|did not want his name used|did not want her name used|did not want their names used|did not want to be named|did not wish to be named|did not want to be identified|preferred not to be named|preferred not to be identified|wished to remain anonymous|asked to remain anonymous|was granted anonymity|were granted anonymity`;
/** What stands before a colon and speaks nothing: kinds of pieces, heads of lists. */
export const NOT_SPEAKERS = `interview opinion analysis explainer live breaking update exclusive watch video photo photos correction note source sources background context headline summary read more related comment editorial timeline profile factbox place date subject participants present agenda`;
/** Last words of names of firms and clubs, which names of people do not have. */
export const FIRM_TAILS = `air airways airlines wings lines shipping ferries railways rail motors steel oil gas energy power electric water foods mills works holdings partners brothers sons industries systems networks
telecom mobile cement mining minerals timber fisheries logistics freight haulage airport insurance mutual trust savings capital securities pharmaceuticals chemicals textiles rovers athletic wanderers united federation`;
