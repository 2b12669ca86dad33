import type { Id } from '@nonpaper/dossier';
import type { Ids } from '../ports.ts';

/** What a slug can name; provisions are named `DRAFT/PATH`. */
export type Named =
  | 'party'
  | 'person'
  | 'outlet'
  | 'channel'
  | 'theme'
  | 'issue'
  | 'option'
  | 'source'
  | 'draft'
  | 'provision'
  | 'statement'
  | 'ambiguity'
  | 'note'
  | 'digest'
  | 'dispatch';

/**
 * Gives ids to slugs and looks them up. Problems are collected, not thrown, so that one import tells all of them.
 */
export class SlugBook {
  readonly problems: string[] = [];
  readonly #ids: Ids;
  readonly #known = new Map<string, Id>();

  constructor(ids: Ids) {
    this.#ids = ids;
  }

  /** Gives a new id to a slug; a slug that stands twice is a problem. */
  declare(kind: Named, slug: string): Id {
    const key = `${kind} ${slug}`;
    if (this.#known.has(key)) this.problems.push(`two entries of kind ${kind} have the slug "${slug}"`);
    const id = this.#ids.next();
    this.#known.set(key, id);
    return id;
  }

  /** Notes an id that was made elsewhere. */
  note(kind: Named, slug: string, id: Id): void {
    this.#known.set(`${kind} ${slug}`, id);
  }

  /** Looks a slug up; an unknown one is a problem and gives an empty id, so that the rest is checked too. */
  id(kind: Named, slug: string, where: string): Id {
    const id = this.#known.get(`${kind} ${slug}`);
    if (id === undefined) this.problems.push(`${where} names the ${kind} "${slug}", which is not there`);
    return id ?? '';
  }

  maybe(kind: Named, slug: string | null | undefined, where: string): Id | null {
    return slug === null || slug === undefined ? null : this.id(kind, slug, where);
  }

  list(kind: Named, slugs: readonly string[], where: string): Id[] {
    return slugs.map((slug) => this.id(kind, slug, where));
  }

  /** Which of the kinds has this slug, if any. */
  either(kinds: readonly Named[], slug: string): { kind: Named; id: Id } | null {
    for (const kind of kinds) {
      const id = this.#known.get(`${kind} ${slug}`);
      if (id !== undefined) return { kind, id };
    }
    return null;
  }
}
