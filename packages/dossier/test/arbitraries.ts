import fc from 'fast-check';
import type { PartInDraft, ReviewState } from '@nonpaper/vocabulary';
import { PARTS_IN_DRAFT, POSITION_LEVELS } from '@nonpaper/vocabulary';
import { dossier } from '../src/builder.ts';
import type { DossierBuilder } from '../src/builder.ts';

/* Random small dossiers for property tests, with closed compartments, notes and all review states. */

const PARTIES = ['p1', 'p2', 'p3'] as const;
const ISSUES = ['i1', 'i2', 'i3'] as const;
const DRAFTS = ['a', 'b', 'c'] as const;
const DAYS = ['2025-01-10', '2025-02-10', '2025-03-10', '2025-04-10'] as const;

const optionsOf = (issue: string): string[] => ['x', 'y', 'z'].map((each) => `${issue}${each}`);
const OPTIONS = ISSUES.flatMap(optionsOf);

/** Mostly accepted and open, sometimes not. */
const standing = fc.record({
  standing: fc.oneof(
    { weight: 12, arbitrary: fc.constant<ReviewState>('accepted') },
    { weight: 2, arbitrary: fc.constantFrom<ReviewState>('proposed', 'refused', 'withdrawn') },
  ),
  compartment: fc.oneof(
    { weight: 8, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom('inner', 'outer') },
  ),
});

const day = fc.constantFrom(...DAYS);
const someOf = <T>(items: readonly T[], least = 0): fc.Arbitrary<T[]> =>
  fc.subarray([...items], { minLength: least });

const SOURCES = ['s1', 's2', 's3', 'note1', 'note2'] as const;
const STATEMENTS = ['t1', 't2', 't3', 't4', 't5', 't6'] as const;

type Step = (made: DossierBuilder) => void;
type Steps = fc.Arbitrary<Step>;

const parties: Steps = fc.tuple(standing, standing).map(
  ([one, two]) =>
    (made) =>
      made
        .party('p1', 'Aldor')
        .party('p2', 'Borland', one)
        .party('p3', 'Cardia', { compartment: two.compartment }),
);

const people: Steps = standing.map(
  (extra) => (made) =>
    made.person('ada', 'Ada Example', 'p1', extra).outlet('gazette').outlet('herald', 'Herald', extra),
);

const sources: Steps = fc.array(standing, { minLength: 5, maxLength: 5 }).map((extras) => (made) => {
  for (const [place, id] of SOURCES.entries()) {
    const extra = { ...extras[place], outlet: place === 1 ? 'herald' : null };
    if (id.startsWith('note')) made.note(id, 'p1', extra);
    else made.source(id, extra);
  }
});

const issues: Steps = fc.array(standing, { minLength: 2, maxLength: 2 }).map(([issue, option]) => (made) => {
  made.theme('th', 'Theme');
  for (const id of ISSUES) made.issue(id, optionsOf(id), id === 'i3' ? { ...issue, theme: 'th' } : {});
  made.change('i2x', { compartment: option?.compartment ?? null });
});

const drafts: Steps = fc
  .array(
    fc.tuple(standing, fc.constantFrom('complete', 'extract', 'not seen'), someOf(PARTIES), someOf(SOURCES)),
    {
      minLength: 3,
      maxLength: 3,
    },
  )
  .map((rows) => (made) => {
    for (const [place, id] of DRAFTS.entries()) {
      const [extra, completeness, bound, cites] = rows[place] ?? [];
      const binds = (bound ?? []).map((party) => ({ party, provisions: [`${id}/1`] }));
      made.draft(id, {
        ...extra,
        completeness: completeness ?? 'complete',
        date: DAYS[place] ?? null,
        binds,
        cites: cites ?? [],
      });
      made.provision(id, '1', 'The same words in each of the drafts.', {
        compartment: extra?.compartment ?? null,
      });
      made.provision(id, '2');
    }
  });

/** For whom the first statements speak; the last two for anybody or nobody. */
const SPOKEN_FOR = ['p1', 'p1', 'p2', 'p3'] as const;

const statements: Steps = fc
  .array(
    fc.tuple(
      standing,
      fc.constantFrom(...PARTIES, null),
      day,
      someOf(SOURCES),
      someOf(ISSUES),
      fc.constantFrom('a', 'b', null),
    ),
    {
      minLength: 6,
      maxLength: 6,
    },
  )
  .map((rows) => (made) => {
    for (const [place, [extra, party, date, cites, about, inReplyTo]] of rows.entries())
      made.says(STATEMENTS[place] ?? 't', SPOKEN_FOR[place] ?? party, date, {
        ...extra,
        cites,
        issues: about,
        inReplyTo,
      });
  });

/** One cell in ten is empty, one in ten says "none found", the others leave some options possible. */
const K = fc.constantFrom(null, 0, 1, 2, 3, 4, 5, 6, 7, 7);

const treatments: Steps = fc
  .array(fc.tuple(standing, K, someOf(PARTIES)), { minLength: 9, maxLength: 9 })
  .map((rows) => (made) => {
    for (const [place, [extra, bits, restsOn]] of rows.entries()) {
      const draft = DRAFTS[Math.floor(place / 3)] ?? 'a';
      const issue = ISSUES[place % 3] ?? 'i1';
      if (bits === null) continue;
      const options = optionsOf(issue).filter((_, at) => ((bits >> at) & 1) === 1);
      if (options.length === 0) made.noneFound(draft, issue, extra);
      else made.treats(draft, bits % 2 === 0 ? '1' : '2', issue, options, { ...extra, restsOn });
    }
  });

const positions: Steps = fc
  .array(
    fc.tuple(
      standing,
      fc.constantFrom(...PARTIES),
      fc.constantFrom(...OPTIONS),
      fc.constantFrom(...POSITION_LEVELS),
      someOf(STATEMENTS, 1),
      someOf(SOURCES),
    ),
    { maxLength: 14 },
  )
  .map((rows) => (made) => {
    for (const [place, [extra, party, option, level, rests, cites]] of rows.entries()) {
      const condition = place % 5 === 0 ? { condition: 'if both agree', conditionMetBy: ['a', 'b'] } : {};
      made.wants(party, option, level, rests, { ...extra, ...condition, cites, slug: `pos-${place}` });
    }
  });

const rest: Steps = fc
  .tuple(
    fc.array(standing, { minLength: 8, maxLength: 8 }),
    someOf(STATEMENTS, 1),
    someOf(SOURCES, 1),
    someOf(ISSUES, 1),
    fc.constantFrom(...PARTIES),
    fc.constantFrom<PartInDraft>(...PARTS_IN_DRAFT),
    day,
  )
  .map(([extras, said, cites, about, party, part, date]) => (made) => {
    const [e0, e1, e2, e3, e4, e5, e6, e7] = extras;
    made
      .prefers(party, ['i1x', 'i1y', 'i1z'], said, e0)
      .concern('con1', party, about, said, e1)
      .concern('con2', 'p1', ['i1', 'i2'], said, { ...e2, cites })
      .concern('asc', 'p2', ['i1'], said, { ...e2, declaredByParty: false, ascribedBy: 'others' })
      .part('a', party, part, 'recorded', date, { ...e3, statements: said })
      .part('a', party, part, 'denied', date, { ...e4, cites })
      .lineage('b', 'revises', 'a', { ...e5, statements: said })
      .event('ev', 'meeting', date, {
        ...e6,
        place: 'Town',
        statements: said,
        participants: [
          { name: 'Ada', person: 'ada', party: null },
          { name: 'Borland', person: null, party: 'p2' },
        ],
      })
      .reported('ev', '2025-01-10', 'planned', '2025-02-01', ['s1'])
      .reported('ev', '2025-02-10', 'held', '2025-02-02', [cites[0] ?? 's1'])
      .effort('eff', '2024-01-01', '2025-02-01', { ...e7, parties: [party], drafts: ['a'], cites })
      .answers(party, 'b', 'reserves', date, { ...e0, statements: said })
      .reacts('those outside', date, { ...e1, party, statements: said })
      .judges('j1', said, date, e2)
      .judges('j2', ['j1'], date, e3);
  });

const reading = fc
  .tuple(fc.constantFrom(...PARTIES, null), someOf(STATEMENTS), someOf(SOURCES))
  .map(([party, statements, cites]) => ({
    text: `as ${party ?? 'nobody'} reads it`,
    party,
    statements: party !== null && cites.length + statements.length === 0 ? ['t1'] : statements,
    citations: cites.map((source) => ({ source, span: null, locator: null })),
  }));

/** Entries on the drafts, one of which continues another, and kept row numbers of two drafts. */
const register: Steps = fc
  .tuple(
    fc.array(standing, { minLength: 4, maxLength: 4 }),
    fc.array(fc.array(reading, { maxLength: 3 }), { minLength: 3, maxLength: 3 }),
    someOf(SOURCES),
    day,
  )
  .map(([[e0, e1, e2, e3], [r0, r1, r2], cites, on]) => (made) => {
    const judged = {
      by: 'A. Analyst',
      on,
      why: 'so it seems',
      citations: cites.map((source) => ({ source, span: null, locator: null })),
    };
    made
      .ambiguous('amb-later', 'b', '1', { ...e1, readings: r1 ?? [], continues: 'amb-first' })
      .ambiguous('amb-first', 'a', '1', { ...e0, readings: r0 ?? [], intent: 'deliberate', judged })
      .ambiguous('amb-other', 'a', '2', { ...e2, readings: r2 ?? [], cites })
      .rows('numbers', ['a', 'b'], { '1': ['a/1', 'b/1'], '1a': ['b/2'], '2': ['a/2'] }, { ...e3 });
  });

/** Links that rest on statements, on provisions, on sources or on nothing but a judgement. */
const issueLinks: Steps = fc
  .array(
    fc.tuple(
      standing,
      fc.constantFrom('requires' as const, 'excludes' as const, 'at most' as const),
      fc.shuffledSubarray(OPTIONS, { minLength: 2, maxLength: 3 }),
      someOf(STATEMENTS),
      someOf(['a/1', 'b/1']),
      someOf(SOURCES),
    ),
    { maxLength: 4 },
  )
  .map((rows) => (made) => {
    for (const [at, [extra, relation, options, said, provisions, cites]] of rows.entries())
      made.ties(`tie-${at}`, relation, options, {
        ...extra,
        count: relation === 'at most' ? 1 : null,
        statements: said,
        provisions,
        cites,
      });
  });

/** A random dossier. */
export const anyDossier: fc.Arbitrary<DossierBuilder> = fc
  .tuple(
    parties,
    people,
    sources,
    issues,
    drafts,
    statements,
    treatments,
    positions,
    rest,
    register,
    issueLinks,
  )
  .map((steps) => {
    const made = dossier();
    for (const step of steps) step(made);
    return made;
  });

/** A random as-of day, or none. */
export const anyAsOf: fc.Arbitrary<string | null> = fc.constantFrom(null, '2025-02-20', '2025-12-31');

/** Everything accepted and open: three issues, two drafts `a` and `b` that treat each of them, and what `p1` holds. */
export const anyComparison: fc.Arbitrary<DossierBuilder> = fc
  .record({
    k: fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 6, maxLength: 6 }),
    levels: fc.array(fc.constantFrom(...POSITION_LEVELS, null), { minLength: 9, maxLength: 9 }),
    order: fc.option(someOf(optionsOf('i1'), 2)),
    reply: fc.boolean(),
  })
  .map(({ k, levels, order, reply }) => {
    const made = dossier().party('p1', 'Aldor').source('press').draft('a').draft('b');
    made.says('said', 'p1', '2025-01-01', { cites: ['press'] });
    made.says('reply', 'p1', '2025-01-01', { cites: ['press'], inReplyTo: reply ? 'b' : null });
    for (const id of ISSUES) made.issue(id, optionsOf(id));
    for (const [place, bits] of k.entries()) {
      const issue = ISSUES[place % 3] ?? 'i1';
      const options = optionsOf(issue).filter((_, at) => ((bits >> at) & 1) === 1);
      made.treats(place < 3 ? 'a' : 'b', String(place), issue, options);
    }
    for (const [place, level] of levels.entries())
      if (level !== null)
        made.wants('p1', OPTIONS[place] ?? 'i1x', level, [place % 4 === 0 ? 'reply' : 'said']);
    // One position on each issue, on an option that no draft leaves possible, keeps all three issues in the count.
    for (const id of ISSUES)
      made.option(id, `${id}w`, { ordinal: 9 }).wants('p1', `${id}w`, 'acceptable', ['said']);
    if (order !== null) made.prefers('p1', order, ['said']);
    return made;
  });
