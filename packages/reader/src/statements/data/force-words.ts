/** Words by which the force of plain words is told: what is said to be false, what harms, what is undertaken. */

/** What one rejects or calls something as untrue, and not as unwelcome. */
export const CLAIM_NOUNS = `claim description allegation accusation charge report assertion account version rumour rumor notion story tale talk insinuation link figure`;

/** A claim only where "that" or "of" follows: "the suggestion that he was paid", and not "the suggestion". */
export const CLAIMS_WITH_CLAUSE = `suggestion hint idea`;

/** What is dismissed as untrue, besides claims; what is dismissed as a trifle or a trick was still sent, said or done. */
export const DISMISSED_NOUNS = `letter threat concern warning fear complaint criticism recording document leak paper this that it them charges`;

/** What says of a claim that it is not so. */
export const FALSE_WORDS = `inaccurate false untrue fabricated fake baseless unfounded nonsense invented absurd fanciful fiction fables fable fantasy wrong
ridiculous preposterous invention fabrication forgery hoax lie lies bogus incorrect untruth myth groundless rubbish`;

/** What of a thing that may speak, or be said, one calls untrue: "the letter is a forgery". */
export const WORDED_NOUNS = `letter document text recording tape quotation quote photograph picture this that`;

/** What one does to harm, with or without a condition: "said it would sue". */
export const HARMFUL_VERBS = `fight sue retaliate boycott block blockade strike attack punish bomb shell shoot arrest expel occupy destroy burn revenge`;

/** What one does to harm where it is warned of, or tied to a condition: "would leave unless". */
export const HOSTILE_VERBS = `leave withdraw walk close cut stop switch suspend resign quit halt pull take answer respond abandon unsign freeze seize return keep vote
refuse end break cancel withhold fire act move`;

/** What is threatened where it is promised: "has promised a strike". */
export const HOSTILE_NOUNS = `strike boycott retaliation revenge blockade lawsuit war reprisal reprisals protests sanctions`;

/** What a body announces that it will do: "announced a search for tomorrow". */
export const UNDERTAKEN_NOUNS = `review search inquiry investigation inspection audit amnesty pardon withdrawal release reform cut freeze`;

/** Who does what a body or its head announces. */
export const OWN_BODIES = `islands mainland government ministry police army navy state republic cabinet council commission side party force troops team office union federation kingdom movement front`;

/** What is acknowledged where it is accepted, and nothing undertaken: "accepts the finding". */
export const ACKNOWLEDGED_NOUNS = `finding verdict figure claim criticism blame responsibility apology fact argument point result offer need logic premise`;

/** What befalls somebody, and is no harm that he does: "warned that her country might soon face a hard choice". */
export const SUFFERED_VERBS = `face lose suffer risk endure bear fall struggle starve freeze drown collapse split fail slide sink disappear die bleed miss run pay regret find end wait`;
