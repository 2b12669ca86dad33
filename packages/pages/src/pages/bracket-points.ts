import {
  aside,
  column,
  heading,
  row,
  soft,
  strong,
  table,
  type Block,
  type Line,
  type Row,
} from '../page.ts';

/** One wording that is on offer, and who stands where on it. */
export interface ShownOption {
  readonly name: string | null;
  readonly text: string;
  /** "proposed by ARV; opposed by BOR"; empty where nobody is named. */
  readonly said: string;
}

/** An open place of a draft, or what is said of a provision as a whole (`statement`). */
export interface ShownPoint {
  /** Paths of the provisions that it stands in or runs over; none for one outside of all. */
  readonly provisions: readonly string[];
  readonly kind: 'wording' | 'choice' | 'gap' | 'unmatched' | 'statement';
  readonly depth: number;
  readonly options: readonly ShownOption[];
  /** A few words before and behind it; empty for one that stands in another. */
  readonly before: string;
  readonly after: string;
  /** The sign that has no partner, or the statement as printed; empty for other kinds. */
  readonly sign: string;
  readonly said: string;
  /** Who says nothing of it, where others do. */
  readonly silent: readonly string[];
}

/** A page that lists more would not be read; JSON has them. */
const MOST_POINTS = 1_000;

/** What is open, place by place, and who stands where. */
export function pointBlocks(points: readonly ShownPoint[]): Block[] {
  if (points.length === 0) return [];
  const rows: Row[] = [];
  let before: string | null = null;
  for (const point of points.slice(0, MOST_POINTS)) {
    const place = placeWords(point);
    const [first, ...others] = pointRows(point);
    if (first !== undefined) rows.push(row(place === before ? '' : [strong(place)], ...first));
    rows.push(...others.map((each) => row('', ...each)));
    before = place;
  }
  const more = points.length - MOST_POINTS;
  return [
    heading('What is open'),
    table('', [column('Provision', 0.5), column('Wording', 3), column('Who stands where', 2)], rows),
    ...(more > 0 ? [aside(`And ${more} more; --json lists them.`)] : []),
  ];
}

function placeWords({ provisions }: ShownPoint): string {
  const [first, ...others] = provisions;
  if (first === undefined) return 'outside';
  const last = others.at(-1);
  return last === undefined ? first : `${first} – ${last}`;
}

/** The wording and who stands where, a pair for each option. */
type Cells = readonly [wording: Line, said: Line];

function pointRows(point: ShownPoint): Cells[] {
  const lead = '· '.repeat(Math.min(point.depth, 6));
  if (point.kind === 'unmatched') return [[[`${lead}${point.sign}`], UNPAIRED]];
  if (point.kind === 'statement') return [[[soft('of the whole: '), point.sign], [point.said]]];
  if (isUnnamed(point)) return [[choiceLine(point, lead), NOBODY]];
  const silent = silenceWords(point.silent);
  return point.options.map((option, at): Cells => {
    const isLast = at === point.options.length - 1;
    const said = [option.said, isLast ? point.said : '', isLast ? silent : ''].filter(
      (words) => words !== '',
    );
    return [wordingLine(point, option, at, lead), said.length === 0 ? NOBODY : [said.join('; ')]];
  });
}

const MOST_SILENT = 3;

/** Whoever is not named says nothing, so a long list need not be told name by name. */
function silenceWords(parties: readonly string[]): string {
  if (parties.length === 0) return '';
  return parties.length > MOST_SILENT
    ? `the other ${parties.length} say nothing`
    : `says nothing: ${parties.join(', ')}`;
}

const NOBODY: Line = [soft('nobody named')];
const UNPAIRED: Line = [soft('a bracket without its partner')];

/** A choice of which nobody is named takes one row. */
const isUnnamed = ({ kind, options, said }: ShownPoint): boolean =>
  kind === 'choice' &&
  said === '' &&
  options.every((option) => option.said === '' && option.text.length <= 60);

function choiceLine({ options, before, after }: ShownPoint, lead: string): Line {
  return [
    lead,
    soft(before),
    ...options.flatMap((option, at): Line => [at === 0 ? '' : soft(' or '), optionWords(option)]),
    soft(after),
  ];
}

/** The words before stand with the first option, those behind with the last. */
function wordingLine(point: ShownPoint, option: ShownOption, at: number, lead: string): Line {
  const before = at === 0 ? soft(point.before) : soft('or ');
  const after = at === point.options.length - 1 ? point.after : '';
  return [lead, before, point.kind === 'gap' ? gapWords(option) : optionWords(option), soft(after)];
}

const gapWords = ({ text }: ShownOption): string =>
  text.trim() === '' ? '[ ] to be filled in' : `[${oneLine(text)}] to be filled in`;

const LONGEST_SHOWN = 600;

function optionWords({ name, text }: ShownOption): string {
  const words = oneLine(text);
  const shown = words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN)}…` : words;
  return `${name === null ? '' : `${name}: `}“${shown}”`;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
