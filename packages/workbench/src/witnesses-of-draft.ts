import {
  collate,
  variantsInContext,
  type Apparatus,
  type CollatedProvision,
  type DraftLink,
  type VariantInContext,
} from '@nonpaper/drafts';
import { csvSafe, witnessesPage as pageOf, type DossierHead, type Page } from '@nonpaper/pages';
import { bad, good, type Message, type Outcome } from '@nonpaper/vocabulary';
import { csvFormatRow } from 'd3-dsv';
import { comparisonDraft, keyAt, pageSide, type ComparisonDraft } from './side-shown.ts';
import type { LinksOfPlaces } from './concordance-of-drafts.ts';
import { pathIn, type DraftSide } from './draft-side.ts';
import { labelsOf } from './side-labels.ts';

/** Copies of one draft, collated. Their keys are A, B, C … in the order in which they were named. */
export interface WitnessedDraft {
  readonly sides: readonly DraftSide[];
  readonly apparatus: Apparatus;
  readonly messages: readonly Message[];
}

/** Collates copies of one draft. Faults: `two-witnesses-needed`, `witness-not-comparable` (none can be set against the first). */
export function collateSides(
  sides: readonly DraftSide[],
  links: readonly LinksOfPlaces[],
): Outcome<WitnessedDraft> {
  const witnesses = sides.map(({ fidelity, language, provisions }, at) => ({
    key: keyAt(at),
    fidelity,
    language,
    provisions,
  }));
  const known = links.flatMap(({ from, to, known: said }) =>
    said.map((link): DraftLink => ({ from: keyAt(from), to: keyAt(to), ...link })),
  );
  const found = collate(witnesses, known);
  if (!found.ok) return found;
  const [refused] = found.value.refused;
  if (refused !== undefined && found.value.witnesses.length === 0)
    return bad({
      code: 'witness-not-comparable',
      what: refused.reason,
      next: 'Collate verbatim copies in one language; the first is the one that the others are set against.',
    });
  const messages = sides.flatMap((side) => side.messages);
  return good({ sides, apparatus: found.value, messages: [...messages, ...remarksOn(found.value)] });
}

/** What a reader has to know before anything else. */
function remarksOn({ provisions, displaced, witnesses }: Apparatus): Message[] {
  const alike = provisions.every(({ variants, missing }) => variants.length + missing.length === 0);
  if (alike && displaced.length === 0)
    return [{ code: 'witnesses-alike', text: 'These copies have the same wording in the same order.' }];
  const shared = provisions.some(({ missing }) => missing.length < witnesses.length);
  return shared
    ? []
    : [
        {
          code: 'drafts-unrelated',
          text: 'No provision stands in two of these copies. Check that they are copies of one draft.',
        },
      ];
}

/** What `nonpaper witnesses COPY COPY … --json` prints. Witnesses are named by their keys. */
export interface WitnessesJson {
  readonly drafts: readonly ComparisonDraft[];
  readonly base: string;
  readonly refused: Apparatus['refused'];
  readonly provisions: readonly {
    /** Paths in each copy that has it. */
    readonly at: Readonly<Record<string, readonly string[]>>;
    readonly witnesses: readonly string[];
    readonly missing: readonly string[];
    readonly words: number;
    readonly agreed: number;
    readonly variants: readonly {
      readonly before: string;
      readonly readings: readonly { readonly text: string; readonly witnesses: readonly string[] }[];
      readonly after: string;
      readonly substantive: boolean;
    }[];
  }[];
  readonly displaced: readonly { readonly witness: string; readonly paths: readonly string[] }[];
  readonly messages: readonly Message[];
}

export function witnessesJson({ sides, apparatus, messages }: WitnessedDraft): WitnessesJson {
  const named = pathsOf(sides);
  return {
    drafts: sides.map(comparisonDraft),
    base: apparatus.base,
    refused: apparatus.refused,
    provisions: apparatus.provisions.map((each) => ({
      at: Object.fromEntries(each.witnesses.map((key) => [key, named(each, key)])),
      witnesses: each.witnesses,
      missing: each.missing,
      words: each.words,
      agreed: each.agreed,
      variants: variantsInContext(each).map(({ place, before, after }) => ({
        before,
        readings: place.readings,
        after,
        substantive: place.substantive,
      })),
    })),
    displaced: apparatus.displaced.flatMap(({ witness, provision }) => {
      const held = apparatus.provisions[provision];
      return held === undefined ? [] : [{ witness, paths: named(held, witness) }];
    }),
    messages,
  };
}

type PathsOf = (provision: CollatedProvision, key: string) => string[];

/** The paths of a collated provision in one copy. */
function pathsOf(sides: readonly DraftSide[]): PathsOf {
  const byKey = new Map(sides.map((side, at) => [keyAt(at), pathIn(side)]));
  return ({ at }, key) => {
    const named = byKey.get(key);
    return named === undefined || !Object.hasOwn(at, key) ? [] : (at[key] ?? []).map(named);
  };
}

/** The page of an apparatus; `head` is null for files outside any dossier. */
export function witnessesPage(
  head: DossierHead | null,
  { sides, apparatus, messages }: WitnessedDraft,
): Page {
  const named = pathsOf(sides);
  const labels = new Map(labelsOf(sides).map((label, at) => [keyAt(at), label]));
  const labelled = (keys: readonly string[]): string[] => keys.map((key) => labels.get(key) ?? key);
  const variantShown = ({ place, before, after }: VariantInContext) => ({
    before,
    readings: place.readings.map(({ text, witnesses }) => ({ text, witnesses: labelled(witnesses) })),
    after,
    substantive: place.substantive,
  });
  const { title } = sides[0] ?? { title: 'Copies of a draft' };
  return pageOf(head ?? { title, notices: [] }, {
    copies: sides.map((side, at) => ({
      draft: pageSide(side),
      label: labels.get(keyAt(at)) ?? side.shortTitle,
    })),
    base: labels.get(apparatus.base) ?? apparatus.base,
    provisions: apparatus.provisions.map((each) => ({
      paths: each.witnesses.map((key) => ({
        label: labels.get(key) ?? key,
        path: named(each, key).join(', '),
      })),
      witnesses: labelled(each.witnesses),
      missing: labelled(each.missing),
      text: each.text,
      words: each.words,
      agreed: each.agreed,
      variants: variantsInContext(each).map(variantShown),
    })),
    refused: apparatus.refused.map(({ key, reason }) => ({ label: labels.get(key) ?? key, reason })),
    displaced: apparatus.displaced.flatMap(({ witness, provision }) => {
      const held = apparatus.provisions[provision];
      return held === undefined
        ? []
        : [{ label: labels.get(witness) ?? witness, path: named(held, witness).join(', ') }];
    }),
    remarks: messages.filter(({ code }) => OWN_REMARKS.has(code)).map(({ text }) => text),
  });
}

const OWN_REMARKS: ReadonlySet<string> = new Set(['witnesses-alike', 'drafts-unrelated']);

const CSV_HEAD = ['Provision', 'Place', 'Before', 'Reading', 'Witnesses', 'After', 'Kind'];

/**
 * One line for each reading of each place, and one for each provision that some copies do not have. A dossier's notice
 * stands on every line, in a column of its own.
 */
export function witnessesCsv({ sides, apparatus }: WitnessedDraft, notice: string | null): string {
  const named = pathsOf(sides);
  const labels = new Map(labelsOf(sides).map((label, at) => [keyAt(at), label]));
  const who = (keys: readonly string[]): string => keys.map((key) => labels.get(key) ?? key).join('; ');
  const lines = apparatus.provisions.flatMap((each) => {
    const path = named(each, each.reference).join(', ');
    const absent =
      each.missing.length === 0
        ? []
        : [[path, '', '', each.text, who(each.witnesses), '', 'not in every copy']];
    const places = variantsInContext(each).flatMap(({ place, before, after }, at) =>
      place.readings.map(({ text, witnesses }) => [
        path,
        at + 1,
        before,
        text,
        who(witnesses),
        after,
        place.substantive ? 'wording' : 'signs only',
      ]),
    );
    return [...absent, ...places];
  });
  const noted = lines.map((line) => (notice === null ? line : [...line, notice]));
  return [notice === null ? CSV_HEAD : [...CSV_HEAD, 'notice'], ...noted]
    .map((line) => `${csvFormatRow(line.map((value) => String(csvSafe(value))))}\r\n`)
    .join('');
}
