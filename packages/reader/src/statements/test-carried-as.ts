import { expect, test } from 'vitest';
import type { ReadStatement } from '../reading.ts';
import { readText } from './test-compact.ts';

/** One text, and of each statement that is judged a piece of its content and through whom it came. */
interface ChainTold {
  readonly text: string;
  readonly told: readonly (readonly [piece: string, chain: string])[];
  /** Read otherwise so far: the test says so when it changes. */
  readonly open: boolean;
}

const OPEN = '(open) ';

/**
 * Texts, each on a line of its own, and below it, indented, what a careful reader finds: a piece of a content, ` = `,
 * then the speaker as `class name (descriptor)`, `via A > B` from the speaker outward, and `to R` (`to ?`: not judged).
 */
function chainsTold(lines: string): ChainTold[] {
  const texts = lines.split(/\n(?=\S)/u).filter((each) => each.trim() !== '');
  return texts.map((each) => {
    const [text = '', ...told] = each.trim().split(/\n\s+/u);
    const pairs = told.map((line): [string, string] => {
      const at = line.indexOf(' = ');
      return [line.slice(0, at), line.slice(at + 3)];
    });
    return { text: text.replace(OPEN, ''), told: pairs, open: text.startsWith(OPEN) };
  });
}

const withoutArticles = (words: string): string =>
  words.toLowerCase().replace(/(?<=^|[ (>])(?:the|an?) /gu, '');

/** Speaker (the name where there is one) and way of a statement, as the fixtures print them; `expected` tells whether the addressee counts. */
function chainOf({ speaker, via, recipient }: ReadStatement, expected: string): string {
  const who = speaker.name ?? `(${speaker.descriptor})`;
  const to = expected.endsWith(' to ?') ? '?' : recipient;
  const carriers = via.filter((name) => speaker.class !== 'outlet' || name !== speaker.name);
  const way = carriers.length === 0 ? '' : ` via ${carriers.join(' > ')}`;
  return withoutArticles(`${speaker.class} ${who}${way}${to === undefined ? '' : ` to ${to}`}`);
}

/** A test for each text: of the statements whose content holds the piece one has this speaker, these carriers and this addressee. */
export function carriedAs(lines: string): void {
  for (const { text, told, open } of chainsTold(lines))
    (open ? test.fails : test)(text, () => {
      const { statements } = readText(text);
      for (const [piece, chain] of told) {
        const found = statements.filter(({ content }) => content.includes(piece));
        expect(found.map((each) => chainOf(each, chain))).toContain(withoutArticles(chain));
      }
    });
}
