const list = (words: string): readonly string[] => words.split(/\s+/u);

/** What an agreement has to settle for its steps to be taken: put off, it leaves open what comes when, and how. */
export const OPEN_MATTERS: readonly string[] = list(
  `modality modalities sequence sequencing order timetable time-table timing timeline calendar schedule detail details particulars
  arrangements steps phases stages procedures pace conditions criteria mechanism mechanisms dates specifics`,
);

/** Participles of settling a matter: "shall be agreed", "are to be worked out". */
export const SETTLED: readonly string[] = list(
  `agreed determined decided settled defined negotiated fixed elaborated specified discussed addressed clarified finalised
  finalized arranged established resolved considered examined set worked laid spelled spelt drawn taken dealt`,
);

/** Those of them that need both sides, so that either can keep the matter open. */
export const NEEDS_BOTH: readonly string[] = list('agreed negotiated discussed worked');

/** Verbs with which the parties themselves put a matter off: "shall agree on the modalities". */
export const SETTLING: readonly string[] = list('agree negotiate discuss determine decide settle define');

/** Phrases that put a thing off to a day that nobody names. */
export const PUT_OFF: readonly string[] = [
  'later',
  'later on',
  'subsequently',
  'eventually',
  'separately',
  'at a later date',
  'at a later stage',
  'at a later time',
  'at a subsequent stage',
  'at an appropriate time',
  'at the appropriate time',
  'at a suitable time',
  'at some later point',
  'in due course',
  'in due time',
  'in future',
  'in the future',
  'in the near future',
  'in a later agreement',
  'in a separate agreement',
  'in a subsequent agreement',
  'by later agreement',
  'by separate agreement',
  'by subsequent agreement',
  'by a separate agreement',
];

/** Phrases that leave a matter open by themselves. */
export const LEFT_OPEN: readonly string[] = [
  'is left open',
  'are left open',
  'remains open',
  'remain open',
  'remains to be agreed',
  'remain to be agreed',
  'remains to be determined',
  'remain to be determined',
  'remains to be settled',
  'remain to be settled',
  'remains to be decided',
  'remain to be decided',
  'subject of further negotiations',
  'subject of further talks',
  'subject of further discussion',
  'subject of further discussions',
  'subject of future negotiations',
  'subject of later negotiations',
  'subject of subsequent negotiations',
  'subject of a later agreement',
  'subject of a separate agreement',
  'subject of a further agreement',
  'subject to further negotiations',
  'subject to further agreement',
  'subject to further discussion',
  'subject to further discussions',
  'subject to later agreement',
  'left for later agreement',
  'left for further negotiations',
  'left to further negotiations',
  'left to a later agreement',
  'left to later negotiations',
];
