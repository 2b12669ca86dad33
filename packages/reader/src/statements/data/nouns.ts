/** Nouns that tell what sort of speaker a noun phrase is, by head noun (lemma). One list, one class. */
export const OFFICE_NOUNS = `
president vice-president premier minister prime-minister secretary chancellor king queen prince princess emir sultan monarch pope patriarch ayatollah
spokesman spokeswoman spokesperson envoy ambassador negotiator mediator emissary adviser advisor aide chairman chairwoman chairperson chair
chief head leader commander general admiral colonel major captain marshal governor mayor senator congressman congresswoman representative deputy
director director-general secretary-general commissioner attorney prosecutor judge clerk registrar arbitrator rapporteur speaker whip counsel consul attache undersecretary
director coordinator rapporteur delegate plenipotentiary candidate nominee incumbent lawmaker legislator parliamentarian
assistant successor predecessor counterpart treasurer facilitator co-chair magistrate lieutenant sergeant lawyer professor author historian economist analyst expert scholar researcher columnist editor correspondent reporter host anchor pollster strategist
founder owner executive ceo manager officer sheriff bishop archbishop cardinal imam rabbi priest pastor nobelist laureate warlord
foreign-minister defence-minister commander-in-chief under-secretary vice-premier vice-chancellor vice-chairman vice-chair ombudsman nuncio under-secretary-general
prefect archbishop
`;
/** Heads that name nobody: the speaker hides behind them. */
export const UNNAMED_NOUNS = `
official source diplomat insider aide person people man woman individual someone participant witness whistleblower officer soldier resident bystander
somebody figure adviser advisor negotiator operative staffer bureaucrat banker intermediary mediator envoy delegate attendee contact informant lawmaker
minister spokesman spokeswoman spokesperson ambassador general commander analyst expert lawyer doctor student teacher driver voter worker farmer
senator politician businessman businesswoman executive economist judge prosecutor colonel captain scholar researcher leader member employee
assistant lieutenant sergeant ally associate colleague friend relative fighter trader mother father villager survivor
donor commissioner clerk broker trader monitor observer
husband wife son daughter widow grandmother grandfather
`;
/** Heads that, in the plural, are a crowd with a common voice. */
export const GROUP_NOUNS = `
supporter critic opponent leader resident analyst expert observer activist protester demonstrator ally party faction rebel militant separatist
lawmaker legislator senator minister voter republican democrat conservative liberal nationalist member family relative farmer worker student
economist investor trader scientist researcher doctor lawyer journalist reporter historian scholar refugee migrant villager fighter troop soldier
politician campaigner advocate union tribe elder clan community population public crowd opposition lobby movement delegation neighbour neighbor
capital country nation government state power signatory mediator negotiator envoy ambassador strategist pollster
group coalition side bloc citizen inhabitant local veteran survivor victim witness hawk dove loyalist dissident exile cleric bishop
none many some most others few several both neither all nobody everyone everybody other half majority minority percent respondent
european american russian ukrainian israeli palestinian arab african asian westerner
conservatives liberals commentator pundit blogger executive entrepreneur businessman employee staff staffer customer rival colleague friend fan detractor
skeptic sceptic backer proponent insider advisor adviser official diplomat people person man woman prosecutor judge investigator detective parent child
`;
/** Heads that are bodies with an office, a seal or a staff. */
export const INSTITUTION_NOUNS = `
ministry government administration office embassy mission army navy military police parliament senate congress duma knesset bundestag cabinet council
commission committee court tribunal agency bureau department directorate secretariat authority board union alliance organisation organization
kremlin pentagon presidency palace house command staff force corps service bank fund institute foundation centre center university company firm
party assembly federation league bloc junta regime state country nation chancellery consulate delegation observatory association society
campaign team headquarters judiciary legislature executive treasury inspectorate watchdog vatican think-tank group movement coalition
leadership intelligence nato eu un osce iaea imf oecd opec asean ecowas mercosur brics g7 g20 front militia branch body panel corporation
republic kingdom emirate monarchy city side tank network church chamber legation consortium archdiocese jury
opposition caucus commune municipality guarantor belligerent capital coastguard gendarmerie constabulary
`;
/** Heads that are texts. */
export const DOCUMENT_NOUNS = `
draft plan communique communiqué reply answer response statement document text agreement report letter resolution memo memorandum proposal readout read-out treaty protocol accord
non-paper nonpaper paper declaration charter framework decree order law bill constitution clause provision article annex roadmap transcript filing
indictment complaint lawsuit affidavit survey poll polling study analysis review assessment summary note dispatch cable email message notice
guideline manual record passage point section paragraph preamble ruling verdict motion petition manifesto book memoir announcement version
data figure statistic research audit paper post tweet editorial headline advertisement ad sign banner leaflet file press-release release census
version sheet wording formula entry diary copy page outline transcript minutes itinerary list schedule agenda inventory timetable calendar dossier circular invitation ledger log
chart map questionnaire brochure pamphlet fax telegram leaflet truce ceasefire armistice tally
`;
/** Last words of names of agreements and other texts: "the Lindal Understanding". */
export const PACT_NAMES = `accord agreement understanding declaration treaty protocol pact compact charter covenant concordat memorandum framework arrangement settlement communique roadmap ordinance act`;
/** Heads that are carriers of news. */
export const OUTLET_NOUNS = `
newspaper paper magazine daily weekly tabloid broadcaster channel station network outlet wire newswire site website blog portal media press news-agency
publication broadsheet podcast programme program
`;

/** Person titles and how they tell of gender: `f`, `m` or nothing known. */
export const GENDERED_WORDS = {
  f: 'mrs ms miss madam madame lady dame queen princess spokeswoman congresswoman chairwoman businesswoman woman mother wife daughter sister girl actress councilwoman baroness duchess empress',
  m: 'mr sir lord king prince spokesman congressman chairman businessman man father husband son brother boy actor councilman baron duke emperor sultan emir pope',
} as const;

/** Words for days, months and vague times: never a speaker, and skipped between a cue and its content. */
export const TIME_WORDS = `
monday tuesday wednesday thursday friday saturday sunday january february july september october november december
feb apr jul aug sept sep oct nov dec tue tues wed thu thurs fri
today yesterday tomorrow tonight morning afternoon evening night week month year weekend day hour minute earlier later recently now then ago
noon midnight midday spring summer autumn winter decade century quarter time moment am pm a.m. p.m. gmt utc
`;

/** Months and days that are also names of people or things: time only after a preposition. */
export const NAMELIKE_TIMES = `march april may june august jan mar jun mon sat sun`;
/** Holders of an office in a process or a place: several of them, told as the ones that there are ("the mediators"), speak by it. */
export const OFFICES_OF_SEVERAL = `
mediator negotiator facilitator arbitrator mayor governor magistrate commissioner rapporteur co-chair minister ambassador president
`;
