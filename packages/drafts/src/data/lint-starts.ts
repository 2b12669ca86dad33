/** What happens or arrives and so starts a limit by itself: whoever has "thirty days to answer a claim" has them from the claim. */
export const STARTERS: readonly string[] =
  `claim request complaint application objection notice notification appeal petition incident breach violation
  vacancy dispute invitation demand accident attack alarm death arrest detention capture birth emergency disaster
  spill outbreak discovery referral question query inquiry enquiry`.split(/\s+/u);

/** Verbs that bring such a thing about: behind them it starts nothing, it is what is due ("shall submit its claim within ten days"). */
export const PRODUCES: readonly string[] =
  `submit file make lodge present send bring raise give issue propose nominate prepare draft deliver`.split(
    /\s+/u,
  );

/** Moments from which time is counted: "from signature", "since the date of". */
export const START_NOUNS: readonly string[] =
  `signature signing receipt request arrival departure completion ratification accession notice demand delivery
  expiry termination adoption publication day date entry deposit presentation application conviction release return
  registration notification referral proclamation announcement moment hour start beginning commencement conclusion
  end election elections withdrawal ceasefire cease-fire truce appointment establishment deployment decision then
  acceptance approval opening vote submission`.split(/\s+/u);

/** Words that refer a time back to something said before. */
export const STARTS_BACK: readonly string[] = [
  'thereafter',
  'afterwards',
  'afterward',
  'subsequently',
  'thereof',
  'thereupon',
  'hereof',
  'hence',
  'counted',
  'reckoned',
  'calculated',
  'starting',
  'beginning',
  'commencing',
];

/** Words for time given, in a sentence that says from when all of it is counted. */
export const TIME_GIVEN: readonly string[] =
  `period periods limit limits time-limit time-limits deadline deadlines days weeks months time times`.split(
    /\s+/u,
  );

/** Verbs of such a sentence: "All periods run from signature". */
export const TIME_RUNS: readonly string[] =
  `run runs count counts counted begin begins start starts commence commences reckoned calculated computed measured`.split(
    /\s+/u,
  );
