import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../read-article.ts';
import type { ReadingContext } from '../reading.ts';
import { LANGUAGES } from './index.ts';

const CONTEXT: ReadingContext = {
  names: [
    {
      kind: 'person',
      record: 'haal',
      name: 'Mara Haal',
      names: ['Mara Haal', 'Мара Гаал', 'Мара Хаал', 'مارا هال'],
    },
  ],
  issues: [],
};
const read = (language: string, text: string, date = '2031-03-12') =>
  readArticle({ text, language, date }, CONTEXT);
const said = (language: string, text: string): string[] =>
  read(language, text).statements.map(
    ({ speaker, cue, force, content }) =>
      `${speaker.class} ${speaker.name ?? speaker.descriptor} | ${cue} | ${force} | ${content}`,
  );

describe('direct quotations', () => {
  it.each([
    [
      'es',
      '“El puente abrirá pronto”, dijo la ministra el martes.',
      'office la ministra | dijo | assert | El puente abrirá pronto',
    ],
    [
      'fr',
      '« Nous avons un texte », a déclaré Mara Haal mercredi.',
      'named Mara Haal | a déclaré | assert | Nous avons un texte',
    ],
    [
      'fr',
      'Le ministre a exigé : « Le pont doit ouvrir demain. »',
      'office Le ministre | a exigé | demand | Le pont doit ouvrir demain.',
    ],
    [
      'fr',
      '« Rien n’est signé », selon deux diplomates.',
      'unnamed deux diplomates | selon | assert | Rien n’est signé',
    ],
    [
      'es',
      '«Tenemos un texto completo», dijo Mara Haal.',
      'named Mara Haal | dijo | assert | Tenemos un texto completo',
    ],
    [
      'es',
      'El Gobierno negó el martes: “No hemos firmado nada”.',
      'institution El Gobierno | negó | deny | No hemos firmado nada',
    ],
    [
      'uk',
      '«Ми маємо готовий текст», — сказала Мара Гаал.',
      'named Mara Haal | сказала | assert | Ми маємо готовий текст',
    ],
    [
      'ru',
      '«У нас есть текст», — заявила Мара Хаал журналистам.',
      'named Mara Haal | заявила | assert | У нас есть текст',
    ],
    [
      'ru',
      'Одон Вей промолчал. «Мост должны открыть завтра», — сказала журналистам пресс-секретарь Ода Лозин.',
      'named Ода Лозин | сказала | assert | Мост должны открыть завтра',
    ],
    [
      'es',
      '«Tenemos un texto completo», dijo a la prensa la portavoz de Kestria, Mara Haal.',
      'named Mara Haal | dijo | assert | Tenemos un texto completo',
    ],
    [
      'es',
      'Según la mediadora Mara Haal, hay otra ronda. «Es un paso muy grande», añadió.',
      'named Mara Haal | añadió | assert | Es un paso muy grande',
    ],
    [
      'fr',
      'Odon Vey se taisait. La porte-parole de la délégation, Mara Haal, a indiqué à la presse : « Le pont doit être ouvert. »',
      'named Mara Haal | a indiqué | assert | Le pont doit être ouvert.',
    ],
    [
      'ar',
      'وأكد رئيس الوزراء أن بلاده "لا تزال ملتزمة بالهدنة".',
      'office رئيس الوزراء | وأكد | assert | لا تزال ملتزمة بالهدنة',
    ],
    [
      'ru',
      'Министр иностранных дел Кестрии Ода Вей заявила в среду: «Мы готовы подписать завтра».',
      'named Ода Вей | заявила | assert | Мы готовы подписать завтра',
    ],
    [
      'uk',
      'Міністерка закордонних справ США Ода Вей заявила: «Ми готові підписати завтра».',
      'named Ода Вей | заявила | assert | Ми готові підписати завтра',
    ],
    [
      'ru',
      '«Мы готовы подписать завтра», — заявил Одон Викторович Вей.',
      'named Одон Викторович Вей | заявил | assert | Мы готовы подписать завтра',
    ],
    [
      'ru',
      'Собеседник агентства сообщил: «Переговоры пройдут в среду».',
      'unnamed Собеседник агентства | сообщил | assert | Переговоры пройдут в среду',
    ],
    [
      'fr',
      '« Nous avons un texte complet », a déclaré le ministre de la Mer, Odon Vey.',
      'named Odon Vey | a déclaré | assert | Nous avons un texte complet',
    ],
    [
      'es',
      'Odon Vey, ministro de Aguas, dijo: “No hemos firmado nada”.',
      'named Odon Vey | dijo | assert | No hemos firmado nada',
    ],
    [
      'fr',
      '« Rien n’est encore signé », a dit la ministre, que Odon Vey avait nommée.',
      'office la ministre | a dit | assert | Rien n’est encore signé',
    ],
    [
      'fr',
      'La ministre des affaires étrangères de Velmara, Mara Haal, a déclaré mercredi : « Nous avons un texte. »',
      'named Mara Haal | a déclaré | assert | Nous avons un texte.',
    ],
    [
      'es',
      'La ministra de Exteriores, Mara Haal, declaró el lunes: «Estamos listos para firmar».',
      'named Mara Haal | declaró | assert | Estamos listos para firmar',
    ],
    [
      'fr',
      'Le porte-parole du gouvernement, qui parlait à Luvia, a déclaré : « Le pont ouvrira demain. »',
      'office Le porte-parole du gouvernement | a déclaré | assert | Le pont ouvrira demain.',
    ],
    [
      'es',
      'En Luvia, el lunes, declaró Mara Haal: «Estamos listos para firmar».',
      'named Mara Haal | declaró | assert | Estamos listos para firmar',
    ],
    [
      'fr',
      'Interrogée par Le Rivage, la ministre Anne Cordier a cependant affirmé que « la porte n’est pas fermée ».',
      'named Anne Cordier | a cependant affirmé | assert | la porte n’est pas fermée',
    ],
    [
      'uk',
      '«Ніхто нам нічого не показував», — розповів «Хвилі» дипломат, який попросив не називати його імені.',
      'unnamed дипломат | розповів | assert | Ніхто нам нічого не показував',
    ],
    ['ar', 'وقالت مارا هال: "لدينا نص كامل الآن".', 'named Mara Haal | وقالت | assert | لدينا نص كامل الآن'],
  ])('of %s: %s', (language, text, expected) => expect(said(language, text)).toEqual([expected]));

  it.each([
    ['uk', 'Посол Ілан Дорр написав у мережі: «Мир можливий».', 'Мир можливий'],
    ['ar', 'وقالت المتحدثة باسم المجلس: «ننتظر ردا»، ثم غادرت.', 'ننتظر ردا'],
    ['fr', '« Jamais ! », a répondu la ministre.', 'Jamais !'],
    ['es', 'La ministra dijo: “Es tarde”.', 'Es tarde'],
  ])('of few words count behind a colon or with the end of a sentence: %s, %s', (language, text, content) => {
    expect(read(language, text).statements.map((each) => each.content)).toEqual([content]);
  });

  it('are none where nobody is said to speak, or where a term stands in marks', () => {
    expect(said('fr', 'Le « cessez-le-feu » tient. « Un long chemin reste à faire. »')).toEqual([]);
  });

  it('follow a pronoun to the speaker before', () => {
    expect(
      said('fr', '« Nous avons un texte », a dit Mara Haal. « Il sera signé demain », a-t-elle ajouté.'),
    ).toEqual([
      'named Mara Haal | a dit | assert | Nous avons un texte',
      'named Mara Haal | a-t-elle ajouté | assert | Il sera signé demain',
    ]);
  });
});

describe('whoever spoke last without a quotation', () => {
  it.each([
    [
      'uk',
      'Міністр закордонних справ Велмарку Оск Тарен заявив у середу, що країна не підпише документ. «Ми не підпишемо цей текст», — сказав він журналістам.',
      'named Оск Тарен | сказав | assert | Ми не підпишемо цей текст',
    ],
    [
      'ar',
      'قال رئيس الوزراء أوسك تارين يوم الأربعاء إن بلاده لن توقع الوثيقة. وأضاف في مؤتمر صحفي في جنيف: "لن نوقع نصا يكافئ العدوان".',
      'office رئيس الوزراء أوسك تارين | وأضاف | assert | لن نوقع نصا يكافئ العدوان',
    ],
    [
      'es',
      'El ministro Odon Vey afirmó que no habrá firma. «No firmaremos este texto», añadió en Ginebra.',
      'named Odon Vey | añadió | assert | No firmaremos este texto',
    ],
    [
      'fr',
      'Les négociateurs se sont séparés vendredi sans accord, a annoncé le médiateur suisse, Luc Amstad. « Les positions restent éloignées », a-t-il déclaré à Radio Morva.',
      'named Luc Amstad | a-t-il déclaré | assert | Les positions restent éloignées',
    ],
  ])('is whom a pronoun or a verb without a subject means, in %s', (language, text, expected) =>
    expect(said(language, text)).toEqual([expected]),
  );

  it('is nobody where no sentence before tells of one', () => {
    expect(said('uk', 'Текст готовий. «Ми не підпишемо цей текст», — сказав він.')).toEqual([]);
  });
});

describe('dates', () => {
  it.each([
    ['fr', 'le 24 octobre 2030', '2030-10-24', 'day'],
    ['fr', 'le 1er mars', '2031-03-01', 'day'],
    ['fr', 'en octobre 2030', '2030-10-01', 'month'],
    ['es', 'el 3 de enero de 2031', '2031-01-03', 'day'],
    ['es', 'el lunes', '2031-03-10', 'day'],
    ['uk', '24 жовтня 2030 року', '2030-10-24', 'day'],
    ['uk', 'вчора', '2031-03-11', 'day'],
    ['ru', '30 декабря', '2030-12-30', 'day'],
    ['ar', '٢٤ أكتوبر ٢٠٣٠', '2030-10-24', 'day'],
    ['ar', '24 تشرين الأول 2030', '2030-10-24', 'day'],
  ])('of %s: %s', (language, text, start, precision) => {
    expect(read(language, text).dates?.map((each) => [each.start, each.precision])).toEqual([
      [start, precision],
    ]);
  });

  it('that do not exist, or that hang on an unknown day, are left out', () => {
    expect(read('fr', 'le 31 février 2031').dates).toBeUndefined();
    expect(readArticle({ text: 'hier', language: 'fr' }, CONTEXT).dates).toBeUndefined();
  });
});

describe('what is said of the reading', () => {
  it('is that the rest was not read', () => {
    expect(read('uk', 'Текст готовий.').messages.map(({ code }) => code)).toEqual(['article-read-in-part']);
    expect(read('de', 'Der Text ist fertig.').messages.map(({ code }) => code)).toEqual([
      'article-not-english',
    ]);
  });

  it('is nothing of the kind for English, whatever its country', () => {
    expect(read('en-GB', 'Haal said the text was ready.').statements.length).toBe(1);
  });
});

describe('any text in any of the languages', () => {
  it.each(LANGUAGES.map(({ tag }) => tag))('%s gives spans that are slices of it', (language) => {
    const pieces = [
      '«',
      '»',
      '"',
      'a dit',
      'dijo',
      'сказал',
      'قال',
      'Mara Haal',
      'el ministro',
      '24 октября',
      ' ',
      '. ',
      '\n\n',
      ', ',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        const text = parts.join(' ');
        const { statements, dates = [] } = read(language, text);
        for (const { content, spans } of statements)
          expect(content).toBe(text.slice(...(spans.content[0] ?? [0, 0])));
        for (const date of dates) expect(date.text).toBe(text.slice(...date.span));
      }),
      { numRuns: 60 },
    );
  });
});
