import type { TreatmentForce } from '@nonpaper/vocabulary';
import type { Known, LeftOut } from './known.ts';
import { textSeen } from './known.ts';
import { byUnits, groupedBy, sorted } from './order.ts';
import type { Draft, Id, Option, Treatment } from './records.ts';

/** A provision that a treatment names. */
export interface LinkedProvision {
  readonly provision: Id;
  readonly path: string;
  readonly force: TreatmentForce;
}

/** What a draft does with an issue, as far as the record says; K are the options that the text leaves possible. */
export type Reading =
  | { readonly state: 'no text' | 'not assessed'; readonly treatments: readonly Treatment[] }
  | {
      readonly state: 'none found' | 'treated';
      readonly treatments: readonly Treatment[];
      readonly options: readonly Option[];
      readonly provisions: readonly LinkedProvision[];
      readonly restsOn: readonly Id[];
    };

/** The readings of drafts on issues, from accepted treatments only. */
export interface Treatments {
  reading(draft: Draft, issue: Id): Reading;
  /** All options of an issue that count, in their own order. */
  options(issue: Id): readonly Option[];
  readonly leftOut: readonly LeftOut[];
}

const key = (draft: Id, issue: Id): string => `${draft}\u0000${issue}`;

/** A treatment that names no provision and does not say "none found" tells nothing that could be looked up. */
const saysSomething = (treatment: Treatment): boolean =>
  treatment.noneFound || (treatment.provisions.length > 0 && treatment.options.length > 0);

function linkedProvisions(known: Known, treatments: readonly Treatment[]): LinkedProvision[] {
  const links = treatments
    .flatMap((treatment) => treatment.provisions)
    .flatMap((linked) => {
      const provision = known.get('provision', linked.provision);
      return provision === undefined ? [] : [{ ordinal: provision.ordinal, path: provision.path, ...linked }];
    });
  const once = new Map(links.map((link) => [`${link.provision} ${link.force}`, link]));
  return sorted(
    once.values(),
    (a, b) => a.ordinal - b.ordinal,
    (a, b) => byUnits(a.path, b.path),
    (a, b) => byUnits(a.force, b.force),
  ).map(({ provision, path, force }) => ({ provision, path, force }));
}

/**
 * Several accepted treatments of one issue by one draft are several judgements: K is all that any of them leaves
 * possible, and "none found" holds only where all say so.
 */
function merged(known: Known, all: readonly Option[], treatments: readonly Treatment[]): Reading {
  const linked = treatments.filter((treatment) => !treatment.noneFound);
  if (linked.length === 0)
    return { state: 'none found', treatments, options: all, provisions: [], restsOn: [] };
  const open = linked.length < treatments.length;
  const possible = new Set(linked.flatMap((treatment) => treatment.options));
  return {
    state: 'treated',
    treatments,
    options: open ? all : all.filter((option) => possible.has(option.id)),
    provisions: linkedProvisions(known, linked),
    restsOn: [...new Set(linked.flatMap((treatment) => treatment.restsOn))].sort(byUnits),
  };
}

class TreatmentTable implements Treatments {
  readonly #known: Known;
  readonly #byCell: ReadonlyMap<string, readonly Treatment[]>;
  readonly #options: ReadonlyMap<Id, readonly Option[]>;
  readonly leftOut: readonly LeftOut[];

  readonly #named: ReadonlySet<Id>;

  constructor(known: Known, named: readonly Id[]) {
    this.#named = new Set(named);
    const all = sorted(known.of('treatment'), (a, b) => byUnits(a.id, b.id));
    this.#known = known;
    this.#byCell = groupedBy(all.filter(saysSomething), (each) => key(each.draft, each.issue));
    const options = sorted(
      known.of('option'),
      (a, b) => a.ordinal - b.ordinal,
      (a, b) => byUnits(a.id, b.id),
    );
    this.#options = groupedBy(options, (option) => option.issue);
    const silent = all.filter((each) => !saysSomething(each)).map((each) => each.id);
    const why = 'names no provision or no option, and does not say that none was found';
    this.leftOut = silent.length === 0 ? [] : [{ what: 'treatment', why, records: silent }];
  }

  options(issue: Id): readonly Option[] {
    return this.#options.get(issue) ?? [];
  }

  reading(draft: Draft, issue: Id): Reading {
    const treatments = this.#byCell.get(key(draft.id, issue)) ?? [];
    const asOf = this.#named.has(draft.id) ? null : this.#known.asOf;
    if (!textSeen(draft, asOf)) return { state: 'no text', treatments: [] };
    const linked = treatments.some((treatment) => !treatment.noneFound);
    if (draft.completeness === 'extract' && !linked) return { state: 'no text', treatments };
    if (treatments.length === 0) return { state: 'not assessed', treatments };
    return merged(this.#known, this.options(issue), treatments);
  }
}

/**
 * Gathers the treatments that count. Drafts that were `named` outright are read whenever their text became known; the
 * others only if it was known by the as-of date. Cost: one pass over the treatments and over the options.
 */
export const treatmentsOf = (known: Known, named: readonly Id[] = []): Treatments =>
  new TreatmentTable(known, named);
