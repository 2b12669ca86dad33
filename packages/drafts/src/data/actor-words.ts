const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Heads of noun phrases that can be bound: who acts, not what is acted on. Singular and plural, lower case. */
export const AGENT_NOUNS: ReadonlySet<string> = list(
  'party parties side sides state states government governments authority authorities administration administrations ' +
    'commission commissions council councils committee committees mission missions secretariat force forces army armies ' +
    'union organisation organization organisations organizations agency agencies fund bank court courts tribunal panel board ' +
    'assembly parliament congress senate ministry minister ministers president chair chairs chairperson depositary guarantor guarantors ' +
    'member members signatory signatories country countries power powers police troops soldiers units militia militias ' +
    'group groups mediator mediators facilitator envoy representative representatives delegation delegations body bodies ' +
    'operator operators owner owners company companies municipality municipalities region regions province provinces ' +
    'district republic federation kingdom movement front league alliance coalition community society committee ' +
    'ombudsperson governor mayor judge judges prosecutor registrar team teams officials personnel people persons person families returnees refugees detainees prisoners troops residents citizens ' +
    'regent commissioner directorate office service bureau centre center institute association syndicate consortium ' +
    'prefect prefects general director teachers doctors',
);

/** Endings of nouns for people who act. */
export const AGENT_ENDINGS: readonly string[] = [
  'ers',
  'ors',
  'ists',
  'ants',
  'men',
  'women',
  'person',
  'persons',
  'crews',
];

/** Words with such an ending that are no people: verbs and things. */
export const NOT_AGENTS: ReadonlySet<string> = list(
  'enters orders offers covers alters transfers confers refers considers delivers borders waters quarters matters numbers papers hours ' +
    'centers doors floors errors factors sectors corridors motors harbors labors favors honors colors grants wants plants covenants warrants ' +
    'remnants exists lists consists assists insists resists persists suffers renders hinders offenders registers chapters letters tenders ' +
    'headquarters barriers rivers figures',
);

/** All that stand for the parties together. */
export const COLLECTIVE: ReadonlySet<string> = list(
  'party parties side sides signatories contracting high two both signatory undersigned',
);

/** Words that go before a noun and do not change who is meant. */
export const DETERMINERS: ReadonlySet<string> = list(
  'the a an this these those that its their his her each every all both two no neither either any some said such own our other another one of only',
);

/** Words that take up the actor of the clause before. */
export const PRONOUNS: ReadonlySet<string> = list('it they he she this these both each latter former');

/** Words that end the head of a noun phrase. */
export const PHRASE_ENDS: ReadonlySet<string> = list(
  'in on at by from with under to for into between among who which that whose whom during within against along near than as through ' +
    'over about toward towards per behind beyond without upon inside outside off onto above below concerned referred mentioned listed named established acting set holding held having being located stationed including ' +
    'except excluding save apart plus hereby whenever where when if unless once after before until upon subject pending without not also then therefore of',
);

/** Words that open something else than a noun phrase at the start of a clause. */
export const NOT_SUBJECT: ReadonlySet<string> = list(
  'in on at by from with under to for into between among during within against along near than as through if unless once after before ' +
    'until upon subject pending without provided should when where while whereas not following every each following and or but except save ' +
    'notwithstanding like whenever pursuant according throughout having recalling noting recognising recognizing',
);

/** Capitalised words that name the text itself or a part of it, or that are no names. */
export const NO_NAMES: ReadonlySet<string> = list(
  'agreement accord treaty protocol convention annex annexes article articles section paragraph point chapter part party parties side sides ' +
    'schedule appendix state states framework plan memorandum declaration charter text instrument preamble ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september ' +
    'arrangement ordinance statute decree resolution regulation regulations rules compact pact covenant understanding communique timetable clause ' +
    'october november december i no phase step stage option mr mrs ms the a an and or of to in for by',
);

/** Words for people that stand for each other, with the one under which they are compared. */
export const SAME_AGENTS: Readonly<Record<string, string>> = {
  persons: 'people',
  person: 'people',
  combatants: 'fighters',
  inhabitants: 'residents',
  soldiers: 'troops',
  side: 'party',
  sides: 'party',
  parties: 'party',
  refugees: 'refugee',
  everyone: 'people',
  everybody: 'people',
  anyone: 'people',
  anybody: 'people',
  chair: 'chairperson',
  chairs: 'chairpersons',
  tribunal: 'court',
  tribunals: 'court',
  courts: 'court',
};

/** "There shall be", "which the Bureau shall": no names, whatever their capital. */
export const EXPLETIVES: ReadonlySet<string> = list(
  'it there never immediately nothing nobody nor here thereafter therefore',
);

/** What a state calls itself before "of" and its name: "the Republic of Harn" and "Harn" are one. */
export const STATE_FORMS: ReadonlySet<string> = list(
  'republic kingdom federation confederation principality emirate sultanate duchy commonwealth empire realm',
);
