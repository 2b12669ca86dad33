import type { ReadProvision } from '../types.ts';
import { cleanText, wordingOf } from '../wording.ts';
import { withoutAsides } from './asides.ts';
import { headOf } from './heads.ts';
import { labelByPlace, labelOf, type Label } from './labels.ts';
import { withoutRepeated } from './repeated-lines.ts';
import type { Dictionary, Terms } from './terms.ts';

/** What the aligner knows of one provision. */
export interface Profile {
  readonly index: number;
  readonly provision: ReadProvision;
  /** Heading and wording; two provisions with the same key say the same. Empty where there is no wording at all. */
  readonly key: string;
  readonly heading: string;
  /** Whether no other provision of its draft has the same heading. */
  readonly ownHeading: boolean;
  /** Index of the provision that it stands under, or -1. */
  readonly parent: number;
  readonly children: readonly number[];
  /** Index of the provision before and behind it under the same parent, or -1. */
  readonly before: number;
  readonly behind: number;
  /** The number that stands in its text, where it has none of its own. */
  readonly label: Label | null;
  /** Whether that number is all that it says. */
  readonly isLabelAlone: boolean;
  /** Terms of its own heading and text, without the label but where that is all. */
  readonly terms: Terms;
  /** Place in the draft from 0 to 1. */
  readonly place: number;
}

/** Profiles of all provisions of one draft, in their order; lines that are repeated in many are not compared. Linear in the text. */
export function profilesOf(
  provisions: readonly ReadProvision[],
  dictionary: Dictionary,
  repeated: ReadonlySet<string>,
): Profile[] {
  const parents = parentsOf(provisions);
  const children: number[][] = provisions.map(() => []);
  parents.forEach((parent, index) => children[parent]?.push(index));
  const { before, behind } = siblingsOf(parents);
  const headings = provisions.map(({ heading }) => wordingOf(heading ?? ''));
  const held = new Map<string, number>();
  for (const heading of headings) held.set(heading.toLowerCase(), (held.get(heading.toLowerCase()) ?? 0) + 1);
  return provisions.map((provision, index) => {
    const heading = headings[index] ?? '';
    const clean = cleanText(provision);
    const wording = wordingOf(clean);
    const head = headOf(clean);
    const said = withoutRepeated(clean.slice(head.length), repeated);
    const lines = linesOf(bare(provision.number === '' ? withoutAsides(said) : said));
    const own = lines.replaceAll('\n', ' ');
    const label = labelOf(provision, own);
    const rest = lines.slice(label?.length ?? 0);
    return {
      index,
      provision,
      key: heading === '' && wording === '' ? '' : `${heading}\n${wording}`,
      heading: heading.toLowerCase(),
      ownHeading: heading !== '' && held.get(heading.toLowerCase()) === 1,
      parent: parents[index] ?? -1,
      children: children[index] ?? [],
      before: before[index] ?? -1,
      behind: behind[index] ?? -1,
      label: provision.number === '' ? (labelByPlace(head.place) ?? label) : label,
      isLabelAlone: label !== null && heading === '' && rest.trim() === '',
      terms: dictionary.termsOf(`${heading}\n${rest.trim() === '' ? lines : rest}`),
      place: provisions.length < 2 ? 0 : index / (provisions.length - 1),
    };
  });
}

/** Without soft hyphens, signs of no width, and the marks that stand for italics: they part words that are one. */
const bare = (text: string): string => text.replace(/[\u00ad\u200b\u2060\ufeff]+/gu, '').replace(/_+/gu, ' ');

/** The wording, with its line ends. */
const linesOf = (text: string): string =>
  text
    .split('\n')
    .map(wordingOf)
    .filter((line) => line !== '')
    .join('\n');

/** The provision under which each stands: that with the longest path that begins its own. */
function parentsOf(provisions: readonly ReadProvision[]): number[] {
  const at = new Map(provisions.map(({ path }, index) => [path, index]));
  return provisions.map(({ path }, index) => {
    for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
      const parent = at.get(path.slice(0, dot));
      if (parent !== undefined) return parent < index ? parent : -1;
    }
    return -1;
  });
}

function siblingsOf(parents: readonly number[]): { before: number[]; behind: number[] } {
  const last = new Map<number, number>();
  const behind: number[] = parents.map(() => -1);
  const before = parents.map((parent, index) => {
    const sibling = last.get(parent) ?? -1;
    if (sibling >= 0) behind[sibling] = index;
    last.set(parent, index);
    return sibling;
  });
  return { before, behind };
}
