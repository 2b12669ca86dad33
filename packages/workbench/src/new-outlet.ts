import type { Id, Outlet } from '@nonpaper/dossier';
import type { ReadingContext } from '@nonpaper/reader';
import { foldName } from '@nonpaper/text';
import type { Instant } from '@nonpaper/vocabulary';
import { acceptedBy, freshBase, proposedBy, type Bench } from './bench.ts';

/** The outlet of an article: its record, the one to be written where the dossier has none, and the names that go with it. */
export interface ArticleOutlet {
  readonly id: Id | null;
  readonly fresh: Outlet | null;
  readonly context: ReadingContext;
}

/**
 * Finds an outlet by any of its names, spelling apart. One that the dossier does not know gets a record, so that what
 * the user said of an article is not lost: accepted where a person named it (`said`), proposed where a page did.
 */
export function outletOf(
  bench: Bench,
  name: string | undefined,
  said: boolean,
  context: ReadingContext,
  at: Instant,
): ArticleOutlet {
  const wanted = foldName(name ?? '');
  if (name === undefined || wanted === '') return { id: null, fresh: null, context };
  const known = context.names.find(
    (each) => each.kind === 'outlet' && each.names.some((one) => foldName(one) === wanted),
  );
  if (known !== undefined) return { id: known.record, fresh: null, context };
  const review = said ? acceptedBy(bench.actor, at) : proposedBy('intake', at);
  const id = bench.ids.next();
  const fresh: Outlet = {
    ...freshBase('outlet', id, at, review),
    names: [{ text: name.trim(), kind: 'name', language: null }],
  };
  const own = { kind: 'outlet', record: id, name: name.trim(), names: [name.trim()] } as const;
  return { id, fresh, context: { ...context, names: [...context.names, own] } };
}
