import type { NamedParty } from '@nonpaper/drafts';
import { namedParties } from '../compare-drafts.ts';
import { signatories } from '../check-draft.ts';
import type { DraftSide } from '../draft-side.ts';
import type { Store } from '../ports.ts';

/** The parties whose silence is told, and whose names count in labels. */
export interface PartiesAtTable {
  /** Who said who they are: a person; the dossier, by whom the draft binds; nobody, so that those named in the text count. */
  readonly from: 'given' | 'bound' | 'named';
  /** Empty where nobody said who they are. */
  readonly listed: readonly NamedParty[];
  /** Further names that a label may have (the dossier's other parties); nobody waits for their word. */
  readonly others: readonly NamedParty[];
}

/** `Upper Bank=UB,Upper` is a party with two further names. */
export function partyGiven(words: string): NamedParty {
  const [name = '', aliases = ''] = words.split('=', 2);
  const further = aliases.split(',').map((each) => each.trim());
  return { name: name.trim(), aliases: further.filter((each) => each !== '') };
}

/** Who is at the table of a draft: those who were named; else, in a dossier, whom the draft binds; else nobody knows. */
export async function partiesAtTable(
  store: Store | null,
  side: DraftSide,
  given: readonly string[],
): Promise<PartiesAtTable> {
  if (given.length > 0) {
    const listed = given.map(partyGiven).filter(({ name }) => name !== '');
    return { from: 'given', listed, others: [] };
  }
  const bound = await signatories(store, side, []);
  const known = store === null || side.kept === null ? [] : await namedParties(store);
  const names = new Set(bound.map(({ name }) => name));
  const others = known.filter(({ name }) => !names.has(name));
  return { from: bound.length > 0 ? 'bound' : 'named', listed: bound, others };
}
