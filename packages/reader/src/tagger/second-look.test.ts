import { sentences } from '@nonpaper/text';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../tokens.ts';
import { anchored } from './anchored.ts';
import type { SureRun } from './anchored.ts';
import { candidatesOf, LEAST_CHANCE, rivalsOf, withAnchor } from './candidates.ts';
import type { Candidate } from './candidates.ts';
import { Chain, liftedOf, STAYS, tableAt, transitionPlace, TRANSITIONS } from './chain.ts';
import { MOST_FEATURES } from './feature-list.ts';
import { beginOf, LABEL_COUNT, mayFollow, runsOfLabels } from './labels.ts';
import type { LabelledRun } from './labels.ts';
import { latticeChances } from './lattice.ts';
import { passageOf } from './passage.ts';
import { anchorsIn, lookAt, secondLook, SPAN_SIZE, spanPlace } from './second-look.ts';
import { SpanFeatures } from './span-features.ts';

const NO_WORDS = { lemma: () => 0, word: () => 0 };
const passageFor = (text: string) =>
  passageOf(
    sentences(text).map((each) => tokenize(text, each)),
    NO_WORDS,
  );
const numbers = (count: number) =>
  fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: count, maxLength: count });
const spanKey = ({ role, from, to }: LabelledRun): string => `${role} ${from} ${to}`;

/** Every sequence of labels that may be, with its weight. */
function sequences(length: number, weigh: (labels: readonly number[]) => number): [number[], number][] {
  const grow = (labels: number[]): [number[], number][] =>
    labels.length === length
      ? [[labels, weigh(labels)]]
      : [...Array(LABEL_COUNT).keys()]
          .filter((label) => mayFollow(labels.at(-1) ?? -1, label))
          .flatMap((label) => grow([...labels, label]));
  return grow([]);
}

/** Every way of laying spans side by side. */
function layouts(spans: readonly LabelledRun[], from = 0): number[][] {
  const later = [...spans.keys()].filter((at) => (spans[at]?.from ?? 0) >= from);
  return [[], ...later.flatMap((at) => layouts(spans, spans[at]?.to).map((rest) => [at, ...rest]))];
}

const someSpans = fc.uniqueArray(
  fc.record({ role: fc.nat(2), from: fc.nat(4), size: fc.integer({ min: 1, max: 3 }), score: fc.double({ min: -3, max: 3, noNaN: true }) }),
  { maxLength: 7, selector: ({ role, from, size }) => `${role} ${from} ${size}` },
); // prettier-ignore
const LENGTH = 7;

const laidOut = (drawn: readonly { role: number; from: number; size: number; score: number }[]) => {
  const sorted = [...drawn].sort((a, b) => a.from - b.from);
  return {
    spans: sorted.map(({ role, from, size }) => ({ role, from, to: from + size })),
    scores: sorted.map(({ score }) => score),
  };
};

const candidate = (role: number, from: number, to: number, chance = 0.5): Candidate => ({
  role,
  from,
  to,
  chance,
  begins: chance,
  ends: chance,
});

describe('candidates', () => {
  it('have the chance that all sequences of labels give their span', () => {
    const passage = passageFor('Rain fell here.');
    fc.assert(
      fc.property(numbers(4 * LABEL_COUNT), numbers(TRANSITIONS), (own, moves) => {
        const [scores, transitions] = [Float32Array.from(own), Float32Array.from(moves)];
        const [chain, lifted] = [new Chain(), liftedOf(transitions)];
        const [chances, stays] = [new Float32Array(4 * LABEL_COUNT), new Float32Array(4 * STAYS)];
        chain.chances(passage, scores, lifted, chances);
        chain.stays(passage, lifted, stays);
        const weighed = sequences(4, (labels) =>
          Math.exp(
            labels.reduce(
              (sum, label, at) =>
                sum +
                (scores[at * LABEL_COUNT + label] ?? 0) +
                (transitions[transitionPlace(tableAt(passage, at), labels[at - 1] ?? -1, label)] ?? 0),
              0,
            ),
          ),
        );
        const all = weighed.reduce((sum, [, weight]) => sum + weight, 0);
        const expected = new Map<string, number>();
        for (const [labels, weight] of weighed)
          for (const run of runsOfLabels(labels).map(spanKey))
            expected.set(run, (expected.get(run) ?? 0) + weight / all);
        const found = candidatesOf(4, chances, stays);
        for (const each of found) expect(each.chance).toBeCloseTo(expected.get(spanKey(each)) ?? 0, 4);
        const likely = [...expected.values()].filter((chance) => chance >= LEAST_CHANCE + 1e-4);
        expect(found.length).toBeGreaterThanOrEqual(likely.length);
      }),
      { numRuns: 20 },
    );
  });

  it('know their likelier rivals: of the same beginning, of the same end, of any kind', () => {
    const found = [candidate(2, 0, 3, 0.2), candidate(2, 0, 5, 0.6), candidate(1, 2, 3, 0.3), candidate(2, 6, 7, 0.9)]; // prettier-ignore
    expect(rivalsOf(found)).toEqual([
      { start: 1, end: 0, any: 2 },
      { start: 0, end: 0, any: 0 },
      { start: 0, end: 0, any: 1 },
      { start: 0, end: 0, any: 0 },
    ]);
  });
});

describe('candidates that hang together with a span of the chain', () => {
  it('have the same chances as among all', () => {
    fc.assert(
      fc.property(someSpans, fc.nat(LENGTH - 1), (drawn, place) => {
        const { spans, scores } = laidOut(drawn);
        const all = spans.map(({ role, from, to }) => candidate(role, from, to));
        const anchors = [{ role: 2, from: place, to: place + 1 }];
        const kept = withAnchor(all, anchors);
        const among = latticeChances(all, LENGTH, scores);
        const alone = latticeChances(
          kept,
          LENGTH,
          kept.map((each) => scores[all.indexOf(each)] ?? 0),
        );
        kept.forEach((each, at) => expect(alone[at]).toBeCloseTo(among[all.indexOf(each)] ?? 0, 8));
        for (const each of all) if (each.from <= place && place < each.to) expect(kept).toContain(each);
      }),
      { numRuns: 200 },
    );
  });

  it('are not those of a stretch without one', () => {
    const [near, linked, far] = [candidate(2, 0, 3), candidate(1, 2, 5), candidate(2, 5, 7)];
    expect(withAnchor([near, linked, far], [{ role: 2, from: 0, to: 1 }])).toEqual([near, linked]);
    expect(withAnchor([near, linked, far], [{ role: 2, from: 6, to: 7 }])).toEqual([far]);
    expect(withAnchor([near, linked, far], [])).toEqual([]);
  });
});

describe('a lattice of spans', () => {
  it('gives each span the share of the ways that hold it', () => {
    fc.assert(
      fc.property(someSpans, (drawn) => {
        const { spans, scores } = laidOut(drawn);
        const ways = layouts(spans).map((way) => ({
          way,
          weight: Math.exp(way.reduce((sum, at) => sum + (scores[at] ?? 0), 0)),
        }));
        const all = ways.reduce((sum, { weight }) => sum + weight, 0);
        const chances = latticeChances(spans, LENGTH, scores);
        spans.forEach((_, at) => {
          const own = ways.filter(({ way }) => way.includes(at));
          expect(chances[at]).toBeCloseTo(own.reduce((sum, { weight }) => sum + weight, 0) / all, 8);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('does not run over where scores are large and spans many', () => {
    const spans = [...Array(600).keys()].map((from) => ({ role: 2, from, to: from + 1 }));
    const chances = latticeChances(spans, 600, new Float64Array(600).fill(40));
    expect(Math.min(...chances)).toBeGreaterThan(0.999);
    expect(Math.max(...chances)).toBeLessThanOrEqual(1 + 1e-9);
  });
});

describe('spans that take the place of the chain’s', () => {
  const span = (from: number, to: number, role = 2): LabelledRun => ({ role, from, to });
  const choose = (anchors: readonly LabelledRun[], drawn: readonly [LabelledRun, number][]): SureRun[] => {
    const sorted = [...drawn].sort(([a], [b]) => a.from - b.from);
    return anchored(
      anchors,
      sorted.map(([each]) => each),
      sorted.map(([, chance]) => chance),
    );
  };

  it('are the likeliest of their role that agree by half', () => {
    const drawn: [LabelledRun, number][] = [
      [span(4, 10), 0.2],
      [span(4, 12), 0.4],
      [span(5, 7), 0.9],
      [span(4, 11, 1), 0.8],
    ];
    expect(choose([span(4, 10)], drawn)).toMatchObject([span(4, 12)]);
  });

  it('are as sure as all together that agree by half, and never surer than one', () => {
    const drawn: [LabelledRun, number][] = [
      [span(4, 10), 0.25],
      [span(4, 12), 0.5],
      [span(6, 8), 0.2],
    ];
    expect(choose([span(4, 10)], drawn)[0]?.sure).toBe(0.75);
    expect(choose([span(4, 8)], [[span(4, 6), 0.6], [span(6, 8), 0.6]])[0]?.sure).toBe(1); // prettier-ignore
  });

  it('are the chain’s own where no other is likelier, also where it is no candidate', () => {
    const other: [LabelledRun, number] = [span(4, 12), 0.3];
    expect(choose([span(4, 10)], [[span(4, 10), 0.3], other])).toMatchObject([span(4, 10)]);
    expect(choose([span(4, 10)], [])).toEqual([{ ...span(4, 10), sure: 0 }]);
  });

  it('leave room for the next of the chain, and begin behind the one before', () => {
    const anchors = [span(0, 4), span(5, 9)];
    const [longer, wider, both]: [LabelledRun, number][] = [
      [span(0, 5), 0.6],
      [span(4, 9), 0.7],
      [span(0, 6), 0.9],
    ];
    if (!longer || !wider || !both) throw new Error('no spans');
    expect(choose(anchors, [longer, wider, both])).toMatchObject([span(0, 5), span(5, 9)]);
  });

  it('are as many as the chain’s, of the same roles, in order and without overlap', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6), { maxLength: 30 }), someSpans, (drawnLabels, drawn) => {
        const labels = drawnLabels.map((label, at) =>
          mayFollow(drawnLabels[at - 1] ?? -1, label) ? label : 0,
        );
        const anchors = runsOfLabels(
          labels.map((label, at) => (mayFollow(labels[at - 1] ?? -1, label) ? label : 0)),
        );
        const { spans, scores } = laidOut(drawn);
        const chosen = anchored(anchors, spans, scores);
        expect(chosen.map(({ role }) => role)).toEqual(anchors.map(({ role }) => role));
        chosen.slice(1).forEach(({ from }, at) => expect(from).toBeGreaterThanOrEqual(chosen[at]?.to ?? 0));
      }),
      { numRuns: 200 },
    );
  });
});

describe('the second look', () => {
  const passage = passageFor('Haal said the lock was shut, but Okavelo doubts “it” all.');
  const viewOf = (own: readonly number[]) => {
    const { length } = passage;
    const scores = Float32Array.from({ length: length * LABEL_COUNT }, (_, k) => own[k % own.length] ?? 0);
    const [transitions, chain] = [new Float32Array(TRANSITIONS), new Chain()];
    const view = {
      labels: new Uint8Array(length),
      chances: new Float32Array(length * LABEL_COUNT),
      stays: new Float32Array(length * STAYS),
    };
    chain.best(passage, scores, transitions, view.labels);
    chain.chances(passage, scores, liftedOf(transitions), view.chances);
    chain.stays(passage, liftedOf(transitions), view.stays);
    return view;
  };

  it('has room for the features of any candidate, and sees no token in more of them than there can be', () => {
    fc.assert(
      fc.property(numbers(61), (own) => {
        const features = new SpanFeatures();
        let most = 0;
        const candidates = lookAt(passage, viewOf(own), features, () => {
          most = Math.max(most, features.count);
        });
        expect(most).toBeLessThan(MOST_FEATURES);
        for (let token = 0; token < passage.length; token += 1)
          expect(candidates.filter(({ from, to }) => from <= token && token < to).length).toBeLessThanOrEqual(
            1 / LEAST_CHANCE,
          );
      }),
      { numRuns: 30 },
    );
  });

  /** One content from the first word on, which the chain ends after four words and might end anywhere. */
  const openEnded = () => {
    const { length } = passage;
    const labels = Uint8Array.from({ length }, (_, at) =>
      at === 0 ? beginOf(2) : at < 4 ? beginOf(2) + 1 : 0,
    );
    const chances = new Float32Array(length * LABEL_COUNT);
    chances[beginOf(2)] = 0.9;
    return { labels, chances, stays: new Float32Array(length * STAYS).fill(0.7) };
  };

  it('lets the weights of whole spans move ends, and is sure of what it takes', () => {
    const [features, view] = [new SpanFeatures(), openEnded()];
    const [weights, seen] = [new Float32Array(SPAN_SIZE), [] as number[][]];
    const candidates = lookAt(passage, view, features, () => {
      seen.push([...features.values.subarray(0, features.count)].map(spanPlace));
    });
    const wanted = candidates.findIndex(({ to }) => to === 6);
    seen.forEach((places, at) => {
      for (const place of places) weights[place] = (weights[place] ?? 0) + (at === wanted ? 1 : -0.1);
    });
    const after = secondLook(passage, view, features, weights);
    expect(anchorsIn(passage, view)).toEqual([{ role: 2, from: 0, to: 4 }]);
    expect(after).toMatchObject([{ role: 2, from: 0, to: 6 }]);
    for (const { sure } of after) {
      expect(sure).toBeGreaterThanOrEqual(0);
      expect(sure).toBeLessThanOrEqual(1 + 1e-9);
    }
  });

  it('takes nothing where the chain takes nothing', () => {
    const [features, weights] = [new SpanFeatures(), new Float32Array(SPAN_SIZE).fill(1)];
    const view = viewOf([9, 0, 0, 0, 0, 0, 0]);
    expect(secondLook(passage, view, features, weights)).toEqual([]);
    expect(secondLook(passageFor(''), viewOf([0]), features, weights)).toEqual([]);
  });
});
