import { makeTagger } from '@nonpaper/reader/tagger';
import type { Passage } from '@nonpaper/reader/tagger';
import { sentences } from '@nonpaper/text';
import { describe, expect, it } from 'vitest';
import { curveOf } from './calibration.ts';
import { contentType, countText, evaluationOf } from './evaluate.ts';
import { doStageTask } from './jackknife.ts';
import { labelledText } from './labelled.ts';
import { learnSpans, takenIn } from './learn-spans.ts';
import type { Lesson } from './learn-spans.ts';
import { attributionsIn } from './polnear.ts';
import type { GoldText } from './polnear.ts';
import { reliabilityOf, sureCases } from './reliability.ts';
import { tagText } from './tag-text.ts';
import { train } from './train.ts';
import type { Training } from './train.ts';

const STANDOFF = [
  'T1\tSource 0 4\tHaal',
  'T2\tCue 5 9\tsaid',
  'T3\tContent 10 16;20 24\tit was',
  'T4\tAttribution 5 9\tsaid',
  'E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1',
  'junk',
].join('\n');

describe('brat standoff', () => {
  it('gives attributions with their fragments, and passes over what is none', () => {
    expect(attributionsIn(STANDOFF)).toEqual([
      {
        source: [[0, 4]],
        cue: [[5, 9]],
        content: [
          [10, 16],
          [20, 24],
        ],
      },
    ]);
  });
});

/** A gold text from a template: `[S …]`, `[C …]`, `[T …]`, one attribution for each line. */
function goldOf(name: string, marked: string): GoldText {
  let text = '';
  const attributions = marked.split('\n').map((line) => {
    const roles: Record<'S' | 'C' | 'T', [number, number][]> = { S: [], C: [], T: [] };
    for (const part of line.split(/(\[[SCT] [^\]]*\])/)) {
      const found = /^\[([SCT]) ([^\]]*)\]$/.exec(part);
      const words = found?.[2] ?? part;
      const role = found?.[1];
      if (role === 'S' || role === 'C' || role === 'T')
        roles[role].push([text.length, text.length + words.length]);
      text += words;
    }
    text += '\n\n';
    return { source: roles.S, cue: roles.C, content: roles.T };
  });
  return { name, text, attributions };
}

const gold = goldOf('one', '[S Haal] [C said] [T the lock was shut].\n[T “No,”] [S Okavelo] [C told] them.');

describe('measuring', () => {
  it('gives full marks to gold itself', () => {
    const spans = gold.attributions.flatMap((each) =>
      (['source', 'cue', 'content'] as const).flatMap((role) => each[role].map((span) => ({ role, span }))),
    );
    const { exact, relaxed, speaker, types } = evaluationOf(
      1,
      countText(gold, { spans, attributions: gold.attributions }),
    );
    expect([exact.source.f1, exact.cue.f1, exact.content.f1, exact.macro.f1]).toEqual([100, 100, 100, 100]);
    expect([relaxed.all.f1, relaxed.all.n, relaxed.quoted.n, speaker.all.f1]).toEqual([100, 2, 1, 100]);
    expect([types.direct.n, types.indirect.n]).toEqual([1, 1]);
  });

  it('takes a content that agrees by half, but not one that agrees by less, and no wrong speaker', () => {
    const [first] = gold.attributions;
    if (!first) throw new Error('no gold');
    const part = (from: number, to: number, source = first.source) => {
      const found = { source, cue: first.cue, content: [[from, to]] as [number, number][] };
      return evaluationOf(1, countText(gold, { spans: [], attributions: [found] })).relaxed.all.p;
    };
    const [start, end] = first.content[0] ?? [0, 0];
    expect(part(start, end - 5)).toBe(100);
    expect(part(start, start + 5)).toBe(0);
    expect(part(start, end, [[start, end]])).toBe(0);
  });

  it.each([
    ['“We shall sign,”', 'direct'],
    ['that it was “a good text”', 'mixed'],
    ['that it was good', 'indirect'],
  ])('calls %s %s', (text, type) => expect(contentType(text, [[0, text.length]])).toBe(type));
});

describe('a curve of confidence', () => {
  it('rises, whatever the guesses were', () => {
    const guesses = Array.from({ length: 500 }, (_, k) => ({
      raw: k / 500,
      right: (k * 7919) % 500 < k * 0.6 + 100,
    }));
    const curve = curveOf(guesses);
    curve.slice(1).forEach(([raw, right], at) => {
      expect(raw).toBeGreaterThan(curve[at]?.[0] ?? 0);
      expect(right).toBeGreaterThanOrEqual(curve[at]?.[1] ?? 0);
    });
  });
});

describe('reliability', () => {
  it('is none to blame where the share that was right is the confidence, and tells the bins', () => {
    const cases = Array.from({ length: 1000 }, (_, k) => {
      const confidence = ((k % 10) + 0.5) / 10;
      return { confidence, right: (Math.floor(k / 10) + 0.5) / 100 < confidence };
    });
    const { error, bins, n } = reliabilityOf(cases);
    expect([error, n, bins.length]).toEqual([0, 1000, 10]);
    expect(bins[3]).toEqual({ confidence: 0.35, right: 0.35, n: 100 });
    const sure = cases.map((each) => ({ ...each, confidence: 0.95 }));
    expect(reliabilityOf(sure)).toMatchObject({
      error: 0.45,
      bins: [{ confidence: 0.95, right: 0.5, n: 1000 }],
    });
    expect(reliabilityOf([])).toEqual({ n: 0, error: 0, bins: [] });
  });

  it('takes a span as right where it begins and ends as gold does, and an attribution that agrees by half', () => {
    const [first] = gold.attributions;
    if (!first) throw new Error('no gold');
    const [start, end] = first.content[0] ?? [0, 0];
    const short: [number, number] = [start, end - 5];
    const { content, cue, whole, attribution } = sureCases(gold, {
      spans: [
        { role: 'content', span: short, confidence: 0.4 },
        { role: 'cue', span: first.cue[0] ?? [0, 0], confidence: 0.9 },
      ],
      attributions: [{ ...first, content: [short], confidence: 0.3 }],
    });
    expect(content).toEqual([{ confidence: 0.4, right: false }]);
    expect(cue).toEqual([{ confidence: 0.9, right: true }]);
    expect(whole).toEqual([{ confidence: 0.3, right: false }]);
    expect(attribution).toEqual([{ confidence: 0.3, right: true }]);
  });
});

describe('the weights of the second look', () => {
  /** A passage of two tokens with two spans that exclude each other, each with features of its own. */
  const lesson = (right: 0 | 1): Lesson => ({
    passage: { length: 2 } as Passage,
    anchors: [{ role: 2, from: 0, to: 2 }],
    candidates: [1, 2].map((to) => ({ role: 2, from: 0, to, chance: 0.4, begins: 0.8, ends: 0.5 })),
    features:
      right === 0 ? [Int32Array.of(1, 2), Int32Array.of(1, 3)] : [Int32Array.of(1, 4), Int32Array.of(1, 5)],
    right: [right === 0, right === 1],
  });
  const lessons = Array.from({ length: 400 }, (_, k) => lesson(k % 3 === 0 ? 0 : 1));

  it('make gold spans the ones that are taken, and are the same each time', () => {
    const weights = learnSpans(lessons);
    expect(takenIn(lesson(0), weights)).toMatchObject([{ from: 0, to: 1 }]);
    expect(takenIn(lesson(1), weights)).toMatchObject([{ from: 0, to: 2 }]);
    expect(learnSpans(lessons)).toEqual(weights);
  });

  it('give chances that are the share of gold spans where nothing tells two apart', () => {
    const features = [Int32Array.of(7), Int32Array.of(7)];
    const alike = lessons.map((each): Lesson => ({ ...each, features, right: [false, false] }));
    const mixed = alike.map((each, k): Lesson => ({ ...each, right: [k % 2 === 0, k % 4 === 1] }));
    const [first] = mixed;
    if (!first) throw new Error('no lesson');
    // Three of four passages have one of the two, and both agree by half with the chain's span.
    const [taken] = takenIn(first, learnSpans(mixed));
    expect(taken?.sure).toBeGreaterThan(0.65);
    expect(taken?.sure).toBeLessThan(0.85);
    expect(takenIn(first, learnSpans(alike))[0]?.sure).toBeLessThan(0.2);
  });
});

describe('training', () => {
  const names = ['Haal', 'Okavelo', 'Lind', 'Sorov', 'Amari'];
  const cues = ['said', 'argued', 'warned', 'added'];
  const texts = Array.from({ length: 60 }, (_, k) =>
    goldOf(
      `t${k}`,
      `[S ${names[k % 5]}] [C ${cues[k % 4]}] [T the ${k % 2 === 0 ? 'lock' : 'gate'} was shut].\n[S The mediator] [C ${cues[(k + 1) % 4]}] [T that nobody came].`,
    ),
  ).map(labelledText);
  const words = new Map<number, number>();
  const training: Training = {
    texts,
    words,
    read: (tasks) => Promise.resolve(tasks.map((task) => doStageTask(texts, words, task))),
    say: () => undefined,
  };

  it(
    'gives the same bytes from the same texts, and a tagger that reads such sentences',
    { timeout: 240_000 },
    async () => {
      const [first, second] = [await train(training), await train(training)];
      expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
      const text = 'Lind warned the gate was shut.';
      const { attributions } = tagText(makeTagger(first.bytes), text);
      expect(sentences(text).length).toBe(1);
      expect(
        attributions.map(({ source, cue }) => [source, cue].flat().map((span) => text.slice(...span))),
      ).toEqual([['Lind', 'warned']]);
    },
  );
});
