/** A pair of wordings that say the same: how they differ, and the two. Written by hand before any rule was. */
export type HarmlessPair = readonly [how: string, left: string, right: string];

/**
 * Rewordings that a drafter would pass as "no change of substance". Texts, countries and people are invented. The
 * rules were made with these in view; `meaning-harmless-aside.ts` holds those that were not looked at.
 */
export const HARMLESS: readonly HarmlessPair[] = [
  [
    'synonyms',
    'The Parties shall begin the withdrawal of heavy weapons within 14 days of signature.',
    'The Parties shall start the withdrawal of heavy weapons within 14 days of signature.',
  ],
  [
    'passive',
    'Arvenia shall release all prisoners of war held on its territory.',
    'All prisoners of war held on its territory shall be released by Arvenia.',
  ],
  [
    'passive',
    'The Joint Commission shall publish a report on violations every three months.',
    'A report on violations shall be published by the Joint Commission every three months.',
  ],
  [
    'numbers',
    'The Mission shall deploy 120 observers in the northern districts.',
    'The Mission shall deploy one hundred and twenty observers in the northern districts.',
  ],
  [
    'numbers',
    'Each Party shall reduce its garrison by twenty-five per cent.',
    'Each Party shall reduce its garrison by 25 per cent.',
  ],
  [
    'per cent',
    'Arvenia shall receive 40 per cent of the revenue of the port.',
    'Arvenia shall receive 40% of the revenue of the port.',
  ],
  [
    'per cent',
    'No more than 15 percent of the seats may be left vacant.',
    'Not more than 15 % of the seats may be left vacant.',
  ],
  [
    'dates',
    'The ceasefire shall take effect on 1 October 2027 at 06:00.',
    'The ceasefire shall take effect at 06:00 on October 1, 2027.',
  ],
  ['dates', 'Elections shall be held by 15 March 2028.', 'Elections shall be held by March 15, 2028.'],
  ['dates', 'This Protocol expires on 31 December 2030.', 'This Protocol expires on 31st December 2030.'],
  [
    'spelling',
    'The Parties recognise the programme of the Organisation for the defence of labour rights.',
    'The Parties recognize the program of the Organization for the defense of labor rights.',
  ],
  [
    'spelling',
    'The centre shall analyse the catalogue of licences.',
    'The center shall analyze the catalog of licenses.',
  ],
  [
    'quotation marks',
    'The area called “the Strip” shall be demilitarised.',
    "The area called 'the Strip' shall be demilitarised.",
  ],
  [
    'quotation marks',
    'The term "armed group" means any force not under the command of a Party.',
    'The term «armed group» means any force not under the command of a Party.',
  ],
  [
    'in order to',
    'The Parties shall establish a hotline in order to prevent incidents at sea.',
    'The Parties shall establish a hotline to prevent incidents at sea.',
  ],
  [
    'in order to',
    'To verify the withdrawal, the observers shall have access to all barracks.',
    'In order to verify the withdrawal, the observers shall have access to all barracks.',
  ],
  [
    'list order',
    'Convoys may carry food, medicine, blankets and fuel.',
    'Convoys may carry fuel, food, blankets and medicine.',
  ],
  [
    'list order',
    'The Council shall consist of members from Arvenia, Borland and Kestria.',
    'The Council shall consist of members from Borland, Kestria and Arvenia.',
  ],
  [
    'punctuation',
    'The Parties shall, within 30 days, exchange maps of all minefields.',
    'The Parties shall within 30 days exchange maps of all minefields.',
  ],
  [
    'punctuation',
    'Teachers shall be paid by the district; school books shall be free.',
    'Teachers shall be paid by the district, and school books shall be free.',
  ],
  [
    'sentence parted',
    'The Commission shall register complaints and shall reply within 48 hours.',
    'The Commission shall register complaints. It shall reply within 48 hours.',
  ],
  [
    'sentence parted',
    'The guarantor States shall convene a conference each year, and Borland shall host the first one.',
    'The guarantor States shall convene a conference each year. Borland shall host the first one.',
  ],
  [
    'clause order',
    'If a Party suspends its participation, the Depositary shall inform the others without delay.',
    'The Depositary shall inform the others without delay if a Party suspends its participation.',
  ],
  [
    'clause order',
    'Within 60 days of entry into force, Kestria shall open two crossing points.',
    'Kestria shall open two crossing points within 60 days of entry into force.',
  ],
  [
    'clause order',
    'For a period of five years, the court shall hear appeals.',
    'The court shall hear appeals for a period of five years.',
  ],
  [
    'synonyms',
    'Displaced persons shall have the right to return to their homes.',
    'Displaced people shall have the right to go back to their homes.',
  ],
  [
    'synonyms',
    'The police shall assist the families of missing persons.',
    'The police shall help the families of missing persons.',
  ],
  [
    'synonyms',
    'Each Party shall inform the other Party of large troop movements seven days in advance.',
    'Each Party shall notify the other Party of large troop movements seven days beforehand.',
  ],
  [
    'deadline words',
    'The registers shall be handed over no later than 1 June 2027.',
    'The registers shall be handed over not later than 1 June 2027.',
  ],
  [
    'deadline words',
    'The registers shall be handed over by 1 June 2027.',
    'The registers shall be handed over no later than 1 June 2027.',
  ],
  [
    'deadline words',
    'The Fund shall be set up within 90 days after signature of this Agreement.',
    'The Fund shall be set up within 90 days of the signature of this Agreement.',
  ],
  [
    'deadline words',
    'The Fund shall be set up within ninety (90) days following the signing of this Agreement.',
    'The Fund shall be set up within 90 days of the signing of this Agreement.',
  ],
  [
    'nominal',
    'The Parties shall cooperate in the demarcation of the border.',
    'The Parties shall cooperate in demarcating the border.',
  ],
  [
    'nominal',
    'The Bank shall provide financing for the reconstruction of the bridges.',
    'The Bank shall provide finance to reconstruct the bridges.',
  ],
  [
    'same duty',
    'Borland must return the archives of the old court.',
    'Borland shall return the archives of the old court.',
  ],
  [
    'same duty',
    'The operator is required to keep a log of all flights.',
    'The operator shall keep a log of all flights.',
  ],
  ['same ban', 'Armed vehicles are prohibited in the zone.', 'Armed vehicles are forbidden in the zone.'],
  [
    'same ban',
    'No Party shall lay mines along the river.',
    'The Parties shall not lay mines along the river.',
  ],
  [
    'same ban',
    'Neither Party shall lay mines along the river.',
    'The Parties shall not lay mines along the river.',
  ],
  [
    'collective',
    'Both Parties shall respect the immunity of the observers.',
    'The Parties shall respect the immunity of the observers.',
  ],
  [
    'collective',
    'The two sides shall refrain from hostile broadcasts.',
    'Both sides shall refrain from hostile broadcasts.',
  ],
  [
    'condition words',
    'If the gauge falls below two metres, the locks shall be closed.',
    'In the event that the gauge falls below two metres, the locks shall be closed.',
  ],
  [
    'condition words',
    'Aid shall be paid provided that the accounts have been audited.',
    'Aid shall be paid on condition that the accounts have been audited.',
  ],
  [
    'condition words',
    'The sanctions shall be lifted once the last unit has left.',
    'The sanctions shall be lifted after the last unit has left.',
  ],
  [
    'condition words',
    'The ban shall stay in force until the survey is complete.',
    'The ban shall remain in force until the survey has been completed.',
  ],
  [
    'exception words',
    'All goods except weapons shall pass free of duty.',
    'All goods, with the exception of weapons, shall pass free of duty.',
  ],
  [
    'bound words',
    'The force shall number at most 2,000 soldiers.',
    'The force shall number no more than 2,000 soldiers.',
  ],
  [
    'bound words',
    'The quota shall be at least 300 tonnes a year.',
    'The quota shall be not less than 300 tonnes a year.',
  ],
  ['bound words', 'The levy shall not exceed 3 per cent.', 'The levy shall be no higher than 3 per cent.'],
  ['timing words', 'The guns shall fall silent immediately.', 'The guns shall fall silent at once.'],
  [
    'timing words',
    'Arvenia shall open the dam gates gradually.',
    'Arvenia shall open the dam gates step by step.',
  ],
  [
    'timing words',
    'The inspectors shall be admitted without delay.',
    'The inspectors shall be admitted immediately.',
  ],
  ['recurrence', 'The committee shall meet every month.', 'The committee shall meet once a month.'],
  [
    'recurrence',
    'The ministers shall review the plan annually.',
    'The ministers shall review the plan every year.',
  ],
  [
    'article',
    'The Parties shall appoint a mediator acceptable to both.',
    'The Parties shall appoint one mediator acceptable to both.',
  ],
  [
    'pronoun',
    'Arvenia shall withdraw its troops, and Arvenia shall remove its checkpoints.',
    'Arvenia shall withdraw its troops, and it shall remove its checkpoints.',
  ],
  [
    'ellipsis',
    'Arvenia shall withdraw its troops and shall remove its checkpoints.',
    'Arvenia shall withdraw its troops and remove its checkpoints.',
  ],
  [
    'this',
    'The present Agreement shall enter into force upon signature.',
    'This Agreement shall enter into force upon signature.',
  ],
  [
    'this',
    'The provisions of this Accord shall be interpreted in good faith.',
    'The provisions of the present Accord shall be interpreted in good faith.',
  ],
  ['hyphen', 'The cease-fire shall cover air, land and sea.', 'The ceasefire shall cover air, land and sea.'],
  [
    'hyphen',
    'A non-governmental body shall run the shelter for the re-integration of fighters.',
    'A nongovernmental body shall run the shelter for the reintegration of fighters.',
  ],
  [
    'money',
    'Borland shall pay $30 million into the Fund.',
    'Borland shall pay USD 30 million into the Fund.',
  ],
  [
    'money',
    'Kestria shall contribute €1.5 billion over ten years.',
    'Kestria shall contribute 1.5 billion euros over ten years.',
  ],
  [
    'number groups',
    'The ceiling is 1,200 vehicles and 45,000 men.',
    'The ceiling is 1 200 vehicles and 45 000 men.',
  ],
  [
    'units',
    'The strip is 5 kilometres wide on each side of the line.',
    'The strip is five km wide on each side of the line.',
  ],
  [
    'units',
    'Boats shall keep a distance of 300 metres from the dam.',
    'Boats shall keep a distance of 300 m from the dam.',
  ],
  [
    'synonyms',
    'The detaining authority shall grant the Red Lantern Society access to detainees.',
    'The detaining authority shall give the Red Lantern Society access to detainees.',
  ],
  [
    'synonyms',
    'Residents shall be compensated for damaged property.',
    'Residents shall receive compensation for property that was damaged.',
  ],
  [
    'word order',
    'The Tribunal shall decide by simple majority all questions of procedure.',
    'The Tribunal shall decide all questions of procedure by simple majority.',
  ],
  [
    'word order',
    'Jointly, the Parties shall maintain the lighthouse.',
    'The Parties shall jointly maintain the lighthouse.',
  ],
  [
    'relative',
    'Any dispute that may arise from this Treaty shall be referred to the Court.',
    'Any dispute arising from this Treaty shall be referred to the Court.',
  ],
  [
    'relative',
    'Persons who have been convicted of war crimes shall be barred from office.',
    'Persons convicted of war crimes shall be barred from office.',
  ],
  [
    'participle',
    'The remaining troops shall be stationed at the bases listed in Annex II.',
    'The remaining troops shall be stationed at the bases that are listed in Annex II.',
  ],
  [
    'passive',
    'The water board shall measure the flow daily.',
    'The flow shall be measured daily by the water board.',
  ],
  [
    'passive',
    'Independent engineers shall inspect the reactors twice a year.',
    'The reactors shall be inspected by independent engineers twice a year.',
  ],
  [
    'passive',
    'The Assembly may extend the mandate by a two-thirds majority.',
    'The mandate may be extended by the Assembly by a two-thirds majority.',
  ],
  [
    'passive',
    'Borland agrees to lift the blockade of the port.',
    'The blockade of the port is to be lifted, as Borland agrees to lift it.',
  ],
  [
    'reference form',
    'Subject to Article 7, paragraph 2, each State may issue its own permits.',
    'Subject to paragraph 2 of Article 7, each State may issue its own permits.',
  ],
  [
    'reference form',
    'The zones are shown on the map in Annex 3.',
    'The zones are shown on the map in Annex III.',
  ],
  ['reference form', 'The procedure of Art. 12 shall apply.', 'The procedure of Article 12 shall apply.'],
  [
    'conjunction',
    'Schools shall teach in Arvenian as well as in Borlandic.',
    'Schools shall teach in both Arvenian and Borlandic.',
  ],
  [
    'conjunction',
    'Fishing and hunting are not allowed in the reserve.',
    'Neither fishing nor hunting is allowed in the reserve.',
  ],
  [
    'synonyms',
    'The line of contact shall be marked with posts.',
    'The contact line shall be marked with posts.',
  ],
  [
    'synonyms',
    'Prisoners who are seriously ill shall be released first.',
    'Gravely ill prisoners shall be released first.',
  ],
  [
    'synonyms',
    'The Parties reaffirm their commitment to the peaceful settlement of disputes.',
    'The Parties reaffirm their commitment to settling disputes peacefully.',
  ],
  [
    'synonyms',
    'Journalists shall be free to travel throughout the province.',
    'Journalists shall be free to move about the whole province.',
  ],
  [
    'synonyms',
    'The monitors shall enjoy full freedom of movement.',
    'The monitors shall have full freedom of movement.',
  ],
  [
    'synonyms',
    'The electoral commission shall draw up the voters’ list.',
    'The electoral commission shall prepare the list of voters.',
  ],
  [
    'synonyms',
    'Customs revenue shall be shared equally between the two administrations.',
    'Customs revenue shall be divided equally between the two administrations.',
  ],
  [
    'synonyms',
    'Each prefect shall be chosen by the local council from among its members.',
    'Each prefect shall be elected by the local council from its own members.',
  ],
  [
    'synonyms',
    'The seeds stored in the vault remain the property of the depositing State.',
    'The seeds kept in the vault remain the property of the State that deposited them.',
  ],
  [
    'joined',
    'The railway shall be repaired. The station shall be repaired.',
    'The railway and the station shall be repaired.',
  ],
  [
    'joined',
    'The Secretariat shall keep the minutes. The Secretariat shall circulate them.',
    'The Secretariat shall keep and circulate the minutes.',
  ],
  [
    'list marks',
    'The Mission shall: (a) observe the ceasefire; (b) report violations; (c) investigate complaints.',
    'The Mission shall observe the ceasefire, report violations and investigate complaints.',
  ],
  ['all', 'Every detainee shall be visited by a doctor.', 'All detainees shall be visited by a doctor.'],
  [
    'all',
    'Each municipality shall open an office for returnees.',
    'Every municipality shall open an office for returnees.',
  ],
  [
    'consent',
    'The border posts may be moved only with the consent of both States.',
    'The border posts may only be moved with the consent of both States.',
  ],
  [
    'consent',
    'Changes to the map require the written consent of Kestria.',
    'The written consent of Kestria is required for changes to the map.',
  ],
  [
    'title',
    'The Special Representative shall chair the meetings.',
    'Meetings shall be chaired by the Special Representative.',
  ],
  [
    'spelling',
    'Neighbouring villages shall have favourable tariffs for grey water.',
    'Neighboring villages shall have favorable tariffs for gray water.',
  ],
  [
    'verbs',
    'The Parties commit to protecting cultural monuments.',
    'The Parties commit to protect cultural monuments.',
  ],
  [
    'verbs',
    'The Parties undertake to respect the outcome of the referendum.',
    'The Parties undertake that they will respect the outcome of the referendum.',
  ],
  [
    'negation',
    'The radio station is not to broadcast calls to violence.',
    'The radio station shall not broadcast calls to violence.',
  ],
  [
    'negation',
    'Persons without papers shall receive temporary documents.',
    'Persons who have no papers shall receive temporary documents.',
  ],
  [
    'contraction',
    'Talks won’t be suspended during the harvest.',
    'Talks will not be suspended during the harvest.',
  ],
  [
    'ordinal',
    'The 2nd phase begins on the tenth day after signature.',
    'The second phase begins on the 10th day after signature.',
  ],
  [
    'fraction',
    'Half of the fund shall be spent in the first year.',
    'One half of the fund shall be spent in the first year.',
  ],
  [
    'numbers',
    'The panel has 3 members, 2 of whom are judges.',
    'The panel has three members, two of whom are judges.',
  ],
  [
    'dates',
    'From 2027-05-01 the toll shall be paid in marks.',
    'From 1 May 2027 the toll shall be paid in marks.',
  ],
  [
    'synonyms',
    'Arvenia and Borland shall exchange ambassadors.',
    'Arvenia and Borland shall each send an ambassador to the other.',
  ],
];
