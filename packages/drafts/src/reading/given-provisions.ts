import type { NdjsonText } from '@nonpaper/intake';
import type { IdMaker } from './identity.ts';
import type { Unbracketed } from './unbracketed.ts';
import type { Claim } from './segments.ts';

/**
 * Provisions that a file gave one by one (NDJSON). They have no printed numbers: their paths count them (`~1`,
 * `~2`). An id that the file gives is kept when it is the first of its kind.
 */
export function readGiven(working: NdjsonText, ids: IdMaker): Unbracketed {
  const claims: Claim[] = [];
  const taken = new Set<string>();
  const provisions = working.provisions.map((given, index) => {
    const text = working.text.slice(...given.text);
    const heading = given.heading === null ? '' : working.text.slice(...given.heading);
    const own = given.id !== null && !taken.has(given.id) ? given.id : null;
    const id = own ?? ids.next(heading, text);
    taken.add(id);
    if (given.heading !== null) claims.push({ kind: 'heading', span: given.heading, provision: id });
    claims.push({ kind: 'provision', span: given.text, provision: id });
    return {
      id,
      path: `~${index + 1}`,
      number: '',
      ...(heading === '' ? {} : { heading }),
      text,
      ...(given.theme === null ? {} : { theme: given.theme }),
      span: given.text,
    };
  });
  const extents = working.provisions.map(
    (given) => [(given.heading ?? given.text)[0], given.text[1]] as const,
  );
  return { title: null, provisions, extents, claims, aside: [], messages: [] };
}
