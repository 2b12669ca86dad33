import { ROLE_PHRASES, STANCE_FILLERS, WEAK_ROLE_WORDS } from '../data/bracket-stance-words.ts';
import type { RolePhrase, StanceRole } from '../data/bracket-stance-words.ts';
import type { LabelToken } from './label-tokens.ts';
import { labelTokens } from './label-tokens.ts';
import type { PartyBook } from './party-book.ts';
import { isLetterName } from './party-shapes.ts';

/** What one party says of a bracket. */
export interface Stance {
  /** The name of the caller's list, or the name as printed where no list has it. */
  readonly party: string;
  readonly printed: string;
  readonly role: StanceRole;
  /** Whether the caller's list has the party. */
  readonly listed: boolean;
}

/** What a label or a remark says of parties. */
export interface Stances {
  readonly stances: readonly Stance[];
  /** Whether a role is said in words ("objects"), so that the label is a statement even without wording beside it. */
  readonly explicit: boolean;
  /** Whether one of those words can hardly be wording of the text. */
  readonly strong: boolean;
}

const LONGEST_PHRASE = 6;
const PHRASES: ReadonlyMap<string, readonly RolePhrase[]> = phraseTable();

function phraseTable(): Map<string, RolePhrase[]> {
  const table = new Map<string, RolePhrase[]>();
  for (const phrase of ROLE_PHRASES) table.set(phrase.words, [...(table.get(phrase.words) ?? []), phrase]);
  return table;
}

/**
 * Reads what a label says: `EU, supported by UK; opposed by US`, `Arvenia reserves its position`, `G77+China`. Null
 * where any word of it is neither a party, nor a role, nor a filler: then it is no label. A party without a role in
 * words proposes. `letters` lets a single capital letter be a party.
 *
 * Plan. The tokens from left to right: names wait until a role behind them ("objects") takes them, or the clause
 * ends; a role before names ("supported by") holds for those that follow, up to the next role or the clause's end.
 */
export function stancesOf(label: string, book: PartyBook, letters = false): Stances | null {
  const tokens = labelTokens(label);
  const reading = new LabelReading();
  let at = 0;
  while (at < tokens.length) {
    const taken = takeToken(label, tokens, at, book, reading, letters);
    if (taken === 0) return null;
    at += taken;
  }
  reading.endClause();
  const { stances, explicit, strong } = reading;
  const isBare = !letters && !explicit && stances.some(({ printed }) => printed.length === 1);
  return stances.length === 0 || isBare ? null : { stances: withoutRepeats(stances), explicit, strong };
}

function takeToken(
  label: string,
  tokens: readonly LabelToken[],
  at: number,
  book: PartyBook,
  reading: LabelReading,
  letters: boolean,
): number {
  const token = tokens[at];
  if (token === undefined) return 0;
  const phrase = phraseAt(tokens, at);
  const name = phrase !== null && phrase.length > 1 ? null : book.nameAt(label, tokens, at);
  if (name !== null && (name.listed || phrase === null)) {
    reading.name({ party: name.party, printed: name.printed, listed: name.listed });
    return name.length;
  }
  if (phrase !== null)
    return reading.role(phrase.phrases, tokens[at + phrase.length]) ? phrase.length : fillerLength(token);
  if (token.text === '(' && isRoleAside(tokens, at)) reading.aside();
  else if (token.kind === 'clause') reading.endClause();
  if (token.kind === 'list' && token.text !== 'and') reading.comma();
  if (token.kind !== 'word') return 1;
  if (
    isLetterName(token) &&
    book.listed.length === 0 &&
    (letters || (token.text !== 'A' && token.text !== 'I'))
  ) {
    reading.name({ party: token.text, printed: token.text, listed: false });
    return 1;
  }
  return fillerLength(token);
}

/** "Arvenia (ad ref)": a role in round brackets is that of the party before it. */
function isRoleAside(tokens: readonly LabelToken[], at: number): boolean {
  const found = phraseAt(tokens, at + 1);
  return (
    found !== null &&
    found.phrases.some(({ party }) => party === 'before') &&
    tokens[at + 1 + found.length]?.text === ')'
  );
}

/** Whether a text opens with a strong role word that belongs to parties named before it. */
export function startsWithStatement(text: string): boolean {
  const found = phraseAt(labelTokens(text.slice(0, 80)), 0);
  return (
    found !== null &&
    found.phrases.some(({ party, words }) => party === 'before' && !WEAK_ROLE_WORDS.has(words))
  );
}

const fillerLength = (token: LabelToken): number => Number(STANCE_FILLERS.has(token.folded));

function phraseAt(
  tokens: readonly LabelToken[],
  at: number,
): { phrases: readonly RolePhrase[]; length: number } | null {
  for (let length = Math.min(LONGEST_PHRASE, tokens.length - at); length > 0; length -= 1) {
    const words = tokens.slice(at, at + length).map(({ folded }) => folded);
    const phrases = PHRASES.get(words.join(' '));
    if (phrases !== undefined) return { phrases, length };
  }
  return null;
}

type Named = Pick<Stance, 'party' | 'printed' | 'listed'>;

/** The state of a label that is being read. */
class LabelReading {
  readonly stances: Stance[] = [];
  explicit = false;
  strong = false;
  #waiting: { readonly named: Named; readonly group: number }[] = [];
  #before: readonly Named[] = [];
  #lead: StanceRole | null = null;
  #group = 0;
  #inAside = false;

  name(named: Named): void {
    this.#waiting.push({ named, group: this.#group });
  }

  comma(): void {
    this.#group += 1;
  }

  /** Takes a role phrase; false where it finds no party that it could belong to. */
  role(phrases: readonly RolePhrase[], next: LabelToken | undefined): boolean {
    const behind = phrases.find(({ party }) => party === 'before');
    const leading = phrases.find(({ party }) => party === 'after');
    const has = this.#waiting.length > 0 || this.#before.length > 0;
    const isObject = this.#waiting.length === 0 && STANCE_FILLERS.has(phrases[0]?.words ?? ''); // "reserves its position"
    if (isObject && this.#before.length > 0) return false;
    if (behind !== undefined && has && !(leading !== undefined && next?.kind === 'colon')) {
      this.#take(behind);
      return true;
    }
    if (leading === undefined || next === undefined) return false;
    this.#flush();
    this.#lead = leading.role;
    this.#say(leading);
    return true;
  }

  #say({ words }: RolePhrase): void {
    this.explicit = true;
    this.strong ||= !WEAK_ROLE_WORDS.has(words);
  }

  /** The next role belongs to the last party alone. */
  aside(): void {
    this.#inAside = true;
  }

  endClause(): void {
    this.#flush();
    this.#lead = null;
    this.#before = [];
  }

  /** A verb in the singular belongs to the last party alone: "ARV, BOR reserves". */
  #take(phrase: RolePhrase): void {
    const { role, words } = phrase;
    this.#say(phrase);
    const last = this.#waiting.at(-1);
    const isOne = this.#inAside || (/^(?:\p{L}+s|does .*|has .*)$/u.test(words) && !words.endsWith('ions'));
    const taken = isOne ? this.#waiting.filter(({ group }) => group === last?.group) : this.#waiting;
    this.#waiting = this.#waiting.filter((each) => !taken.includes(each));
    this.#flush();
    this.#inAside = false;
    const named = taken.length > 0 ? taken.map((each) => each.named) : this.#before;
    for (const each of named) this.stances.push({ ...each, role });
    this.#before = named;
  }

  #flush(): void {
    const role = this.#lead ?? 'proposer';
    for (const { named } of this.#waiting) this.stances.push({ ...named, role });
    if (this.#waiting.length > 0) this.#before = [];
    this.#waiting = [];
  }
}

/** Without what one party says a second time. */
export function withoutRepeats(stances: readonly Stance[]): Stance[] {
  const seen = new Set<string>();
  return stances.filter(({ party, role }) => {
    const key = `${role} ${party}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}
