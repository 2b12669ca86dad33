import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadProvision } from '../types.ts';
import type { DatedDraft, EarliestWording } from './earliest-wording.ts';
import { earliestWording } from './earliest-wording.ts';
import { WordingAutomaton } from './wording-automaton.ts';

const provision = (id: string, text: string): ReadProvision => ({
  id,
  path: id.slice(1),
  number: `${id.slice(1)}.`,
  text,
  brackets: [],
  span: [0, text.length],
});

function draft(
  key: string,
  date: string | null,
  texts: readonly string[],
  over: Partial<DatedDraft> = {},
): DatedDraft {
  const provisions = texts.map((text, at) => provision(`${key}${at + 1}`, text));
  return { key, date, fidelity: 'verbatim', language: 'en', provisions, ...over };
}

const GUNS = 'Heavy weapons are withdrawn by fifty kilometres under the eyes of the monitors.';
const COURT = 'A joint court of five judges hears all claims about land and houses.';

/** One provision as `text < draft path` for the whole, its sentences and its runs. */
function shown({ provisions }: EarliestWording, id: string): unknown {
  const one = provisions.find((each) => each.id === id);
  const at = (each: { text: string; earliest: { draft: string; path: string } } | null): string | null =>
    each === null ? null : `${each.text} < ${each.earliest.draft} ${each.earliest.path}`;
  return { whole: at(one?.whole ?? null), sentences: one?.sentences.map(at), spans: one?.spans.map(at) };
}

describe('earliestWording(drafts)', () => {
  it('finds where whole, sentence and run of words stand first, by date', () => {
    const found = earliestWording([
      draft('B', '2031-03-02', [
        `${COURT} It sits in the old mint by the river, in public, each spring.`,
        GUNS,
      ]),
      draft('A', '2031-03-01', [GUNS, COURT]),
      draft('C', '2031-03-09', [
        `The sides agree: heavy guns go. ${GUNS}`,
        'It sits in the old mint by the river, in public, each autumn.',
      ]),
    ]);
    expect(found.drafts.map(({ key }) => key)).toEqual(['A', 'B', 'C']);
    expect(shown(found, 'B2')).toEqual({ whole: `${GUNS} < A 1`, sentences: [`${GUNS} < A 1`], spans: [] });
    expect(shown(found, 'B1')).toEqual({
      whole: `${COURT} It sits in the old mint by the river, in public, each spring. < B 1`,
      sentences: [`${COURT} < A 2`, 'It sits in the old mint by the river, in public, each spring. < B 1'],
      spans: [`${COURT.slice(0, -1)} < A 2`],
    });
    expect(shown(found, 'C1')).toMatchObject({ spans: [`${GUNS.slice(0, -1)} < A 1`] });
    expect(shown(found, 'C2')).toMatchObject({
      spans: ['It sits in the old mint by the river, in public, each < B 1'],
    });
    expect(found.provisions.find(({ id }) => id === 'A1')?.whole?.here).toBe(true);
  });

  it('never speaks of authors, and shows claims that somebody made beside what was found', () => {
    const claim = { provision: 'A1', by: 'a former envoy of Borland', source: 's-1' };
    const other = { provision: 'Z9', by: 'an aide', source: 's-2' };
    const found = earliestWording(
      [draft('A', '2031-03-01', [GUNS])],
      [claim, other, { ...claim, draft: 'B' }],
    );
    expect(found.heading).toBe('earliest appearance in this dossier');
    expect(found.provisions[0]?.claims).toEqual([claim]);
    expect(found.otherClaims).toEqual([other, { ...claim, draft: 'B' }]);
  });

  it('refuses what is not verbatim, with the reason, and keeps languages apart', () => {
    const found = earliestWording([
      draft('A', '2031-03-01', [GUNS], { fidelity: 'paraphrase' }),
      draft('B', '2031-03-02', [GUNS], { language: 'uk' }),
      draft('C', '2031-03-03', [GUNS], { language: 'en-GB' }),
      draft('D', '2031-03-04', [GUNS], { language: 'en-US' }),
    ]);
    expect(found.refused).toEqual([{ key: 'A', reason: expect.stringContaining('a paraphrase') }]);
    expect(found.drafts.map(({ key, comparedWith }) => `${key}:${comparedWith.join()}`)).toEqual([
      'B:',
      'C:D',
      'D:C',
    ]);
    expect(found.provisions.map(({ whole }) => whole?.earliest.draft)).toEqual(['B', 'C', 'C']);
  });

  it('does not report what everybody writes, and takes quotation marks, dashes and spaces as one', () => {
    const short = 'The parties shall cooperate.';
    const found = earliestWording([
      draft('A', '2031-03-01', [short, 'The “old” line – as drawn in the first year – stays where it is.']),
      draft('B', '2031-03-02', [short, 'The "old" line - as drawn  in the first\nyear - stays where it is.']),
    ]);
    expect(found.provisions.map(({ whole }) => whole?.earliest.draft ?? null)).toEqual([
      null,
      'A',
      null,
      'A',
    ]);
  });

  it('keeps an undated draft at its place in the list', () => {
    const found = earliestWording([
      draft('A', '2031-03-05', [GUNS]),
      draft('B', null, [GUNS]),
      draft('C', '2031-03-01', [GUNS]),
    ]);
    expect(found.drafts.map(({ key }) => key)).toEqual(['C', 'A', 'B']);
  });

  it('says what a search by hand says, for any small texts', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 9 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(fc.array(text, { maxLength: 3 }), { minLength: 1, maxLength: 4 }), (lists) => {
        const drafts = lists.map((texts, at) =>
          draft(String.fromCharCode(65 + at), `2031-03-0${at + 1}`, texts),
        );
        const found = earliestWording(drafts, [], 2);
        const padded = lists.map((texts) => texts.map((each) => ` ${each} `));
        const first = (run: string): number =>
          padded.findIndex((texts) => texts.some((each) => each.includes(` ${run} `)));
        for (const { draft: key, whole, sentences, spans } of found.provisions) {
          const own = key.charCodeAt(0) - 65;
          for (const each of [...(whole === null ? [] : [whole]), ...sentences, ...spans]) {
            expect(each.earliest.draft.charCodeAt(0) - 65).toBe(first(each.text));
            expect(each.here).toBe(first(each.text) === own);
          }
          for (const each of spans) expect(each.here).toBe(false);
        }
        drafts.forEach(({ key, provisions }, at) => {
          for (const { id, text } of provisions) {
            const one = found.provisions.find((each) => each.draft === key && each.id === id);
            const pairs = text
              .split(' ')
              .slice(1)
              .map((word, place) => `${text.split(' ')[place] ?? ''} ${word}`);
            const covered = one?.spans.reduce((sum, { words }) => sum + words, 0) ?? 0;
            if (one?.whole?.here === true && pairs.some((pair) => first(pair) < at))
              expect(covered).toBeGreaterThan(1);
          }
        });
      }),
      { numRuns: 400 },
    );
  });
});

describe('WordingAutomaton', () => {
  it('knows every run of many texts and no other', () => {
    const texts = fc.array(fc.array(fc.nat(2), { maxLength: 12 }), { maxLength: 6 });
    fc.assert(
      fc.property(texts, fc.array(fc.nat(2), { minLength: 1, maxLength: 6 }), (all, run) => {
        const automaton = new WordingAutomaton(all.flat().length);
        all.forEach((text, at) => automaton.add(text, at));
        const state = run.reduce((at, word) => (at < 0 ? at : automaton.step(at, word)), 0);
        const first = all.findIndex((text) => `,${text.join()},`.includes(`,${run.join()},`));
        expect(state < 0 ? -1 : automaton.firstText(state)).toBe(first);
      }),
      { numRuns: 1000 },
    );
  });
});
