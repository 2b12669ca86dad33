import { heading, list, soft, strong } from '../page.ts';
import type { Block, Inline, Line } from '../page.ts';
import { arrow, beginningOf, KIND_WORDS_OF_CHANGE, pathsOf } from './compared-words.ts';
import type { ComparedDrafts, ComparedProvision, ComparedRow } from './compared.ts';

/** Every changed provision with its changes, whole ones that came or went, in the order of the drafts. */
export function redlineBlocks({ rows, refused }: ComparedDrafts): Block[] {
  if (refused !== null) return [];
  const items = rows.flatMap((each): Line[] => {
    const line = redlineOf(each);
    return line === null ? [] : [[strong(arrow(pathsOf(each.left), pathsOf(each.right))), ' ', ...line]];
  });
  return items.length === 0 ? [] : [heading('Redline'), list(items)];
}

/** What changed beside the wording of the provisions: a new paragraph of the preamble is a change like others. */
export function outsideBlocks({ outside = [] }: ComparedDrafts): Block[] {
  if (outside.length === 0) return [];
  const items = outside.map(({ kind, left, right, redline }): Line => {
    const about = left.length + right.length === 0 ? kind : `${arrow(left, right)} ${kind}`;
    return [strong(about), ' ', ...redline.map(redlinePart)];
  });
  return [heading('Changes outside the provisions: titles, headings, preamble, notes'), list(items)];
}

/** Null where nothing changed and nothing moved. */
function redlineOf(each: ComparedRow): Line | null {
  if (each.kind === 'new') return each.right.map((one) => changed('inserted', wholeOf(one)));
  if (each.kind === 'dropped') return each.left.map((one) => changed('deleted', wholeOf(one)));
  const runs = each.redline ?? [];
  const words = each.kind === 'changed' ? [] : [soft(`${KIND_WORDS_OF_CHANGE[each.kind]}. `)];
  if (runs.some(({ kind }) => kind !== 'same')) return [...words, ...runs.map(redlinePart)];
  return each.kind === 'moved' ? [...words, beginningOf(each.right.map(wholeOf).join(' '))] : null;
}

const wholeOf = ({ heading: head, text }: ComparedProvision): string =>
  head === null ? text : `${head}. ${text}`.trim();

export const changed = (tone: 'inserted' | 'deleted', text: string): Inline => ({ kind: 'text', text, tone });

const redlinePart = ({
  kind,
  text,
}: {
  readonly kind: 'same' | 'insert' | 'delete';
  readonly text: string;
}): Inline => (kind === 'same' ? text : changed(kind === 'insert' ? 'inserted' : 'deleted', text));
