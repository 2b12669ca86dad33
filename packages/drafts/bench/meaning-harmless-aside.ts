import type { HarmlessPair } from './meaning-harmless.ts';

/**
 * Harmless rewordings that nobody looked at while the rules were made: the honest half of the false-flag measure. At the first
 * look, both ways round, there were 12 flags on 112 pairs (2.14 for 20); the rules were mended after that.
 */
export const HARMLESS_ASIDE: readonly HarmlessPair[] = [
  [
    'synonyms',
    'Kestria shall dismantle the radar on Mount Orvel within six months.',
    'Kestria shall take down the radar on Mount Orvel within six months.',
  ],
  [
    'passive',
    'The Trust Fund shall finance the clearing of the canal.',
    'The clearing of the canal shall be financed by the Trust Fund.',
  ],
  [
    'passive',
    'A neutral physician shall examine each returning prisoner.',
    'Each returning prisoner shall be examined by a neutral physician.',
  ],
  [
    'numbers',
    'The Assembly has ninety-six members, of whom a third are elected every two years.',
    'The Assembly has 96 members, of whom one third are elected every two years.',
  ],
  [
    'per cent',
    'Turnout of at least 50 % is needed for the vote to be valid.',
    'For the vote to be valid, turnout of at least 50 per cent is needed.',
  ],
  ['dates', 'The concession ends on 30 June 2041.', 'The concession ends on June 30, 2041.'],
  ['dates', 'Returns shall begin in September 2026.', 'Returns shall start in Sept. 2026.'],
  [
    'spelling',
    'The harbour authority shall honour cheques and authorise moorings.',
    'The harbor authority shall honor checks and authorize moorings.',
  ],
  [
    'quotation marks',
    'In this Annex, ‘vessel’ means any craft over 12 metres.',
    'In this Annex, “vessel” means any craft over 12 metres.',
  ],
  [
    'in order to',
    'A joint team shall visit the wells so as to take samples.',
    'A joint team shall visit the wells to take samples.',
  ],
  [
    'list order',
    'Judges, teachers and nurses shall keep their posts.',
    'Nurses, judges and teachers shall keep their posts.',
  ],
  [
    'punctuation',
    'Arvenia shall pay pensions, subject to verification, from the first of each month.',
    'Subject to verification Arvenia shall pay pensions from the first of each month.',
  ],
  [
    'sentence parted',
    'The Ombudsman shall receive petitions, shall hear witnesses and shall report to the Assembly.',
    'The Ombudsman shall receive petitions and hear witnesses. The Ombudsman shall report to the Assembly.',
  ],
  [
    'clause order',
    'Unless the Parties decide otherwise, hearings shall be public.',
    'Hearings shall be public unless the Parties decide otherwise.',
  ],
  [
    'clause order',
    'The museum shall lend the tablets to Borland for one year every decade.',
    'Every decade the museum shall lend the tablets to Borland for one year.',
  ],
  [
    'deadline words',
    'The report shall be delivered on or before 1 March 2029.',
    'The report shall be delivered no later than 1 March 2029.',
  ],
  [
    'deadline words',
    'Objections shall be lodged within three weeks from notification.',
    'Objections shall be lodged within three weeks of notification.',
  ],
  [
    'nominal',
    'The Parties shall work towards the normalisation of trade.',
    'The Parties shall work towards normalising trade.',
  ],
  ['same duty', 'Ship owners are obliged to report spills.', 'Ship owners must report spills.'],
  [
    'same ban',
    'Flights below 3,000 feet are banned over the reserve.',
    'Flights below 3,000 feet are not permitted over the reserve.',
  ],
  [
    'same ban',
    'No weapons shall be carried in the old town.',
    'Weapons shall not be carried in the old town.',
  ],
  [
    'collective',
    'The Parties shall jointly guard the seed bank.',
    'Both Parties shall jointly guard the seed bank.',
  ],
  [
    'condition words',
    'In case of an epidemic, the corridor may be closed.',
    'If there is an epidemic, the corridor may be closed.',
  ],
  [
    'condition words',
    'As long as the audit is pending, no payments shall be made.',
    'No payments shall be made while the audit is pending.',
  ],
  [
    'condition words',
    'Upon completion of the dredging, the channel shall be opened to all flags.',
    'Once the dredging is complete, the channel shall be opened to all flags.',
  ],
  [
    'exception words',
    'The archive is open to scholars, save for personal files.',
    'Except for personal files, the archive is open to scholars.',
  ],
  [
    'bound words',
    'A minimum of 12 inspectors shall be present at all times.',
    'At least 12 inspectors shall be present at all times.',
  ],
  ['bound words', 'Arvenia may keep up to 80 launchers.', 'Arvenia may keep a maximum of 80 launchers.'],
  [
    'timing words',
    'The parties to the dispute shall be notified forthwith.',
    'The parties to the dispute shall be notified immediately.',
  ],
  [
    'recurrence',
    'The rivers commission shall convene quarterly.',
    'The rivers commission shall convene every three months.',
  ],
  [
    'pronoun',
    'The Regent shall sign the charter, and the Regent shall deposit it with the Secretariat.',
    'The Regent shall sign the charter and shall deposit it with the Secretariat.',
  ],
  [
    'this',
    'Nothing in the present Treaty affects the rights of third States.',
    'Nothing in this Treaty affects the rights of third States.',
  ],
  [
    'hyphen',
    'A follow-up meeting shall be held in the demilitarised buffer zone.',
    'A follow-up meeting shall be held in the demilitarised buffer-zone.',
  ],
  ['money', 'The penalty is 250 thousand dollars.', 'The penalty is $250,000.'],
  [
    'number groups',
    'The reservoir shall hold 2.500.000 cubic metres.',
    'The reservoir shall hold 2,500,000 cubic metres.',
  ],
  [
    'units',
    'The exclusion zone measures 12 nautical miles.',
    'The exclusion zone measures twelve nautical miles.',
  ],
  [
    'synonyms',
    'Former fighters shall be offered vocational training.',
    'Vocational training shall be offered to former combatants.',
  ],
  [
    'synonyms',
    'The Governor shall consult the elders before naming a judge.',
    'The Governor shall consult the elders before appointing a judge.',
  ],
  [
    'synonyms',
    'Nomads shall keep their customary grazing routes.',
    'Nomads shall retain their traditional grazing routes.',
  ],
  [
    'word order',
    'The Commissioner shall each year submit accounts to the auditors.',
    'Each year the Commissioner shall submit accounts to the auditors.',
  ],
  [
    'relative',
    'Houses destroyed in the shelling shall be rebuilt at public cost.',
    'Houses that were destroyed in the shelling shall be rebuilt at public cost.',
  ],
  [
    'passive',
    'The customs union shall abolish transit fees.',
    'Transit fees shall be abolished by the customs union.',
  ],
  [
    'reference form',
    'Claims under Articles 4 and 5 shall be heard together.',
    'Claims under Article 4 and Article 5 shall be heard together.',
  ],
  ['reference form', 'See Annex IV, section 2.', 'See section 2 of Annex 4.'],
  [
    'conjunction',
    'Both the upper and the lower lock shall be staffed at night.',
    'The upper lock and the lower lock shall be staffed at night.',
  ],
  [
    'synonyms',
    'Parents may choose the language of instruction for their children.',
    'Parents may choose in which language their children are taught.',
  ],
  [
    'joined',
    'The mayor shall be elected directly. The mayor shall serve four years.',
    'The mayor shall be elected directly and shall serve four years.',
  ],
  [
    'list marks',
    'Licences shall be granted for (i) nets, (ii) lines and (iii) traps.',
    'Licences shall be granted for nets, lines and traps.',
  ],
  ['all', 'All shipments shall be sealed.', 'Every shipment shall be sealed.'],
  [
    'consent',
    'Borland’s prior approval is needed for new wells.',
    'New wells need the prior approval of Borland.',
  ],
  [
    'verbs',
    'The Guarantors agree to meet in Port Selm.',
    'The Guarantors agree that they will meet in Port Selm.',
  ],
  ['negation', 'A judge cannot be removed by the executive.', 'A judge can not be removed by the executive.'],
  ['ordinal', 'The 1st tranche is due on the fifteenth of May.', 'The first tranche is due on 15 May.'],
  [
    'synonyms',
    'Satellite images shall be shared with the verification centre.',
    'The verification centre shall be given the satellite images.',
  ],
  [
    'synonyms',
    'Emergency generators shall be supplied to hospitals in the valley.',
    'Hospitals in the valley shall be supplied with emergency generators.',
  ],
  [
    'synonyms',
    'The dialogue shall be inclusive and shall give women an equal voice.',
    'The dialogue shall be inclusive and give an equal voice to women.',
  ],
];
