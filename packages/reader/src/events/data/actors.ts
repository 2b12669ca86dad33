/** Common nouns that name people or bodies that can take part, singular and plural. Lower case. */
export const ACTOR_NOUNS: ReadonlySet<string> = new Set(
  (
    'interlocutor interlocutors donor donors arbitrator arbitrators clerk judge judges registrar commissioner commissioners facilitator facilitators rapporteur ' +
    'adviser advisers advisor advisors aide aides official officials delegation delegations negotiator negotiators ' +
    'representative representatives envoy envoys mediator mediators diplomat diplomats minister ministers leader leaders ' +
    'president presidents premier commander commanders general generals officer officers side sides party parties team ' +
    'teams counterpart counterparts ally allies rebel rebels guerrillas brigades parliamentarians insurgents fighters elder elders chief chiefs ambassador ' +
    'ambassadors governor governors lawmaker lawmakers senator senators secretary secretaries spokesman spokeswoman ' +
    'expert experts technician technicians engineers observers monitors facilitator facilitators government governments ' +
    'opposition coalition union unions army forces militia militias movement group groups faction factions community ' +
    'communities council commission committee company companies states countries nations europeans americans families ' +
    'delegates members activists businessmen executives investors shareholders bishops clergy pope king queen sultan emir ' +
    'prince chancellor farmers herders miners workers villagers residents fishermen women students clans tribes director head chair chairman chairwoman staff group rivals ' +
    'deputy deputies spokesman spokeswoman spokesperson spokespersons delegate delegates emissary emissaries colleague colleagues correspondent ' +
    'mayor mayors ministry ministries parliament parliaments cabinet cabinets authority authorities agency agencies ' +
    'association associations mission assembly senate board presidency bench league office parties guarantor guarantors ' +
    'predecessor predecessors successor successors conservatives liberals hosts pair guests host ' +
    'coordinator coordinators bishop sheikh cardinal neighbours neighbors lawyer lawyers owner owners trade-unionists skippers historians geologists peacekeepers patriarch archbishop brother sister wife son daughter father mother cousin widow nephew ' +
    'organiser organisers organizer organizers organisation organisations organization organizations leadership leaderships creditor creditors ' +
    'speaker speakers vice-president premiers monarch ruler rulers statesman statesmen politician politicians congressman congresswoman ' +
    'councillor councillors magistrate magistrates jurist jurists prosecutor prosecutors ombudsman inspector inspectors surveyors ' +
    'hydrologists economists scientists physicians doctors nurses teachers academics campaigners journalists editors reporters ' +
    'priest pastor pastors imam imams rabbi rabbis monks nuns abbot cleric mufti patriarchs chieftain chieftains headman headmen ' +
    'warlord warlords captain captains colonel colonels marshal marshals admiral admirals brigadier brigadiers soldiers troops ' +
    'gunmen separatists militants hardliners moderates loyalists islanders highlanders exiles refugees returnees survivors victims ' +
    'relatives mothers fathers widows prisoners hostages detainees unionists employers traders merchants shipowners sailors drivers ' +
    'truckers pilots growers settlers landowners tenants nomads pastoralists youths citizens ' +
    'foundation institute charity charities church churches synod tribunal tribunals subcommittee panel panels brigade battalion ' +
    'crown junta regime alliance alliances bloc camp camps troika quartet consortium operator operators lenders ' +
    'legate nuncio consul consuls plenipotentiary plenipotentiaries intermediary intermediaries go-between go-betweens broker brokers ' +
    'conciliator conciliators moderator moderators sponsor sponsors partners trustees participants attendees signatories ' +
    'attorney attorneys interpreter interpreters insurers harbourmaster princess duke secretary-general undersecretary ' +
    'co-mediators co-chairs co-chair vice-chair ' +
    'veterans clerics priests scholars police navy cooperative palace newspapers secretariat'
  ).split(' '),
);

/** Words that, as a subject, mean nobody: the event's own noun and expletives. */
export const NOT_ACTORS: ReadonlySet<string> = new Set(
  'it there this that these those which what such none nothing'.split(' '),
);

/** Prepositions that bring in who takes part. */
export const PARTY_PREPOSITIONS: ReadonlySet<string> = new Set([
  'with',
  'between',
  'involving',
  'among',
  'including',
  'by',
  'alongside',
  'of',
]);
