import type { Draft } from '@nonpaper/dossier';
import type { AmbiguityWay } from '@nonpaper/vocabulary';
import type { Store } from '../ports.ts';

/** Gives entries of the register short names that people can type: draft, provision and way, such as `us-28-7-pronoun`. */
export class SlugsOfEntries {
  readonly #taken: Set<string>;

  private constructor(taken: Set<string>) {
    this.#taken = taken;
  }

  static async of(store: Store): Promise<SlugsOfEntries> {
    const taken = new Set<string>();
    for await (const { slug } of store.all('ambiguity')) if (slug !== null) taken.add(slug);
    return new SlugsOfEntries(taken);
  }

  /** A slug that no entry has yet; a second one of a kind in one provision ends on `-2`. */
  next(draft: Draft, path: string, way: AmbiguityWay): string {
    const wanted = [draft.slug ?? draft.shortTitle, path, way].map(plain).filter((part) => part !== '');
    for (let nth = 1; ; nth += 1) {
      const slug = [...wanted, ...(nth === 1 ? [] : [String(nth)])].join('-');
      if (this.#taken.has(slug)) continue;
      this.#taken.add(slug);
      return slug;
    }
  }
}

const isPlain = (unit: string): boolean => (unit >= 'a' && unit <= 'z') || (unit >= '0' && unit <= '9');

/** Lower-case letters and digits, with single hyphens for what stands between them. */
const plain = (text: string): string =>
  [...text.normalize('NFKD').toLowerCase()]
    .map((unit) => (isPlain(unit) ? unit : ' '))
    .join('')
    .split(' ')
    .filter((part) => part !== '')
    .join('-');
