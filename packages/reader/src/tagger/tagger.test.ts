import { readFileSync } from 'node:fs';
import { sentences } from '@nonpaper/text';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hintsIn, readArticle } from '../read-article.ts';
import { tokenize } from '../tokens.ts';
import { Chain, liftedOf, tableAt, transitionPlace, TRANSITIONS } from './chain.ts';
import { calibrated } from './confidence.ts';
import { addDraft } from './draft-features.ts';
import { draftOf, isDraftCue } from './drafting.ts';
import { noFeatures } from './feature-list.ts';
import { addOwn } from './features.ts';
import { hashOf } from './hash.ts';
import { hintedPassage, hintList } from './hints.ts';
import { makeTagger, paragraphsOf } from './index.ts';
import { KeptSums } from './kept-sums.ts';
import { LABEL_COUNT, mayFollow, runsOfLabels } from './labels.ts';
import { EDGE, passageOf } from './passage.ts';
import { LIKELY_CUE, placesOf } from './places.ts';
import { Scorer } from './scorer.ts';
import { addBoth, addOne, STAGE_SUMS, stageTable, sumBoth, sumOne, SUMS, writeScores } from './stage.ts';
import { modelFrom } from './weights.ts';
import { WordTypes } from './word-types.ts';

const NO_WORDS = { lemma: () => 0, word: () => 0 };
const BYTES = readFileSync(new URL('../../model/attribution.bin', import.meta.url));
const tagger = makeTagger(BYTES);

const passageFor = (text: string) =>
  passageOf(
    sentences(text).map((each) => tokenize(text, each)),
    NO_WORDS,
  );

describe('what the rules found', () => {
  const text = 'The lock shuts, Haal said. Okavelo hopes so.';
  const hint = (role: 'source' | 'cue' | 'content', words: string, by = 'rule', group = 0) => ({
    role,
    span: [text.indexOf(words), text.indexOf(words) + words.length] as const,
    by,
    group,
  });
  const hints = hintList([
    hint('cue', 'said'),
    hint('content', 'The lock shuts'),
    hint('source', 'Haal', 'other'),
    hint('source', 'Haal said', 'late'),
  ]);
  const words = sentences(text).map((each) => tokenize(text, each));
  const passage = hintedPassage(words, NO_WORDS, hints);
  const column = (values: ArrayLike<number>) => [...words.flat().keys()].map((at) => values[at + 3] ?? 0);

  it('stands at the tokens as a number, of two hints of one role that begin together the longer', () => {
    // 9 and 18 begin and go on with a content, 1 and 2 a source, 3 and 6 a cue.
    expect(column(passage.hint)).toEqual([9, 18, 18, 0, 1, 5, 0, 0, 0, 0, 0]);
    expect(column(passage.hintRule).slice(3, 6)).toEqual([0, hashOf('late'), hashOf('rule')]);
  });

  it('tells how far the ends of a content are', () => {
    expect(column(passage.hintFrom).slice(0, 4)).toEqual([1, 2, 3, 0]);
    expect(column(passage.hintTo).slice(0, 4)).toEqual([3, 2, 1, 0]);
  });

  it('is only that of the passage itself', () => {
    const second = hintedPassage(words.slice(1), NO_WORDS, hints);
    expect([...second.hint].every((each) => each === 0)).toBe(true);
  });
});

/** The best sequence by trying all of them. */
function bestByTrying(
  length: number,
  scores: Float32Array,
  transitions: Float32Array,
  table: number,
): number {
  const walk = (token: number, before: number): number => {
    if (token === length) return 0;
    let top = -Infinity;
    for (let label = 0; label < LABEL_COUNT; label += 1) {
      if (!mayFollow(before, label)) continue;
      const own =
        (scores[token * LABEL_COUNT + label] ?? 0) +
        (transitions[transitionPlace(table, before, label)] ?? 0);
      top = Math.max(top, own + walk(token + 1, label));
    }
    return top;
  };
  return walk(0, -1);
}

const valueOf = (
  labels: Uint8Array,
  scores: Float32Array,
  transitions: Float32Array,
  table: number,
): number =>
  labels.reduce(
    (sum, label, token) =>
      sum +
      (scores[token * LABEL_COUNT + label] ?? 0) +
      (transitions[transitionPlace(table, token === 0 ? -1 : (labels[token - 1] ?? 0), label)] ?? 0),
    0,
  );

describe('the chain', () => {
  const passage = passageFor('Rain fell here.');
  const numbers = (count: number) =>
    fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: count, maxLength: count });

  it('finds the best of all sequences that may be, and gives chances that add up to one', () => {
    expect(passage.length).toBe(4);
    fc.assert(
      fc.property(numbers(4 * LABEL_COUNT), numbers(TRANSITIONS), (own, between) => {
        const [scores, transitions] = [Float32Array.from(own), Float32Array.from(between)];
        const labels = new Uint8Array(4);
        const chain = new Chain();
        chain.best(passage, scores, transitions, labels);
        const table = tableAt(passage, 0);
        expect(valueOf(labels, scores, transitions, table)).toBeCloseTo(
          bestByTrying(4, scores, transitions, table),
          3,
        );
        labels.forEach((label, token) =>
          expect(mayFollow(token === 0 ? -1 : (labels[token - 1] ?? 0), label)).toBe(true),
        );
        const chances = new Float32Array(4 * LABEL_COUNT);
        chain.chances(passage, scores, liftedOf(transitions), chances);
        for (let token = 0; token < 4; token += 1) {
          const own = chances.subarray(token * LABEL_COUNT, (token + 1) * LABEL_COUNT);
          expect(own.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 4);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('runs of labels', () => {
  it('begin at a beginning and end where the role ends or begins anew', () => {
    expect(runsOfLabels([1, 2, 0, 3, 5, 6, 5])).toEqual([
      { role: 0, from: 0, to: 2 },
      { role: 1, from: 3, to: 4 },
      { role: 2, from: 4, to: 6 },
      { role: 2, from: 6, to: 7 },
    ]);
  });
});

describe('a stage', () => {
  it('adds the weights of known features, as plain addition does, and nothing for others', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 200 }),
        fc.array(fc.integer({ min: -127, max: 127 }), { minLength: 7, maxLength: 1400 }),
        (hashes, values) => {
          const known = hashes
            .filter((each, index) => each !== 0 && index % 3 !== 0)
            .sort((a, b) => (a >>> 0) - (b >>> 0));
          const weights = Int8Array.from(
            { length: known.length * 7 },
            (_, k) => values[k % values.length] ?? 0,
          );
          const second = { keys: Int32Array.from(known.slice(0, 2)), weights: weights.slice(0, 14) };
          const table = stageTable({ keys: Int32Array.from(known), weights }, second);
          const features = { values: Int32Array.from(hashes), count: hashes.length };
          const [rows, sums, scores] = [new Int32Array(2 * SUMS), new Int32Array(SUMS), new Float32Array(7)];
          const part = (from: number, to: number) => ({
            values: features.values.slice(from, to),
            count: to - from,
          });
          const [cut, end] = [Math.floor(hashes.length / 4), hashes.length];
          sumBoth(table, part(0, cut), sums, 0);
          sumBoth(table, part(cut, 2 * cut), rows, SUMS);
          addBoth(rows, Int32Array.of(SUMS), 1, sums, 0);
          sumOne(table, 0, part(2 * cut, end), rows, STAGE_SUMS);
          addOne(rows, STAGE_SUMS, sums, 0);
          writeScores(sums, 0, 1, scores, 0);
          const expected = Array.from({ length: 7 }, (_, label) =>
            known.reduce((sum, __, row) => sum + (weights[row * 7 + label] ?? 0), 0),
          );
          expect([...scores]).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('sums that are kept', () => {
  it('are found by their group and key, and give way to others', () => {
    const kept = new KeptSums(2, 1, 4);
    const places = [0, 1].map((group) => kept.placeOf(group, 7));
    expect(places.map((place) => kept.has(place, 7))).toEqual([false, false]);
    kept.keep(places[0] ?? 0, 7);
    expect(places.map((place) => kept.has(place, 7))).toEqual([true, false]);
    for (const key of [8, 9, 10, 11]) kept.keep(kept.placeOf(0, key), key);
    expect(kept.has(kept.placeOf(0, 7), 7)).toBe(false);
    kept.forgetAll();
    expect(kept.has(kept.placeOf(0, 11), 11)).toBe(false);
  });

  it('make no difference to the scores, and the features are those that training sees', () => {
    const model = modelFrom(BYTES);
    const [kept, fresh] = [new Scorer(model), () => new Scorer(model)];
    const texts = [
      'The lock shuts, Haal said. “We hope so,” said Okavelo, “and we wait.” Haal told the Tribune that it shuts.',
      'According to Haal, the lock shuts. Nobody knew.',
    ];
    for (const text of [...texts, ...texts]) {
      const words = sentences(text).map((each) => tokenize(text, each));
      const passage = hintedPassage(words, model.words, hintList(hintsIn(text)));
      const places = placesOf(passage, (at) => (passage.cue[at] ?? 0) >= LIKELY_CUE);
      const scored = (scorer: Scorer): number[] => {
        const scores = new Float32Array(passage.length * LABEL_COUNT);
        scorer.begin(passage, places);
        scorer.first(passage, places, scores);
        return [...scores];
      };
      const features = noFeatures();
      const one = new Int32Array(STAGE_SUMS);
      const plain = new Float32Array(passage.length * LABEL_COUNT);
      for (let token = 0; token < passage.length; token += 1) {
        features.count = 0;
        addOwn(features, passage, places, token + EDGE);
        expect(features.count).toBe(124);
        sumOne(model.table, 0, features, one, 0);
        writeScores(one, 0, model.stages[0].unit, plain, token);
      }
      expect(scored(kept)).toEqual([...plain]);
      expect(scored(fresh())).toEqual([...plain]);
    }
  });

  it('make no difference to the scores of the second stage either', () => {
    const model = modelFrom(BYTES);
    const kept = new Scorer(model);
    const text = 'Haal said the lock shuts. “We hope so,” said Okavelo, and Haal said the lock shuts.';
    const words = sentences(text).map((each) => tokenize(text, each));
    const passage = hintedPassage(words, model.words, hintList(hintsIn(text)));
    for (const shift of [0, 1, 0]) {
      const labels = Uint8Array.from(
        { length: passage.length },
        (_, at) => ((at >> 1) + shift) % LABEL_COUNT,
      );
      const chances = new Float32Array(passage.length * LABEL_COUNT).map((_, at) => (at % 9) / 9);
      const draft = draftOf(labels, chances, passage.length);
      const places = placesOf(passage, (at) => isDraftCue(draft, at));
      const noScores = () => new Float32Array(passage.length * LABEL_COUNT);
      const [scores, plain] = [noScores(), noScores()];
      kept.begin(passage, places);
      kept.second(passage, places, draft, scores);
      const [features, sums] = [noFeatures(), new Int32Array(STAGE_SUMS)];
      for (let token = 0; token < passage.length; token += 1) {
        features.count = 0;
        addOwn(features, passage, places, token + EDGE);
        addDraft(features, passage, places, draft, token + EDGE);
        sumOne(model.table, 1, features, sums, 0);
        writeScores(sums, 0, model.stages[1].unit, plain, token);
      }
      expect(scores).toEqual(plain);
    }
  });
});

describe('words that are remembered', () => {
  it('are found by the numbers of tokens too, until they are given anew', () => {
    const types = new WordTypes(NO_WORDS);
    const first = {
      text: 'talks',
      lower: 'talks',
      lemma: 'talk',
      pos: 'NOUN',
      number: 7,
      span: [0, 1],
    } as const;
    const alike = { ...first, number: 0 };
    expect(types.of(first)).toBe(types.of(alike));
    expect(types.of({ ...first, span: [5, 6] })).toBe(types.of(alike));
    for (let word = 0; word < 30_000; word += 1)
      types.of({ ...alike, text: `w${word}`, lower: `w${word}`, lemma: `w${word}` });
    types.makeRoom();
    expect(types.of(first)).toBe(types.of(alike));
    expect(types.of(first)).toBe(1);
  });

  it('have numbers of their own for each reading, given anew when there are too many', () => {
    const types = new WordTypes(NO_WORDS);
    const token = (text: string, pos: 'NOUN' | 'VERB') =>
      ({ text, lower: text, lemma: text, pos, number: 0, span: [0, 1] }) as const;
    const ids = () => [types.of(token('talks', 'NOUN')), types.of(token('talks', 'VERB'))];
    expect([...ids(), ...ids()]).toEqual([1, 2, 1, 2]);
    for (let word = 0; word < 30_000; word += 1) types.of(token(`w${word}`, 'NOUN'));
    types.makeRoom();
    expect([types.generation, ...ids()]).toEqual([1, 1, 2]);
  });
});

describe('the shipped weights', () => {
  it('are at most 3 MB and hold two stages', () => {
    expect(BYTES.length).toBeLessThanOrEqual(3_000_000);
    expect(modelFrom(BYTES).stages.length).toBe(2);
  });

  it('refuse a file that is none of weights', () => {
    expect(() => modelFrom(new Uint8Array([1, 2, 3]))).toThrow('no file of weights');
  });

  it.each([
    ['“We have a text,” Mara Haal said on Friday.', ['Mara Haal', 'said', '“We have a text,']],
    [
      'According to two diplomats, the talks will go on.',
      ['two diplomats', 'According to', 'the talks will go on'],
    ],
    [
      'The minister denied that the border would be closed.',
      ['The minister', 'denied', 'that the border would be closed'],
    ],
  ])('read %s', (text, parts) => {
    const found = tagger.tag(text, sentences(text), hintsIn(text)).filter(({ group }) => group !== undefined);
    const words = ['source', 'cue', 'content'].map((role) =>
      found
        .filter((each) => each.role === role)
        .map(({ span }) => text.slice(...span))
        .join(' … '),
    );
    expect(words[0]).toBe(parts[0]);
    expect(words[1]).toBe(parts[1]);
    expect(words[2]).toContain(parts[2]);
  });

  it('give spans inside the text, with a confidence between nothing and one, on any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (text) => {
        for (const { span, confidence, group, whole } of tagger.tag(text, sentences(text), [])) {
          expect(whole === undefined).toBe(group === undefined);
          expect(span[0]).toBeLessThan(span[1]);
          expect(text.slice(...span).length).toBe(span[1] - span[0]);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('give the same spans each time, whatever was read in between', () => {
    const text = 'Haal said the lock was shut. Okavelo doubted it.';
    const first = tagger.tag(text, sentences(text), []);
    tagger.tag('“No,” said Haal.', sentences('“No,” said Haal.'), []);
    expect(tagger.tag(text, sentences(text), [])).toEqual(first);
  });

  it('read a paragraph without end in parts, cut between sentences where that can be', () => {
    const lengths = (text: string): number[] =>
      paragraphsOf(text, sentences(text)).map((own) => own.reduce((sum, each) => sum + each.length, 0));
    const one = 'The minister said that talks would go on and the envoy hoped for a text while '.repeat(400);
    const many = 'Haal said the lock was shut. '.repeat(700);
    for (const text of [one, many]) {
      expect(lengths(text).length).toBeGreaterThan(1);
      expect(Math.max(...lengths(text))).toBeLessThanOrEqual(1500);
    }
    const found = tagger.tag(many, sentences(many), []).filter(({ role }) => role === 'cue');
    expect(found.length).toBe(700);
    expect(lengths('Rain fell.\n\nHaal said so.')).toEqual([3, 4]);
  });

  it('let the reader find what the rules do not', () => {
    const text = 'Residents fear worse.';
    const { statements } = readArticle({ text }, { names: [], issues: [], tagger });
    expect(statements.map(({ by }) => by)).toContain('tagger');
  });

  it('adds nothing to the words of a rule that they hold already', () => {
    const text =
      'The plan, which draws on the ceasefire brokered in Tashir last year, is divided into four parts: peace in Ostrava, security guarantees, security in the region and future relations, said one of the people.';
    const [statement, ...others] = readArticle({ text }, { names: [], issues: [], tagger }).statements;
    expect(others).toEqual([]);
    expect(statement?.by).toContain('tagger');
    expect(statement?.spans.content).toEqual([[0, text.indexOf(', said one')]]);
  });
});

describe('calibration', () => {
  it('goes straight between its knots and stays at its ends', () => {
    const curve = [
      [0.2, 0.1],
      [0.6, 0.5],
      [0.9, 0.8],
    ] as const;
    expect(calibrated(curve, 0.1)).toBe(0.1);
    expect(calibrated(curve, 0.4)).toBeCloseTo(0.3);
    expect(calibrated(curve, 0.95)).toBe(0.8);
    expect(calibrated([], 0.4)).toBe(0.4);
  });
});

describe('hashes', () => {
  it('are the same on every machine', () => {
    expect([hashOf(''), hashOf('said'), hashOf('Зеленський')]).toMatchInlineSnapshot(`
      [
        372931385,
        -750974952,
        315994998,
      ]
    `);
  });
});
