/** What parties say of a provision elsewhere in the draft: "Arvenia reserves its position on paragraph 3". */
import { words } from '@nonpaper/text';
import type { Span } from '@nonpaper/vocabulary';
import { REFERENCE_NOUNS } from '../data/reference-words.ts';
import { pathsMeant, referenceFacts, type ReferenceFact } from '../meaning/references.ts';
import type { ReadProvision } from '../types.ts';
import { LEAVES_OPEN } from './line-statements.ts';
import { markedStatement } from './marked-statements.ts';
import type { PartyBook } from './party-book.ts';
import { type Stance, stancesOf } from './stances.ts';

/** What is said of one provision, by its id. */
export interface ReferredStance {
  readonly id: string;
  readonly stance: Stance;
}

type Provision = Pick<ReadProvision, 'id' | 'path' | 'text'>;

const LONGEST = 300;

/** What joins the references of a row: "paragraphs 1, 2 and 4". */
const JOINS = /^\s*(?:,|;|and|or|to|as well as|-|–)?\s*(?:and\s+)?(?:also\s+)?$/u;
/** What leads to them: "on", "with regard to the wording of". */
const LEADS =
  /[\s,]*(?<!\p{L})(?:on|to|about|against|regarding|concerning|under|for|as (?:to|regards)|(?:in|with) (?:respect|regard|relation) (?:of|to))\s+(?:the\s+)?(?:(?:text|wording|provisions?|whole)\s+of\s+)?(?:the\s+)?$/iu;
const LABEL_ENDS = /^\s*[:–—-]\s*/u;

/**
 * Statements on lines of their own that name the provisions that they speak of, and say in words that leave these open: one that
 * supports or proposes may be wording. A reference to a paragraph is looked for beside the line first. A reference to no provision
 * of the draft says nothing. Linear in the text.
 */
export function referringStances(provisions: readonly Provision[], book: PartyBook): ReferredStance[] {
  const ids = new Map(provisions.map(({ path, id }) => [path, id]));
  return provisions.flatMap(({ path, id: own, text }) =>
    text.split('\n').flatMap((line) => {
      const said = saidOf(line.trim(), book);
      return said.facts.flatMap((fact): ReferredStance[] => {
        const id = pathsMeant(fact, path).flatMap((each) => ids.get(each) ?? [])[0];
        return id === undefined || id === own ? [] : said.stances.map((stance) => ({ id, stance }));
      });
    }),
  );
}

interface Said {
  readonly stances: readonly Stance[];
  readonly facts: readonly ReferenceFact[];
}

/** A noun for a provision, so that most lines are not read for references at all. */
const REFERS = new RegExp(String.raw`(?<!\p{L})(?:${Object.keys(REFERENCE_NOUNS).join('|')})(?!\p{L})`, 'iu');

const NOTHING: Said = { stances: [], facts: [] };

function saidOf(line: string, book: PartyBook): Said {
  if (line.length > LONGEST || !REFERS.test(line)) return NOTHING;
  const facts = referenceFacts(words(line)).filter(({ outer }) => !outer);
  const place = rowOf(line, facts);
  const rest = place === null ? null : withoutRow(line, place);
  if (rest === null) return NOTHING;
  const said = markedStatement(rest, book) ?? stancesOf(rest, book);
  const isSaid =
    said?.explicit === true && said.strong && said.stances.every(({ role }) => LEAVES_OPEN.has(role));
  return isSaid ? { stances: said.stances, facts } : NOTHING;
}

/** Where the references of a line stand, if they stand in one row. */
function rowOf(line: string, facts: readonly ReferenceFact[]): Span | null {
  const [first, last] = [facts[0], facts.at(-1)];
  if (first === undefined || last === undefined) return null;
  const isRow = facts.every(({ span }, at) => {
    const next = facts[at + 1];
    return next === undefined || JOINS.test(line.slice(Math.min(span[1], next.span[0]), next.span[0]));
  });
  return isRow ? [first.span[0], last.span[1]] : null;
}

/** The line without its references and what leads to them; null where nothing does, since they are then a part of what is said. */
function withoutRow(line: string, [start, end]: Span): string | null {
  const [before, behind] = [line.slice(0, start), line.slice(end)];
  if (before.trim() === '')
    return LABEL_ENDS.test(behind) ? behind.replace(LABEL_ENDS, '').replace(/\.$/u, '') : null;
  const head = before.replace(LEADS, '');
  return head === before ? null : `${head}${behind}`.replace(/^[\s,]+|[.;]\s*$/gu, '');
}
