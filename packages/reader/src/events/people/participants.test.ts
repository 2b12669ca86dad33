import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../index.ts';
import { isBetweenSides, isShortFor, organOwners } from './organ-owners.ts';

const eventsOf = (text: string) =>
  readArticle({ text, date: '2031-11-19' }, { names: [], issues: [] }).events;

/** Type and participants of each event, in the order of the text. */
const told = (text: string): string[] =>
  eventsOf(text).map(({ type, participants }) => `${type}: ${participants.join(', ') || '-'}`);

describe('organOwners(text, names)', () => {
  it.each([
    ["Orvia's foreign minister spoke. The Teskan delegation had left Teska.", ['Orvia 1', 'Teska 1']],
    ['The government of Orvia and the leader of the Teskan League met.', ['Orvia 1', 'Teskan League 1']],
    [
      "The Lower Tern Front (LTF) waits. An LTF envoy left; the Front's negotiator stayed.",
      ['Lower Tern Front 2'],
    ],
    ['A Western envoy and the Minister of Defence spoke.', []],
    ["King Aldo's envoy and the Home Ministry's spokesman spoke.", []],
    ["The mediator, Orvia's envoy, spoke.", []],
  ])('finds whose organs are told of: %s', (text, owners) => {
    const names = text.includes('Lower Tern Front')
      ? [{ kind: 'organisation', name: 'Lower Tern Front', by: 'proposed', span: [4, 20] } as const]
      : [];
    expect(organOwners(text, names).map(({ name, organs }) => `${name} ${organs}`)).toEqual(owners);
  });

  it('gives each owner once, most organs first, on any text', () => {
    const word = fc.constantFrom(
      'Oru', 'Oruan', "Oru's", 'the', 'of', 'envoy', 'Front', 'minister', 'and', '.', '\n', "'", 'President', '-',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const owners = organOwners(words.join(' '), []);
        expect(new Set(owners.map(({ name }) => name)).size).toBe(owners.length);
        owners
          .slice(1)
          .forEach(({ organs }, at) => expect(organs).toBeLessThanOrEqual(owners[at]?.organs ?? 0));
      }),
      { numRuns: 300 },
    );
  });

  it('reads a megabyte of organs without owners, and of owners, in linear time', () => {
    const long = `${'an envoy or the '.repeat(40_000)}${"Oru's envoy ".repeat(40_000)}`;
    expect(organOwners(long, [])[0]).toEqual({ name: 'Oru', organs: 40_000 });
  });
});

describe('isShortFor(short, full)', () => {
  it.each([
    ['Cantons', 'Hill Cantons', true],
    ['Sevane', 'Sevanese', true],
    ['Orvia', 'Orvians', true],
    ['Hill Cantons', 'Cantons', false],
    ['Oru', 'Orumba', false],
    ['', 'Oru', false],
  ])('%s, %s: %s', (short, full, is) => expect(isShortFor(short, full)).toBe(is));
});

describe('isBetweenSides(text, span)', () => {
  const around = (text: string, pair: string): boolean => {
    const at = text.indexOf(pair);
    return isBetweenSides(text, [at, at + pair.length]);
  };
  it.each([
    ['It was drawn up by the two mediators, Orvia and Teska, in May.', true],
    ['Orvia and Teska will attend as observers.', true],
    ['Talks mediated by Orvia and Teska began.', true],
    ['Talks between Orvia and Teska mediated by Tarn began.', false],
    ['The mediators left. Orvia and Teska went on.', false],
  ])('%s %s', (text, between) => expect(around(text, 'Orvia and Teska')).toBe(between));
});

describe('the sides of a process', () => {
  it.each([
    [
      'by organs of both: "both sides"',
      "Orvia's foreign minister, Dal Bessa, spoke of hope. The Teskan League's envoy did not. Both sides signed a protocol in Lima on 3 November.",
      ['signature: Orvia, Teskan League'],
    ],
    [
      'by a side without a name: "the parties"',
      'The government waited. The government had no news of the Tern Movement. The parties met in Lima on Monday.',
      ['meeting: government, Tern Movement'],
    ],
    [
      'not the mediators that are named together',
      'The mediators, Qatar and Norway, waited. A round of talks was held in Lima on Monday.',
      ['meeting: -'],
    ],
    [
      'of a second round too',
      'The Republic of Orvia and the Tern Council are at war. A second round was held in Doha on 3 November.',
      ['meeting: Orvia, Tern Council'],
    ],
    [
      'up to the clause of what they want',
      'The council refused a proposal by the mediators that monitors be stationed at the bridge.',
      ['rejection: council', 'proposal: mediators'],
    ],
  ])('%s', (_, text, expected) => expect(told(text)).toEqual(expected));
});

const TALKS = 'Orvia and Teska held talks in Lima on Monday.';

describe('those who were there too', () => {
  it.each([
    ['The Orvian team was led by Dessa Quill.', 'Orvia, Teska, Dessa Quill'],
    [
      'The Orvian side was represented by General Nizar Tarn and Teska by a lawyer, Rima Oru.',
      'Orvia, Teska, Nizar Tarn, Rima Oru',
    ],
    ['Norway attended as an observer.', 'Orvia, Teska, Norway'],
    ['Also present were Dal Bessa and Rima Oru.', 'Orvia, Teska, Dal Bessa, Rima Oru'],
    ['The talks were mediated by former judge Ines Tarn.', 'Orvia, Teska, Ines Tarn'],
    ['It was unclear whether Norway attended.', 'Orvia, Teska'],
    ['Norway did not attend.', 'Orvia, Teska'],
    ['Two people who attended spoke of progress.', 'Orvia, Teska'],
    ['Norway will attend as an observer.', 'Orvia, Teska'],
    ['The chair attended to the wounded.', 'Orvia, Teska'],
    ['The Orvian government is led by Dal Bessa.', 'Orvia, Teska'],
  ])('%s', (sentence, names) => expect(told(`${TALKS} ${sentence}`)).toEqual([`meeting: ${names}`]));

  it('who will attend belongs to what is to come', () => {
    const text = `Orvia and Teska will hold talks in Lima next Monday. Dal Bessa met Rima Oru in Lima yesterday. Norway will attend.`;
    expect(told(text)).toEqual(['meeting: Orvia, Teska, Norway', 'meeting: Dal Bessa, Rima Oru']);
  });
});

describe('participants', () => {
  it.each([
    ['The envoy, Tamsin Oru, offered Bessa a third of the water on Monday.', ['proposal: Tamsin Oru, Bessa']],
    [
      'Sabine Arlo laughed. President Mila Horvat, whom she met last month in Dravan, agreed.',
      ['meeting: Mila Horvat, Sabine Arlo'],
    ],
    [
      'The rebels were angry. They gathered at Oued Sarra on 9 November, and threw out the draft.',
      ['meeting: rebels', 'rejection: rebels'],
    ],
    [
      'Talks between the authorities in Port Calder and the Northern Tier have begun in Lima.',
      ['meeting: authorities, Northern Tier'],
    ],
    [
      'The negotiator, Salma Idris, has invited Farid Oru to a meeting in Tunis.',
      ['meeting: Salma Idris, Farid Oru'],
    ],
    [
      'Grace Bell waits. She is expected in Lima on Thursday for talks with the commanders.',
      ['visit: Grace Bell', 'meeting: Grace Bell, commanders'],
    ],
    [
      "The Assembly's proposal for a joint commission was submitted to the Government on 3 February.",
      ['proposal: Assembly, Government'],
    ],
    [
      'The deal came last Thursday, one of the negotiators said, in a video call between Ada Oru and Dal Bessa.',
      ['call: Ada Oru, Dal Bessa'],
    ],
    [
      'The League and the Front held a new round of exploratory talks in Lima on 3 March.',
      ['meeting: League, Front'],
    ],
    [
      'Oru laughed. Later Ada Oru met the two mediators, Rima Bell and Tumo Bell, in Lima on Tuesday.',
      ['meeting: Ada Oru, Rima Bell, Tumo Bell'],
    ],
    [
      'The Joint Monitoring Board of the Selkirk Accord met in Nairobi on 4 November.',
      ['meeting: Joint Monitoring Board of the Selkirk Accord'],
    ],
    [
      'The plan was rejected by both the Tern Front and the government of Orvia on Monday.',
      ['rejection: Tern Front, government of Orvia'],
    ],
    [
      'The rejection on Monday of the plan by the Tern Front surprised the envoys.',
      ['rejection: Tern Front'],
    ],
    [
      'Officials from Orvia and Norland met in Lima on Monday under the auspices of the African Union.',
      ['meeting: Orvia, Norland, African Union'],
    ],
    ['Both sides expressed hope. They agreed to publish the map on 1 April.', ['publication: Both sides']],
    ['The draft was drawn up by the mediators and handed to the rebels on 3 November.', ['proposal: rebels']],
    [
      'The Minister of Justice and the deputy speaker signed a protocol in Lima on Monday.',
      ['signature: Minister of Justice, deputy speaker'],
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('participants by the grammar of asides, lists, occasions and pronouns', () => {
  it.each([
    [
      'Tessa Horn, accompanied by her minister, Paul Vetch, met Amos Creel in Vienna on Monday.',
      ['meeting: Tessa Horn, Paul Vetch, Amos Creel'],
    ],
    [
      'The villagers, led by Tessa Horn, presented Paul Vetch with a plan on Monday.',
      ['proposal: villagers, Tessa Horn, Paul Vetch'],
    ],
    [
      'The mayor, Tessa Horn, and the reeve, Paul Vetch, signed the accord on Monday.',
      ['signature: Tessa Horn, Paul Vetch'],
    ],
    [
      'The ministers of Orvia and Teska, Tessa Horn and Paul Vetch, met in Vienna on Monday.',
      ['meeting: Tessa Horn, Paul Vetch'],
    ],
    [
      'Tessa Horn, for Orvia, and Paul Vetch, for Teska, signed the accord on Monday.',
      ['signature: Tessa Horn, Paul Vetch'],
    ],
    [
      'Amos Creel and the commander, known as Tomas, met in Vienna on Monday.',
      ['meeting: Amos Creel, Tomas'],
    ],
    [
      'Tessa Horn, together with Paul Vetch, met Amos Creel on Monday.',
      ['meeting: Tessa Horn, Paul Vetch, Amos Creel'],
    ],
    [
      'Tessa Horn met Paul Vetch and two of her colleagues, Amos Creel and Dora Finch, on Monday.',
      ['meeting: Tessa Horn, Paul Vetch, Amos Creel, Dora Finch'],
    ],
    [
      'Tessa Horn met first Paul Vetch and then Amos Creel on Monday.',
      ['meeting: Tessa Horn, Paul Vetch, Amos Creel'],
    ],
    ['Tessa Horn and her opposite number, Paul Vetch, met on Monday.', ['meeting: Tessa Horn, Paul Vetch']],
    [
      'Tessa Horn met Paul Vetch on Monday in the presence of the harbour master, Amos Creel.',
      ['meeting: Tessa Horn, Paul Vetch, Amos Creel'],
    ],
    [
      'Tessa Horn met Paul Vetch on Monday and handed him a draft agreement.',
      ['meeting: Tessa Horn, Paul Vetch', 'proposal: Tessa Horn, Paul Vetch'],
    ],
    [
      'Tessa Horn met both sides on Monday. She presented them with a plan.',
      ['meeting: Tessa Horn, both sides', 'proposal: Tessa Horn, both sides'],
    ],
    ['Tessa Horn showed the plan to Paul Vetch over lunch on Monday.', ['meeting: Tessa Horn, Paul Vetch']],
    [
      'Over dinner on Monday, Tessa Horn and Paul Vetch agreed on a truce.',
      ['meeting: Tessa Horn, Paul Vetch'],
    ],
    [
      'Tessa Horn received Paul Vetch on Monday for a first meeting.',
      ['visit: Tessa Horn, Paul Vetch', 'meeting: Tessa Horn, Paul Vetch'],
    ],
    [
      'Amos Creel brought Tessa Horn and Paul Vetch together for talks on Monday.',
      ['meeting: Amos Creel, Tessa Horn, Paul Vetch'],
    ],
    [
      'Paul Vetch spoke of the meeting on Monday at which Tessa Horn offered a truce.',
      ['meeting: Tessa Horn', 'proposal: Tessa Horn'],
    ],
    ['Tessa Horn flew to Teska on Monday to thank Paul Vetch.', ['visit: Tessa Horn, Paul Vetch']],
    [
      'Tessa Horn flew to Teska on Monday, where she was received by Paul Vetch.',
      ['visit: Tessa Horn, Paul Vetch'],
    ],
    [
      'Tessa Horn will travel to Teska on Monday at the invitation of Paul Vetch.',
      ['visit: Tessa Horn, Paul Vetch'],
    ],
    ['Tessa Horn declined an invitation from Paul Vetch on Monday.', ['rejection: Tessa Horn, Paul Vetch']],
    [
      'Tessa Horn rejected a truce offered by the rebels on Monday.',
      ['rejection: Tessa Horn, rebels', 'proposal: rebels'],
    ],
    [
      'Tessa Horn accepts the plan that Paul Vetch presented but rejects the map.',
      ['proposal: Paul Vetch', 'rejection: Tessa Horn'],
    ],
    ['A plan, first published on Monday by the Meridian, has ten points.', ['publication: Meridian']],
    [
      "The Lake Group's report, presented to both governments on Monday, has ten points.",
      ['proposal: Lake Group, both governments'],
    ],
    ['On Monday officials of Orvia and Teska signed an accord.', ['signature: Orvia, Teska']],
    ['Tessa Horn travels to both capitals on Monday.', ['visit: Tessa Horn']],
    [
      'Orvia and Teska held talks on Monday. They rest on the Framework Agreement signed in Geneva in 2029.',
      ['meeting: Orvia, Teska', 'signature: -'],
    ],
    [
      'Orvia and Teska held talks on Monday. The truce was signed on Tuesday.',
      ['meeting: Orvia, Teska', 'signature: Orvia, Teska'],
    ],
    ['Neither Tessa Horn nor Paul Vetch attended the meeting in Vienna on Monday.', ['meeting: -']],
    [
      'At the request of Teska, the meeting with Orvia on Monday was put off.',
      ['meeting: Orvia', 'postponement: Teska'],
    ],
    [
      'Orvia and Teska held talks on Monday. With the Orvian envoy were two lawyers, Tessa Horn and Paul Vetch.',
      ['meeting: Orvia, Teska, Tessa Horn, Paul Vetch'],
    ],
    [
      'Orvia and Teska held talks on Monday. Orvia was represented by Tessa Horn, and Teska by Paul Vetch.',
      ['meeting: Orvia, Teska, Tessa Horn, Paul Vetch'],
    ],
    [
      'Orvia and Teska held talks on Monday. Tessa Horn led the Orvian team.',
      ['meeting: Orvia, Teska, Tessa Horn'],
    ],
    [
      'Orvia and Teska held talks on Monday. Tessa Horn spoke for Orvia.',
      ['meeting: Orvia, Teska, Tessa Horn'],
    ],
    [
      'Orvia and Teska held talks on Monday. Tessa Horn was in the chair.',
      ['meeting: Orvia, Teska, Tessa Horn'],
    ],
    [
      'Orvia and Teska held talks on Monday. A former judge, Tessa Horn, presided.',
      ['meeting: Orvia, Teska, Tessa Horn'],
    ],
    [
      'Orvia and Teska held talks on Monday. The Orvian delegation included Tessa Horn.',
      ['meeting: Orvia, Teska, Tessa Horn'],
    ],
    [
      'Orvia and Teska will hold talks on Friday. Tessa Horn is to be joined there by Paul Vetch.',
      ['meeting: Orvia, Teska, Tessa Horn, Paul Vetch'],
    ],
    [
      'Talks between Orvia and Teska, the Norlandic ministry, which is to host them, announced, will open on Friday.',
      ['meeting: Orvia, Teska, Norlandic ministry'],
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));

  it.each([
    ['On Monday Tessa Horn had a working breakfast with Paul Vetch.', ['meeting: Tessa Horn, Paul Vetch']],
    [
      'Orvia and Teska held talks on Monday. The Orvian delegation was led by the Under-Secretary for Maritime Affairs, Ms Renata Oquist; that of Teska by a judge, Paul Vetch.',
      ['meeting: Orvia, Teska, Renata Oquist, Paul Vetch'],
    ],
    [
      'After Paul Vetch had refused, the envoy brought Tessa Horn an offer of a truce on Monday.',
      ['rejection: Paul Vetch', 'proposal: envoy, Tessa Horn'],
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));

  it('names nobody twice in one event and reads the same again, whatever the order of the words', () => {
    const word = fc.constantFrom(
      'Tessa Horn', 'Paul Vetch', 'the reeve', 'Orvia', ',', ',', 'and', 'met', 'signed the accord', 'for', 'led by', 'talks', 'with',
      'together', 'them', 'in the presence of', 'the villagers', 'neither', 'nor', 'at which', 'over lunch', 'was received by', 'on Monday', '.',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(word, { minLength: 4, maxLength: 24 }), (words) => {
        const text = `${words.join(' ')}.`;
        for (const { participants } of eventsOf(text))
          expect(new Set(participants).size).toBe(participants.length);
        expect(told(text)).toEqual(told(text));
      }),
      { numRuns: 150 },
    );
  });
});

describe('who sent delegations, who is on a visit, and whose presence is only objected to', () => {
  it.each([
    [
      'Mediators from Portugal met delegations from Upper Tamar and the Coastal Authority on Monday.',
      ['meeting: Portugal, Upper Tamar, Coastal Authority'],
    ],
    ['The envoy discussed the plan with his counterpart during a three-day visit to Lima.', ['visit: envoy']],
    ['Anna Kolt was on a two-day trip to Lima on Monday.', ['visit: Anna Kolt']],
    [
      'The joint session on Monday was called off after Anna Kolt objected to the presence of two officers.',
      ['meeting: -', 'cancellation: -'],
    ],
    [
      'Minister of Foreign Affairs Lena Okar met the Special Envoy of the Secretary-General for the Sarn Basin, Ambassador Tomas Feld, on Monday.',
      ['meeting: Lena Okar, Tomas Feld'],
    ],
    [
      'The minister, Lena Okar, rang the envoy, Tomas Feld. On Friday the two presidents met in Doha.',
      ['call: Lena Okar, Tomas Feld', 'meeting: two presidents'],
    ],
    [
      'On Friday Lena Okar met Tomas Feld in Doha. No statement was issued.',
      ['meeting: Lena Okar, Tomas Feld'],
    ],
    ['Tomas Feld arrived in Doha on Friday. He carries a new text.', ['visit: Tomas Feld']],
    ['The Civic League demanded on Friday that Osk Taren submit any agreement to a referendum.', []],
    [
      'A round planned in Vienna was postponed at the request of Orvia.',
      ['meeting: -', 'postponement: Orvia'],
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));

  it('takes a part of a land that has a government for a party, also for rounds that name nobody', () => {
    expect(
      told(
        "Upper Tamar and the Coastal Authority met on Monday. Upper Tamar's foreign minister left. Talks had broken down in June after Upper Tamar rejected a plan.",
      ),
    ).toEqual([
      'meeting: Upper Tamar, Coastal Authority',
      'meeting: Upper Tamar, Coastal Authority',
      'rejection: Upper Tamar',
    ]);
  });
});
