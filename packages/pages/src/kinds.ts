import type { RecordKind } from '@nonpaper/vocabulary';

const KIND_WORDS: Readonly<Record<RecordKind, readonly [one: string, several: string]>> = {
  party: ['party', 'parties'],
  person: ['person', 'persons'],
  outlet: ['outlet', 'outlets'],
  channel: ['channel', 'channels'],
  theme: ['theme', 'themes'],
  issue: ['issue', 'issues'],
  option: ['option', 'options'],
  source: ['source', 'sources'],
  draft: ['draft', 'drafts'],
  provision: ['provision', 'provisions'],
  lineage: ['lineage link', 'lineage links'],
  counterpart: ['confirmed or cut match', 'confirmed or cut matches'],
  rowNumbers: ['set of row numbers', 'sets of row numbers'],
  treatment: ['treatment', 'treatments'],
  statement: ['statement', 'statements'],
  event: ['event', 'events'],
  position: ['position', 'positions'],
  preference: ['order of options', 'orders of options'],
  issueLink: ['link between issues', 'links between issues'],
  coreConcern: ['core concern', 'core concerns'],
  participation: ['report on participation', 'reports on participation'],
  response: ['response', 'responses'],
  reaction: ['reaction', 'reactions'],
  effort: ['effort', 'efforts'],
  ambiguity: ['place that can be read in two ways', 'places that can be read in two ways'],
  judgement: ['judgement', 'judgements'],
};

/** A kind of record in words, such as `core concern`. */
export const kindWord = (kind: RecordKind): string => KIND_WORDS[kind][0];

/** A number of records in words, such as `1 party` or `3 core concerns`. */
export const countOfKind = (count: number, kind: RecordKind): string =>
  `${count} ${KIND_WORDS[kind][count === 1 ? 0 : 1]}`;

/** A number of anything in words. */
export const counted = (count: number, one: string, several: string): string =>
  `${count} ${count === 1 ? one : several}`;

/** The heading of a list of records, such as `Core concerns`. */
export function severalOfKind(kind: RecordKind): string {
  const several = KIND_WORDS[kind][1];
  return `${several.slice(0, 1).toUpperCase()}${several.slice(1)}`;
}
