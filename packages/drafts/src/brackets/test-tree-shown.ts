import type { Negotiated } from './negotiated.ts';
import type { Stance } from './stances.ts';

const ROLE_SIGNS: Readonly<Record<Stance['role'], string>> = {
  proposer: '+',
  supporter: '&',
  objector: '-',
  reserved: '?',
  'ad referendum': '~',
  'no objection': '0',
};

/** A tree in the notation of `test-specimens.ts`. */
export function shownTree({ text, nodes, brackets, pieces }: Negotiated): string {
  const out: string[] = [];
  const open: { readonly end: number; readonly close: string }[] = [];
  nodes.forEach((node, index) => {
    while ((open.at(-1)?.end ?? Infinity) <= index) out.push(open.pop()?.close ?? '');
    if (node.kind === 'bracket') {
      const fact = brackets[node.bracket ?? -1];
      const isPiece = (pieces[node.bracket ?? -1] ?? 1) > 1;
      const which = isPiece ? ` ${node.piece ?? 0}/${pieces[node.bracket ?? -1] ?? 0}` : '';
      const stances = (fact?.stances ?? []).map(({ role, party }) => ` ${ROLE_SIGNS[role]}${party}`).join('');
      const empty = fact?.note === 'no text' ? '∅' : '';
      out.push(`<${fact?.closed === false ? '!' : ''}${fact?.kind ?? ''}${which}${stances}|${empty}`);
      open.push({ end: node.end, close: '>' });
    } else if (node.kind === 'alternatives') {
      out.push('{');
      open.push({ end: node.end, close: '}' });
    } else if (node.kind === 'alternative') {
      if (out.at(-1) !== '{') out.push('¦');
      open.push({ end: node.end, close: '' });
    } else if (node.kind === 'head') out.push(`${text.slice(...node.span).replace(/[\s:.–—)*-]+$/u, '')}»`);
    else if (node.kind === 'sign' && brackets[nodes[node.parent]?.bracket ?? -1]?.closed === false)
      out.push(text.slice(...node.span));
    else if (node.kind !== 'sign' && node.kind !== 'label' && node.kind !== 'joint')
      out.push(text.slice(...node.span));
  });
  while (open.length > 0) out.push(open.pop()?.close ?? '');
  return out.join('');
}
