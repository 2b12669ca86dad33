import type { OpenKind } from '@nonpaper/vocabulary';
import type { OpenCueName } from './sureness.ts';

/** A way to say that something is open. `matter` tells on which side of the words the matter stands. */
export interface OpenCue {
  readonly name: OpenCueName;
  /** Words in small letters, parted at all that is no letter, of which a sentence must have one: looked at before the pattern. */
  readonly needs: readonly string[];
  readonly pattern: RegExp;
  readonly kind: OpenKind;
  /** `inside`: in the group of the pattern that is named so ("leaves the status of the port undefined"). */
  readonly matter: 'after' | 'before' | 'inside';
  /** Whether a plan, draft, talks or those who hold them must stand before the words; `named`: no pronoun will do. */
  readonly text?: true | 'named';
  /** People are no open matter behind these words ("the Europeans were left out"), unless it is a text that leaves them out. */
  readonly people?: 'of a text';
  /** Whether the matter must be called a question, a status and the like: other things are put off, too. */
  readonly question?: true;
}

/** "still", "not yet", "immediately": what may stand between a verb and the word that says it. */
const ADVERBS = String.raw`(?:(?:still|also|not|yet|as yet|so far|far from|by no means|at all|even|\w+ly)\s+){0,3}`;
const BE = String.raw`(?:it['’]s|is|was|are|were|be|been|remains?|remained|stays?|stayed)`;
const NOT = String.raw`(?:(?:does|do|did|would|will|has|have|had)\s+not|(?:does|do|did|would|has|have|had)n['’]t|never|fails? to|failed to|neglect(?:s|ed)? to|avoids?|avoided|(?:has|have|had) yet to)`;
/** Where what is said of a rejected matter begins behind it. */
export const VERDICT_BEHIND = /\sas\s+(?:an?\s+)?(?:["“]|\w+\s*[.,;]|\w+$)/u;
/** A clause that asks begins here: "whether", "just when", "to whom". */
const ASKING = String.raw`(?=(?:(?:just|exactly|precisely)\s+)?(?:whether|if|how|what|who|whom|whose|when|where|which|why|(?:to|by|from|for|on|in|under|at|with)\s+(?:whom|whose|which|what|how))\b)`;
/** The clause that asks, where it stands first: "What becomes of the camps it does not say". */
const ASKS_FIRST = String.raw`(?:whether|how|what|who|whom|whose|when|where|which|why)\b`;
const A_TEXT = String.raw`(?:the|this|that)\s+(?:plan|proposal|draft|text|agreement|deal|framework|document|treaty|protocol|accord|pact|paper)`;
/** When a question is open: "unclear on Friday whether", "not known for now if". */
const WHEN = String.raw`(?:(?:(?:late|early)\s+)?(?:on|at|by|for|as of)\s+(?:this\s+|the\s+)?[\p{L}.]+(?:\s+(?:morning|afternoon|evening|night))?\s*,?\s+|(?:now|still|so far|today|yet)\s*,?\s+)?`;
/** What a text does to a matter, or does not. */
const TREAT = String.raw`(?:mention(?:s|ed|ing)?|address(?:es|ed|ing)?|tackl(?:es?|ed|ing)|cover(?:s|ed|ing)?|deal(?:s|t|ing)? with|settl(?:es?|ed|ing)|resolv(?:es?|ed|ing)|specif(?:y|ies|ied|ying)|touch(?:es|ed|ing)? (?:on|upon)|spell(?:s|ed|ing)? out|refer(?:s|red|ring)? to|answer(?:s|ed|ing)?(?=\s+(?:[\w-]+\s+){0,3}?(?:questions?|issues?|whether|how|what|whom?|when|where|which|why)\b)|includ(?:es?|ed|ing)|(?:sa(?:y|ys|ying|id)|tell(?:s|ing)?|told)(?=\s+${ASKING})|defin(?:es?|ed|ing)|regulat(?:es?|ed|ing)|provid(?:es?|ed|ing) for|tak(?:es?|en|ing) up|agree(?:d|ing)? (?:on|upon))`;
/** What is still to be done to a matter. */
const DONE = String.raw`(?:seen|decided|settled|agreed|determined|worked out|hammered out|ironed out|resolved|negotiated|dealt with|addressed|tackled|mentioned|covered|discussed|included|raised|taken up|specified|spelled out|defined|finali[sz]ed|answered|clarified)`;
const UNDONE_WORDS =
  'unclear uncertain unknown undecided unresolved undefined unsettled unanswered unsaid unaddressed unmentioned unspecified';
const UNDONE = `(?:${UNDONE_WORDS.replaceAll(' ', '|')})`;
/** What has not been settled where it is still to be done. */
const SETTLED = String.raw`(?:seen|decided|settled|agreed|determined|worked out|hammered out|ironed out|resolved|negotiated|defined|finali[sz]ed|clarified)`;
const SETTLED_WORDS =
  'seen decided settled agreed determined worked hammered ironed resolved negotiated defined finalised finalized clarified';
/** "as “pure invention”": what is said of a matter before it is named. */
const VERDICT = String.raw`(?:as\s+(?:an?\s+)?(?:["“][^"”]{1,80}["”],?|\w+)\s+)?`;
const QUESTION_OF = String.raw`(?:(?:the|any|all)?\s*(?:\w+\s+)?(?:question|issue|problem|matter)s? of\s+)?`;

const cue = (
  name: OpenCueName,
  needs: string,
  pattern: string,
  kind: OpenKind,
  matter: OpenCue['matter'],
  more: Partial<OpenCue> = {},
): OpenCue => ({
  name,
  needs: needs.split(' '),
  pattern: new RegExp(pattern, 'iu'),
  kind,
  matter,
  ...more,
});

/**
 * The cues, those with the longest words first; each is looked for once in a sentence, and the first that fits a place
 * keeps it.
 */
export const OPEN_CUES: readonly OpenCue[] = [
  cue(
    'unclear-asks',
    'unclear uncertain unknown clear known certain decided question undecided unresolved guess',
    String.raw`\b${BE}\s+${ADVERBS}(?:unclear|uncertain|unknown|(?:not|far from|by no means)(?: yet| at all| \w+ly)? (?:clear|known|certain|decided)|an open question|undecided|unresolved|anyone['’]s guess)\s*,?\s*${WHEN}(?:as to\s+)?${ASKING}`,
    'unclear',
    'after',
  ),
  cue(
    'nor-said',
    'nor',
    String.raw`\bnor\s+(?:does|do|did|has|have|had)\s+[^,;:.!?]{2,60}?\s+(?:explain(?:ed)?|said|say|told|tell|disclosed?|clarified|clarify|spelled out|spell out|specified|specify)\s+${ASKING}`,
    'unclear',
    'after',
  ),
  cue(
    'not-said-asks',
    'not never nowhere',
    String.raw`\b${BE}\s+(?:not|never|nowhere)\s+(?:(?:yet|been|directly|fully|explicitly|really|immediately)\s+)*(?:${DONE}|said|stated|explained|disclosed|indicated|laid down|made clear|set out)\s+${ASKING}`,
    'unaddressed',
    'after',
  ),
  cue(
    'nor-clear-asks',
    'nor',
    String.raw`\bnor\s+(?:is|was|has|had)\s+it\s+(?:been\s+)?(?:yet\s+|entirely\s+|immediately\s+)?(?:clear|known|certain|decided|settled|said|stated|explained|agreed)\s*,?\s*${WHEN}(?:as to\s+)?${ASKING}`,
    'unclear',
    'after',
  ),
  cue(
    'nobody-knows',
    'nobody no neither',
    String.raw`\b(?:nobody|no[ -]one|no official|neither(?:\s+[\w-]+){0,4}?)\s+(?:(?:has|had|would|could|can|will)\s+)?(?:yet\s+|so far\s+|ever\s+)?(?:explain(?:s|ed)?|sa(?:id|ys?)|know(?:s|n)?|knew|specif(?:y|ies|ied)|spell(?:s|ed)? out|disclosed?|clarif(?:y|ies|ied)|decided?)\s+${ASKING}`,
    'unclear',
    'after',
  ),
  cue(
    'no-agreement-on',
    'reach reached agree',
    String.raw`\b(?:(?:could|did|do|does|would|can|has|have|had)(?:\s+not|n['’]t)|cannot|(?:was|were|is|are|been)\s+unable\s+to|fail(?:s|ed)?\s+to|(?:has|have|had)\s+(?:yet|still)\s+to)\s+(?:yet\s+)?reach(?:ed)?\s+(?:an?\s+|any\s+)?(?:agreement|deal|consensus|understanding|compromise)\s+(?:on|over|about|as to)\s+`,
    'unclear',
    'after',
  ),
  cue(
    'what-is-not-known',
    'know known unclear unknown open',
    String.raw`\bwhat(?:['’]s|\s+(?:we|nobody|is|remains?))\s+(?:still\s+|yet\s+)*(?:(?:do|does)(?:\s+not|n['’]t)(?:\s+yet)?\s+know|not(?:\s+yet)?\s+known|unknown|unclear|open|knows)(?:\s+yet|\s+so far|\s+at this stage)?\s*:\s*`,
    'unclear',
    'after',
  ),
  cue(
    'no-clarity-on',
    'clarity agreement consensus detail details word mention reference decision',
    String.raw`\b(?:no|little|scant)\s+(?:immediate |further |clear |firm )?(?:clarity|agreement|consensus|detail|details|word|mention|reference|decision) (?:on|about|over|of|to|as to)\s+`,
    'unaddressed',
    'after',
  ),
  cue(
    'no-provision-for',
    'provision mention reference allowance commitment',
    String.raw`\b(?:mak(?:es|e|ing)|made) no (?:explicit |direct |clear )?(?:provision for|mention of|reference to|allowance for|commitment (?:on|to))\s+`,
    'unaddressed',
    'after',
    { text: true },
  ),
  cue(
    'questions-remain',
    'question questions doubt doubts',
    String.raw`\b(?:questions?|doubts?) (?:remain(?:s|ed)?|linger(?:s|ed)?|persist(?:s|ed)?)\s+(?:over|about|on|as to)\s+(?:whether\s+|how\s+|who\s+)?`,
    'unclear',
    'after',
  ),
  cue(
    'left-open-asks',
    `seen open question ${UNDONE_WORDS} ${SETTLED_WORDS}`,
    String.raw`\b(?:${BE}|left|leaves?)\s+(?:still\s+|largely\s+)?(?:to be ${SETTLED}|${UNDONE}|an open question|open)\s+${ASKING}`,
    'unclear',
    'after',
  ),
  cue(
    'apart-on',
    'apart divided odds deadlocked loggerheads',
    String.raw`\b(?:far apart|wide apart|miles apart|divided|at odds|deadlocked|at loggerheads) (?:on|over|about)\s+`,
    'unclear',
    'after',
    { text: true },
  ),
  cue(
    'vague-on',
    'vague ambiguous imprecise noncommittal hazy short',
    String.raw`\b(?:vague|ambiguous|imprecise|noncommittal|hazy|short on details?) (?:on|about|over|as to|regarding)\s+`,
    'unclear',
    'after',
    { text: true },
  ),
  cue(
    'not-addressed',
    'not doesn don didn hasn haven hadn wouldn won never fail fails failed neglect neglects neglected avoid avoids avoided yet',
    String.raw`\b${NOT}(?:\s+(?:explicitly|directly|clearly|even|expressly|specifically|yet))?\s+${TREAT}\s+${QUESTION_OF}`,
    'unaddressed',
    'after',
    { text: true },
  ),
  cue(
    'nor-addressed',
    'nor',
    String.raw`\bnor\s+(?:does|do|did|would|will|has|have|had)\s+(?:it|they|(?:the|this|that)(?:\s+[\w-]+){1,3}?)\s+(?:(?:even|explicitly|directly|clearly|expressly|specifically)\s+)?${TREAT}\s+${QUESTION_OF}`,
    'unaddressed',
    'after',
    { text: true },
  ),
  cue(
    'nothing-addresses',
    'neither nothing none one article clause point provision word',
    String.raw`\b(?:neither|nothing|none|not one|no (?:article|clause|point|provision|word))\s(?:[\w-]+\s+){0,5}?${TREAT}\s+${QUESTION_OF}`,
    'unaddressed',
    'after',
    { text: true },
  ),
  cue(
    'leaves-open',
    'leave leaves left leaving',
    String.raw`(?<!\b(?:be|been|being|is|was|were|are)\s)\b(?:leaves?|left|leaving)\s+(?:wide\s+)?(?:open|${UNDONE}|out|aside)\s+(?!by\s)(?!the (?:possibility|door|option|way|prospect|chance)\b)${QUESTION_OF}`,
    'unaddressed',
    'after',
    { text: true },
  ),
  cue(
    'silent-on',
    'omit omits omitted skip skips skipped silent mute nothing sidestep sidesteps sidestepped steer steers',
    String.raw`\b(?:omit(?:s|ted)?|skip(?:s|ped)?|(?:${BE}\s+${ADVERBS}|and |but )(?:silent|mute) (?:on|about|over|as to)|says? nothing (?:about|on|of)|said nothing (?:about|on|of)|sidestep(?:s|ped)?|steers? clear of)\s+${QUESTION_OF}`,
    'unaddressed',
    'after',
    { text: true },
  ),
  cue(
    'glosses-over',
    'gloss glosses glossed duck ducks ducked dodge dodges dodged evade evades evaded pass passes passed overlook overlooks overlooked',
    String.raw`\b(?:gloss(?:es|ed)? over|duck(?:s|ed)|dodg(?:es|ed)|evad(?:es|ed)|pass(?:es|ed) over|overlook(?:s|ed))\s+${QUESTION_OF}`,
    'unaddressed',
    'after',
    { text: 'named' },
  ),
  cue(
    'left-first',
    `to left missing absent ${UNDONE_WORDS}`,
    String.raw`^(?:(?:still|also|yet|and|but|as yet)\s+){0,2}(?:to be ${SETTLED}|left (?:open|out|aside|${UNDONE})|${UNDONE}|missing|absent)(?:\s+[\w-]+){0,6}?\s+(?:is|are|was|were|remains?)\s+`,
    'unaddressed',
    'after',
  ),
  cue(
    'undone-colon',
    UNDONE_WORDS,
    String.raw`^(?:(?:still|also|yet|and|but|as yet|equally)\s+){0,2}${UNDONE}\s*:\s*`,
    'unclear',
    'after',
  ),
  cue(
    'asked-first',
    'say tell explain specify disputed dispute contested discussion',
    String.raw`(?:^|[,;]\s+and\s+)(?<inside>${ASKS_FIRST}[^,;.!?]{3,160}?),?\s+(?:(?:it|${A_TEXT})\s+(?:does|did)(?:\s+not|n['’]t)\s+(?:say|tell|explain|specify)(?=\s*[,;.!?]|\s+(?:and|but)\b|$)|(?:(?:has|have|had)\s+been|is|was|are|were|remains?|remained)\s+(?:still\s+|hotly\s+)*(?:disputed|in dispute|contested|under discussion))`,
    'unaddressed',
    'inside',
  ),
  cue(
    'leaves-undefined',
    'leave leaves left leaving',
    String.raw`\b(?:leaves?|left|leaving)\s+(?<inside>[^,;.!?]{3,120}?)\s+(?:wide open|unanswered|unresolved|undefined|undecided|unsettled|unaddressed|unspecified|unclear)\b`,
    'unaddressed',
    'inside',
  ),
  cue(
    'is-not-settled',
    'not never hardly barely partly largely nowhere',
    String.raw`\b(?:${BE}|left)\s+(?:(?:not|never|hardly|barely|only partly|largely|nowhere)\s+(?:yet\s+|been\s+|directly\s+|fully\s+|explicitly\s+|really\s+)*${DONE}|nowhere (?:said|told|explained|stated|laid down))\b`,
    'unaddressed',
    'before',
  ),
  cue(
    'yet-to-be-settled',
    'yet still not never',
    String.raw`\b(?:has|have|had)\s+(?:(?:yet|still) to be|not(?: yet| so far)? been|never been)\s+(?!seen\b)${DONE}\b`,
    'unaddressed',
    'before',
  ),
  cue(
    'left-out',
    'left unaddressed unmentioned unspecified omitted sidestepped missing aside deferred parked shelved',
    String.raw`\b(?:was|were|is|are|has been|have been|had been|been|remains?|remained|goes|went)\s+(?:still\s+|largely\s+)*(?:left out|left open|left aside|left for later|unaddressed|unmentioned|unspecified|omitted|sidestepped|missing from (?:the|this) (?:text|draft|plan|document|proposal)|set aside|deferred|parked|shelved)\b`,
    'unaddressed',
    'before',
    { people: 'of a text' },
  ),
  cue(
    'put-off',
    'put postponed pushed left',
    String.raw`\b(?:was|were|is|are|been|being)\s+(?:put off|postponed|pushed back|left) (?:until|for|to|till)\b`,
    'unaddressed',
    'before',
    { question: true },
  ),
  cue(
    'is-unclear',
    `open question air guess clear known certain ${UNDONE_WORDS} ${SETTLED_WORDS}`,
    String.raw`\b${BE}\s+(?:still\s+|largely\s+|far from\s+)*(?:to be ${SETTLED}|unresolved|unsettled|undecided|undefined|unclear|uncertain|unanswered|an open question|up in the air|anyone['’]s guess|(?:not|far from)(?: yet| immediately| entirely| at all)? (?:clear|known|certain)(?!\s+(?:that|about|of|as|to|for)\b)|(?<=(?:remain|remains|remained|stay|stays|still)\s)open)\b`,
    'unclear',
    'before',
  ),
  cue(
    'is-ruled-out',
    'dismissed ruled rejected table excluded brushed',
    String.raw`\b(?:was|were|is|are|has been|have been|had been|been)\s+(?:flatly\s+|firmly\s+|immediately\s+|summarily\s+)*(?:dismissed|ruled out|rejected out of hand|rejected outright|off the table|excluded out of hand|brushed aside)\b`,
    'rejected',
    'before',
  ),
  cue(
    'dismisses',
    'dismiss dismissed dismisses dismissing ruled rules ruling rule brush brushed brushes brushing reject rejected rejects rejecting refuse refused refuses refusing',
    String.raw`(?<!\b(?:was|were|been|being|is|are)\s)\b(?:dismiss(?:ed|es|ing)?|rul(?:ed|es|ing) out|brush(?:ed|es|ing) (?:aside|off)|reject(?:ed|s|ing)? (?:out of hand|outright)|refus(?:ed|es|ing) (?:even )?to (?:discuss|consider|talk about|negotiate))\s+${VERDICT}`,
    'rejected',
    'after',
  ),
];

/** Words that stand between the name of the matter and its parts: "concerns …, including A, along with B". */
export const INCLUDING =
  /,?\s*(?:including|among them|such as|notably|in particular|namely|above all|like)\s+/iu;
/** Where a list of matters is always cut. A bare "and" or "or" is cut unless it joins two adjectives. */
export const CUTS =
  /,?\s+(?:along with|as well as|together with|starting (?:especially |above all )?with|especially|not least|above all)\s+|\s+[-–—]\s+(?:starting\s+)?(?:especially\s+|above all\s+|notably\s+)?(?:with\s+)?|;\s*(?:and\s+)?|,\s+(?:and\s+|or\s+|nor\s+)?/giu;
/** Where the matter ends: a new clause, or who said so. */
export const CLAUSE_END =
  /[;:!?…]|\.(?=\s|$|["”’])|,?\s+(?:but|while|whereas|although|though|because|(?:(?:over|on|in|under|by|for|to|from|of|with|at|about|through)\s+)?which|since|unless|until|after|before|despite)\s|,\s+(?:and|so|if|with|as|he|she|they|it|according|officials|sources)\s|,\s+(?:[\p{L}’'-]+\s+){0,5}(?:said|says|told|added|argued|wrote|noted|reported)\b|\s[-–—]\s(?!starting|especially|notably|above all)/iu;
/** What is left without a reply is no open matter: "the offer was never answered". */
export const REPLIED_TO =
  /\b(?:proposals?|offers?|letters?|calls?|requests?|appeals?|invitations?|notes?|messages?|demands?|quer(?:y|ies)|statements?)\b/iu;
/** A sentence that asks tells nothing of what is open: "Has anybody been left out?" */
export const ASKED_WHETHER =
  /^(?:(?:and|but|so)\s+)?(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|should|may|might)\b.*\?["”’)]*$/isu;
/** What asks: a clause that begins so is one matter, however many commas it has. */
export const ASKS =
  /^(?:whether|if|how|what|who|whom|whose|when|where|which|why|(?:to|by|from|for|on|in|under|at|with)\s+(?:whom|whose|which|what|how))\b/iu;
/** What a matter is called that is left for later. */
export const QUESTIONS =
  /\b(?:question|issue|matter|status|fate|future|decision|problem|dispute|point|topic)s?\b/iu;
/** Words by which a text, a plan, talks, or those who hold them are named. */
export const ABOUT_TEXT =
  /\b(?:plan|proposal|draft|text|agreement|deal|arrangement|settlement|compact|understanding|scheme|lease|term sheet|framework|document|statement|letter|memorandum|treaty|protocol|accord|pact|roadmap|blueprint|paper|non-paper|truce|ceasefire|charter|resolution|declaration|communiqu[eé]|initiative|version|points?|talks|negotiations|summit|meeting|articles?|clauses?|provisions?|annex(?:es)?|nothing|neither|part(?:y|ies)|sides?|delegations?|governments?|guarantors|negotiators|mediators|envoys|officials)\b/iu;
/** What is open so that one can pass, and is no open matter by that. */
export const PASSAGES =
  /\b(?:corridors?|crossings?|bridges?|borders?|roads?|ports?|airports?|doors?|channels?|embass(?:y|ies)|checkpoints?|routes?|markets?|schools?|gates?|lines?|windows?|passages?|lanes?|straits?|offices?)\b/iu;
/** Behind the name of a matter: that it is to be kept open. */
export const STAYS_OPEN =
  /^(?:\s+(?:through|to|for|across|at|in|between)(?:\s+[\w-]+){1,4})?(?:\s+(?:should|must|will|would|can|could|shall|may))?\s+(?:still\s+)?(?:be\s+kept|remains?|remained|stays?|stayed|kept)\s+open\b/iu;
/** What may stand for one of them. */
export const STANDS_FOR = /\b(?:it|which|that)\b/iu;
