/** Units of time. */
export const TIME_UNITS: readonly string[] =
  `second seconds minute minutes hour hours day days week weeks month months quarter quarters year years decade
  decades fortnight weekday weekdays session sessions season`.split(/\s+/u);

export const WEEKDAYS: readonly string[] = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
];

/** Phrases that fix a time by themselves. */
export const FIXED_TIMES: readonly string[] = [
  'immediately',
  'forthwith',
  'at once',
  'instantly',
  'without delay',
  'at the latest',
  'no later than',
  'not later than',
  'no sooner than',
  'simultaneously',
  'at the same time',
  'the same day',
  'the day after',
  'the following day',
  'hereby',
  'henceforth',
  'permanently',
  'at all times',
  'at any time',
  'at noon',
  'by noon',
  'at midnight',
  'by midnight',
  'from now on',
  'in perpetuity',
  'from then on',
  'overnight',
];

/** Phrases that name a time without fixing it: a question of its own (vague words), so no deadline is asked for again. */
export const LOOSE_TIMES: readonly string[] = [
  'as soon as possible',
  'as soon as practicable',
  'as soon as feasible',
  'as early as possible',
  'as quickly as possible',
  'as promptly as possible',
  'at the earliest opportunity',
  'at the earliest possible date',
  'in due course',
  'in due time',
  'at an appropriate time',
  'at the appropriate time',
  'at a suitable time',
  'at a later date',
  'at a later stage',
  'in the near future',
  'in the foreseeable future',
  'within a reasonable time',
  'within a reasonable period',
  'within a reasonable period of time',
  'in a reasonable time',
  'in a timely manner',
  'in a timely fashion',
  'on a timely basis',
  'in a timely and meaningful manner',
  'without undue delay',
  'promptly',
  'speedily',
  'expeditiously',
  'swiftly',
  'eventually',
  'over time',
  'gradually',
];

/** Phrases that say how often. */
export const RECURRING: readonly string[] = [
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'annually',
  'yearly',
  'hourly',
  'regularly',
  'periodically',
  'from time to time',
  'annual',
];

/** Words behind which a step stands that has to come first. */
export const TRIGGERS: readonly string[] = [
  'after',
  'following',
  'upon',
  'once',
  'when',
  'whenever',
  'as soon as',
  'immediately after',
  'subject to',
  'pending',
  'until',
  'unless and until',
  'before',
  'prior to',
  'on completion of',
  'only if',
  'if',
  'unless',
  'where',
  'in the event of',
  'in the event that',
  'in case of',
  'in exchange for',
  'in return for',
  'provided that',
  'on condition that',
  'as long as',
  'for as long as',
  'so long as',
  'during',
  'throughout',
  'while',
  'in case',
  'in an emergency',
  'at the end of',
  'at the beginning of',
  'at the start of',
  'at the request of',
  'on the day of',
  'on the date of',
  'on',
];

/** After "on" and "at" only these name a moment. */
export const MOMENTS: readonly string[] =
  `signature signing receipt request arrival departure completion ratification accession notice demand
  delivery expiry termination adoption publication day date entry deposit presentation proof application conviction
  release return registration taking`.split(/\s+/u);

/** What fixes the time somewhere else. */
export const TIME_ELSEWHERE: readonly string[] = [
  'timetable',
  'time-table',
  'calendar',
  'timeline',
  'time schedule',
  'schedule set out',
  'roadmap',
  'milestones',
  'instalments',
  'installments',
];

/** Steps that date themselves: who signs, receives or ratifies knows the day. */
export const SELF_DATED: readonly string[] =
  `signature signing receipt notification notice request ratification accession entry deposit date day expiry
  termination end decision award judgment judgement appointment registration referral application proclamation
  arrival departure birth death conviction arrest consultation consultations hearing incident breach
  violation attack spill accident dispute emergency year month week hours agreement consent declaration`.split(
    /\s+/u,
  );

/** Nouns of steps in a process that somebody has to bring about. */
export const STEP_NOUNS: readonly string[] =
  `elections election census referendum withdrawal redeployment disarmament demobilisation demobilization
  disengagement cantonment demining release repatriation return reconstruction rebuilding inspection restart
  deployment hand-over handover dismantling destruction reform reforms transition settlement normalisation
  normalization stabilisation stabilization ceasefire cease-fire truce conference talks negotiations investigation
  verification demarcation delimitation transfer lifting reopening restoration integration adoption enactment
  resettlement evacuation pull-back pullback removal phase stage step completion implementation establishment
  reunification conditions requirements criteria circumstances situation status amnesty vetting audit exchange
  clearance construction training deradicalisation trust confidence peace stability calm`.split(/\s+/u);

/** Words that say nothing of which step is meant. */
export const STEP_WRAPPERS: readonly string[] =
  `completion conclusion end full complete successful implementation final start beginning process date initial
  first progress such this these that those their its respective agreed relevant necessary`.split(/\s+/u);

/** What may be waited for and never comes of itself: conditions that nobody is named to judge. */
export const OPEN_CONDITIONS: readonly string[] = [
  'conditions are met',
  'conditions are right',
  'conditions are in place',
  'conditions permit',
  'conditions allow',
  'conditions exist',
  'conditions are satisfied',
  'conditions are fulfilled',
  'condition is met',
  'situation permits',
  'situation allows',
  'situation improves',
  'situation is stable',
  'situation has stabilised',
  'situation has stabilized',
  'circumstances permit',
  'circumstances allow',
  'security permits',
  'security allows',
  'trust has been restored',
  'stability has been restored',
  'calm has been restored',
  'order has been restored',
  'peace has been restored',
  'time is ripe',
  'reform advances',
  'progress has been made',
  'progress is made',
  'sufficient progress',
  'requirements are met',
  'criteria are met',
  'all have accepted',
];

/** Verbs of those who settle that a step has come. */
export const DECIDERS: readonly string[] =
  `declare declares declared certify certifies certified determine determines determined confirm confirms
  confirmed announce announces announced decide decides decided verify verifies verified establishes finds
  proclaim proclaims proclaimed agreed`.split(/\s+/u);

/** Steps side by side with nothing said of how they keep pace. */
export const SIDE_BY_SIDE: readonly string[] = [
  'in parallel',
  'on a parallel track',
  'in tandem',
  'step by step',
  'in stages',
  'in phases',
  'phase by phase',
];

export const ORDINALS: Readonly<Record<string, number>> = {
  one: 1,
  first: 1,
  i: 1,
  '1': 1,
  two: 2,
  second: 2,
  ii: 2,
  '2': 2,
  three: 3,
  third: 3,
  iii: 3,
  '3': 3,
  four: 4,
  fourth: 4,
  iv: 4,
  '4': 4,
  five: 5,
  fifth: 5,
  v: 5,
  '5': 5,
  final: 99,
  next: 98,
  last: 99,
};
