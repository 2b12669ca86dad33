/** How strongly words bind. */
export type DutyForce = 'duty' | 'weak' | 'may';

/** Words that put a duty on their subject, the verb standing behind them. */
export const MODALS: readonly (readonly [phrase: string, force: DutyForce])[] = [
  ['shall', 'duty'],
  ['must', 'duty'],
  ['will', 'duty'],
  ['undertake to', 'duty'],
  ['undertakes to', 'duty'],
  ['undertake not to', 'duty'],
  ['undertakes not to', 'duty'],
  ['agree to', 'duty'],
  ['agrees to', 'duty'],
  ['agree not to', 'duty'],
  ['agrees not to', 'duty'],
  ['commit to', 'duty'],
  ['commits to', 'duty'],
  ['commit themselves to', 'duty'],
  ['commits itself to', 'duty'],
  ['pledge to', 'duty'],
  ['pledges to', 'duty'],
  ['is obliged to', 'duty'],
  ['are obliged to', 'duty'],
  ['is required to', 'duty'],
  ['are required to', 'duty'],
  ['is bound to', 'duty'],
  ['are bound to', 'duty'],
  ['has to', 'duty'],
  ['have to', 'duty'],
  ['are to', 'duty'],
  ['is to', 'duty'],
  ['should', 'weak'],
  ['is expected to', 'weak'],
  ['are expected to', 'weak'],
  ['may', 'may'],
  ['is entitled to', 'may'],
  ['are entitled to', 'may'],
];

/** Before these words the modal is a noun or stands in a clause of another sort. */
export const NOT_A_MODAL_BEHIND: readonly string[] = [
  'the',
  'free',
  'political',
  'their',
  'its',
  'good',
  'a',
  'popular',
  'of',
];

/** Words that open a clause which only says when or whether. */
export const SUBORDINATE: readonly string[] = [
  'if',
  'when',
  'where',
  'unless',
  'once',
  'whenever',
  'wherever',
  'until',
  'while',
  'although',
  'because',
  'since',
  'whether',
  'as',
  'after',
  'before',
];

/** Words with which a clause about a noun begins. */
export const RELATIVE: readonly string[] = ['who', 'which', 'that', 'whose', 'whom', 'what', 'how'];

/** First words of a stretch between commas that is no subject. */
export const NOT_A_SUBJECT: readonly string[] =
  `in on at under over with within without after before upon following
  during if where when unless until from to for by as subject pursuant including through together acting assisted
  and or but of having being once notwithstanding except save despite since beginning not first second third then
  therefore however moreover accordingly likewise also respectively such inter according provided failing pending
  given in-between between among against throughout alternatively meanwhile finally no-later no`.split(
    /\s+/u,
  );

/** What may stand behind "by" and is nobody who acts. */
export const NOT_AN_AGENT: readonly string[] =
  `means way ways virtue reference agreement consensus mutual unanimity force
  road sea air land law rail ship noon midnight end then name hand letter post ballot majority vote votes common
  itself themselves himself consent decree decision phase phases stages step day date per up peaceful negotiation
  negotiations dialogue arbitration mediation lot rotation drawing written exchange electronic mail the-end referendum
  at no later now one two three four five six seven eight nine ten bank cheque percentage default`.split(
    /\s+/u,
  );

/** Words that carry no matter of their own. */
export const EMPTY_WORDS: readonly string[] =
  `the a an of and or to in on at by for with from this that these those its
  their his her it they all any each every both other such no not be been is are was were has have had shall will may
  must should which who whom whose as under within into out over up back more than less same own if when where after
  before upon until during between per so only also then there here agreement accord treaty present following between
  party parties side sides in-accordance accordance article paragraph annex`.split(/\s+/u);
