import type { Revision } from '../flow.ts';
import { attribute, child, childrenOf, isOn, nameOf, numberOf, valueOf, type XmlNode } from './xml.ts';

/** What a paragraph's own properties say (ECMA-376 part 1, 17.3.1.26 pPr). */
export interface ParagraphProperties {
  readonly style: string | null;
  readonly numId: string | null;
  readonly level: number | null;
  readonly outline: number | null;
  /** The revision of the paragraph mark: deleted, it joins the paragraph to the next one (17.13.5.15). */
  readonly mark: Revision | null;
}

export const NO_PROPERTIES: ParagraphProperties = {
  style: null,
  numId: null,
  level: null,
  outline: null,
  mark: null,
};

export function readProperties(node: XmlNode): ParagraphProperties {
  const numbering = child(node, 'numPr');
  return {
    style: valueOf(node, 'pStyle'),
    numId: valueOf(numbering, 'numId'),
    level: numberOf(numbering, 'ilvl'),
    outline: numberOf(node, 'outlineLvl'),
    mark: revisionWithin(child(node, 'rPr')),
  };
}

export interface RunProperties {
  readonly strike: boolean;
  readonly hidden: boolean;
}

export const PLAIN_RUN: RunProperties = { strike: false, hidden: false };

export function readRunProperties(node: XmlNode): RunProperties {
  return { strike: isOn(node, 'strike') || isOn(node, 'dstrike'), hidden: isOn(node, 'vanish') };
}

const REVISION_KINDS: Readonly<Record<string, Revision['kind']>> = {
  ins: 'insertion',
  del: 'deletion',
  moveTo: 'move-to',
  moveFrom: 'move-from',
};

/** The revision that an element stands for (17.13.5), or null for another element. */
export function revisionOf(node: XmlNode): Revision | null {
  const name = nameOf(node);
  const kind = Object.hasOwn(REVISION_KINDS, name) ? REVISION_KINDS[name] : undefined;
  if (kind === undefined) return null;
  return { kind, author: attribute(node, 'author'), date: attribute(node, 'date') };
}

/** The revision noted among the properties of a paragraph mark or a table row; a deletion wins over an insertion. */
export function revisionWithin(properties: XmlNode | undefined): Revision | null {
  const revisions =
    properties === undefined ? [] : childrenOf(properties).flatMap((each) => revisionOf(each) ?? []);
  const takenOut = revisions.find(({ kind }) => kind === 'deletion' || kind === 'move-from');
  const putIn = revisions.find(({ kind }) => kind === 'insertion' || kind === 'move-to');
  if (takenOut === undefined || putIn === undefined) return takenOut ?? putIn ?? null;
  return { ...takenOut, inserted: { author: putIn.author, date: putIn.date } };
}
