import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { READER_CODES, readArticle } from './index.ts';
import type { KnownName, ReadingContext } from './reading.ts';

const NONE: ReadingContext = { names: [], issues: [] };
const TODAY = '2026-03-04';

const NAMES: readonly KnownName[] = [
  {
    kind: 'party',
    record: 'marrovia',
    name: 'Marrovia',
    names: ['Republic of Marrovia', 'Marrovian', 'Port Dara'],
  },
  { kind: 'party', record: 'russia', name: 'Russia', names: ['Російська Федерація'] },
  {
    kind: 'person',
    record: 'oru',
    name: 'Tamsin Oru',
    names: ['Тамсін Ору'],
    offices: ['foreign minister'],
    party: 'marrovia',
  },
  { kind: 'person', record: 'kovalska', name: 'Olena Kovalska', names: ['Kowalska', 'Ковальська'] },
  { kind: 'person', record: 'bessa-1', name: 'Dal Bessa', names: [] },
  { kind: 'person', record: 'bessa-2', name: 'Mira Bessa', names: [] },
  { kind: 'outlet', record: 'tern-times', name: 'The Tern Times', names: ['Tern Times'] },
];
const CONTEXT: ReadingContext = {
  names: NAMES,
  issues: [
    { kind: 'issue', record: 'i-territory', name: 'Territory', words: ['territorial concession', 'border'] },
    { kind: 'theme', record: 't-water', name: 'Water', words: ['river share'] },
  ],
};

const mentioned = (text: string, context = CONTEXT): string[] =>
  readArticle({ text, date: TODAY }, context).mentions.map(
    ({ kind, name, record, spans }) =>
      `${kind} ${name}${record === undefined ? '' : ` = ${record}`}: ${spans.map(([start, end]) => text.slice(start, end)).join(', ')}`,
  );

describe('mentions of readArticle', () => {
  it.each<[string, string[]]>([
    [
      'Ковальську and Kowalska’s aides met Olena Kowalska in Port Dara.',
      [
        'person Olena Kovalska = kovalska: Ковальську, Kowalska, Olena Kowalska',
        'place Port Dara: Port Dara',
      ],
    ],
    [
      'Moscow said it would fly envoys to Moscow. The Kremlin denied it.',
      ['party Russia = russia: Moscow, Kremlin', 'place Moscow: Moscow'],
    ],
    [
      'The Marrovian foreign minister arrived. “We talk,” the foreign minister said.',
      [
        'office Marrovian foreign minister = oru: Marrovian foreign minister',
        'party Marrovia = marrovia: Marrovian',
        'office foreign minister = oru: the foreign minister',
      ],
    ],
    ['Dal Bessa spoke first. Bessa then left.', ['person Dal Bessa = bessa-1: Dal Bessa, Bessa']],
    ['Bessa left.', ['person Bessa: Bessa']],
    [
      'According to Ulmar, the envoy who read it, it failed.',
      ['person Ulmar: Ulmar', 'office envoy: the envoy'],
    ],
    ['She wrote in Foreign Affairs.', ['outlet Foreign Affairs: Foreign Affairs']],
    [
      'The Ministry of Foreign Affairs agreed.',
      ['organisation Ministry of Foreign Affairs: Ministry of Foreign Affairs'],
    ],
    ['Ulmar, the envoy said, would fail.', ['office envoy: the envoy']],
    [
      'The envoy of Qatar, Nadia Al-Fahim, told Reuters and The Tern Times that she agreed. Al-Fahim left.',
      [
        'office envoy: The envoy',
        'party Qatar: Qatar',
        'person Nadia Al-Fahim: Nadia Al-Fahim, Al-Fahim',
        'outlet Reuters: Reuters',
        'outlet The Tern Times = tern-times: The Tern Times',
      ],
    ],
    [
      'Borders and territorial concessions, and the river share, are in the 12-point draft.',
      [
        'issue Territory = i-territory: Borders, territorial concessions',
        'theme Water = t-water: river share',
        'draft 12-point draft: 12-point draft',
      ],
    ],
    [
      'The Tern River Council and the Ministry of Water wrote the Lake Sessa Accord.',
      [
        'organisation Tern River Council: Tern River Council',
        'organisation Ministry of Water: Ministry of Water',
        'draft Lake Sessa Accord: Lake Sessa Accord',
      ],
    ],
    ['On Monday The Hague heard Us and them.', ['party Netherlands: The Hague']],
  ])('%s', (text, expected) => expect(mentioned(text)).toEqual(expected));
});

const opened = (text: string): string[] =>
  readArticle({ text, date: TODAY }, NONE).open.map(({ kind, what }) => `${kind}: ${what}`);

describe('open matters of readArticle', () => {
  it.each<[string, string[]]>([
    [
      'It is unclear whether the river treaty covers the upper dam.',
      ['unclear: whether the river treaty covers the upper dam'],
    ],
    [
      'But is control of the dam to be settled? It remains unclear if the text tackles this.',
      ['unclear: control of the dam'],
    ],
    [
      'The draft does not mention the port, customs duties or the return of refugees.',
      ['unaddressed: port', 'unaddressed: customs duties', 'unaddressed: return of refugees'],
    ],
    ['The future of the mine was left out, officials said.', ['unaddressed: future of the mine']],
    ['How the force would be paid remains to be seen.', ['unclear: How the force would be paid']],
    [
      'The main concerns of Vess were not dealt with, including the ceasefire line along with water quotas.',
      ['unaddressed: ceasefire line', 'unaddressed: water quotas'],
    ],
    ['A joint force was ruled out.', ['rejected: joint force']],
    [
      'The draft does not say what would happen to the assets, nor does it address the return of prisoners.',
      ['unaddressed: what would happen to the assets', 'unaddressed: return of prisoners'],
    ],
    ['Envoys hand Vess a new plan as Europeans are left out.', []],
    [
      'What we do not know: who would command the force, and what happens to the prisoners.',
      ['unclear: who would command the force', 'unclear: what happens to the prisoners'],
    ],
    ['The families were left out of the draft.', ['unaddressed: families']],
    [
      'It was unclear whether the guarantors, which were not invited to Geneva, had been shown the draft.',
      ['unclear: whether the guarantors, which were not invited to Geneva, had been shown the draft'],
    ],
    ['It is not clear who, if anyone, would pay.', ['unclear: who, if anyone, would pay']],
    [
      'The draft does not say when, or under whose command, the force would deploy.',
      ['unaddressed: when, or under whose command, the force would deploy'],
    ],
    ['The draft does not say to whom the arms go.', ['unaddressed: to whom the arms go']],
    ['Nothing in the text deals with the missing.', ['unaddressed: missing']],
    ['Whether the ceasefire will hold is an open question.', ['unclear: Whether the ceasefire will hold']],
    ['The text leaves unanswered the question of who runs the dam.', ['unaddressed: who runs the dam']],
    ['The plan leaves the status of the port undefined.', ['unaddressed: status of the port']],
    ['Left unsaid is what happens to the prisoners.', ['unaddressed: what happens to the prisoners']],
    ['Details of the mission have yet to be worked out.', ['unaddressed: Details of the mission']],
    [
      'Still to be agreed are the borders and the currency.',
      ['unaddressed: borders', 'unaddressed: currency'],
    ],
    ['The sides remain far apart on the status of Lysk.', ['unclear: status of Lysk']],
    ['The deal is vague on timelines and silent on amnesty.', ['unclear: timelines', 'unaddressed: amnesty']],
    ['Neither side has addressed how they would return.', ['unaddressed: how they would return']],
    ['The question of prisoners was put off until the spring.', ['unaddressed: question of prisoners']],
    ['The idea of a joint parliament was dismissed as a joke.', ['rejected: idea of a joint parliament']],
    [
      'The draft fails to address the water or the prisoners.',
      ['unaddressed: water', 'unaddressed: prisoners'],
    ],
    ['She dismissed as “pure invention” reports of a swap.', ['rejected: reports of a swap']],
    ['She dismissed reports of a swap as “pure invention”.', ['rejected: reports of a swap']],
    ['Officials left open the possibility of a second round.', []],
    ['The meeting was put off until the spring.', []],
    ['He is not certain that the peace will hold.', []],
    ['It has long been clear which side won.', []],
    ['The large window overlooks the front door.', []],
    ['The rebels dismissed a joint patrol.', ['rejected: joint patrol']],
    ['The minister was dismissed.', []],
    ['He did not meet the envoy.', []],
    ['The weather was clear.', []],
  ])('%s', (text, expected) => expect(opened(text)).toEqual(expected));
});

describe('frame of readArticle', () => {
  it.each<[string, object]>([
    [
      'The twelve-point plan is organised around three themes: water, borders, and the return of refugees.',
      { points: 12, themes: ['water', 'borders', 'the return of refugees'] },
    ],
    [
      'The text of 17 articles… The draft contains 17 articles and is based on the Lake Sessa Accord of 1998.',
      { points: 17, modelledOn: 'Lake Sessa Accord of 1998' },
    ],
    [
      'The proposal, closely modelled on the Bessa ceasefire, has no title.',
      { modelledOn: 'Bessa ceasefire' },
    ],
    ['He based himself on facts. The house is built on sand.', {}],
    [
      'It has four pillars: the army; courts, police and prisons; land; and schools.',
      { themes: ['the army', 'courts, police and prisons', 'land', 'schools'] },
    ],
    [
      'The draft has three parts: the weir, the tolls, and the return of the ferrymen. It borrows heavily from the 1998 Sessa compact, which held.',
      { themes: ['the weir', 'the tolls', 'the return of the ferrymen'], modelledOn: '1998 Sessa compact' },
    ],
    [
      'The nine-point arrangement falls into three parts (gates, graves and tolls) and follows the model of the Sarn exchange of 2027, in which 88 men went home.',
      { points: 9, themes: ['gates', 'graves', 'tolls'], modelledOn: 'Sarn exchange of 2027' },
    ],
    [
      'The pact is arranged under the heads of money, fish, schools and courts, and takes the Oru treaty of 2003 as its template.',
      { themes: ['money', 'fish', 'schools', 'courts'], modelledOn: 'Oru treaty of 2003' },
    ],
    [
      'The model for the pact is the Bessa accord of 2014, an aide said.',
      { modelledOn: 'Bessa accord of 2014' },
    ],
    [
      'The text owes much to the 1996 lease between Orvia and the Free City, which was never paid.',
      { modelledOn: '1996 lease between Orvia and the Free City' },
    ],
    [
      'It borrows its structure from the settlement that ended the strike of 2019, and no more.',
      { modelledOn: 'settlement that ended the strike of 2019' },
    ],
    [
      'It is modelled on the treaty of 2009 under which the lake is shared.',
      { modelledOn: 'treaty of 2009' },
    ],
    ['The deal follows the collapse of the 2019 accord.', {}],
    ['The village has two parts: the weir and the mill. The government borrows from the World Bank.', {}],
  ])('%s', (text, expected) => expect(readArticle({ text }, NONE).frame).toEqual(expected));
});

const absent = (text: string): string[] =>
  readArticle({ text }, CONTEXT).absent.map(({ party, from }) => `${party} from ${from}`);

describe('absences of readArticle', () => {
  it.each<[string, string[]]>([
    [
      'The talks are taking place without Marrovia or Europe at the table.',
      ['Marrovia from The talks', 'Europe from The talks'],
    ],
    [
      'Kenya and the African Union were not invited to the summit.',
      ['Kenya from the summit', 'African Union from the summit'],
    ],
    ['The plan was written without Marrovia’s consent.', ['Marrovia from The plan']],
    ['They left the talks without a word to Marrovia.', []],
    ['Marrovia was invited to the talks.', []],
    [
      'Talks are planned for May. Skarvia, whose dam feeds both rivers, has not been invited.',
      ['Skarvia from Talks'],
    ],
    ['The Front did not take part in the talks at Val-Brisant.', ['Front from the talks']],
    [
      'The Ferrymen’s Front, which the accord binds, was not in the room. Neither was Skarvia.',
      ['Ferrymen’s Front from the room', 'Skarvia from the room'],
    ],
    [
      'Neither Skarvia nor the ferrymen’s union took part in the talks.',
      ['Skarvia from the talks', 'ferrymen’s union from the talks'],
    ],
    ['No one from Skarvia, the third riparian, was invited to the summit.', ['Skarvia from the summit']],
    ['Neither of the two texts was shown to them.', []],
    ['Skarvia was excluded from the summit.', ['Skarvia from the summit']],
    [
      'The Basin Union and Skarvia were not consulted on the draft.',
      ['Basin Union from the draft', 'Skarvia from the draft'],
    ],
    ['The text was agreed without Skarvia in the room.', ['Skarvia from The text']],
    ['Residents were not consulted.', []],
    ['The ferrymen were not at the table.', ['ferrymen from the table']],
    ['The clans of the valley were not asked.', ['clans of the valley from ']],
    [
      'The Greens, without whose seats the two have no majority, were kept in the dark about the draft.',
      ['Greens from the draft'],
    ],
    [
      'Neither Skarvia, which lies at the mouth of the river, nor the river commission was at the table.',
      ['Skarvia from the table', 'river commission from the table'],
    ],
    [
      'Neither the trade unions nor Marrovia, whose port it is, were represented at the talks.',
      ['trade unions from the talks', 'Marrovia from the talks'],
    ],
    [
      'Women’s groups were not heard, and the Fishing Council of the North was not invited to the talks.',
      ['Women’s groups from the talks', 'Fishing Council of the North from the talks'],
    ],
    [
      'He regretted that representatives of the displaced communities had not been able to take part in the talks.',
      ['displaced communities from the talks'],
    ],
    ['Nobody has asked the lorry drivers either.', ['lorry drivers from ']],
    ['Nobody asked him. No one has asked what it costs.', []],
    ['The ministers were not asked about the text.', []],
    [
      'The kingdom of Trell, which hosts 40,000 people, was not invited to the talks.',
      ['Trell from the talks'],
    ],
    ['He left without Anna.', []],
    ['The lake is missing from the map.', []],
  ])('%s', (text, expected) => expect(absent(text)).toEqual(expected));
});

describe('datelines', () => {
  it.each([
    'PORT-LAURENNE, 1 March 2017 (Ilmet Wire) - ',
    'VALMORA (Delta Agency) — ',
    'VALMORA, March 1.—',
    'VALMORA—',
    'Val-Brisant, Nov. 3 (Delta Agency) -- ',
    'MZIBALE, November 3. /DELTA/. ',
    'Sorovets, 21 March 2017\n\n',
    'VALMORA - ',
    '14:05 ',
    'date 2017-03-01 ',
    'Published: 1 March 2017, 10.22: ',
    '- ',
    '⚡️ ',
    '• 14:05 ',
    'WHAT THEY ARE SAYING — ',
  ])('leaves “%s” out of what is said and of the days of events', (dateline) => {
    const reading = readArticle(
      { text: `${dateline}The mediator said that Tamsin Oru would return to the talks.`, date: TODAY },
      CONTEXT,
    );
    expect(reading.statements.map(({ content }) => content)).toEqual([
      'that Tamsin Oru would return to the talks',
    ]);
    expect(reading.statements[0]?.speaker.descriptor).toBe('The mediator');
    expect(reading.events.map(({ date }) => date)).toEqual([null]);
  });

  it.each([
    'Why it matters: ',
    'UPDATE 2-',
    'CORRECTED-EXCLUSIVE-',
    'Chronology: ',
    'What they’re saying: ',
    '- **The other side:** ',
    '**State of play**: ',
    'Yes, but: ',
  ])('leaves the label “%s” out of what is said', (label) => {
    const { statements } = readArticle(
      { text: `${label}The mediator said that Tamsin Oru would return to the talks.`, date: TODAY },
      CONTEXT,
    );
    expect(statements.map(({ content }) => content)).toEqual(['that Tamsin Oru would return to the talks']);
  });

  it('keeps what only looks like a label', () => {
    const { statements } = readArticle({ text: 'Tamsin Oru: “We are not going back to Marl.”' }, CONTEXT);
    expect(statements[0]?.speaker.name).toBe('Tamsin Oru');
  });

  it('keep a transcript’s labels, which stand before many paragraphs', () => {
    const text = 'NJELANI - We said that it is over.\n\nPRESENTER - We know that it is not.';
    const sources = readArticle({ text }, NONE).statements.flatMap(({ spans }) => spans.source);
    expect(sources.length).toBeGreaterThan(0);
  });
});

describe('readArticle(article, context)', () => {
  const words =
    'Oru Bessa said that "we go" and “they stay” . , talks with Axios unclear whether without at the table not mention the 28-point plan ( [ \n\n … will meet on Monday 24–26 Oct. He told modelled on Kyiv’s Зеленський é 😀 \ud800 \0'.split(
      ' ',
    );

  it('keeps every span inside the text, and statements and open matters equal to their slices', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (list) => {
        const text = list.join(' ');
        const reading = readArticle({ text, date: TODAY }, CONTEXT);
        const spans = [
          ...reading.mentions.flatMap((mention) => mention.spans),
          ...[...reading.events, ...reading.open, ...reading.absent].map((each) => each.span),
        ];
        for (const [start, end] of spans) expect(0 <= start && start < end && end <= text.length).toBe(true);
        for (const open of reading.open) expect(open.what).toBe(text.slice(...open.span));
      }),
      { numRuns: 100 },
    );
  });

  it('reads a very long text in sections, with every place in the whole, and says so', () => {
    const paragraph = 'Ana Kolt said that it was over. Tamsin Oru will meet Dal Bessa on Friday.\n\n';
    const text = paragraph.repeat(6000);
    const reading = readArticle({ text, date: TODAY }, CONTEXT);
    expect(reading.messages.map(({ code }) => code)).toEqual(['article-very-long']);
    expect(reading.statements.map(({ id }) => id)).toEqual(
      Array.from({ length: 6000 }, (_, n) => `s${n + 1}`),
    );
    const contents = reading.statements.map(({ spans }) => text.slice(...(spans.content[0] ?? [0, 0])));
    expect(new Set(contents)).toEqual(new Set(['that it was over']));
    expect(new Set(reading.events.map(({ span }) => text.slice(...span)))).toEqual(
      new Set(['Tamsin Oru will meet Dal Bessa on Friday']),
    );
    const kolt = reading.mentions.filter(({ name }) => name === 'Ana Kolt');
    expect(kolt.map(({ spans }) => spans.length)).toEqual([6000]);
  });

  it('reads an endless sentence no further than it reads any, wherever it stands', () => {
    const endless = `${'word '.repeat(200_000)}. Ana Kolt said that it was over.`;
    const { messages, statements } = readArticle({ text: endless, date: TODAY }, CONTEXT);
    expect(messages.map(({ code }) => code)).toEqual(['article-very-long', 'sentence-very-long']);
    expect(statements.map(({ content }) => content)).toEqual(['that it was over']);
  });

  it('gives the same reading twice', () => {
    const text = 'Tamsin Oru told Axios she would meet Dal Bessa on Monday. It is unclear who else comes.';
    expect(readArticle({ text, date: TODAY }, CONTEXT)).toEqual(readArticle({ text, date: TODAY }, CONTEXT));
  });

  it('asks a tagger that the context has', () => {
    const seen: string[] = [];
    const tagger = {
      name: 'test',
      tag: (text: string) => {
        seen.push(text);
        return [];
      },
    };
    readArticle({ text: 'Nobody came.' }, { ...NONE, tagger });
    expect(seen).toEqual(['Nobody came.']);
  });

  it.each([
    ['', 'article-empty'],
    [' \n ', 'article-empty'],
    ['The hall was empty.', 'article-no-statement'],
    ['The hall was empty.', 'article-undated'],
    [`${'word, '.repeat(700)}end.`, 'sentence-very-long'],
    ['THE ENVOYS MET IN THE TOWN HALL AND PARTED. '.repeat(8), 'article-in-capitals'],
  ])('says of %j that it is %s', (text, code) => {
    expect(readArticle({ text }, NONE).messages.map((message) => message.code)).toContain(code);
  });

  it('says when an article is in a language that is not read', () => {
    const { messages } = readArticle({ text: 'Niemand kam.', language: 'de', date: TODAY }, NONE);
    expect(messages.map((message) => message.code)).toContain('article-not-english');
  });

  it('gives only messages that the code book explains', () => {
    const texts = ['', 'He said "we', 'The hall. "a b" c.', 'word, '.repeat(2000)];
    for (const text of texts) {
      for (const message of readArticle({ text }, NONE).messages)
        expect(READER_CODES).toHaveProperty([message.code]);
    }
  });

  it.each([
    '"',
    '. ',
    '(',
    "'s ",
    'without ',
    'Oru met Bessa ',
    'said that ',
    '24–26 Oct. ',
    'not ',
    ', ',
    'A',
    '\n\n- ',
  ])('does work in proportion to hostile text made of %j', (piece) => {
    const text = piece.repeat(60_000 / piece.length);
    expect(readArticle({ text, date: TODAY }, CONTEXT).frame).toBeDefined();
  });
});

const SEED = new URL('../../../../shared/seeds/2025-11-19-28-point-plan.txt', import.meta.url);
const seeded = existsSync(SEED);

describe.skipIf(!seeded)('the founding report', () => {
  const reading = seeded
    ? readArticle({ text: readFileSync(SEED, 'utf8'), date: '2025-11-19' }, NONE)
    : readArticle({ text: '' }, NONE);
  const event = (place: string) => reading.events.find((each) => each.place === place);

  it('holds the Miami talks as held from 24 to 26 October 2025, with their participants', () => {
    expect(event('Miami')).toMatchObject({
      type: 'meeting',
      status: 'held',
      date: { start: '2025-10-24', end: '2025-10-26', precision: 'range' },
      participants: ['Kirill Dmitriev', 'Steve Witkoff', 'Trump advisers'],
    });
    expect(event('Miami')?.statement).toBeDefined();
  });

  it('holds the Istanbul meeting as planned for Wednesday and then altered', () => {
    expect(event('Istanbul')).toMatchObject({
      type: 'meeting',
      status: 'moved',
      date: { start: '2025-11-19', end: '2025-11-19', precision: 'day' },
      participants: ['Steve Witkoff', 'Zelensky', 'Erdogan'],
    });
  });

  it('holds the coming meeting of US Army representatives with Zelensky', () => {
    expect(reading.events).toContainEqual(
      expect.objectContaining({ status: 'planned', participants: ['US Army representatives', 'Zelensky'] }),
    );
  });

  it('tells no event of talks in general', () => {
    expect(reading.events.length).toBeLessThanOrEqual(5);
  });

  it('holds 28 points, four themes and the model', () => {
    expect(reading.frame.points).toBe(28);
    expect(reading.frame.themes).toHaveLength(4);
    expect(reading.frame.modelledOn).toBe('Gaza ceasefire');
  });

  it('holds territory, NATO and Crimea as open, and Ukraine and Europe as absent', () => {
    const matters = reading.open.map((open) => open.what).join(' | ');
    expect(matters).toContain('territorial concessions');
    expect(matters).toContain('NATO');
    expect(matters).toContain('Crimea');
    expect(reading.absent.map((each) => each.party)).toEqual(expect.arrayContaining(['Ukraine', 'Europe']));
  });

  it('says that a quotation seems broken', () => {
    expect(reading.messages.map((message) => message.code)).toContain('quotation-seems-broken');
  });
});
