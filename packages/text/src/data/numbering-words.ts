import type { NumberingStyle } from '../numbering-styles.ts';

/** Words that introduce a number at the head of a unit, by the style that they give. All lower case, without dots. */
export const NUMBERING_WORDS: Readonly<Record<string, NumberingStyle>> = {
  article: 'article',
  art: 'article',
  artikel: 'article',
  artículo: 'article',
  articolo: 'article',
  artigo: 'article',
  стаття: 'article',
  статья: 'article',
  section: 'section',
  sec: 'section',
  '§': 'section',
  розділ: 'section',
  раздел: 'section',
  chapter: 'chapter',
  chapitre: 'chapter',
  глава: 'chapter',
  part: 'part',
  title: 'title',
  annex: 'annex',
  annexe: 'annex',
  додаток: 'annex',
  приложение: 'annex',
  appendix: 'appendix',
  schedule: 'schedule',
  protocol: 'protocol',
  point: 'point',
  пункт: 'point',
  paragraph: 'paragraph',
  para: 'paragraph',
  clause: 'clause',
  item: 'item',
  step: 'step',
  phase: 'phase',
  option: 'option',
  alternative: 'option',
  variant: 'option',
  варіант: 'option',
  вариант: 'option',
  pp: 'preambular',
  op: 'operative',
};

/** Words that a number may follow without a space: `OP5`, `§5`. */
export const GLUED_WORDS: ReadonlySet<string> = new Set(['§', 'pp', 'op']);

/** Words that follow a number which measures or tells the time, and so does not number a unit. */
export const UNIT_WORDS: ReadonlySet<string> = new Set(
  (
    'million millions billion billions trillion thousand hundred bn mn m km kms kilometre kilometres kilometer ' +
    'kilometers mile miles metre metres meter meters hectare hectares acre acres tonne tonnes ton tons kg ' +
    'per percent percentage points point degrees dollars euros hryvnias rubles roubles pounds times years days ' +
    'hours minutes seconds a.m p.m am pm o’clock gmt utc barrels litres liters gw mw kwh'
  ).split(' '),
);

/** Latin ordinals that a later amendment puts behind a number. */
export const LATIN_SUFFIXES: readonly string[] = [
  'bis',
  'ter',
  'quater',
  'quinquies',
  'sexies',
  'septies',
  'octies',
  'novies',
  'decies',
];

/** The word for one of several wordings that stand in for a unit: `OP3 alt`, `OP3 alt 2`. */
export const ALTERNATIVE_SUFFIX = 'alt';

/** Marks that open a list item without a number. */
export const BULLETS = '-*•–—‣◦▪●○■□·⁃➢➤✓';
