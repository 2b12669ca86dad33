import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../index.ts';
import type { ReadEvent, ReadingContext } from '../reading.ts';
import { findDates } from './dates/index.ts';
import { parseIso } from './dates/calendar.ts';

const CONTEXT: ReadingContext = { names: [], issues: [] };
/** A Wednesday. */
const TODAY = '2025-11-19';

const dateOf = ({ date }: ReadEvent): string => {
  if (date === null) return '-';
  return `${date.start === date.end ? date.start : `${date.start}/${date.end}`} ${date.precision}`;
};
const told = (text: string, date = TODAY): string[] =>
  readArticle({ text, date }, CONTEXT).events.map((event) =>
    [
      `${event.type} ${event.status}`,
      dateOf(event),
      event.place ?? '-',
      event.participants.join(', ') || '-',
    ].join(' | '),
  );

/** Ways in which agencies tell a day, with the whole expected reading of one plain sentence each. */
const DAYS: readonly (readonly [string, string])[] = [
  ['The minister met the envoy in Geneva over the weekend.', '2025-11-15/2025-11-16 range'],
  ['The minister will meet the envoy in Geneva at the weekend.', '2025-11-22/2025-11-23 range'],
  ['The minister will meet the envoy over the coming weekend.', '2025-11-22/2025-11-23 range'],
  ['The minister met the envoy a fortnight ago.', '2025-11-03/2025-11-09 week'],
  ['The minister will meet the envoy in a fortnight.', '2025-12-03 day'],
  ['The minister met the envoy on Monday of last week.', '2025-11-10 day'],
  ['The minister will meet the envoy on Tuesday week.', '2025-12-02 day'],
  ['The minister met the envoy the week before last.', '2025-11-03/2025-11-09 week'],
  ['The minister met the envoy from Sunday to Tuesday.', '2025-11-16/2025-11-18 range'],
  ['The minister will meet the envoy in the second half of the year.', '2025-07-01/2025-12-31 range'],
  ['The minister will meet the envoy in the first quarter of 2027.', '2027-01-01/2027-03-31 range'],
  ['The minister met the envoy in the first half of June.', '2025-06-01/2025-06-15 range'],
  ['The minister met the envoy in the last days of August.', '2025-08-21/2025-08-31 part-of-month'],
  ['The minister met the envoy in the final week of August.', '2025-08-25/2025-08-31 week'],
  ['The minister will meet the envoy in the week beginning 8 December.', '2025-12-08/2025-12-14 week'],
  ['The minister met the envoy last spring.', '2025-03-01/2025-05-31 range'],
  ['The minister met the envoy on the second Tuesday of May.', '2025-05-13 day'],
  ['The minister met the envoy on 3 March last year.', '2024-03-03 day'],
  ['The minister met the envoy on 5 and 6 May this year.', '2025-05-05/2025-05-06 range'],
  ['A call between Tamsin Oru and Dal Bessa began at 10:30.', '2025-11-19 time'],
];

/** Days that count from one told before: the reading of the last event. */
const COUNTED: readonly (readonly [string, string])[] = [
  ['Tamsin Oru met Dal Bessa in Doha on 5 May. Oru visited Lima the Sunday before.', '2025-05-04 day'],
  ['Tamsin Oru met Dal Bessa in Doha on 5 May. That evening Oru visited Lima.', '2025-05-05 day'],
  ['Tamsin Oru met Dal Bessa in Doha on 5 May. Oru visited Lima a fortnight later.', '2025-05-19 day'],
  [
    'Tamsin Oru met Dal Bessa in Doha on 5 May. Oru visited Lima the previous week.',
    '2025-04-28/2025-05-04 week',
  ],
  [
    'Tamsin Oru met Dal Bessa in Doha on 5 May 2023. Oru visited Lima in August of that year.',
    '2023-08-01/2023-08-31 month',
  ],
  [
    'On 5 May Tamsin Oru tabled a plan; the following day it was leaked to the Vale Examiner.',
    '2025-05-06 day',
  ],
  ['The rebels agreed on 27 May, a day after a visit to Lima by Tamsin Oru.', '2025-05-26 day'],
  ['Tamsin Oru concluded a three-day visit to Lima on 8 May.', '2025-05-06/2025-05-08 range'],
  ['Oru met Bessa in Doha on 5 May. There the mediators tabled a draft.', '2025-05-05 day'],
  ['The talks were to open on 5 May. On 2 May, however, they were postponed by Marrovia.', '2025-05-02 day'],
  [
    'A plan presented by Oru in May was turned down by Marrovia; she will meet Bessa on 5 December, a note released late on Tuesday by her office said.',
    '2025-11-18 day',
  ],
];

/** Who takes part, and who does not: the participants of the first event. */
const WHO: readonly (readonly [string, string])[] = [
  ['The draft was published on Monday by the Harbour Times.', 'Harbour Times'],
  ['A draft leaked to the Harbour Times on Monday would halve the quota.', 'Harbour Times'],
  ['The envoy spoke by telephone to the foreign minister, Ilan Dorr, on Monday.', 'envoy, Ilan Dorr'],
  ['The organisers called off the session on Monday.', '-'],
  ['Western officials want a smaller gathering in May.', '-'],
  ['The ministry of Oru offered to host another round in May.', '-'],
  ['The Bessa Front is offering a hall in Geneva for talks in May.', '-'],
  ['Legal experts from the two countries will meet on Tuesday.', 'Legal experts from the two countries'],
  ['The Vess summit will take place in May.', '-'],
  ['The Kadar Front (KF) rejected the plan on Monday.', 'Kadar Front'],
  [
    'Envoys of the Kadar Front (KF) and the Vess League (VL) met in Doha on Monday.',
    'Kadar Front, Vess League',
  ],
  ['In a call with investors on Monday, Tamsin Oru said the terms were fair.', 'Tamsin Oru, investors'],
  ['In a telephone call on Monday, Tamsin Oru told Dal Bessa that she would come.', 'Tamsin Oru, Dal Bessa'],
  ['A summit of the rivals was proposed by the mediators in February.', 'mediators'],
  ['A letter of the bishops was published on Sunday, and she appealed to both sides.', 'bishops'],
  ['In a document signed on 2 May, both sides promised to stop.', 'both sides'],
];

/** Own sentences about invented people, most of them in invented countries, each with its whole expected reading. */
const FIXTURES: readonly (readonly [string, readonly string[]])[] = [
  ['The fighters will not hand over a single rifle before a political settlement.', []],
  ['The draft was shared with Veria but not with the coalition, which was excluded from the talks.', []],
  [
    'Tamsin Oru and Dal Bessa will meet next week after mediators presented a revised draft.',
    [
      'meeting planned | 2025-11-24/2025-11-30 week | - | Tamsin Oru, Dal Bessa',
      'proposal held | - | - | mediators',
    ],
  ],
  [
    'The Marrovian foreign minister, Tamsin Oru, met envoy Dal Bessa in Port Dara on Tuesday.',
    ['meeting held | 2025-11-18 day | Port Dara | Tamsin Oru, Dal Bessa'],
  ],
  ['The rebels have not published the text.', []],
  ['Tamsin Oru warned that Marrovia would leave the talks by Thursday.', []],
  [
    'The arbitrator spoke by phone with Dal Bessa two hours ago.',
    ['call held | 2025-11-19 day | - | arbitrator, Dal Bessa'],
  ],
  [
    'The accord was signed in Geneva on 12 November by Tamsin Oru and by Dal Bessa.',
    ['signature held | 2025-11-12 day | Geneva | Tamsin Oru, Dal Bessa'],
  ],
  [
    'Tamsin Oru visited the river districts last week.',
    ['visit held | 2025-11-10/2025-11-16 week | the river districts | Tamsin Oru'],
  ],
  [
    'A visit to the field by both delegations, planned for Friday, was cancelled.',
    ['visit cancelled | 2025-11-21 day | the field | both delegations', 'cancellation held | - | - | -'],
  ],
  [
    'Tamsin Oru rejected the map, tabled on Friday.',
    ['rejection held | - | - | Tamsin Oru', 'proposal held | 2025-11-14 day | - | -'],
  ],
  ['Tamsin Oru dismissed the letter as theatre.', []],
  [
    'On 17 November Tamsin Oru flew to Geneva and met Dal Bessa.',
    [
      'visit held | 2025-11-17 day | Geneva | Tamsin Oru',
      'meeting held | 2025-11-17 day | Geneva | Tamsin Oru, Dal Bessa',
    ],
  ],
  [
    'The envoy of the Kadar Front, Dal Bessa, met Tamsin Oru on Friday.',
    ['meeting held | 2025-11-14 day | - | Dal Bessa, Tamsin Oru'],
  ],
  [
    'The Kadar Front, which Tamsin Oru has seen, met Dal Bessa on Friday.',
    ['meeting held | 2025-11-14 day | - | Kadar Front, Dal Bessa'],
  ],
  ['The road was cut in Cairo, said three people familiar with the Oru-Bessa talks.', []],
  [
    'Marrovia rejected the article on joint police on Tuesday.',
    ['rejection held | 2025-11-18 day | - | Marrovia'],
  ],
  [
    'Tamsin Oru and the rebels are to discuss it by video on Friday.',
    ['call planned | 2025-11-21 day | - | Tamsin Oru, rebels'],
  ],
  [
    'Envoys of Marrovia and of the Kadar Front signed the text on Friday.',
    ['signature held | 2025-11-14 day | - | Marrovia, Kadar Front'],
  ],
  [
    'Tamsin Oru flew to Geneva on Tuesday to see Dal Bessa.',
    ['visit held | 2025-11-18 day | Geneva | Tamsin Oru, Dal Bessa'],
  ],
  [
    'Tamsin Oru and Dal Bessa will meet in Geneva on Friday.',
    ['meeting planned | 2025-11-21 day | Geneva | Tamsin Oru, Dal Bessa'],
  ],
  [
    'Talks between Marrovia and Vess were postponed until early March.',
    [
      'meeting postponed | 2026-03-01/2026-03-10 part-of-month | - | Marrovia, Vess',
      'postponement held | - | - | -',
    ],
  ],
  [
    'Talks between the government and the rebels are under way in Doha.',
    ['meeting ongoing | - | Doha | government, rebels'],
  ],
  [
    'Qatar offered to host talks between the two sides next week.',
    ['meeting proposed | 2025-11-24/2025-11-30 week | - | the two sides'],
  ],
  [
    'The ministry denied that a meeting between Oru and Bessa took place in Cairo.',
    ['meeting denied | - | Cairo | Oru, Bessa'],
  ],
  [
    'The summit planned for 3 December in Nairobi was called off.',
    ['meeting cancelled | 2025-12-03 day | Nairobi | -', 'cancellation held | - | - | -'],
  ],
  [
    'President Hadi al-Rashid spoke by phone with Prime Minister Li Na Wei on Monday.',
    ['call held | 2025-11-17 day | - | Hadi al-Rashid, Li Na Wei'],
  ],
  [
    'Mediators presented a 12-point ceasefire proposal to both sides on 3 March 2026.',
    ['proposal held | 2026-03-03 day | - | Mediators, both sides'],
  ],
  [
    'The two companies signed the concession agreement in Lima in late October.',
    ['signature held | 2025-10-21/2025-10-31 part-of-month | Lima | two companies'],
  ],
  ['The rebels rejected the draft on Sunday.', ['rejection held | 2025-11-16 day | - | rebels']],
  ['Envoy Dal Bessa flew to Khartoum yesterday.', ['visit held | 2025-11-18 day | Khartoum | Dal Bessa']],
  [
    'The full text of the plan was published by Reuters on 20 November.',
    ['publication held | 2025-11-20 day | - | Reuters'],
  ],
  ['The meeting was downgraded to ambassador level.', []],
  ['The talks were moved from Vienna to Geneva.', ['meeting moved | - | Geneva | -']],
  ['Peace talks remain difficult.', []],
  [
    'The second round, planned for 15 to 17 May in Mzibale, has been moved to Val-Brisant and will now be held from 22 to 24 May.',
    ['meeting moved | 2026-05-22/2026-05-24 range | Val-Brisant | -'],
  ],
  [
    'The foreign ministers plan to meet on 3 December in Val-Brisant.',
    ['meeting planned | 2025-12-03 day | Val-Brisant | foreign ministers'],
  ],
  [
    'The meeting of the foreign ministers on 3 July in Val-Brisant was downgraded to a meeting of experts, a senior official in Sorovets said on Wednesday.',
    ['meeting downgraded | 2025-07-03 day | Val-Brisant | foreign ministers'],
  ],
  [
    'Envoy hands proposal to both sides\n\nMediators presented a ceasefire proposal to both sides on 3 March 2026.',
    ['proposal held | 2026-03-03 day | - | Mediators, both sides'],
  ],
  [
    'The parliament of Kenya on Monday rejected the accord.',
    ['rejection held | 2025-11-17 day | - | parliament of Kenya'],
  ],
  [
    'UN envoy Salim Idrissi on Tuesday presented a revised map to the delegations.',
    ['proposal held | 2025-11-18 day | - | Salim Idrissi, delegations'],
  ],
  [
    'Minister Adil Qorban received today Ambassador Ruth Okello in Cairo.',
    ['visit held | 2025-11-19 day | Cairo | Adil Qorban, Ruth Okello'],
  ],
  [
    'The paper, first published by the Vale Examiner on 3 November, sets out 22 points.',
    ['publication held | 2025-11-03 day | - | Vale Examiner'],
  ],
  [
    'The fourth round of the Lake Process was held from 10 to 13 November in Lima.',
    ['meeting held | 2025-11-10/2025-11-13 range | Lima | Lake Process'],
  ],
  [
    'The next round is scheduled for the week of 19 January in Lima.',
    ['meeting planned | 2026-01-19/2026-01-25 week | Lima | -'],
  ],
  ['They won the second round of the elections in Lima on Sunday.', []],
  [
    'Oru visited Doha last week for talks with Qatari officials.',
    [
      'visit held | 2025-11-10/2025-11-16 week | Doha | Oru',
      'meeting held | 2025-11-10/2025-11-16 week | Doha | Oru, Qatari officials',
    ],
  ],
  [
    'General Kofi Mensah held a call with his counterpart, Amina Yusuf, two days ago.',
    ['call held | 2025-11-17 day | - | Kofi Mensah, Amina Yusuf'],
  ],
  [
    'The river council is due to meet on 2 December in Tern.',
    ['meeting planned | 2025-12-02 day | Tern | river council'],
  ],
  [
    'Negotiators from Marrovia and Vess concluded a third round of talks in Muscat on Oct. 24–26.',
    ['meeting held | 2025-10-24/2025-10-26 range | Muscat | Marrovia, Vess'],
  ],
  ['Bessa did not meet Oru in Geneva.', ['meeting denied | - | Geneva | Bessa, Oru']],
  [
    'Officials called for a summit between the two leaders in January.',
    ['meeting proposed | 2026-01-01/2026-01-31 month | - | two leaders'],
  ],
  [
    'A meeting between Oru and Bessa in Cairo on Monday was cancelled. The talks were moved to Geneva.',
    ['meeting cancelled | 2025-11-17 day | Geneva | Oru, Bessa', 'cancellation held | - | - | -'],
  ],
  [
    'A meeting between Oru and Bessa in Cairo on Monday was planned. The talks were moved from Cairo to Geneva.',
    ['meeting moved | 2025-11-24 day | Geneva | Oru, Bessa'],
  ],
  [
    'On Tuesday at 3 p.m. the delegations of Marrovia and Vess met at the Hotel Tern.',
    ['meeting held | 2025-11-18 time | Hotel Tern | Marrovia, Vess'],
  ],
  ['Two days later, Oru travelled to Lima.', ['visit held | - | Lima | Oru']],
  [
    'Prime Minister Nguyen Thi Lan hosted President Abubakar Sule in Hanoi on 5 June 2025, and the two signed a memorandum.',
    [
      'visit held | 2025-06-05 day | Hanoi | Nguyen Thi Lan, Abubakar Sule',
      'signature held | 2025-06-05 day | Hanoi | Nguyen Thi Lan, Abubakar Sule',
    ],
  ],
  [
    'The Sudanese army and the Rapid Support Forces held indirect talks in Jeddah in May.',
    ['meeting held | 2025-05-01/2025-05-31 month | Jeddah | Sudanese army, Rapid Support Forces'],
  ],
  [
    'The ECOWAS summit in Abuja on Sunday discussed the transition.',
    ['meeting held | 2025-11-16 day | Abuja | ECOWAS'],
  ],
  [
    "Kenya's president, Amos Kiprono, will receive rebel leader Desta Haile next week in Nairobi.",
    ['visit planned | 2025-11-24/2025-11-30 week | Nairobi | Amos Kiprono, Desta Haile'],
  ],
  ['The two presidents met.', []],
  ['Bessa said the talks were good.', []],
  [
    'Ministers from India and Nepal are meeting in Kathmandu.',
    ['meeting ongoing | - | Kathmandu | India, Nepal'],
  ],
  [
    'An agreement was signed by the government and the National Front in Bangui on 6 February 2019.',
    ['signature held | 2019-02-06 day | Bangui | government, National Front'],
  ],
  [
    'The government postponed the talks with the union until next month.',
    [
      'meeting postponed | 2025-12-01/2025-12-31 month | - | government, union',
      'postponement held | - | - | government',
    ],
  ],
  ['The plan meets all the demands of Vess.', []],
  ['The mediator met the deadline.', []],
  ['Peace talks will resume on Thursday, officials said.', ['meeting planned | 2025-11-20 day | - | -']],
  ['The rebels refused to meet the government envoy.', ['meeting denied | - | - | rebels, government envoy']],
  [
    'There are no plans for a meeting between Marrovia and Vess.',
    ['meeting denied | - | - | Marrovia, Vess'],
  ],
  [
    "President Trump's envoy will travel to Moscow next week, the Kremlin said on Friday.",
    ["visit planned | 2025-11-24/2025-11-30 week | Moscow | President Trump's envoy"],
  ],
  [
    'The round of negotiations scheduled for 2-4 December in Vienna has been put off indefinitely.',
    ['meeting postponed | 2025-12-02/2025-12-04 range | Vienna | -', 'postponement held | - | - | -'],
  ],
  [
    'Oru spoke with the mediator, Ines Calder, by telephone on Thursday.',
    ['call held | 2025-11-13 day | - | Oru, Ines Calder'],
  ],
  ['Oru proposed on Monday that both fleets stay away.', ['proposal held | 2025-11-17 day | - | Oru']],
  ['Oru proposed that both fleets stay away.', ['proposal held | - | - | Oru']],
  [
    "Marrovia cancelled Oru's visit to Vess.",
    ['visit cancelled | - | Vess | Marrovia, Oru', 'cancellation held | - | - | Marrovia'],
  ],
  [
    'The Tern River Council proposed a meeting in mid-January between farmers and the mining company.',
    [
      'proposal held | - | - | Tern River Council',
      'meeting proposed | 2026-01-11/2026-01-20 part-of-month | - | Tern River Council, farmers, mining company',
    ],
  ],
  [
    "Delegations from Chad and Sudan opened talks in N'Djamena on Monday under African Union mediation.",
    ["meeting held | 2025-11-17 day | N'Djamena | Chad, Sudan"],
  ],
  [
    'A telephone call between Foreign Minister Siti Rahma and her counterpart, Bora Park, is planned for tomorrow.',
    ['call planned | 2025-11-20 day | - | Siti Rahma, Bora Park'],
  ],

  [
    'A vote in parliament, planned for Friday, has been put off at the request of the rebels.',
    ['postponement held | - | - | rebels'],
  ],
  ['The strike may be called off if Vess pays.', []],
  [
    'The board decided to postpone its visit to Kamba.',
    ['visit postponed | - | Kamba | board', 'postponement held | - | - | board'],
  ],
  [
    'The hearing scheduled for Thursday has been put off to the following Monday.',
    ['meeting moved | 2025-11-24 day | - | -', 'postponement held | - | - | -'],
  ],
  [
    'The summit has been put off from June to September 2026.',
    ['meeting postponed | 2026-09-01/2026-09-30 month | - | -', 'postponement held | - | - | -'],
  ],
  [
    'A proposal on the bridge, which Oru put forward in September, was not taken up.',
    ['proposal held | 2025-09-01/2025-09-30 month | - | Oru'],
  ],
  [
    'Under a plan that Oru sent to both capitals on October 5, the port would be shared.',
    ['proposal held | 2025-10-05 day | - | Oru'],
  ],
  ['Oru read from a letter published on Tuesday.', ['publication held | 2025-11-18 day | - | -']],
  [
    'The outline was shown to Tamsin Oru. She rejected it on Tuesday.',
    ['rejection held | 2025-11-18 day | - | Tamsin Oru'],
  ],
  ['Marrovia declined to comment on leaked documents.', []],
  [
    'Milan Doss and Hedda Brun smiled. Doss and Brun met in Geneva on June 2.',
    ['meeting held | 2025-06-02 day | Geneva | Milan Doss, Hedda Brun'],
  ],
  [
    'The four parties of the Liss peninsula resumed negotiations on Thursday.',
    ['meeting held | 2025-11-13 day | - | The four parties of the Liss peninsula'],
  ],
  [
    'On Tuesday the election commission in Sarre postponed the vote.',
    ['postponement held | 2025-11-18 day | - | election commission'],
  ],
  [
    'The director, Lorenz Haupt, spoke after talks with the energy minister on Wednesday.',
    ['meeting held | 2025-11-19 day | - | Lorenz Haupt, energy minister'],
  ],
  [
    'His office says it will publish the lease on Friday.',
    ['publication planned | 2025-11-21 day | - | office'],
  ],
  [
    'An aide said that Tamsin Oru met Dal Bessa in Doha last week. Bessa denies it.',
    ['meeting denied | 2025-11-10/2025-11-16 week | Doha | Tamsin Oru, Dal Bessa'],
  ],
  [
    'Tamsin Oru met Dal Bessa in Doha last week. Bessa denies that he is tired.',
    ['meeting held | 2025-11-10/2025-11-16 week | Doha | Tamsin Oru, Dal Bessa'],
  ],
  [
    'Oru proposed that experts meet in Doha on 21 and 22 June.',
    ['proposal held | - | - | Oru', 'meeting proposed | 2026-06-21/2026-06-22 range | Doha | experts'],
  ],
  [
    'The signing of the charter, first set for 20 May, will now take place on 4 June in Doha.',
    ['signature moved | 2026-06-04 day | Doha | -'],
  ],
  [
    'Harald Moen promised Sinead Burke in a call on Monday that Norre would drop its claim.',
    ['call held | 2025-11-17 day | - | Harald Moen, Sinead Burke'],
  ],
  ['Oru proposed to continue on Saturday.', ['proposal held | - | - | Oru']],
  ['Oru is due in Doha on Sunday.', ['visit planned | 2025-11-23 day | Doha | Oru']],
  ['The rebels rejected suggestions of a split.', []],
  [
    'The session of 30 October had to be cancelled.',
    ['meeting cancelled | 2025-10-30 day | - | -', 'cancellation held | - | - | -'],
  ],
  [
    'Farmers argued in a paper circulated on Monday that waiting is dear.',
    ['publication held | 2025-11-17 day | - | Farmers'],
  ],
  [
    'In her memoirs, published in March, Tamsin Oru claims that she knew.',
    ['publication held | 2025-03-01/2025-03-31 month | - | Tamsin Oru'],
  ],
  [
    'The map was leaked. The Vale Examiner published it on Monday.',
    ['publication held | 2025-11-17 day | - | Vale Examiner'],
  ],
  ['Oru threatened to publish all previous offers.', []],
  [
    'Marrovia turned down an offer from Vess.',
    ['rejection held | - | - | Marrovia, Vess', 'proposal held | - | - | Vess'],
  ],
  ['Oru made the minutes public on 3 November.', ['publication held | 2025-11-03 day | - | Oru']],
  [
    'A first round was planned for May. It was put off at the request of the rebels.',
    ['meeting postponed | 2026-05-01/2026-05-31 month | - | -', 'postponement held | - | - | rebels'],
  ],
  [
    'Tamsin Oru met Dal Bessa in the border town of Doha on Monday.',
    ['meeting held | 2025-11-17 day | Doha | Tamsin Oru, Dal Bessa'],
  ],
  ['On Friday evening both parties signed the pact.', ['signature held | 2025-11-14 day | - | both parties']],
  [
    '14 March. Tamsin Oru travels to Doha. The rebels reject the map.\n\n11 and 12 April. Both sides sign the map.',
    [
      'visit held | 2025-03-14 day | Doha | Tamsin Oru',
      'rejection held | 2025-03-14 day | - | rebels',
      'signature held | 2025-04-11/2025-04-12 range | - | Both sides',
    ],
  ],
  ['Oru said that she would visit Doha if she were invited.', []],
  ['Farmers urged the council to reject the proposal.', []],
  ['Neither side has rejected the paper.', []],
  ['The pact was signed two years ago in Doha.', ['signature held | 2023-01-01/2023-12-31 year | Doha | -']],
  [
    'The parties will discuss the text in Doha from 4 to 8 March.',
    ['meeting planned | 2026-03-04/2026-03-08 range | Doha | The parties'],
  ],
  [
    'Tamsin Oru met Dal Bessa in Doha. The two will meet again in mid-May.',
    [
      'meeting held | - | Doha | Tamsin Oru, Dal Bessa',
      'meeting planned | 2026-05-11/2026-05-20 part-of-month | - | Tamsin Oru, Dal Bessa',
    ],
  ],
  [
    'Tamsin Oru met Dal Bessa in Doha on June 2 and spoke to him by video on June 9.',
    [
      'meeting held | 2025-06-02 day | Doha | Tamsin Oru, Dal Bessa',
      'call held | 2025-06-09 day | - | Tamsin Oru, Dal Bessa',
    ],
  ],
  [
    'The mayors have invited the prime minister to visit the bridge on January 20.',
    ['visit proposed | 2026-01-20 day | the bridge | prime minister'],
  ],
  [
    'Tamsin Oru met Dal Bessa in Lima. The two leaders will meet in Doha in May.',
    [
      'meeting held | - | Lima | Tamsin Oru, Dal Bessa',
      'meeting planned | 2026-05-01/2026-05-31 month | Doha | Tamsin Oru, Dal Bessa',
    ],
  ],
  [
    'The report of the Tern Council, released on Monday, names nobody.',
    ['publication held | 2025-11-17 day | - | Tern Council'],
  ],
  [
    'Tamsin Oru spoke. Her session with the rebels began in Lima on Monday.',
    ['meeting held | 2025-11-17 day | Lima | Tamsin Oru, rebels'],
  ],
  [
    'The visit of the lawmakers to Doha was postponed.',
    ['visit postponed | - | Doha | lawmakers', 'postponement held | - | - | -'],
  ],
  [
    'The outline, tabled by Tamsin Oru on 3 November and rejected by the rebels two days later, is short.',
    ['proposal held | 2025-11-03 day | - | Tamsin Oru', 'rejection held | 2025-11-05 day | - | rebels'],
  ],
  [
    'Oru and the Marrovian president, Dal Bessa, met in Lima on Monday.',
    ['meeting held | 2025-11-17 day | Lima | Oru, Dal Bessa'],
  ],
  [
    'The map was shown to both sides on Monday; both rejected it.',
    ['rejection held | 2025-11-17 day | - | both sides'],
  ],
  ['The rebels, an envoy told Ostrel on Friday, offered a truce.', ['proposal held | - | - | rebels']],
  [
    'Tamsin Oru met the Minister of Foreign Affairs of the Tern Union, Dal Bessa, on Monday.',
    ['meeting held | 2025-11-17 day | - | Tamsin Oru, Dal Bessa'],
  ],
  [
    'Tamsin Oru sat down with Dal Bessa on Monday, and her session with the rebels began in Lima on Monday.',
    [
      'meeting held | 2025-11-17 day | - | Tamsin Oru, Dal Bessa',
      'meeting held | 2025-11-17 day | Lima | Tamsin Oru, rebels',
    ],
  ],
  [
    'The plan was put forward by five states in Lima on Monday.',
    ['proposal held | 2025-11-17 day | Lima | five states'],
  ],
  [
    '9 January 2023. Tamsin Oru travels to Doha.\n\n17 January. The rebels reject the map.\n\n6 March. Oru tables a second plan. Two days later the Tern Gazette prints it.',
    [
      'visit held | 2023-01-09 day | Doha | Tamsin Oru',
      'rejection held | 2023-01-17 day | - | rebels',
      'proposal held | 2023-03-06 day | - | Tamsin Oru',
      'publication held | 2023-03-08 day | - | Tern Gazette',
    ],
  ],
  [
    '14 March 2023. A round of talks in Doha, set for the 17th, is postponed.',
    ['meeting postponed | 2023-03-17 day | Doha | -', 'postponement held | 2023-03-14 day | - | -'],
  ],
  [
    'Tamsin Oru met Dal Bessa after talks with the rebels that began on the 12th.',
    [
      'meeting held | - | - | Tamsin Oru, Dal Bessa',
      'meeting held | 2025-11-12 day | - | Tamsin Oru, rebels',
    ],
  ],
  [
    '14.10 Good morning from Lima. Tamsin Oru sat down with Dal Bessa at 8 this morning.\n\n15.20 The rebels have turned down the map. The dinner has been cancelled.',
    [
      'meeting held | 2025-11-19 time | - | Tamsin Oru, Dal Bessa',
      'rejection held | 2025-11-19 day | - | rebels',
      'meeting cancelled | 2025-11-19 day | - | -',
      'cancellation held | 2025-11-19 day | - | -',
    ],
  ],
  [
    'On 3 November Tamsin Oru met Dal Bessa in Lima. Following the meeting, Oru and Bessa signed the pact.',
    [
      'meeting held | 2025-11-03 day | Lima | Tamsin Oru, Dal Bessa',
      'signature held | 2025-11-03 day | - | Tamsin Oru, Dal Bessa',
    ],
  ],
  [
    'Tamsin Oru visited Doha in the spring of 2023.',
    ['visit held | 2023-03-01/2023-05-31 range | Doha | Tamsin Oru'],
  ],
  [
    'Tamsin Oru will visit Doha in the second week of December.',
    ['visit planned | 2025-12-08/2025-12-14 week | Doha | Tamsin Oru'],
  ],
  [
    'Tamsin Oru met Dal Bessa in Lima two days before Christmas.',
    ['meeting held | 2024-12-23 day | Lima | Tamsin Oru, Dal Bessa'],
  ],
  [
    "The signing of the pact is planned for Friday at 10 o'clock in Lima.",
    ['signature planned | 2025-11-21 time | Lima | -'],
  ],
  [
    'Tamsin Oru will send a draft of her own early in December.',
    ['proposal planned | 2025-12-01/2025-12-10 part-of-month | - | Tamsin Oru'],
  ],
  ['The session will open in Lima on 3 December.', ['meeting planned | 2025-12-03 day | Lima | -']],
  [
    'A draft was placed before the council by Tamsin Oru on 3 November.',
    ['proposal held | 2025-11-03 day | - | council, Tamsin Oru'],
  ],
  [
    'The map was put before the two sides by Tamsin Oru on 3 November.',
    ['proposal held | 2025-11-03 day | - | the two sides, Tamsin Oru'],
  ],
  ['Tamsin Oru has a map. She presents it to the rebels.', ['proposal held | - | - | Tamsin Oru, rebels']],
  [
    'In her memoirs, which came out in May, Tamsin Oru claims that she knew.',
    ['publication held | 2025-05-01/2025-05-31 month | - | Tamsin Oru'],
  ],
  [
    'On Monday a page of the draft appeared on the website of the Vale Examiner.',
    ['publication held | 2025-11-17 day | - | Vale Examiner'],
  ],
  [
    'Tamsin Oru met Dal Bessa in Doha on 3 November and saw Hadi Rashid in Lima two days later.',
    [
      'meeting held | 2025-11-03 day | Doha | Tamsin Oru, Dal Bessa',
      'meeting held | 2025-11-05 day | Lima | Tamsin Oru, Hadi Rashid',
    ],
  ],
  ['Residents saw lorries at the bridge on Monday.', []],
  [
    'A team of the Kadar Front had called on Tamsin Oru at the guest house on Monday evening.',
    ['visit held | 2025-11-17 day | the guest house | team of the Kadar Front, Tamsin Oru'],
  ],
  ['Tamsin Oru called on the Kadar Front to submit a list by Monday.', []],
  ['The mediator, Tamsin Oru, a retired judge, visits Doha.', ['visit held | - | Doha | Tamsin Oru']],
  [
    'The mediator, Tamsin Oru, lands in Doha on Monday.',
    ['visit planned | 2025-11-24 day | Doha | Tamsin Oru'],
  ],
  [
    'President Tamsin Oru receives the Vess ambassador in Doha on Monday and hands him an offer.',
    [
      'visit planned | 2025-11-24 day | Doha | Tamsin Oru, Vess ambassador',
      'proposal planned | 2025-11-24 day | Doha | Tamsin Oru, Vess ambassador',
    ],
  ],
  ['Tamsin Oru rang Dal Bessa on Monday.', ['call held | 2025-11-17 day | - | Tamsin Oru, Dal Bessa']],
  ['Marrovia threw out the draft on 3 November.', ['rejection held | 2025-11-03 day | - | Marrovia']],
  [
    'The map had been tabled in Lima and thrown out by the rebels.',
    ['proposal held | - | Lima | -', 'rejection held | - | Lima | rebels'],
  ],
  ['Vess would recall its envoy if the draft was published again on Friday.', []],
  ['6 to 8 June. First direct round, in Lima.', ['meeting held | 2025-06-06/2025-06-08 range | Lima | -']],
  [
    'The jirga of the two clans, which was to be held in Kamba on Friday, was cancelled by the ministry.',
    ['meeting cancelled | 2025-11-21 day | Kamba | two clans', 'cancellation held | - | - | ministry'],
  ],
  [
    'Tamsin Oru put off the presentation late on Monday.',
    ['postponement held | 2025-11-17 day | - | Tamsin Oru'],
  ],
  ['The envoys sat down in Doha on Monday.', ['meeting held | 2025-11-17 day | Doha | envoys']],
  [
    'The rebels published a video on 3 November in which they threatened to leave by the end of the year. Marrovia rejected the demand the next day.',
    ['publication held | 2025-11-03 day | - | rebels', 'rejection held | 2025-11-04 day | - | Marrovia'],
  ],
  [
    'On 3 November Tamsin Oru spoke. Two days later she met Dal Bessa.',
    ['meeting held | 2025-11-05 day | - | Tamsin Oru, Dal Bessa'],
  ],
  [
    'Talks between Marrovia and Vess have been deferred to 9 January.',
    ['meeting moved | 2026-01-09 day | - | Marrovia, Vess', 'postponement held | - | - | -'],
  ],
  [
    'The visit of Marrovian lawmakers to Doha was postponed. It will take place on 3 December.',
    ['visit moved | 2025-12-03 day | Doha | Marrovian lawmakers', 'postponement held | - | - | -'],
  ],
  ['Tamsin Oru may fly to Doha on Friday.', ['visit unknown | 2025-11-21 day | Doha | Tamsin Oru']],
  [
    'A set of talks in Lima in May 2024 ended after a day.',
    ['meeting held | 2024-05-01/2024-05-31 month | Lima | -'],
  ],
  [
    'Vess dismissed rumours that Tamsin Oru had met Dal Bessa in Lima.',
    ['meeting denied | - | Lima | Tamsin Oru, Dal Bessa'],
  ],
  [
    'The round of talks between Marrovia and Vess will be held in Lima on 3 December, but without ministers.',
    ['meeting downgraded | 2025-12-03 day | Lima | Marrovia, Vess'],
  ],
  [
    "Friday's round in Lima will go ahead, but at the level of experts only.",
    ['meeting downgraded | 2025-11-21 day | Lima | -'],
  ],
  [
    'Her session with the rebels in Lima is still going on, Tamsin Oru said.',
    ['meeting ongoing | - | Lima | rebels'],
  ],
  [
    'A page of the draft appeared on the website of the Vale Examiner on Monday.',
    ['publication held | 2025-11-17 day | - | Vale Examiner'],
  ],
  [
    'Tamsin Oru presented a map to Marrovia and the Kadar clans on 3 November. The next round of talks will open in Lima on 4 December.',
    [
      'proposal held | 2025-11-03 day | - | Tamsin Oru, Marrovia, Kadar clans',
      'meeting planned | 2025-12-04 day | Lima | Marrovia, Kadar clans',
    ],
  ],
  [
    'The Republic of Bessa and the Tern Council are at war. The two sides met in Doha on Friday.',
    ['meeting held | 2025-11-14 day | Doha | Bessa, Tern Council'],
  ],
  [
    'The Republic of Bessa and the Tern Council are at war. A truce was signed in Doha on Friday.',
    ['signature held | 2025-11-14 day | Doha | -'],
  ],
  [
    'The Republic of Bessa and the Tern Council are at war. A second round was held in Doha on 3 November.',
    ['meeting held | 2025-11-03 day | Doha | Bessa, Tern Council'],
  ],
  [
    'A visit to Doha by Tamsin Oru, planned for Friday, was cancelled.',
    ['visit cancelled | 2025-11-21 day | Doha | Tamsin Oru', 'cancellation held | - | - | -'],
  ],
  [
    'Ilse Varn, who led the mission, kept notes. On 3 November Tamsin Oru telephoned her.',
    ['call held | 2025-11-03 day | - | Tamsin Oru, Ilse Varn'],
  ],
  [
    'The mission wants both sides to meet in Doha on Friday.',
    ['meeting proposed | 2025-11-21 day | Doha | both sides'],
  ],
  [
    'The mediators proposed a joint commission on the wells on 3 September.',
    ['proposal held | 2025-09-03 day | - | mediators'],
  ],
  [
    "Ilse Varn announced that the guarantors' video call on Friday had been postponed.",
    ['call postponed | 2025-11-21 day | - | guarantors', 'postponement held | - | - | -'],
  ],
  [
    'Tamsin Oru, 54, and Ilse Varn, 61, sat down in Doha on Friday.',
    ['meeting held | 2025-11-14 day | Doha | Tamsin Oru, Ilse Varn'],
  ],
  [
    'The rebel army, in a note seen by the Ostrel Council, rejected the offer on Friday.',
    ['rejection held | 2025-11-14 day | - | rebel army'],
  ],
  [
    'The foreign ministry of Bessa broke its silence on Monday. It published the map on Friday.',
    ['publication held | 2025-11-14 day | - | foreign ministry of Bessa'],
  ],
  [
    "The women's groups were angry. They rejected the draft on Friday.",
    ["rejection held | 2025-11-14 day | - | women's groups"],
  ],
  [
    'Oru asks the Tern Council to withdraw the map that it published on Friday.',
    ['publication held | 2025-11-14 day | - | Tern Council'],
  ],
  [
    'When Tamsin Oru rang Ilse Varn on Friday, the latter rejected the offer.',
    [
      'call held | 2025-11-14 day | - | Tamsin Oru, Ilse Varn',
      'rejection held | 2025-11-14 day | - | Ilse Varn',
    ],
  ],
  [
    'Tamsin Oru met the chairman, Dal Varn, in Doha on 10 November. They met again in Lima on Friday.',
    [
      'meeting held | 2025-11-10 day | Doha | Tamsin Oru, Dal Varn',
      'meeting held | 2025-11-14 day | Lima | Tamsin Oru, Dal Varn',
    ],
  ],
  [
    'Five states tabled a plan at a closed session in Doha on Friday.',
    [
      'proposal held | 2025-11-14 day | Doha | Five states',
      'meeting held | 2025-11-14 day | Doha | Five states',
    ],
  ],
  [
    'After talks in Doha on Friday, Tamsin Oru and Ilse Varn signed a truce.',
    [
      'meeting held | 2025-11-14 day | Doha | Tamsin Oru, Ilse Varn',
      'signature held | 2025-11-14 day | Doha | Tamsin Oru, Ilse Varn',
    ],
  ],
  [
    'The ministry has asked the guarantors to sit down on Friday and proposes a truce.',
    ['meeting proposed | 2025-11-21 day | - | guarantors', 'proposal held | - | - | ministry'],
  ],
  [
    'The envoys have not given up. They are to present a shorter plan in Doha on 25 November.',
    ['proposal planned | 2025-11-25 day | Doha | envoys'],
  ],
  [
    'Tamsin Oru met Ilse Varn in Doha on Monday. A visit by the two to Lima was cancelled on Tuesday.',
    [
      'meeting held | 2025-11-17 day | Doha | Tamsin Oru, Ilse Varn',
      'visit cancelled | - | Lima | Tamsin Oru, Ilse Varn',
      'cancellation held | 2025-11-18 day | - | -',
    ],
  ],
  [
    'On 14 March 2025 the Minister, Mr Dal Varn, received in Lima the envoy of the Northern Council, Ms Ilse Oru.',
    ['visit held | 2025-03-14 day | Lima | Dal Varn, Ilse Oru'],
  ],
  [
    'The Tern Council was to have met on 20 October.',
    ['meeting planned | 2025-10-20 day | - | Tern Council'],
  ],
  [
    'The mediators met the army in Doha in 2019. They signed a truce on 3 May of that year.',
    [
      'meeting held | 2019-01-01/2019-12-31 year | Doha | mediators, army',
      'signature held | 2019-05-03 day | - | mediators, army',
    ],
  ],
  [
    'The committee put off on Wednesday night a hearing that was set for 20 December.',
    [
      'meeting postponed | 2025-12-20 day | - | committee',
      'postponement held | 2025-11-19 day | - | committee',
    ],
  ],
  [
    'A previous signing, in Doha, was called off in November 2024.',
    [
      'signature cancelled | 2024-11-01/2024-11-30 month | Doha | -',
      'cancellation held | 2024-11-01/2024-11-30 month | - | -',
    ],
  ],
  [
    'The Tern Council met Ilse Varn in Doha on 10 November. In that round Tamsin Oru proposed a joint post.',
    [
      'meeting held | 2025-11-10 day | Doha | Tern Council, Ilse Varn',
      'proposal held | 2025-11-10 day | - | Tamsin Oru',
    ],
  ],
  [
    'Tamsin Oru claimed on Monday that Ilse Varn met Dal Bessa on Sunday.',
    ['meeting held | 2025-11-16 day | - | Ilse Varn, Dal Bessa'],
  ],
  [
    'Tamsin Oru met Ilse Varn on the second of June.',
    ['meeting held | 2025-06-02 day | - | Tamsin Oru, Ilse Varn'],
  ],
  [
    'Tamsin Oru will meet Ilse Varn on the 28th of this month.',
    ['meeting planned | 2025-11-28 day | - | Tamsin Oru, Ilse Varn'],
  ],
  [
    'The letter, published this morning by the Tern Council, says that the map is wrong.',
    ['publication held | 2025-11-19 day | - | Tern Council'],
  ],
  [
    'Under a plan put forward by two mediators in June, foreign teams would clear the roads.',
    ['proposal held | 2025-06-01/2025-06-30 month | - | two mediators'],
  ],
  [
    'Ilse Oru told the Tern Council by telephone on Friday that two states agreed.',
    ['call held | 2025-11-14 day | - | Ilse Oru, Tern Council'],
  ],
  ['The Tern Council has turned down the dates.', ['rejection held | - | - | Tern Council']],
  [
    'A visit to the Ash Valley, planned for 25 November, has been called off.',
    ['visit cancelled | 2025-11-25 day | Ash Valley | -', 'cancellation held | - | - | -'],
  ],
  [
    'Ilse Varn met Tamsin Oru on Monday. The Republic of Bessa and the Tern Council signed a truce on Tuesday. The pair met again on Wednesday.',
    [
      'meeting held | 2025-11-17 day | - | Ilse Varn, Tamsin Oru',
      'signature held | 2025-11-18 day | - | Bessa, Tern Council',
      'meeting held | 2025-11-19 day | - | Ilse Varn, Tamsin Oru',
    ],
  ],
  [
    'Tamsin Oru tabled a plan on Monday, according to three envoys.',
    ['proposal held | 2025-11-17 day | - | Tamsin Oru'],
  ],
  ["Oru's successor rejected the plan on Friday.", ["rejection held | 2025-11-14 day | - | Oru's successor"]],
  [
    'Marrovia rejected a truce offered by the rebels. The talks in Lima ended on 12 November.',
    [
      'rejection held | - | - | Marrovia, rebels',
      'proposal held | - | - | rebels',
      'meeting held | 2025-11-12 day | Lima | Marrovia, rebels',
    ],
  ],
  [
    'A conference call with donors was cancelled on Monday.',
    ['call cancelled | - | - | donors', 'cancellation held | 2025-11-17 day | - | -'],
  ],
  [
    'The map was tabled by Tamsin Oru on 3 November and rejected by the rebels five days later.',
    ['proposal held | 2025-11-03 day | - | Tamsin Oru', 'rejection held | 2025-11-08 day | - | rebels'],
  ],
  [
    'Tamsin Oru proposed that the second annex, on water, be signed in Lima in May.',
    ['proposal held | - | - | Tamsin Oru', 'signature proposed | 2026-05-01/2026-05-31 month | Lima | -'],
  ],
  [
    'The dinner of the two mayors, due on 1 December, was put off, Tamsin Oru confirmed to Ostrel late on Monday.',
    ['meeting postponed | 2025-12-01 day | - | two mayors', 'postponement held | - | - | -'],
  ],
  [
    'It nearly ended on 27 January 2020. Tamsin Oru rang Dal Bessa on 11 March.',
    ['call held | 2020-03-11 day | - | Tamsin Oru, Dal Bessa'],
  ],
];

describe('events of readArticle', () => {
  it.each(FIXTURES)('%s', (text, expected) => expect(told(text)).toEqual(expected));
  it.each(DAYS)('%s', (text, day) => expect(told(text)[0]?.split(' | ')[1]).toBe(day));
  it.each(COUNTED)('%s', (text, day) => expect(told(text).at(-1)?.split(' | ')[1]).toBe(day));
  it.each(WHO)('%s', (text, names) => expect(told(text)[0]?.split(' | ')[3]).toBe(names));

  it('tells one event that is mentioned twice once, with the later state of affairs', () => {
    const text =
      'Tamsin Oru will meet Dal Bessa in Geneva on 3 December 2025. Much is at stake.\n\n' +
      'The meeting between Oru and Bessa on 3 December was later moved to Vienna.';
    expect(told(text)).toEqual(['meeting moved | 2025-12-03 day | Vienna | Tamsin Oru, Dal Bessa']);
  });

  it.each([
    [
      'The Government and the Bessa Front want time.\n\nThe next round is planned for May.',
      'Government, Bessa Front',
    ],
    ['The Bessa Front and the army want time.\n\nThe next round is planned for May.', 'Bessa Front, army'],
    [
      'The Vessian army met the Bessa Front on Monday.\n\nThe delegations will meet in May.',
      'Vessian army, Bessa Front',
    ],
  ])('%s takes the sides that the article tells of', (text, names) => {
    const events = readArticle(
      { text, date: TODAY },
      { names: [{ kind: 'party', record: 'p1', name: 'Bessa Front', names: [] }], issues: [] },
    ).events;
    expect(events.at(-1)?.participants.join(', ')).toBe(names);
  });

  it('takes words told a carrier by telephone for no call', () => {
    expect(told('The envoy, Tamsin Oru, told Ostrel by telephone on Monday that she would stay.')).toEqual(
      [],
    );
  });

  it('tells what was put off', () => {
    const of = (text: string) => readArticle({ text, date: TODAY }, CONTEXT).events.map((event) => event.of);
    expect(of('A vote in parliament has been put off.')).toEqual(['vote']);
    expect(of('A first round was planned for May. It was put off by the rebels.')).toEqual([
      undefined,
      'round',
    ]);
  });

  it('keeps two meetings of the same people on two days apart', () => {
    const text = 'Tamsin Oru met Dal Bessa on 3 November 2025. Oru met Bessa again on 9 November 2025.';
    expect(told(text)).toHaveLength(2);
  });

  it('counts "two days later" from the date before', () => {
    const text =
      'Tamsin Oru met Dal Bessa in Lima on 3 November 2025. Two days later, Oru travelled to Quito.';
    expect(told(text)[1]).toBe('visit held | 2025-11-05 day | Quito | Tamsin Oru');
  });

  it.each<[string, string[]]>([
    [
      'Tamsin Oru and Dal Bessa met Hadi Rashid in Doha on 3 November 2025. They met Mira Voss in Lima on 9 November 2025.',
      [
        'meeting held | 2025-11-03 day | Doha | Tamsin Oru, Dal Bessa, Hadi Rashid',
        'meeting held | 2025-11-09 day | Lima | Tamsin Oru, Dal Bessa, Mira Voss',
      ],
    ],
    [
      'Tamsin Oru told Dal Bessa in Quito that she would meet Hadi Rashid.',
      ['meeting planned | - | - | Tamsin Oru, Hadi Rashid'],
    ],
    [
      'Minister Tamsin Oru handed Dal Bessa the draft agreement in Lima on Monday.',
      ['proposal held | 2025-11-17 day | Lima | Tamsin Oru, Dal Bessa'],
    ],
    [
      'Minister Tamsin Oru said on 17 November that Marrovia and Vess can hold direct talks in Quito.',
      ['meeting proposed | - | Quito | Marrovia, Vess'],
    ],
    [
      'Farmers did not take part in the talks between Marrovia and Vess.',
      ['meeting held | - | - | Marrovia, Vess'],
    ],
    ['Marrovia has received nothing officially on Monday.', []],
    ['The plan was written in consultation with Vess.', []],
    ['Oru held a news conference in Lima on Monday.', []],
    ['The draft is the signature achievement of Oru.', []],
    [
      'Officials joined a conference call with Dal Bessa on Monday.',
      ['call held | 2025-11-17 day | - | Officials, Dal Bessa'],
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));

  it.each<[string, string[]]>([
    [
      'A round of talks between Marrovia and Vess ended in Lima on 3 November. The next round, set for 2 December, has been postponed.',
      [
        'meeting held | 2025-11-03 day | Lima | Marrovia, Vess',
        'meeting postponed | 2025-12-02 day | - | Marrovia, Vess',
        'postponement held | - | - | -',
      ],
    ],
    [
      'The delegations of the Vale Council and the Kadar Front left on Sunday. Talks in Lima had ended on 15 November.',
      ['meeting held | 2025-11-15 day | Lima | Vale Council, Kadar Front'],
    ],
    [
      'Tamsin Oru met Dal Bessa in Doha. The second round in Lima will begin on 4 December.',
      ['meeting held | - | Doha | Tamsin Oru, Dal Bessa', 'meeting planned | 2025-12-04 day | Lima | -'],
    ],
  ])('knows who takes part from what was told before: %s', (text, expected) =>
    expect(told(text)).toEqual(expected),
  );

  it('leaves days open that need the date of an article which has none', () => {
    const { events } = readArticle({ text: 'Tamsin Oru met Dal Bessa in Lima on Tuesday.' }, CONTEXT);
    expect(events.map((event) => event.date)).toEqual([null]);
  });

  it('gives the statement in whose content the event is told', () => {
    const text = 'Minister Tamsin Oru said that Dal Bessa had met Hadi Rashid in Doha on Monday.';
    const { events, statements } = readArticle({ text, date: TODAY }, CONTEXT);
    expect(events).toHaveLength(1);
    expect(statements.map((statement) => statement.id)).toContain(events[0]?.statement);
  });

  it('uses the usual names of the records, whatever the spelling', () => {
    const names = [
      { kind: 'person' as const, record: 'p1', name: 'Olena Kovalska', names: ['Kowalska', 'Ковальська'] },
      { kind: 'party' as const, record: 'q', name: 'Qatar', names: [] },
    ];
    const { events } = readArticle(
      { text: 'Kowalska met Qatari officials in Doha.', date: TODAY },
      { names, issues: [] },
    );
    expect(events[0]?.participants).toEqual(['Olena Kovalska', 'Qatari officials']);
  });

  it('has spans that hold their trigger, and known places in the text, on any mixture of its words', () => {
    const word = fc.constantFrom(
      ...'Oru met Bessa in Geneva on Monday and , talks with the between . will hold visited planned " was cancelled 24–26 October'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (list) => {
        const text = list.join(' ');
        for (const event of readArticle({ text, date: TODAY }, CONTEXT).events) {
          expect(text.slice(event.span[0], event.span[1])).toContain(event.trigger);
          if (event.date !== null) expect(event.date.start <= event.date.end).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('findDates(text, span, reference)', () => {
  const read = (text: string, direction: 'past' | 'future' | 'unknown' = 'unknown'): string[] =>
    findDates(text, [0, text.length], {
      day: parseIso(TODAY),
      direction,
      previous: parseIso('2025-11-10'),
    }).map(
      ({ span, date }) => `${text.slice(span[0], span[1])} = ${date.start}/${date.end} ${date.precision}`,
    );

  it.each([
    ['Oct. 24–26', 'past', 'Oct. 24–26 = 2025-10-24/2025-10-26 range'],
    ['24 to 26 October 2024', 'past', '24 to 26 October 2024 = 2024-10-24/2024-10-26 range'],
    ['30 November – 2 December', 'future', '30 November – 2 December = 2025-11-30/2025-12-02 range'],
    ['late October', 'past', 'late October = 2025-10-21/2025-10-31 part-of-month'],
    ['in early March', 'future', 'early March = 2026-03-01/2026-03-10 part-of-month'],
    ['mid-January 2026', 'future', 'mid-January 2026 = 2026-01-11/2026-01-20 part-of-month'],
    ['on Wednesday', 'future', 'Wednesday = 2025-11-19/2025-11-19 day'],
    ['on Thursday and Friday', 'future', 'Thursday and Friday = 2025-11-20/2025-11-21 range'],
    ['by Friday', 'past', 'by Friday = 2025-11-14/2025-11-14 day'],
    ['the following Monday', 'future', 'following Monday = 2025-11-17/2025-11-17 day'],
    ['two years ago', 'past', 'two years ago = 2023-01-01/2023-12-31 year'],
    ['by the end of the month', 'future', 'by the end of the month = 2025-11-19/2025-11-30 range'],
    ['the same day', 'past', 'the same day = 2025-11-10/2025-11-10 day'],
    ['on Friday', 'past', 'Friday = 2025-11-14/2025-11-14 day'],
    ['on Friday', 'future', 'Friday = 2025-11-21/2025-11-21 day'],
    ['last Wednesday', 'past', 'last Wednesday = 2025-11-12/2025-11-12 day'],
    ['next Wednesday', 'future', 'next Wednesday = 2025-11-26/2025-11-26 day'],
    ['Monday next week', 'future', 'Monday next week = 2025-11-24/2025-11-24 day'],
    ['next week', 'future', 'next week = 2025-11-24/2025-11-30 week'],
    ['last month', 'past', 'last month = 2025-10-01/2025-10-31 month'],
    ['in October', 'past', 'in October = 2025-10-01/2025-10-31 month'],
    ['March 2022', 'past', 'March 2022 = 2022-03-01/2022-03-31 month'],
    ['in 2015', 'past', 'in 2015 = 2015-01-01/2015-12-31 year'],
    ['yesterday', 'past', 'yesterday = 2025-11-18/2025-11-18 day'],
    ['three days ago', 'past', 'three days ago = 2025-11-16/2025-11-16 day'],
    ['for the 24th, he said', 'future', 'for the 24th = 2025-11-24/2025-11-24 day'],
    ['in the autumn of 2024', 'past', 'in the autumn of 2024 = 2024-09-01/2024-11-30 range'],
    ['early in March', 'future', 'early in March = 2026-03-01/2026-03-10 part-of-month'],
    ['two days later', 'past', 'two days later = 2025-11-12/2025-11-12 day'],
    ['in two weeks', 'future', 'in two weeks = 2025-12-03/2025-12-03 day'],
    ['24 December 2025', 'future', '24 December 2025 = 2025-12-24/2025-12-24 day'],
    ['December 3', 'future', 'December 3 = 2025-12-03/2025-12-03 day'],
    ['January 3', 'future', 'January 3 = 2026-01-03/2026-01-03 day'],
    ['2025-02-03', 'past', '2025-02-03 = 2025-02-03/2025-02-03 day'],
    ['Tuesday at 3 p.m.', 'past', 'Tuesday = 2025-11-18/2025-11-18 time'],
  ] as const)('%s (%s)', (text, direction, expected) => expect(read(text, direction)).toEqual([expected]));

  it.each([
    'the troops may march on',
    'on the 15th floor',
    '28 points',
    '31 February',
    'he may go',
    'the second draft',
  ])('finds no date in "%s"', (text) => expect(read(text)).toEqual([]));

  it('counts "two days later" from the date before it in the sentence', () => {
    expect(read('on 3 March and two days later', 'past')).toEqual([
      '3 March = 2025-03-03/2025-03-03 day',
      'two days later = 2025-03-05/2025-03-05 day',
    ]);
  });

  it('gives dates in order and without overlap, on any text', () => {
    const unit = fc.constantFrom(
      ...'Oct. 24|-|–|26|late|March|2025|on|Monday|next|week|two|days|later|ago|in|,|may|yesterday'.split(
        '|',
      ),
    );
    fc.assert(
      fc.property(fc.array(unit), (parts) => {
        const text = parts.join(' ');
        let from = 0;
        for (const { span } of findDates(text, [0, text.length], {
          day: 20_000,
          direction: 'past',
          previous: null,
        })) {
          expect(span[0]).toBeGreaterThanOrEqual(from);
          from = span[1];
        }
      }),
    );
  });
});

describe('the codes of an event', () => {
  const coded = (text: string) =>
    readArticle({ text, date: '2031-03-12' }, { names: [], issues: [] }).events.map(({ cameo, plover }) => [
      cameo,
      plover?.type,
      plover?.mode,
    ]);

  it.each([
    ['Mara Haal met Tumo Okavelo in Geneva on Monday.', [['040', 'CONSULT', undefined]]],
    ['Mara Haal will meet Tumo Okavelo in Geneva on Friday.', [['036', 'AGREE', 'meet']]],
    ['Mara Haal phoned Tumo Okavelo on Monday.', [['041', 'CONSULT', 'phone']]],
  ])('follow from what it is and how it stands: %s', (text, codes) => expect(coded(text)).toEqual(codes));

  it('are those of the later telling where it changes how the event stands', () => {
    const text =
      'Mara Haal and Tumo Okavelo were to meet in Geneva on Friday. The meeting of Mara Haal and Tumo Okavelo in Geneva on Friday was cancelled.';
    expect(coded(text)).toEqual([
      ['164', undefined, undefined],
      ['160', undefined, undefined],
    ]);
  });
});
