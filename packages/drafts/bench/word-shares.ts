import { words } from '@nonpaper/text';
import type { ActWording } from './act-matters.ts';
import type { BaseText, BaseUnit } from './base-texts.ts';
import { seeded } from './random.ts';
import { writtenAct } from './written-act.ts';

/** A word that fewer texts hold is a name or a matter of theirs, and says nothing of drafts at large. */
const FEWEST_TEXTS = 4;

/** How many rows of each act are counted. */
const ROWS_OF_ACT = 80;
/** Seeds of the acts that are counted. */
const FIRST_SEED = 6_000_001;

/** Acts on each of the matters as texts to be counted, so that the words of legal acts count as common too. */
export const actTexts = (wording: ActWording): BaseText[] =>
  wording.matters.map((matter, at) => ({
    name: matter.name,
    units: writtenAct(seeded(FIRST_SEED + at), ROWS_OF_ACT, { wording, matter, texts: [] }).map(
      ({ text }) => ({
        text,
        children: [],
      }),
    ),
  }));

/** The file that tells how common words are in the provisions of some texts. */
export function wordSharesFile(texts: readonly BaseText[]): string {
  const held = new Map<string, number>();
  const inTexts = new Map<string, Set<string>>();
  let provisions = 0;
  const visit = (name: string, { heading = '', text, children }: BaseUnit): void => {
    if (text !== '') {
      provisions += 1;
      for (const word of wordsIn(`${heading}\n${text}`)) {
        held.set(word, (held.get(word) ?? 0) + 1);
        inTexts.set(word, (inTexts.get(word) ?? new Set()).add(name));
      }
    }
    children.forEach((child) => visit(name, child));
  };
  texts.forEach(({ name, units }) => units.forEach((unit) => visit(name, unit)));
  const common = [...held]
    .filter(([word]) => (inTexts.get(word)?.size ?? 0) >= FEWEST_TEXTS)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const lists = new Map<number, string[]>();
  for (const [word, count] of common) {
    const share = Math.max(1, Math.round((1000 * count) / provisions));
    lists.set(share, [...(lists.get(share) ?? []), word]);
  }
  const lines = [...lists].map(([share, list]) => `  [${share}, ${quoted(list)}],`);
  return `// Made by \`npm run bench:drafts -- --fit\` from the bench's own texts, three fifths of them; counted, not written by hand.

/** English words of agreements and acts by the number of provisions in a thousand that hold them. */
const WORDS_BY_SHARE: readonly (readonly [inThousand: number, words: string])[] = [
${lines.join('\n')}
];

/** The share of provisions that hold a word, 0 to 1; small letters. Words that are not listed are rarer. */
export const WORD_SHARES: ReadonlyMap<string, number> = new Map(
  WORDS_BY_SHARE.flatMap(([inThousand, words]) =>
    words.split(' ').map((word): [string, number] => [word, inThousand / 1000]),
  ),
);
`;
}

const quoted = (list: readonly string[]): string =>
  list.join(' ').includes("'") ? JSON.stringify(list.join(' ')) : `'${list.join(' ')}'`;

function wordsIn(content: string): Set<string> {
  const found = new Set<string>();
  for (const { kind, text } of words(content))
    if (kind !== 'mark' && !/\p{Nd}/u.test(text)) found.add(text.toLowerCase());
  return found;
}
