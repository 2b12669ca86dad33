import { describe, expect, it } from 'vitest';
import { GAZETTEER } from '../mentions/data/gazetteer.ts';
import { readArticle } from '../read-article.ts';
import type { ReadingContext } from '../reading.ts';
import { LANGUAGES, readInPart } from './index.ts';
import { namesOf } from './names.ts';
import type { LanguagePack } from './pack.ts';

const NOTHING: ReadingContext = { names: [], issues: [] };
const mentioned = (language: string, text: string, context = NOTHING): string[] =>
  readArticle({ text, language, date: '2031-03-13' }, context).mentions.map(
    ({ kind, name, record, spans }) =>
      `${kind} ${name}${record === undefined ? '' : ` = ${record}`}: ${spans.map((span) => text.slice(...span)).join(', ')}`,
  );

describe('names of a language that is read in part', () => {
  it.each([
    [
      'uk',
      'Делегації України та США зустрінуться в Женеві; ООН і ЄС чекають.',
      [
        'party Ukraine: України',
        'party United States: США',
        'place Geneva: Женеві',
        'organisation United Nations: ООН',
        'organisation European Union: ЄС',
      ],
    ],
    [
      'ru',
      'Переговоры Армении и Азербайджана прошли в Анкаре под эгидой Совета Безопасности ООН.',
      [
        'party Armenia: Армении',
        'party Azerbaijan: Азербайджана',
        'place Ankara: Анкаре',
        'organisation UN Security Council: Совета Безопасности ООН',
      ],
    ],
    [
      'ar',
      'اجتمع وفدا السودان وقطر في الدوحة، ورحبت الأمم المتحدة والولايات المتحدة بذلك.',
      [
        'party Sudan: السودان',
        'party Qatar: قطر',
        'place Doha: الدوحة',
        'organisation United Nations: الأمم المتحدة',
        'party United States: الولايات المتحدة',
      ],
    ],
    [
      'fr',
      'L’Union européenne et l’Égypte attendent à Bruxelles la réponse d’Israël.',
      [
        'organisation European Union: Union européenne',
        'party Egypt: Égypte',
        'place Brussels: Bruxelles',
        'party Israel: Israël',
      ],
    ],
    [
      'es',
      'Colombia y Estados Unidos se reunirán en La Habana, según la ONU.',
      [
        'party Colombia: Colombia',
        'party United States: Estados Unidos',
        'place Havana: Habana',
        'organisation United Nations: ONU',
      ],
    ],
  ])('are found as they are printed, in %s', (language, text, expected) =>
    expect(mentioned(language, text)).toEqual(expected),
  );

  it('are none in common words that only sound like an English name, or are written small', () => {
    expect(mentioned('ar', 'قال مسؤول من قبل إن الكشف عن النص مسألة وقت، حسب رأس الوفد.')).toEqual([]);
    expect(mentioned('es', 'El cairo y la paz, dijo, y ue.')).toEqual([]);
    expect(mentioned('de', 'Der Minister sagte, das Essen in Nantes war mali.')).toEqual([]);
  });

  it('are those of the dossier where it has them', () => {
    const context: ReadingContext = {
      names: [{ kind: 'party', record: 'p1', name: 'US', names: ['US', 'United States'] }],
      issues: [],
    };
    expect(mentioned('uk', 'США чекають.', context)).toEqual(['party US = p1: США']);
  });

  it.each(LANGUAGES.map((pack) => [pack.tag, pack] as const))(
    'of parties and bodies are listed in %s by a name that the gazetteer has, so that a dossier has them too',
    (_, pack) => {
      const known = new Set(GAZETTEER.map(({ kind, name }) => `${kind} ${name}`));
      const listed = namesOf(pack).filter(({ kind }) => kind !== 'place');
      expect(listed.length).toBeGreaterThan(60);
      expect(listed.map(({ kind, name }) => `${kind} ${name}`).filter((each) => !known.has(each))).toEqual(
        [],
      );
    },
  );
});

describe('persons whom nothing knows', () => {
  it.each([
    [
      'uk',
      'Міністерка закордонних справ Велмари Ода Вей чекає. Пізніше Ода Вей поїхала.',
      'Ода Вей, Ода Вей',
    ],
    ['ru', 'Посредник Одон Вей приехал в Порт Дара.', 'Одон Вей'],
    ['fr', 'L’émissaire Luc Amstad et la ministre de l’Eau, Oda Vey, sont là.', 'Luc Amstad + Oda Vey'],
    ['es', 'El enviado Luc Amstad viajó a Puerto Real.', 'Luc Amstad'],
  ])('are proposed behind their office, in %s', (language, text, expected) => {
    const persons = mentioned(language, text).filter((each) => each.startsWith('person'));
    expect(persons.map((each) => each.split(': ')[1]).join(' + ')).toBe(expected);
  });

  it('are proposed where they speak, and not where an office only goes somewhere', () => {
    expect(mentioned('fr', '« Nous avons un texte », a déclaré Bo Lind.')).toEqual([
      'person Bo Lind: Bo Lind',
    ]);
    expect(mentioned('fr', 'Le ministre est arrivé à Port Dara.')).toEqual([]);
  });
});

describe('a language', () => {
  /** Made up: no word of it is in any of the other folders. */
  const TOY: LanguagePack = {
    tag: 'zz',
    name: 'Toy',
    cues: { assert: ['blorpe'], deny: ['noblorpe'] },
    accordingTo: ['zofar'],
    nameless: ['gumbo'],
    offices: ['wazir'],
    bodies: ['dombok'],
    pronouns: ['ya'],
    dates: {
      months: Array.from({ length: 12 }, (_, at) => [`monat${at + 1}`]),
      weekdays: ['una', 'dua', 'tria', 'quara', 'penta', 'hexa', 'septa'].map((day) => [day]),
      days: { yestar: -1 },
      between: ['zu'],
      afterDay: [],
    },
    names: { parties: 'Norway|Nordlo', bodies: 'NATO|OTZAN', places: 'Geneva|Genfu' },
    cases: [['u', ['ust']]],
    joined: [['ka', '']],
  };
  const text =
    'Yestar wazir Oda Vey su Genfust kaNordlo. «Mi txartu beza lonu», blorpe Oda Vey. «Nolo mi txartu beza», noblorpe gumbo 24 zu monat10 zu 2030.';

  it('is a folder of data: quotations, names and dates are read by what it lists, with no code of its own', () => {
    const reading = readInPart({ text, language: 'zz', date: '2031-03-13' }, NOTHING, [TOY]);
    expect(reading.statements.map(({ speaker, force, content }) => [speaker.class, force, content])).toEqual([
      ['named', 'assert', 'Mi txartu beza lonu'],
      ['unnamed', 'deny', 'Nolo mi txartu beza'],
    ]);
    expect(reading.mentions.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'person Oda Vey',
      'place Geneva',
      'party Norway',
    ]);
    expect(reading.dates?.map(({ start }) => start)).toEqual(['2031-03-12', '2030-10-24']);
    expect(reading.messages.map(({ text: told }) => told)[0]).toContain('The article is in Toy');
  });

  it('that no folder tells of gives nothing but the names of the dossier, and a message', () => {
    const reading = readInPart({ text, language: 'zz' }, NOTHING);
    expect([reading.statements, reading.mentions, reading.events]).toEqual([[], [], []]);
    expect(reading.messages.map(({ code }) => code)).toEqual(['article-not-english']);
  });
});
