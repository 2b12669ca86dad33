/** What one sentence is read with: its words, and what was told before it. */
import type { Sentence } from '@nonpaper/text';
import { type MentionAt, within } from '../mentions/mention-at.ts';
import type { ReadDate } from '../reading.ts';
import { type Token, tokenize } from '../tokens.ts';
import { TEXT_NOUNS } from './data/triggers.ts';
import type { FoundDate } from './dates/types.ts';
import { personMeant } from './people/person-meant.ts';
import { LONGEST_SENTENCE, type Memory } from './scene.ts';
import { subjectOf } from './subject.ts';
import type { Participant, Scene } from './types.ts';

/** How many sentences back "he" and "they" may point. */
const SENTENCES_BACK = 4;

/** The last two persons before a place, each named once, of this and the four sentences before it. */
function pairBefore(
  names: readonly MentionAt[],
  sentences: readonly Sentence[],
  index: number,
  place: number,
) {
  const start = sentences[Math.max(0, index - SENTENCES_BACK)]?.span[0] ?? 0;
  const last = new Map<string, MentionAt>();
  for (const name of within(names, [start, place]).filter(({ kind }) => kind === 'person')) {
    last.delete(name.name);
    last.set(name.name, name);
  }
  return [...last.values()].slice(-2);
}

const WORD = /[\p{L}-]+/gu;

/** What is offered can be refused as a text can. */
const OFFERS = /^(?:offer(?:s|ed)|invite[sd]|propose[sd]|suggest(?:s|ed))$/;

/** Whether a stretch of text names a plan, draft, letter or the like. */
const namesText = (text: string): boolean =>
  (text.toLowerCase().match(WORD) ?? []).some(
    (word) => TEXT_NOUNS.has(word) || TEXT_NOUNS.has(word.replace(/s$/, '')) || OFFERS.test(word),
  );

/** The sentence itself, or as much of a very long one as is read. */
function beginning(sentence: Sentence): Sentence {
  const [start, end] = sentence.span;
  if (end - start <= LONGEST_SENTENCE) return sentence;
  return {
    ...sentence,
    span: [start, start + LONGEST_SENTENCE],
    text: sentence.text.slice(0, LONGEST_SENTENCE),
  };
}

/** The article that a sentence stands in. */
interface Page {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly names: readonly MentionAt[];
}

/** One sentence and what was told before it. A class: V8 keeps an object written out with getters as a slow table of names. */
class SentenceScene implements Scene {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly names: readonly MentionAt[];
  readonly persons: ReadonlySet<string>;
  readonly dates = new Map<string, readonly FoundDate[]>();
  readonly settled = new Map<number, ReadDate>();
  readonly #page: Page;
  readonly #index: number;
  readonly #memory: Memory;
  /** Whether "they" and the sentence before are not asked for. */
  readonly #alone: boolean;
  #told: readonly Participant[] | null = null;

  constructor(page: Page, index: number, tokens: readonly Token[], memory: Memory, alone: boolean) {
    this.text = page.text;
    this.tokens = tokens;
    this.names = page.names;
    this.persons = memory.persons;
    this.#page = page;
    this.#index = index;
    this.#memory = memory;
    this.#alone = alone;
  }

  get they(): readonly Participant[] {
    return this.#alone || this.#index - this.#memory.subjectAt > 1 ? [] : this.#memory.subject;
  }

  get pair(): readonly string[] {
    return this.#memory.pair;
  }

  get lastTold(): readonly string[] {
    return this.#memory.lastTold;
  }

  personBefore(place: number, except: readonly string[] = []): MentionAt | undefined {
    return personMeant(this.#page, this.#index, place, except);
  }

  pairBefore(place: number): readonly MentionAt[] {
    return pairBefore(this.names, this.#page.sentences, this.#index, place);
  }

  tellsTextBefore(): boolean {
    const { sentences } = this.#page;
    return [sentences[this.#index - 1], sentences[this.#index]].some((each) =>
      namesText(each?.text.slice(0, LONGEST_SENTENCE) ?? ''),
    );
  }

  subjectBefore(): readonly Participant[] {
    return this.#alone ? [] : (this.#told ??= this.#readSubjectBefore());
  }

  /** The subject of the first verb of the sentence before, in the same paragraph. */
  #readSubjectBefore(): readonly Participant[] {
    const before = this.#page.sentences[this.#index - 1];
    const here = this.#page.sentences[this.#index];
    if (before === undefined || before.paragraph !== here?.paragraph) return [];
    const tokens = tokenize(this.text, beginning(before));
    const verb = tokens.findIndex(({ pos }) => pos === 'VERB' || pos === 'AUX');
    if (verb < 0) return [];
    const there = new SentenceScene(this.#page, this.#index, tokens, this.#memory, true);
    const subject = subjectOf(there, verb);
    const said = tokens.findLastIndex(({ lower }) => /^(?:said|says|announced|added|wrote)$/.test(lower));
    return subject.length > 0 || said < 0 ? subject : subjectOf(there, said);
  }
}

/** What one sentence is read with. */
export function sceneOf(
  text: string,
  sentences: readonly Sentence[],
  index: number,
  names: readonly MentionAt[],
  memory: Memory,
): Scene | null {
  const sentence = sentences[index];
  if (sentence === undefined) return null;
  return new SentenceScene(
    { text, sentences, names },
    index,
    tokenize(text, beginning(sentence)),
    memory,
    false,
  );
}
