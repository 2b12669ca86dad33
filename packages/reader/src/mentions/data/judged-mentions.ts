/**
 * How many mentions of a sample named who or what is said, of the kind that is said, by the rule that found them. One reader
 * judged them on 1 December 2026: of each rule up to 30, drawn at even distances from the texts of `corpora/open` and of
 * `corpora/events-a`, `-c`, `-e`, `-g`, `-i`, `-k`, `-l`, `-m` and `-o`; for records, the named speakers of the gold were
 * handed in as such. Since those processes are invented, 24 of each rule of the gazetteer were judged in texts of PolNeAR's
 * train part too; words of lexicons were judged in the texts of `examples/`, persons in other languages in texts written for
 * the trial. Of an office only that it is one was judged, not whose. Nothing of a rule was judged where both are 0.
 */
export const JUDGED_MENTIONS = {
  'name-of-record': [24, 24],
  'part-of-name': [24, 24],
  'shared-name': [0, 0],
  'name-in-gazetteer': [43, 54],
  'adjective-in-gazetteer': [38, 50],
  'metonym-in-gazetteer': [7, 48],
  'seat-as-place': [24, 24],
  'points-of-text': [4, 4],
  'words-of-lexicon': [21, 24],
  'office-beside-name': [24, 24],
  'office-of-person': [29, 30],
  'office-alone': [24, 24],
  'new-person': [26, 30],
  'new-person-titled': [24, 24],
  'new-party': [23, 24],
  'new-outlet': [30, 30],
  'new-body': [20, 30],
  'new-place': [23, 24],
  'new-text': [25, 29],
  'surname-told-before': [23, 24],
  'person-in-other-language': [11, 11],
} as const satisfies Readonly<Record<string, readonly [right: number, all: number]>>;
