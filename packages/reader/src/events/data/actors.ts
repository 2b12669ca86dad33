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
    'veterans clerics priests scholars police navy cooperative palace newspapers secretariat presidencies premiership premierships ' +
    'abbess abbesses academic accountant accountants activist adjutant adjutants administrator administrators ' +
    'advocate advocates agent agents agronomist agronomists alderman aldermen analyst analysts anthropologist ' +
    'anthropologists apprentice apprentices archaeologist archaeologists archdeacon archdeacons architect architects ' +
    'artist artists astronomer astronomers attaché attachés auditor auditors author authors baker bakers banker ' +
    'bankers barber barbers baron barons baroness baronesses barrister barristers beekeeper beekeepers biologist ' +
    'biologists boatman boatmen botanist botanists brewer brewers bricklayer bricklayers builder builders ' +
    'burgher burghers burgomaster burgomasters bus-driver bus-drivers butcher butchers candidate candidates ' +
    'caretaker caretakers carpenter carpenters carter carters cartographer cartographers caliph caliphs campaigner ' +
    'chaplain chaplains chemist chemists chancellors chef chefs child children clergyman clergymen coach coaches ' +
    'coalman coalmen comrade comrades commandant commandants commodore commodores competitor competitors composer ' +
    'composers conductor conductors confidant confidants conscript conscripts constable constables contractor ' +
    'contractors convicts cook cooks corporal corporals countess countesses courier couriers cousins ' +
    'craftsman craftsmen curate curates curator curators custodian custodians customer customers cyclist cyclists ' +
    'dairyman dairymen dame dames deacon deacons dealer dealers dean deans defector defectors defender defenders ' +
    'democrat democrats dentist dentists deserter deserters designer designers detective detectives disciple ' +
    'disciples dissident dissidents diver divers docker dockers doctor doorman doormen dowager dowagers dragoman ' +
    'dragomen economist editor elector electors electrician electricians emperor emperors empress empresses engineer ' +
    'entrepreneur entrepreneurs epidemiologist epidemiologists ex-minister ex-ministers ex-president ex-presidents ' +
    'ex-general ex-generals explorer explorers farmer ferryman ferrymen fighter financier financiers ' +
    'firefighter firefighters fisher fishers fisherman forester foresters founder founders friar friars friend ' +
    'friends gardener gardeners gentleman gentlemen geographer geographers girl girls goatherd goatherds grandfather ' +
    'grandfathers grandmother grandmothers grandson grandsons grazier graziers guardian guardians guard guards ' +
    'guerrilla gunner gunners hairdresser hairdressers headmaster headmasters headmistress headmistresses ' +
    'headteacher headteachers heir heirs helmsman helmsmen hermit hermits highness highnesses hotelier hoteliers ' +
    'householder householders hunter hunters husband husbands ice-fisher ice-fishers industrialist industrialists ' +
    'infantryman infantrymen innkeeper innkeepers insurer intern interns investigator investigators investor ' +
    'ironworker ironworkers islander janitor janitors jailer jailers journalist juror jurors keeper keepers khan ' +
    'khans knight knights laird lairds lad lads lady ladies lama lamas landlord landlords lecturer lecturers ' +
    'librarian librarians lieutenant lieutenants lighthouse-keeper lighthouse-keepers lobbyist lobbyists locksmith ' +
    'locksmiths lord lords machinist machinists majesty majesties manager managers maharaja maharajas man men ' +
    'mariner mariners matriarch matriarchs mayoress mayoresses mechanic mechanics medic medics member merchant ' +
    'metropolitan metropolitans midwife midwives militant militiaman militiamen miller millers miner missionary ' +
    'missionaries monk mourner mourners mullah mullahs musician musicians muleteer muleteers neighbour newsreader ' +
    'newsreaders nobleman noblemen notary notaries novelist novelists novice novices nurse observer operative ' +
    'operatives orphan orphans painter painters pamphleteer pamphleteers parishioner parishioners participant ' +
    'partisan partisans partner passenger passengers pathologist pathologists patriot patriots paymaster paymasters ' +
    'peasant peasants pensioner pensioners petitioner petitioners pharmacist pharmacists philosopher philosophers ' +
    'photographer photographers pilgrim pilgrims plaintiff plaintiffs planner planners planter planters plumber ' +
    'plumbers poet poets policeman policemen policewoman policewomen postmaster postmasters potter potters preacher ' +
    'preachers prelate prelates priestess priestesses prioress prioresses professor professors prophet prophets ' +
    'protester protesters provost provosts publisher publishers publican publicans quarryman quarrymen queens ' +
    'radiologist radiologists railwayman railwaymen rancher ranchers ranger rangers rector rectors registrars ' +
    'reindeer-herder reindeer-herders reservist reservists researcher researchers reverend reverends ringleader ' +
    'ringleaders sailor salesman salesmen salt-worker salt-workers schoolmaster schoolmasters schoolteacher ' +
    'schoolteachers scholar scientist sculptor sculptors seaman seamen sergeant sergeants servant servants settler ' +
    'sexton sextons shaman shamen sheriff sheriffs shepherd shepherds shopkeeper shopkeepers signatory skipper ' +
    'smuggler smugglers soldier solicitor solicitors sociologist sociologists specialist specialists spy spies ' +
    'squire squires stablemaster stablemasters stakeholder stakeholders statistician statisticians steward stewards ' +
    'stonemason stonemasons strategist strategists student sub-prefect sub-prefects subprefect ' +
    'subprefects prefect prefects superintendent superintendents supplier suppliers surgeon surgeons surveyor syndic ' +
    'syndics tailor tailors teacher technocrat technocrats tenant tiler tilers toolmaker toolmakers tracker trackers ' +
    'trader trainer trainers translator translators trapper trappers traveller travellers treasurer treasurers ' +
    'tribesman tribesmen trustee tutor tutors uncle uncles aunt aunts undertaker undertakers veteran vet vets ' +
    'veterinarian veterinarians vicar vicars viceroy viceroys victim villager vintner vintners viscount viscounts ' +
    'volunteer volunteers voter voters waiter waiters warden wardens warder warders watchman watchmen weaver weavers ' +
    'welder welders whaler whalers widower widowers winegrower winegrowers witness witnesses woman woodcutter ' +
    'woodcutters woodsman woodsmen workman workmen writer writers academy academies administration administrations ' +
    'auxiliaries auxiliarieses barony baronies bishopric bishoprics borough ' +
    'boroughs bureau bureaus cantons caucus caucuses cavalry cavalries chamber chambers chapter chapters ' +
    'choir choirs clan clergies club clubs collective collectives colony colonies command commands commissariat ' +
    'commissariats committees commune communes confederations congregation congregations consistory ' +
    'consistories constabulary constabularies corporation corporations corps corpses councils crew ' +
    'crews curia curias detachment detachments diet diets diocese dioceses directorate directorates dynasty ' +
    'dynasties embassy embassies emirates entourage entourages ' +
    'family federations firm firms fleet fleets flotilla flotillas garrison garrisons gang gangs ' +
    'gendarmerie gendarmeries guild guilds hierarchy hierarchies horde hordes household households inspectorate ' +
    'inspectorates jury juries kinsmen kinsmens laboratory laboratories leagues legation legations legion legions ' +
    'lobby lobbies lodge lodges magistracy magistracies management managements municipality municipalities navies ' +
    'newspaper notables notableses nunciature nunciatures observatory observatories outfit outfits ' +
    'patriarchate patriarchates peacekeeperses phalanx phalanxes platoon platoons politburo politburos ' +
    'polities presidium presidiums prefecture prefectures principalities priory priories rada radas ' +
    'regiment regiments regency regencies republics secretariats sect sects senates society societies ' +
    'sodality sodalities soviet soviets squad squads squadron squadrons staffs subcommission subcommissions ' +
    'sultanates superpower superpowers syndicate syndicates task-force task-forces tenantry tenantries ' +
    'thrones tribe troop troupe troupes trusteeship trusteeships vestry vestries vicariate vicariates ' +
    'volunteerses wing wings youth zemstvo zemstvos column columns court courts fund funds fronts ' +
    'branch cell masters'
  ).split(' '),
);

/** Nouns for bodies and for several people among those above that end in no "s", so that none is a person's office. */
export const BODIES: ReadonlySet<string> = new Set(
  (
    'bench pair charity synod subcommittee battalion crown troika quartet cooperative premiership academy barony bishopric borough ' +
    'cavalry chapter choir collective colony commissariat congregation consistory constabulary crew curia detachment diet diocese ' +
    'dynasty entourage fleet flotilla garrison gang gendarmerie guild hierarchy horde household laboratory legion lodge magistracy ' +
    'management newspaper nunciature outfit patriarchate phalanx platoon politburo presidium prefecture priory rada regiment regency ' +
    'sect sodality soviet squad squadron subcommission superpower syndicate task-force tenantry troupe trusteeship vestry vicariate ' +
    'wing youth zemstvo column cell businessmen clergy fishermen women statesmen headmen gunmen aldermen boatmen clergymen coalmen ' +
    'craftsmen dairymen doormen ferrymen firemen gentlemen helmsmen infantrymen kinsmen men militiamen noblemen policemen policewomen ' +
    'quarrymen railwaymen salesmen seamen shamen tribesmen watchmen woodsmen workmen children ' +
    'delegation team side party government opposition coalition union army militia movement group faction community council commission ' +
    'committee company staff ministry parliament cabinet authority agency association mission assembly senate board presidency league ' +
    'office leadership organisation organization foundation institute church tribunal panel brigade junta regime alliance bloc camp ' +
    'consortium navy palace secretariat police administration bureau caucus chamber clan club command commune corporation corps ' +
    'directorate embassy family firm force federation jury legation lobby municipality observatory republic society tribe troop court fund front branch'
  ).split(' '),
);

/** Plurals in "-ers", "-ors" and the like that are no people. */
export const NO_PEOPLE: ReadonlySet<string> = new Set(
  (
    'letters orders papers offers counter-offers numbers powers borders quarters charters matters dinners corners counters waters rivers ' +
    'winters summers centers towers barriers corridors doors floors factors sectors errors motors tractors mirrors harbors ' +
    'harbours colors colours others answers chapters covers posters banners folders registers tankers trailers freighters ' +
    'trawlers helicopters steamers cutters carriers containers transformers reactors meters newsletters headquarters ' +
    'layers drawers shoulders fingers feathers ladders shutters filters shelters bunkers cookers coolers computers printers ' +
    'servers browsers sensors radars anchors tremors rumors rumours humours odours vapours flowers showers weathers ' +
    'disorders reminders remainders disclaimers waivers transfers takeovers handovers closers stickers markers pointers ' +
    'headers footers parameters diameters kilometers centimeters indicators generators elevators vectors mentors'
  ).split(' '),
);

/** Nouns, without their plural, of what goes somewhere and is nobody: "the first question goes to Oru". */
export const THINGS: ReadonlySet<string> = new Set(
  'question prize award thank file answer message order contract vote ball credit blame money fund share seat attention honour honor thought'.split(
    ' ',
  ),
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
