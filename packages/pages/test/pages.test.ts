import {
  absence,
  brief,
  calendar,
  changesSince,
  efforts,
  ledger,
  lineage,
  positionsGrid,
  silenceMap,
  tilt,
} from '@nonpaper/dossier';
import type { Brief, Tilt } from '@nonpaper/dossier';
import { parseHTML } from 'linkedom';
import { describe, expect, it, test } from 'vitest';
import { columnsOf } from '../src/columns.ts';
import {
  COMPOSED_NOTICE,
  absencePage,
  briefPage,
  calendarPage,
  comparisonPage,
  effortsPage,
  html,
  ledgerPage,
  lineagePage,
  markdown,
  positionsPage,
  reviewPage,
  searchPage,
  silenceMapPage,
  sincePage,
  terminal,
  tiltPage,
} from '../src/index.ts';
import type { ComparedDrafts, Page } from '../src/index.ts';
import { everything, head, inventedRecords, sliceOf } from './invented.ts';

const plain = (page: Page, width = 80): string => terminal(page, { width, colour: false });
const flat = (page: Page): string => plain(page, 400).replace(/\s+/gu, ' ');

function theBrief(lines?: number): Brief {
  const concordance = {
    left: 'first',
    right: 'second',
    wordingRefused: null,
    notKept: [],
    rows: [
      {
        kind: 'changed',
        left: ['first/1'],
        right: ['second/1'],
        score: 0.8,
        reason: 'same number',
        facts: [],
        doubtful: true,
      },
      {
        kind: 'new',
        left: [],
        right: ['second/2'],
        score: 0,
        reason: 'nothing like it',
        facts: [],
        doubtful: false,
      },
    ],
  } as const;
  return brief(sliceOf('brief'), everything, lines === undefined ? { concordance } : { concordance, lines });
}

function theTilt(): Tilt {
  const found = tilt(sliceOf('tilt'), everything, { party: 'upper', from: 'first', to: 'second' });
  if (!found.ok) throw new Error(found.fault.what);
  return found.value;
}

const compared: ComparedDrafts = {
  left: {
    title: 'The First text',
    shortTitle: 'First',
    date: '2031-02-10',
    fidelity: 'verbatim',
    sources: [],
  },
  right: {
    title: 'The Second text',
    shortTitle: 'Second',
    date: '2031-03-10',
    fidelity: 'verbatim',
    sources: [],
  },
  refused: null,
  meaning: [{ left: ['1'], right: ['1'], note: 'Shares by need, no longer in halves.' }],
  review: [{ left: ['1'], right: ['1'], why: 'little wording in common' }],
  rows: [
    {
      kind: 'changed',
      left: [{ path: '1', heading: null, text: 'Share in halves.' }],
      right: [{ path: '1', heading: null, text: 'Share by need.' }],
      reason: 'same number',
      facts: [],
      redline: [
        { kind: 'same', text: 'Share' },
        { kind: 'delete', text: ' in halves' },
        { kind: 'insert', text: ' by need' },
        { kind: 'same', text: '.' },
      ],
    },
  ],
};

const records = inventedRecords();
const waiting = records.filter((record) => record.review.state === 'proposed');
const water = records.find((record) => record.kind === 'issue') ?? null;

const PAGES: Readonly<Record<string, () => Page>> = {
  brief: () => briefPage(head, theBrief()),
  silence: () => silenceMapPage(head, silenceMap(sliceOf('silence'), everything)),
  tilt: () => tiltPage(head, theTilt()),
  absence: () => absencePage(head, absence(sliceOf('absence'), everything)),
  calendar: () => calendarPage(head, calendar(sliceOf('calendar'), everything)),
  ledger: () => ledgerPage(head, ledger(sliceOf('ledger'), everything)),
  efforts: () => effortsPage(head, efforts(sliceOf('efforts'), everything)),
  lineage: () => lineagePage(head, lineage(sliceOf('lineage'), everything)),
  positions: () => positionsPage(head, positionsGrid(sliceOf('positions'), everything)),
  since: () => sincePage(head, changesSince(sliceOf('changes'), everything, '2031-03-01')),
  concordance: () => comparisonPage(head, compared),
  review: () =>
    reviewPage(head, {
      groups: [{ issue: water?.kind === 'issue' ? water : null, proposals: waiting }],
      known: records,
    }),
  search: () =>
    searchPage(head, {
      query: 'lock',
      hits: [
        { kind: 'provision', id: 'second/2', title: 'Second, 2', excerpt: 'The \u2402lock\u2403 opens' },
      ],
    }),
};

describe.each(Object.entries(PAGES))('the %s page', (_, make) => {
  const page = make();

  it('says on top that its text is composed', () => {
    expect(page.notices).toEqual([COMPOSED_NOTICE]);
    expect(plain(page)).toContain(`! ${COMPOSED_NOTICE.slice(0, 40)}`);
    expect(html(page)).toContain(COMPOSED_NOTICE);
    expect(markdown(page)).toContain(`> **${COMPOSED_NOTICE}**`);
  });

  it('keeps within 80, 120 and 40 columns', () => {
    for (const width of [40, 80, 120])
      for (const line of plain(page, width).split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(width);
  });

  it('cites only sources that it lists, and lists only sources that it cites', () => {
    const { document } = parseHTML(html(page));
    const cited = new Set(
      [...document.querySelectorAll('sup a')].map((link) => link.getAttribute('href')?.slice(2)),
    );
    const keys = page.footnotes.map(({ key }) => key);
    for (const key of cited) expect(keys).toContain(key);
    expect(markdown(page).match(/\[\^s\d+\]:/gu) ?? []).toHaveLength(keys.length);
    for (const key of keys) expect(markdown(page)).toMatch(new RegExp(`\\[\\^s${key}\\](?!:)`, 'u'));
  });

  it('has ids that are unique, and a title and description in each picture', () => {
    const { document } = parseHTML(html(page));
    const ids = [...document.querySelectorAll('[id]')].map((each) => each.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const svg of document.querySelectorAll('svg')) {
      for (const id of (svg.getAttribute('aria-labelledby') ?? 'none').split(' ')) expect(ids).toContain(id);
    }
  });

  it('skips no heading level and holds no reference to the outside', () => {
    const made = html(page);
    const levels = [...parseHTML(made).document.querySelectorAll('h1,h2,h3')].map((each) =>
      Number(each.localName.slice(1)),
    );
    levels.slice(1).forEach((level, index) => expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1));
    expect(made).not.toMatch(/<script|<link|<img|<iframe|@import|url\(| src=/u);
  });

  it('gives the same bytes each time', () => {
    expect(html(make())).toBe(html(page));
    expect(markdown(make())).toBe(markdown(page));
  });
});

describe('the brief', () => {
  it('marks a match that nobody has looked at, and says what the mark means', () => {
    const shown = flat(briefPage(head, theBrief()));
    expect(shown).toMatch(/\b1\? /);
    expect(shown).toContain('?: found by the machine, for a person to look at');
  });
});

describe('the brief', () => {
  const page = briefPage(head, theBrief());
  const text = flat(page);

  it('keeps the order of its sections', () => {
    const order = [
      'What changed in the text',
      'Who said what',
      'Who was there, and who was not',
      'Silence map',
      'Efforts and precedents',
      'Accepted, and only proposed',
      'Sources',
    ];
    const places = order.map((title) => plain(page, 400).indexOf(`\n${title}`));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  test.each([
    ['what changed', '1? The banks shall share the water'],
    ['a named speaker', 'Upper Bank said: By need is not what was said. (in reply to a draft) [s'],
    [
      'an unnamed speaker with the outlet',
      'an official of the Lower Bank, via The Gazette said: There will be a third text.',
    ],
    ['an answer', 'Lower Bank on Second, 15 Mar 2031: accepts with conditions. If the lock opens earlier'],
    ['a judgement', '(likely; confidence low)'],
    ['the outlet apart', 'In an outlet’s own voice (feeds no position)'],
    [
      'who is bound without a part',
      'Second binds Delta Council (point 1), Lower Bank (point 1): no record that any of them drafted it',
    ],
    ['a dispute', '(disputed) Upper Bank (drafted)'],
    ['a concern with its cell, and without replies', 'met 1 contradicted 1 (undeclared)'],
    ['a draft that was not seen', 'Third: no text on every concern.'],
    [
      'an effort',
      'The old lock truce, 1 Jan 2014 to 1 Jun 2016: agreed, not implemented. The lock was never built.',
    ],
    ['a proposal, marked', '(proposed) 14 Mar 2031 Upper Bank said: The lock is a small thing.'],
  ])('shows %s', (_, words) => expect(text).toContain(words));

  it('never shows a proposal without the word, and no proposal above its section', () => {
    const before = text.slice(0, text.indexOf('Accepted, and only proposed'));
    expect(before).not.toContain('The lock is a small thing');
    expect(before).not.toContain('Walk along the lock');
  });

  it('shows no tilt unless it was asked for', () => {
    expect(text).not.toMatch(/tilt|weighting/iu);
    const asked = brief(sliceOf('brief'), everything, {
      tilt: [{ party: 'upper', from: 'first', to: 'second' }],
    });
    expect(flat(briefPage(head, asked))).toContain('further on every weighting');
  });

  it('tells how much more there is than it shows', () => {
    expect(flat(briefPage(head, theBrief(1)))).toContain('by named speakers (ledger)');
  });

  it('marks each citation of composed text, also in the list of sources', () => {
    expect(text).toContain('composed]');
    expect(text).toMatch(/s1 \(composed text\)/u);
    expect(html(page)).toMatch(/<sup[^>]*>.*? composed<\/sup>/u);
  });

  it('tells every dated event of its picture in words too', () => {
    const figure = page.blocks.find((block) => block.kind === 'figure' && block.title === 'Plan and fact');
    const words = markdown({ ...page, blocks: figure === undefined ? [] : [figure] });
    const shown =
      figure?.kind === 'figure'
        ? [...figure.svg.matchAll(/(First round|Second round)/gu)].map(([title]) => title)
        : [];
    expect(shown).toEqual(['First round', 'Second round']);
    for (const title of shown) expect(words).toContain(title);
    expect(figure?.kind === 'figure' ? figure.svg : '').toContain('cancelled');
  });
});

describe('the tilt page', () => {
  it('says the verdict and the issues, and no fit, total or score', () => {
    const answer = theTilt();
    const text = flat(tiltPage(head, answer));
    expect(text).toContain('further on every weighting');
    expect(text).toContain('Share of the water');
    for (const fit of answer.fits) if (fit.fit !== null) expect(text).not.toContain(fit.fit.words);
    expect(answer.delta).not.toBeNull();
    expect(text).not.toContain(answer.delta?.words ?? 'no total');
    expect(html(tiltPage(head, answer))).not.toMatch(/<svg|<meter|<progress/u);
  });

  it('shows the result without replies where it is another one', () => {
    expect(flat(tiltPage(head, theTilt()))).toContain('Without statements made in reply to a draft');
  });
});

describe('the silence map', () => {
  const page = silenceMapPage(head, silenceMap(sliceOf('silence'), everything));

  it('tells cells in words, with the points, and no number for a party', () => {
    const text = flat(page);
    expect(text).toContain('met, point 1');
    expect(text).toContain('contradicted, point 1');
    expect(text).toContain('(without replies: undeclared)');
    expect(text).not.toMatch(/total|score|%/iu);
  });

  it('keeps what others ascribe to a party apart', () => {
    expect(flat(page)).toContain('Delta Council: A say in the locks (ascribed by others) by The Gazette');
  });

  it('keeps its columns where no draft was seen at all', () => {
    const before = silenceMapPage(
      head,
      silenceMap(sliceOf('silence'), { ...everything, asOf: '2031-02-05' }),
    );
    expect(flat(before)).toMatch(/An equal share \[s\d+ composed\] no text no text no text/u);
  });
});

describe('a picture and its words', () => {
  const figuresOf = (page: Page) =>
    page.blocks
      .flatMap((block) => (block.kind === 'beside' ? [...block.left, ...block.right] : [block]))
      .filter((block) => block.kind === 'figure');

  it.each(['brief', 'calendar', 'lineage', 'absence'])(
    'the %s page tells all labels of its pictures in words',
    (name) => {
      const page = PAGES[name]?.() ?? briefPage(head, theBrief());
      const figures = figuresOf(page);
      expect(figures.length).toBeGreaterThan(0);
      for (const figure of figures) {
        const words = plain({ ...page, blocks: [figure] }, 400);
        const names = records.flatMap((record) =>
          'shortTitle' in record
            ? [record.shortTitle]
            : record.kind === 'event'
              ? [record.title]
              : record.kind === 'party'
                ? [record.names[0]?.text ?? '']
                : [],
        );
        for (const each of names)
          if (figure.svg.includes(`>${each}<`) || figure.svg.includes(` ${each} ·`))
            expect(words).toContain(each);
        for (const word of ['revises', 'counters', 'cancelled'])
          if (figure.svg.includes(`>${word}<`)) expect(words).toContain(word);
      }
    },
  );
});

describe('other pages', () => {
  it('the calendar tells plan, change and outcome of an event, and keeps proposals apart', () => {
    const text = flat(calendarPage(head, calendar(sliceOf('calendar'), everything)));
    expect(text).toContain('planned for 20 Mar 2031, Bridge House (reported 1 Mar 2031)');
    expect(text).toContain('planned → cancelled');
    expect(text.indexOf('Walk along the lock')).toBeGreaterThan(text.indexOf('Only proposed'));
  });

  it('the page of absences lists each pair of its picture in words', () => {
    const page = absencePage(head, absence(sliceOf('absence'), everything));
    expect(flat(page)).toContain('Lower Bank and Upper Bank: 1 meeting (First round, 9 Feb 2031)');
  });

  it('the ledger keeps proposals and outlets apart from what was said', () => {
    const text = flat(ledgerPage(head, ledger(sliceOf('ledger'), everything)));
    expect(text.indexOf('The talks are slow')).toBeGreaterThan(text.indexOf('own voice'));
    expect(text).toContain('(proposed) Upper Bank said: The lock is a small thing.');
  });

  it('the concordance shows wording only where it may be compared', () => {
    const shown = flat(PAGES['concordance']?.() ?? briefPage(head, theBrief()));
    expect(shown).toContain('Share{- in halves-}{+ by need+}.');
    expect(shown.indexOf('Shares by need')).toBeLessThan(shown.indexOf('Share{-'));
    const refused = flat(
      comparisonPage(head, {
        ...compared,
        refused: 'First is a paraphrase.',
        rows: compared.rows.map((row) => ({ ...row, redline: null })),
      }),
    );
    expect(refused).toContain('(of our paraphrase) First is a paraphrase.');
    expect(refused).not.toContain('{-');
  });

  it('the review page names what each proposal was read by and how to name it', () => {
    const text = flat(reviewPage(head, { groups: [{ issue: null, proposals: waiting }], known: records }));
    expect(text).toContain(
      '(proposed) Upper Bank said: The lock is a small thing. 14 Mar 2031 [s1 composed]',
    );
    expect(text).toContain('statement st6 · read by reader:direct');
  });

  it('the search page sets off the found words and survives marks that are not closed', () => {
    const page = searchPage(head, {
      query: 'lock',
      hits: [{ kind: 'source', id: 'x', title: 'T', excerpt: 'a \u2402lock\u2403 b \u2402open' }],
    });
    expect(plain(page)).toContain('a »lock« b »open«');
    expect(html(page)).toContain('<mark>lock</mark>');
  });
});
