/**
 * One invented draft of the bank. The questions that a reader of the field would put stand in double braces behind the
 * provision, by the name of the check; a provision without braces is meant to raise none. They were written down
 * before the rules were, but for three of `sequence` on limits without a start ("within 100 days"), which came with that rule.
 */
export interface BankDraft {
  readonly name: string;
  readonly parties?: readonly string[];
  readonly preamble?: string;
  /** `extract`: the checks of the whole draft are not asked for. */
  readonly completeness: 'complete' | 'extract';
  /** Clauses that the whole draft lacks; only for complete drafts. */
  readonly lacks?: readonly string[];
  readonly text: string;
}

/** The part of the bank that the rules were written against. */
export const OPEN_BANK: readonly BankDraft[] = [
  {
    name: 'A cease-fire between an army and a front',
    parties: ['Orlania', 'Beskar Front'],
    completeness: 'complete',
    lacks: ['dispute', 'amendment', 'language', 'depositary', 'duration'],
    text: `
Article 1. Cease-fire

1. The Parties shall cease all military operations at 06:00 on 4 May 2031.

2. Each Party shall withdraw its heavy weapons to a distance of 15 kilometres from the Line of Contact within ten days of the signature of this Agreement.

3. The Line of Contact is the line shown on the map in Annex A.

4. Forces shall be redeployed to their barracks. {{actor deadline}}

Article 2. Monitoring

1. A Joint Monitoring Commission is hereby established by the Parties. It shall have eight members, four named by each Party.

2. The Joint Monitoring Commission shall monitor and verify compliance with this Agreement and shall report each week to the Guarantors. {{term}}

3. The Commission may visit any barracks on six hours' notice.

4. The Parties shall take all necessary measures to protect the members of the Commission. {{vague}}

Article 3. Prisoners

1. Within thirty days of signature, each Party shall release all prisoners of war that it holds.

2. The lists referred to in Article 7 shall be exchanged by the Parties on the day of signature. {{reference}}

3. Persons who are wounded shall be released first, as appropriate. {{vague}}

Article 4. Breaches

1. A Party that commits a breach of this Agreement shall make it good within five days; if it does not, the Joint Monitoring Commission shall suspend the exchange of prisoners.

2. This Agreement shall enter into force upon signature by both Parties.

Annex A. Map

1. The map is attached in three sheets.
`,
  },
  {
    name: 'Sharing of power after an election',
    parties: ['Government of Ketara', 'Unity Movement'],
    completeness: 'extract',
    text: `
1. For the purposes of this Accord, “Transition” means the period between the signature of this Accord and the swearing-in of the next President of Ketara.

2. The President shall appoint the Prime Minister from the list of the Unity Movement within seven days of signature.

3. The Cabinet has twenty-one ministers, eleven named by the Government of Ketara and ten by the Unity Movement.

4. There shall be an independent electoral commission. {{actor deadline}}

5. During the Transition, no party shall be barred from public meetings.

6. The Parties shall make their best efforts to amend the Electoral Act in due course. {{vague}}

7. Elections shall be held following the completion of the census. {{actor sequence}}

8. The Unity Movement shall not call for strikes during the Transition.

9. The Unity Movement may call for strikes during the Transition where wages are unpaid. {{conflict}}

10. “Census” means the count of all persons resident in Ketara. “Roll” means the list of persons who may vote. {{term}}

11. The Prime Minister consults the President before each meeting of the Cabinet.

12. The provinces keep their present borders until a law of the next parliament provides otherwise.
`,
  },
  {
    name: 'Disarming and coming home',
    parties: ['Republic of Sural', 'Hill Brigades'],
    completeness: 'extract',
    text: `
1. In this Protocol, “combatant” means any person on the rolls of the Hill Brigades on 1 January 2030.

2. The Hill Brigades shall assemble their combatants at the six camps listed in the Schedule by 30 April 2030.

3. The Hill Brigades shall hand over all weapons once the political conditions are met. {{sequence}}

4. The Ceasefire Observers of the Lakes Community verify the hand-over of weapons and the assembly of combatants, and issue a receipt for each weapon.

5. The Republic of Sural shall pay each combatant 400 lira a month for twelve months from the day of registration.

6. Combatants who register shall be integrated into the police in phase two. {{actor sequence}}

7. The Republic of Sural shall begin the release of detained combatants after the hand-over of weapons under paragraph 9. {{sequence}}

8. Camps shall not be attacked.

9. Hand-over of weapons by the Hill Brigades shall take place after the release of detained combatants. {{sequence}}

10. The World Bank shall provide the funds for the payments under paragraph 5. {{absent}}

11. The Republic of Sural shall enact an amnesty law by 31 June 2030. {{number}}

12. Records of the camps are kept for ten years.

Schedule

1. The camps lie at Harra, Tol, Besh, Ommar, Sidi Kal and Wen.
`,
  },
  {
    name: 'Waters of a shared river',
    parties: ['Pelia', 'Noro'],
    completeness: 'complete',
    lacks: ['breach', 'duration', 'language', 'depositary'],
    text: `
Article 1. Definitions

In this Treaty, “Basin” means the area that drains into the River Asse, and “Dry Season” means 1 June to 30 September of each year.

Article 2. Shares

1. In the Dry Season the flow of the Basin is divided as follows: 45 per cent to Pelia, 40 per cent to Noro and 20 per cent to the marshes. {{number}}

2. Outside the Dry Season each Party may take what it needs as long as the gauge at Ulm Bridge stands above 3 metres.

Article 3. Joint Water Board

1. The Parties hereby establish a Joint Water Board of five members, two named by each Party and one by both together.

2. The Board meets on the first Monday of each month at Ulm Bridge.

3. The Board decides by four votes.

Article 4. Readings

1. The Board shall read the gauges each day and publish the figures on its website by noon.

2. The Board shall consist of seven members, who serve for three years. {{number}}

Article 5. Pollution

1. Each Party shall take reasonable steps to prevent pollution of the Basin. {{vague}}

2. A Party that learns of a spill shall inform the Board within two hours.

3. The Parties shall build a treatment plant at Lower Ulm. {{deadline verifier}}

Article 6. Disputes

1. Any dispute about this Treaty goes to the Board, and, where the Board has not settled it within sixty days, to a tribunal of three arbitrators under the rules in Annex II. {{reference}}

Article 7. Final clauses

1. This Treaty shall enter into force thirty days after the exchange of the instruments of ratification.

2. This Treaty may be amended by agreement in writing.
`,
  },
  {
    name: 'Return of the displaced',
    parties: ['Ministry of the Interior of Vask', 'Council of Elders of Imre'],
    completeness: 'extract',
    text: `
1. Displaced persons shall have the right to return to their homes in safety.

2. The Ministry of the Interior of Vask shall reopen the road between Imre and Vask within fourteen days of signature, and the police of both districts shall patrol it jointly.

3. Houses that were destroyed shall be rebuilt. {{actor deadline}}

4. The truce of 12 March 2029 remains in force. The cease-fire does not cover the forest of Dorn. {{sense}}

5. The Parties and the sides' observers shall meet each week at the mill. {{sense}}

6. Claims to land are heard by the Land Panel, which has three judges: one named by the Ministry, one by the Council of Elders and one by the Chief Justice of Vask.

7. The Land Panel shall decide each claim within ninety days of its receipt.

8. The Land Panel shall decide each claim within sixty days of its receipt, and shall give reasons. {{sequence}}

9. Aid shall be delivered in a timely and meaningful manner. {{actor vague}}

10. No person shall be made to return.

11. The United Nations High Commissioner for Refugees shall register all returnees by 1 October 2029. {{absent}}

12. Livestock taken during the fighting shall be given back by whoever holds it before the first snow.
`,
  },
  {
    name: 'Guarantees by outsiders',
    preamble:
      'Agreement between the Republic of Ardan and the Kingdom of Sel (hereinafter “the Parties”), done in the presence of the League of Coasts.',
    completeness: 'extract',
    text: `
1. The Parties recognise each other's borders as they stood on 1 January 2020.

2. The League of Coasts shall not admit the Kingdom of Sel as a member. {{absent}}

3. Ardan shall dismantle the missile sites at Cape Horrow by Tuesday, 14 March 2034 under the eyes of inspectors of the Kingdom of Sel.

4. Sel shall dismantle the radar station at Lodd by Friday, 14 March 2034 under the eyes of inspectors of Ardan. {{number}}

5. Sanctions will be lifted in parallel. {{actor sequence}}

6. If one Party attacks the other, the economic privileges under paragraph 8 end at once.

7. The trade agreement shall continue to apply. {{reference}}

8. Goods of either Party enter the ports of the other at a duty of no more than 5 per cent.

9. The Parties shall consider the facilitation of family visits. {{vague}}

10. The obligations under the preceding paragraph are subject to review every second year by the foreign ministers.
`,
  },
  {
    name: 'Crossing points on a line',
    parties: ['Northern Authority', 'Southern Authority'],
    completeness: 'extract',
    text: `
1. The Northern Authority shall open the crossing at Pine Gate each day from 06:00 to 20:00, beginning on 1 July 2032.

2. The Southern Authority shall open the crossing at Stone Bridge on the same days and hours.

3. A Crossing Committee of four officers, two from each Authority, runs both crossings. It decides by consensus.

4. Mines within 500 metres of either crossing shall be cleared by the engineers of the Northern Authority before 15 June 2032, and the Crossing Committee certifies the clearance.

5. Goods such as food and medicine pass without charge. {{amb:open-list}}

6. The officer on duty and the driver shall sign the log, and he shall keep a copy. {{amb:pronoun}}

7. The Southern Authority shall search vehicles and persons carrying weapons. {{amb:attachment}}

8. The Crossing Committee shall meet within three days of any incident. {{amb:days}}

9. Fees are paid in cash and/or by bank transfer. {{amb:and-or}}

10. The Crossing Council shall report each quarter to both Authorities. {{term}}
`,
  },
];

/** The part of the bank that was kept aside until the rules stood. */
export const KEPT_BANK: readonly BankDraft[] = [
  {
    name: 'A humanitarian pause in a port',
    parties: ['Harbour Command', 'Dockside Committee'],
    completeness: 'extract',
    text: `
1. Harbour Command and the Dockside Committee shall hold their fire from 08:00 on 2 March 2035 until 08:00 on 9 March 2035.

2. The wounded shall be evacuated to the hospital ship. {{actor deadline}}

3. Harbour Command shall let one convoy of up to forty lorries through the East Gate on each day of the pause.

4. The Dockside Committee shall remove the barricades on Quay Street by noon on 3 March 2035; a delegate of the Red Lantern Society confirms that it has been done.

5. Harbour Command shall lift the curfew as soon as possible. {{vague}}

6. The humanitarian pause may be extended when the situation permits. {{actor sequence}}

7. The truce does not apply to looters caught in the act. {{sense}}

8. Ambulances shall not be searched.

9. The Dockside Committee shall hand over the keys of the grain stores. {{deadline verifier}}

10. The list in Annex C names the drivers. {{reference}}
`,
  },
  {
    name: 'A maritime boundary',
    parties: ['Commonwealth of Tamar', 'Republic of Esh'],
    completeness: 'complete',
    lacks: ['breach', 'duration', 'amendment', 'depositary'],
    text: `
Article 1

The maritime boundary between the Parties follows the points in the Annex.

Article 2

Each Party exercises its rights on its own side of the boundary.

Article 3

1. A Joint Fisheries Committee of six members, three from each Party, is established.

2. The Joint Fisheries Committee sets the catch for each year by 1 December of the year before.

3. The Joint Safety Committee examines accidents at sea. {{term}}

4. The Committee shall publish its minutes within a month. {{sense sequence}}

Article 4

The Republic of Esh shall withdraw its patrol boats from the Gannet Bank. {{deadline verifier}}

Article 5

Where a field of oil or gas lies across the boundary, the Parties shall agree on its exploitation before either begins to drill.

Article 6

The Parties shall address the matter of wrecks in an appropriate manner. {{vague}}

Article 7

A dispute that the Parties have not settled within six months shall be submitted, at the request of either, to the Maritime Chamber at Dunlow.

Article 8

This Treaty is done in Tamari and Eshi, both texts being equally authentic. It enters into force on the day on which the second Party notifies the first that it has ratified it.

Article 9

Article 12 does not affect rights of passage. {{reference}}

Annex

1. Point A lies at 41° 10' north.

2. Point B lies at 41° 32' north.
`,
  },
  {
    name: 'Accounting for the past',
    parties: ['Government of Loria', 'National Resistance'],
    completeness: 'extract',
    text: `
1. The Parties establish a Truth Commission of nine commissioners, of whom four are women.

2. The Truth Commission begins its work on 1 September 2033 and ends it on 31 August 2036.

3. The Truth Commission shall have eleven commissioners. {{number}}

4. Victims shall be compensated. {{actor deadline}}

5. The Government of Loria shall open the archives of the security service to the Truth Commission within three months of signature.

6. An Electoral Commission oversees the vote on the constitution; it is set up by law before 1 March 2034.

7. The Commission may summon witnesses. {{sense}}

8. The Government of Loria shall not prosecute those who testify before the Truth Commission for what they say there.

9. The Government of Loria shall prosecute those who testify before the Truth Commission falsely for what they say there. {{conflict}}

10. “Serious crimes” has the meaning given in the Statute of Dunlow of 3 May 1999. {{term}}

11. Persons convicted of “grave acts” are excluded from office for ten years. {{term}}

12. Reparations shall be paid within two years following the adoption of the final report. {{actor sequence}}
`,
  },
  {
    name: 'Power from a dam and a plant',
    parties: ['Upper Cantons', 'Lower Cantons'],
    completeness: 'extract',
    text: `
1. The plant at Morro is run by a company in which the Upper Cantons hold 55 per cent and the Lower Cantons 45 per cent.

2. The Upper Cantons shall restart the second turbine after the inspection of the dam. {{sequence}}

3. The Lower Cantons shall repair the line between Morro and Vell within eighty days of the restart of the second turbine.

4. The International Atomic Energy Agency shall inspect the plant twice a year. {{absent}}

5. The company pays each Canton its share of the profit by 31 March of each year.

6. The Upper Cantons shall supply up to 120 per cent of the power that the plant can produce. {{number}}

7. The price is reviewed every five years by the auditors named in paragraph 14. {{reference}}

8. Substantial progress shall be made on the fish ladder within a reasonable time. {{actor vague}}

9. The Lower Cantons shall not block the road to the plant.

10. The inspection of the dam shall be carried out by the Upper Cantons after the restart of the second turbine. {{sequence}}

11. Workers keep their pensions.

12. Power cuts of more than four hours are notified two days ahead. {{amb:days}}
`,
  },
  {
    name: 'A statute of autonomy',
    parties: ['State of Karelin', 'Assembly of the Isles'],
    completeness: 'extract',
    text: `
1. The Isles have a government of their own, the Council of the Isles, which is elected by the Assembly of the Isles.

2. The State of Karelin shall transfer the schools, the ports and the police to the Council of the Isles on 1 January 2036.

3. Taxes raised in the Isles are shared: 70 per cent for the Isles and 30 per cent for the State of Karelin.

4. The State of Karelin shall withdraw the Third Regiment from the Isles. The Ilmar Observers confirm the withdrawal. {{deadline}}

5. The language of the Isles shall be used in the courts of the Isles. {{actor}}

6. The status of the harbour of Brannock will be settled in negotiations in good faith at an appropriate time. {{actor vague}}

7. The Governor or the Speaker and the Clerk shall sign the laws of the Assembly. {{amb:and-or}}

8. Where a law of the Assembly conflicts with the constitution of Karelin, the Constitutional Court decides.

9. The Special Envoy shall inform both Parties of the steps taken. {{term}}

10. The autonomy may be ended only by agreement of both Parties and after a vote in the Isles.

11. The State of Karelin and the Isles shall publish their accounts, and they shall be audited every year. {{actor amb:pronoun}}
`,
  },
  {
    name: 'Exchange of those held and of the fallen',
    parties: ['Army of the Plain', 'Highland League'],
    completeness: 'extract',
    text: `
1. On 10 April 2032 at the bridge of Sarn the Army of the Plain shall hand over 212 persons and the Highland League 187 persons.

2. The names are in Lists 1 and 2, which the delegates have initialled.

3. The Blue Crescent carries out the exchange and confirms each name on both lists.

4. The remains of the fallen shall be handed over by both Parties within thirty days of the exchange of persons.

5. The Army of the Plain shall close the camp at Oss by Sunday, 2 May 2032; the Blue Crescent visits the camp on the day after.

6. The Army of the Plain shall hand over 198 persons at the bridge of Sarn. {{number}}

7. Persons who do not wish to be handed over say so to the Blue Crescent alone, and stay where they are.

8. Further exchanges take place after the first has been completed, as agreed by the delegates at their monthly meeting.

9. The troops and guards from the Plain who accompany the buses carry no arms.

10. The Parties will facilitate visits by relatives. {{vague amb:modal}}

11. Nothing in this arrangement affects the legal status of those held.
`,
  },
  {
    name: 'Trade, ports and debts',
    preamble: 'The Duchy of Morn and the Free Cities, together “the Parties”, have agreed as follows.',
    completeness: 'extract',
    text: `
1. In this Agreement, “Covered Goods” means the goods listed in Schedule 1, and “Working Day” means any day but Saturday and Sunday.

2. Covered Goods pay no duty in the ports of either Party from 1 January 2030.

3. The Duchy of Morn shall return the eleven ships seized in 2027 within forty Working Days of signature, and the harbour master of Port Ease certifies each return.

4. The Free Cities shall pay the debt of 90 million crowns in three yearly instalments of 40 million crowns, 30 million crowns and 30 million crowns. {{number}}

5. The Monetary Fund of the Straits shall reschedule the loans of the Free Cities. {{absent deadline}}

6. Each Party may send a consul to each port of the other.

7. The Free Cities shall pay the first instalment by 30 June 2029 following the publication of the audit on 1 September 2029. {{number}}

8. Ships of the Parties that have arrears are held until they are paid. {{amb:pronoun}}

9. A dispute on the quality of goods is settled by the surveyor of the port of arrival.

10. Article 25 of the Charter of the Straits of 1988 applies to salvage.

11. It is agreed that lighthouses will be kept lit. {{actor}}

Schedule 1

1. Grain, timber, salt and wool.
`,
  },
];

/** Written after the rules stood and the other two parts had been looked at; scored once before anything was changed for it. */
export const LATE_BANK: readonly BankDraft[] = [
  {
    name: 'A plan in points that says will',
    parties: ['Ostrava Republic', 'Maru Federation'],
    completeness: 'extract',
    text: `
1. The war will end when both sides have signed this plan.

2. The Maru Federation will pull back its army to the line of 3 March 2030 within twenty-one days of signature.

3. The Ostrava Republic will cut its army to 90,000 soldiers by the end of 2032.

4. An International Stabilisation Force of 12,000 soldiers will be deployed along the line. {{actor deadline}}

5. The Atlantic Council of States will guarantee the borders of the Ostrava Republic. {{absent}}

6. All prisoners will be exchanged, all for all. {{actor deadline}}

7. The Maru Federation will return the children taken since 2027 to their families. {{deadline verifier}}

8. Sanctions on the Maru Federation will be eased step by step as progress is made. {{actor sequence}}

9. Elections will be held in the Ostrava Republic within 100 days. {{actor sequence}}

10. A Peace Council chaired by the President of Helvia will monitor the pull-back of the army.

11. The frozen funds of the Maru Federation, 60 billion dollars, will be used as follows: 30 billion dollars for rebuilding, 20 billion dollars for victims and 20 billion dollars for the Maru Federation. {{actor number}}

12. The Ostrava Republic will write into its constitution that it joins no alliance. {{deadline}}

13. The Ostrava Republic will cut its army to 85,000 soldiers by the end of 2032. {{number}}

14. If the Maru Federation crosses the line again, all sanctions return and point 17 no longer holds. {{reference}}

15. Both countries will promote understanding between their peoples. {{vague}}
`,
  },
  {
    name: 'A treaty with lists',
    parties: ['Kingdom of Ayle', 'Republic of Tor'],
    completeness: 'extract',
    text: `
Article 1. Obligations of Ayle

Within sixty days of the entry into force of this Treaty, the Kingdom of Ayle shall:

(a) withdraw its garrison from the Isle of Wrey;

(b) hand over the charts of the minefields in the Sound;

(c) pay 4 million florins to the Republic of Tor.

Article 2. Obligations of Tor

1. The Republic of Tor shall, as soon as the garrison has left, open the Sound to ships of all flags.

2. The Republic of Tor shall enact the necessary legislation. {{deadline}}

3. The Republic of Tor shall not station troops on the Isle of Wrey.

4. Where the safety of the Isle requires it, the Republic of Tor may, subject to Article 3, station troops on the Isle of Wrey. {{conflict}}

Article 3. Inspection

1. Inspectors appointed by the Governing Board of the Straits Institute shall inspect the Isle of Wrey twice in each year and report to both Parties on the withdrawal of the garrison and the clearance of mines.

2. The Inspectors have access to every place on the Isle at any time.

3. The Secretary of the Straits Institute shall keep the reports. {{absent}}

Article 4. Fishing

1. Boats of either Party may fish in the Sound from 1 April to 30 September.

2. The Joint Fishing Council, composed of three members named by each Party, sets the number of boats.

3. The Council shall meet at least twice a year, and it may invite experts.

4. Nets of less than 40 millimetres are forbidden.

5. Catches above the quota shall be dealt with in a reasonable manner. {{actor vague}}

Article 5. Final provisions

1. Disputes shall be settled in accordance with Article 4 of the Treaty of Dunlow of 7 June 1999.

2. This Treaty shall remain in force for twenty years and is tacitly renewed.

3. The Protocol on Wrecks forms part of this Treaty. {{reference}}
`,
  },
  {
    name: 'A working paper in brackets',
    parties: ['Delegation A', 'Delegation B'],
    completeness: 'extract',
    text: `
1. The ceasefire begins at 12:00 on [1 May][15 May] 2033.

2. [Delegation A][Each delegation] [shall][should] name two liaison officers [within [ ] days]. {{sequence}}

3. Liaison officers and drivers shall not be searched, detained or otherwise hindered.

4. The Liaison Group shall look into alleged violations of the truce and shall present its findings within 48 hours. {{sense term}}

5. Roadblocks on the road to Senn [shall][will] be taken down [at once][by 10 May 2033]. {{actor}}

6. After the second round of talks, Delegation B shall publish the list of the missing. {{sequence}}

7. Shelling shall cease. {{deadline}}

8. The two delegations shall inform each other without delay of any movement of more than thirty vehicles.

9. Convoys of the Blue Lamp Society may pass at any hour, provided that they carry no fuel.

10. The second round of talks shall be convened after the publication of the list of the missing. {{actor sequence}}

11. Detainees who are under eighteen shall be freed by the side that holds them before the feast of Saint Orrin.

12. This paper does not prejudge the final status of Senn.
`,
  },
];
