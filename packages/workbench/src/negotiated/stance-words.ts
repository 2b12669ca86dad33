import { STANCE_ROLES, type Stance, type StanceRole } from '@nonpaper/drafts';

const ROLE_WORDS: Readonly<Record<StanceRole, string>> = {
  proposer: 'proposed by',
  supporter: 'supported by',
  objector: 'opposed by',
  reserved: 'reserved by',
  'ad referendum': 'ad referendum for',
  'no objection': 'not objected to by',
};

/** Who stands where, in words: "proposed by ARV; opposed by BOR, CEL". Empty where nobody is named. */
export function stanceWords(stances: readonly Pick<Stance, 'party' | 'role'>[]): string {
  return STANCE_ROLES.flatMap((role) => {
    const parties = stances.filter((each) => each.role === role).map(({ party }) => party);
    return parties.length === 0 ? [] : [`${ROLE_WORDS[role]} ${parties.join(', ')}`];
  }).join('; ');
}
