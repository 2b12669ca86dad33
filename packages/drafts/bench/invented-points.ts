import { pick, seeded, type Random } from './random.ts';

const WHO = [
  'Arvenia',
  'Borland',
  'the Parties',
  'the Joint Commission',
  'the guarantor States',
  'the Observer Mission',
  'the northern authorities',
  'each Party',
  'the Trust Fund',
  'the Secretariat',
];
const DUTY = ['shall', 'shall', 'shall', 'may', 'will', 'undertakes to', 'agrees to', 'shall not'];
const ACT = [
  'withdraw',
  'register',
  'exchange',
  'restore',
  'open',
  'finance',
  'monitor',
  'dismantle',
  'protect',
  'publish',
  'transfer',
  'inspect',
  'repair',
  'recognise',
  'suspend',
  'notify',
  'return',
  'demarcate',
  'licence',
  'escort',
];
const WHAT = [
  'heavy weapons',
  'detained persons',
  'the river crossings',
  'the power stations',
  'the customs posts',
  'grain shipments',
  'the border markers',
  'mine maps',
  'the displaced families',
  'frozen accounts',
  'local elections',
  'the radio frequencies',
  'the water treaty',
  'school books in both languages',
  'the air corridor',
  'war graves',
  'pension payments',
  'the fishing grounds',
  'the railway line',
  'archives and court files',
  'the island garrison',
  'satellite images',
  'trade licences',
  'medical supplies',
];
const WHERE = [
  'in the upper valley',
  'along the line of contact',
  'on both banks of the river',
  'in the demilitarised strip',
  'at the eastern port',
  'in the three districts',
  'on the islands',
  'near the old capital',
  'in the annexed map area',
  'throughout the territory',
];
const WHEN = [
  'within # days of signature',
  'by the end of month #',
  'for a period of # months',
  'after the first # inspections',
  'once # observers have arrived',
  'at intervals of # weeks',
  'not later than # days after notice',
  'up to a total of #,000 tonnes',
  'with at least # monitors',
  'at a cost of # million',
];
const HOW = [
  'under international supervision',
  'without prior conditions',
  'at its own expense',
  'by mutual consent',
  'in accordance with the annexed schedule',
  'in good faith and in full',
  'subject to verification',
  'with the assistance of neutral engineers',
  'on the basis of equality',
  'with due regard to public safety',
];
/** Points of invented treaties, each as its sentences: many share their words, as real clauses do. At least `count`. */
export function inventedPoints(seed: number, count: number): string[][] {
  const random = seeded(seed);
  const point = (): string[] => Array.from({ length: 1 + Math.floor(random() * 3) }, () => sentence(random));
  return Array.from({ length: count }, () => {
    const own = point();
    const below = random() < 0.3 ? 2 + Math.floor(random() * 3) : 0;
    return [own, ...Array.from({ length: below }, point)];
  }).flat();
}

function sentence(random: Random): string {
  const when = pick(random, WHEN).replace('#', String(2 + Math.floor(random() * 95)));
  const parts = [
    pick(random, WHO),
    pick(random, DUTY),
    pick(random, ACT),
    pick(random, WHAT),
    pick(random, WHERE),
    when,
  ];
  if (random() < 0.6) parts.push(pick(random, HOW));
  const words = parts.join(' ');
  return `${words[0]?.toUpperCase()}${words.slice(1)}.`;
}
