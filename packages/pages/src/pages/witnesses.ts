import { SourceBook } from '../book.ts';
import { framed, type DossierHead } from '../frame.ts';
import { counted } from '../kinds.ts';
import {
  aside,
  column,
  heading,
  list,
  paragraph,
  row,
  soft,
  strong,
  table,
  type Block,
  type Line,
  type Page,
  type Row,
} from '../page.ts';
import type { ComparedDraft } from './compared.ts';
import { beginningOf, draftLine } from './compared-words.ts';

/** A place where the copies differ, with all its readings and who has them. */
export interface ShownVariant {
  readonly before: string;
  /** An empty text: these copies have nothing there. */
  readonly readings: readonly { readonly text: string; readonly witnesses: readonly string[] }[];
  readonly after: string;
  /** False where only the shape of signs differs. */
  readonly substantive: boolean;
}

/** A provision in all its copies. */
export interface WitnessedProvision {
  /** Where it stands in each copy that has it, the reference first. */
  readonly paths: readonly { readonly label: string; readonly path: string }[];
  readonly witnesses: readonly string[];
  readonly missing: readonly string[];
  readonly text: string;
  readonly words: number;
  readonly agreed: number;
  readonly variants: readonly ShownVariant[];
}

/** Copies of one draft side by side. */
export interface Witnessed {
  readonly copies: readonly { readonly draft: ComparedDraft; readonly label: string }[];
  readonly base: string;
  readonly provisions: readonly WitnessedProvision[];
  readonly refused: readonly { readonly label: string; readonly reason: string }[];
  readonly displaced: readonly { readonly label: string; readonly path: string }[];
  readonly remarks: readonly string[];
}

/** Where the copies of a draft differ, and which provision stands in which of them. Nothing is called right. */
export function witnessesPage(head: DossierHead, witnessed: Witnessed): Page {
  const book = new SourceBook();
  const facts = witnessed.copies.map(({ draft, label }) => ({ label, value: draftLine(draft, book) }));
  const blocks = [
    ...witnessed.remarks.map((text) => paragraph(text)),
    paragraph(countsLine(witnessed)),
    ...refusedBlocks(witnessed),
    ...variantBlocks(witnessed),
    ...missingBlocks(witnessed),
    ...displacedBlocks(witnessed),
    ...placeBlocks(witnessed),
  ];
  return framed(head, { subject: 'Copies of a draft', facts, blocks, leftOut: [], book });
}

function countsLine({ provisions, base }: Witnessed): Line {
  const places = provisions.reduce((sum, { variants }) => sum + variants.length, 0);
  const touched = provisions.filter(({ variants }) => variants.length > 0).length;
  const words = provisions.reduce((sum, each) => sum + each.words, 0);
  const agreed = provisions.reduce((sum, each) => sum + each.agreed, 0);
  return [
    strong(`${counted(places, 'place', 'places')} where the copies differ`),
    `, in ${touched} of ${counted(provisions.length, 'provision', 'provisions')}; ${agreed} of ${words} words are alike in all copies that have their provision. `,
    soft(`Set against ${base}; that is a place to start from and no judgement on which copy is right.`),
  ];
}

function refusedBlocks({ refused }: Witnessed): Block[] {
  if (refused.length === 0) return [];
  const items = refused.map(({ label, reason }): Line => [strong(label), ` ${reason}`]);
  return [heading('Not collated'), list(items)];
}

const MOST_PLACES = 1_000;

function variantBlocks({ provisions }: Witnessed): Block[] {
  const all = provisions.flatMap((each) => each.variants.map((variant) => ({ each, variant })));
  if (all.length === 0) return [];
  let before: WitnessedProvision | null = null;
  const rows = all.slice(0, MOST_PLACES).flatMap(({ each, variant }) => {
    const name = each === before ? '' : pathOf(each);
    before = each;
    return variantRows(variant, name);
  });
  const more = all.length - MOST_PLACES;
  return [
    heading('Where they differ'),
    table('', [column('Provision', 0.5), column('Reading', 3), column('In', 1.5)], rows),
    ...(more > 0 ? [aside(`And ${more} more; --json lists them.`)] : []),
  ];
}

/** A row for each reading; the words round the place stand with the first. */
function variantRows({ before, readings, after, substantive }: ShownVariant, name: string): Row[] {
  return readings.map(({ text, witnesses }, at) => {
    const words = text === '' ? soft('(nothing)') : strong(quoted(text));
    const reading =
      at === 0 ? [soft(spaced(before, '')), words, soft(spaced('', after))] : [soft('or '), words];
    const signs = at === 0 && !substantive ? [soft(' (only signs differ)')] : [];
    return row(at === 0 && name !== '' ? [strong(name)] : '', [...reading, ...signs], witnesses.join(', '));
  });
}

const spaced = (before: string, after: string): string =>
  before === '' ? (/^[\p{L}\p{N}(“]/u.test(after) ? ` ${after}` : after) : `${before} `;

/** Ends of headings and of provisions inside a reading. */
const clean = (text: string): string =>
  text
    .replace(/[\u2028\u2029]/gu, ' ¶ ')
    .replace(/\s+/gu, ' ')
    .trim();

/** A sign alone would drown between quotation marks. */
function quoted(text: string): string {
  const words = clean(text);
  if (words === '¶') return 'a new paragraph';
  return /[\p{L}\p{N}]/u.test(words) ? `“${words}”` : `the sign ${words}`;
}

const pathOf = ({ paths }: WitnessedProvision): string => paths[0]?.path ?? '';

function missingBlocks({ provisions }: Witnessed): Block[] {
  const some = provisions.filter(({ missing }) => missing.length > 0);
  if (some.length === 0) return [];
  const rows = some.map((each) =>
    row(
      [strong(pathOf(each))],
      beginningOf(clean(each.text)),
      each.witnesses.join(', '),
      each.missing.join(', '),
    ),
  );
  return [
    heading('Provisions that not every copy has'),
    table('', [column('Provision', 0.5), column('Text', 3), column('In', 1.2), column('Not in', 1.2)], rows),
  ];
}

function displacedBlocks({ displaced, base }: Witnessed): Block[] {
  if (displaced.length === 0) return [];
  const items = displaced.map(({ label, path }): Line => [
    strong(label),
    ` has ${path} at another place than ${base}`,
  ]);
  return [heading('At another place'), list(items)];
}

/** Numbers differ between copies: where any do, each provision is listed with where it stands. */
function placeBlocks({ provisions, copies }: Witnessed): Block[] {
  const differ = provisions.some(({ paths }) => paths.some(({ path }) => path !== paths[0]?.path));
  if (!differ) return [];
  const labels = copies.map(({ label }) => label);
  const rows = provisions.map(({ paths }) => {
    const known = new Map(paths.map(({ label, path }) => [label, path]));
    return row(...labels.map((label) => known.get(label) ?? '–'));
  });
  return [
    heading('Where each provision stands'),
    table(
      '',
      labels.map((label) => column(label)),
      rows,
    ),
  ];
}
