import { describe, expect, it } from 'vitest';
import { dated } from './test-dated.ts';

type Rows = readonly (readonly [text: string, event: string])[];

const SCENE: Rows = [
  [
    'Tamsin Oru flew to Kelmar on Monday and was received there by Dal Bessa. A draft which the Northern Union had sent in a letter last Thursday was turned down by Bessa on the spot.',
    'turned 2025-11-17 day',
  ],
  [
    'Tamsin Oru and Dal Bessa met in Lima on Monday. Bessa tabled a list of eleven villages. Oru rejected the list after a short recess.',
    'rejected 2025-11-17 day',
  ],
  [
    'Two days of talks between Orvia and Teska in Lima broke down on Tuesday. The Teskan envoy, Dal Bessa, had tabled a compromise half an hour before the end.',
    'tabled 2025-11-18 day',
  ],
  [
    'Orvia and Teska held talks in Lima on Tuesday. Orvia presented a truce plan in the first hour. Teska refused the plan straight away.',
    'refused 2025-11-18 day',
  ],
  [
    'The bells of Kelmar rang at ten yesterday. At that moment, in the old mint, Tamsin Oru and Dal Bessa signed the truce.',
    'signed 2025-11-18 day',
  ],
  [
    'On Friday, in a barn outside Kelmar, the long wait ended. The government and the Northern Union signed nine pages.',
    'signed 2025-11-14 day',
  ],
  [
    'On Saturday the snow came. Tamsin Oru published the letter that nobody had wanted to see.',
    'published 2025-11-15 day',
  ],
  [
    'Orvia and Teska signed the protocol in Lima on Friday. The evening before the signing, Tamsin Oru phoned Dal Bessa.',
    'phoned 2025-11-13 day',
  ],
  ['Tamsin Oru met Dal Bessa on the twenty-first of October in Lima.', 'met 2025-10-21 day'],
  ['On Monday Tamsin Oru made an offer. On Tuesday Teska proposed a truce. Orvia rejected it.', 'rejected -'],
];

const CHRONO: Rows = [
  [
    '2014: Orvia and Teska sign the treaty of Lima.\n\n2021: Orvia tables a plan for a common port. Teska rejects it within the month.\n\nMarch 2025: A visit by Tamsin Oru to Kelmar is called off.\n\n3 November: Tamsin Oru and Dal Bessa meet in Lima.\n\n2 December: A protocol on the port is to be signed in Lima.\n\n9 December: By this day the commission is to publish its report.',
    'sign 2014-01-01/2014-12-31 year',
  ],
  [
    '2014: Orvia and Teska sign the treaty of Lima.\n\n2021: Orvia tables a plan for a common port. Teska rejects it within the month.\n\nMarch 2025: A visit by Tamsin Oru to Kelmar is called off.\n\n3 November: Tamsin Oru and Dal Bessa meet in Lima.\n\n2 December: A protocol on the port is to be signed in Lima.\n\n9 December: The commission publishes its report.',
    'tables 2021-01-01/2021-12-31 year',
  ],
  [
    '2014: Orvia and Teska sign the treaty of Lima.\n\n2021: Orvia tables a plan for a common port. Teska rejects it within the month.\n\nMarch 2025: A visit by Tamsin Oru to Kelmar is called off.\n\n3 November: Tamsin Oru and Dal Bessa meet in Lima.\n\n2 December: A protocol on the port is to be signed in Lima.',
    'rejects 2021-01-01/2021-12-31 year',
  ],
  [
    '2014: Orvia and Teska sign the treaty of Lima.\n\nMarch 2025: A visit by Tamsin Oru to Kelmar is called off.\n\n3 November: Tamsin Oru and Dal Bessa meet in Lima.\n\n2 December: A protocol on the port is to be signed in Lima.',
    'visit 2025-03-01/2025-03-31 month',
  ],
  [
    '2014: Orvia and Teska sign the treaty of Lima.\n\nMarch 2025: A visit by Tamsin Oru to Kelmar is called off.\n\n3 November: Tamsin Oru and Dal Bessa meet in Lima.\n\n2 December: A protocol on the port is to be signed in Lima.',
    'signed 2025-12-02 day',
  ],
  [
    '12 November: Orvia hosts a first round of talks with Teska.\n\n26 November: The two presidents are due to meet in Kelmar.\n\n3 December: A second round will be held in Lima.',
    'meet 2025-11-26 day',
  ],
  [
    'Spring 2019. The Northern Union proposes a truce. Orvia refuses it.\n\nJune 2024. Talks open in Lima.\n\nAutumn 2025. Tamsin Oru visits Kelmar.',
    'proposes 2019-03-01/2019-05-31 range',
  ],
];

const WHERE: Rows = [
  ['Tomorrow Tamsin Oru will travel to Kelmar, where she is to meet Dal Bessa.', 'meet 2025-11-20 day'],
  [
    'On Friday the envoy, Tamsin Oru, will fly to Lima, where she is to hold talks with Dal Bessa on the port.',
    'talks 2025-11-21 day',
  ],
  ['Last week Tamsin Oru travelled to Kelmar to confer with Dal Bessa.', 'confer 2025-11-10/2025-11-16 week'],
  ['On Monday Tamsin Oru went to Kelmar, where she met Dal Bessa for an hour.', 'met 2025-11-17 day'],
  ['On Monday Tamsin Oru flew to Kelmar to meet Dal Bessa.', 'meet 2025-11-17 day'],
  ['On Tuesday Tamsin Oru returned from Kelmar, where she had met Dal Bessa.', 'met -'],
  ['On Monday the envoy Tamsin Oru asked Dal Bessa to meet the president.', 'meet -'],
  ['On Tuesday the two sides agreed to meet again in Lima.', 'meet -'],
  ['The two sides agreed on Tuesday to hold talks in Lima.', 'talks -'],
  ['On Friday the two presidents are due to meet in Lima.', 'meet 2025-11-21 day'],
  [
    'On Thursday Tamsin Oru will meet the mayor, Dal Bessa, in order to prepare the January session of the council.',
    'meet 2025-11-20 day',
  ],
  ['Tamsin Oru met Dal Bessa in Lima ahead of Friday’s session.', 'met -'],
  ['Tamsin Oru met Dal Bessa at Tuesday’s session of the council.', 'met 2025-11-18 day'],
  [
    'Next Thursday the foreign minister, Dal Bessa, will be in Lima, where he is to sign the accord.',
    'sign 2025-11-27 day',
  ],
];

describe('the days of scenes, journeys and chronologies', () => {
  it.each(SCENE)('gives a deed the day of the scene in which it was done: %s', (text, event) => {
    expectTold(text, event);
  });

  it.each(CHRONO)('reads what heads the entries of a chronology: %s', (text, event) => {
    expectTold(text, event);
  });

  it.each(WHERE)('gives what a journey was made for its day, and no other verb’s: %s', (text, event) => {
    expectTold(text, event);
  });
});

/** An event with its date; one that ends in "-" must have none, or not be told. */
function expectTold(text: string, event: string): void {
  const told = dated(text);
  if (!event.endsWith(' -')) expect(told).toContain(event);
  else expect(told.filter((each) => each.startsWith(event.slice(0, -1)) && each !== event)).toEqual([]);
}
