/**
 * More heads of phrases that speak, by what they are. A person who is told by a trade or a role is kept nameless ("the baker
 * said"), several are a group ("bakers said"); a body stays one in the plural, too, and so do texts and carriers.
 */

/** Trades, callings and roles: anybody may be one, and the text does not tell who. */
export const PERSON_HEADS = `
brother sister uncle aunt nephew niece cousin grandson granddaughter stepson
accountant acrobat activist actor actress actuary administrator agronomist amputee angler anthropologist apprentice
applicant archaeologist archer architect archivist artist asylum-seeker astronomer athlete auctioneer auditor baker
ballerina bargeman barber barista barman barmaid barrister bargee beekeeper beggar beneficiary biologist blacksmith
boatman boatswain bodyguard bookbinder bookkeeper bookseller borrower botanist bouncer boxer boy breeder brewer
bricklayer builder butcher butler buyer cabbie cadet cameraman captive caretaker carpenter carer cartographer
cartoonist cashier caterer cellist chambermaid chaplain chauffeur chef chemist child choirmaster cleaner client
climber coach coachman cobbler collector combatant comedian commuter compatriot complainant composer comrade conductor
confectioner confidant conscript conservationist consumer contractor convict cook cooper courier cousin crofter
crewman croupier cryptographer curator customer cyclist dancer daughter-in-law dealer debtor defector defendant
demographer dentist deportee deserter designer detainee developer diver docker dockworker doorman drafter draftsman
draughtsman dressmaker drinker drummer dweller ecologist elder electrician emigrant emigre émigré engineer engraver
ensign epidemiologist escapee ethnographer evacuee examiner exhibitor exporter eyewitness farmhand father ferryman
fiddler filmmaker firefighter fireman fisher fisherman fisherwoman fishmonger fitter florist footballer forager
foreman forester forger freelancer fugitive gamekeeper gardener gardiner genealogist geographer geologist geophysicist
girl glassblower glazier goatherd goldsmith goalkeeper graduate gravedigger greengrocer grocer groom groundsman
guardsman guest guide gunner gunsmith hairdresser haulier hawker herder herdsman herdswoman hiker historian homeowner
hostage hostess hotelier housekeeper housewife hunter hydrologist immigrant importer industrialist infantryman
informer inmate innkeeper inventor ironmonger islander janitor jeweller jogger joiner juror keeper knitter labourer
laborer landlady landlord landowner laundress librarian lifeguard lighthouse-keeper lineman linguist listener
locksmith lodger logger logistician longshoreman machinist maid mariner mason masseur mathematician matron mechanic
medic mercenary merchant metalworker meteorologist midwife militiaman miller miner missionary moneylender
mother-in-law motorist mountaineer mourner musician neighbour newcomer newsagent nomad notary novelist novice nun
nurse oarsman occupant oculist onlooker optician orderly orphan outsider painter paramedic parishioner passenger
passer-by passerby pathologist patient patron pawnbroker peasant pedestrian pediatrician pedlar pensioner petitioner
pharmacist philosopher photographer physician physicist pianist picker pilgrim pilot pioneer planner player plumber
poacher poet policeman policewoman porter postman postmaster postmistress potter preacher prisoner printer proofreader
psychiatrist psychologist publican publisher purser pupil quartermaster quilter radiologist railwayman rancher ranger
reader receptionist recruit renter repairman rescuer reservist restaurateur retiree returnee reveller rider rigger
roofer runaway runner saboteur sacristan saddler sailor salesman saleswoman sapper schoolboy schoolgirl schoolmaster
schoolmistress schoolteacher scientist scout scribe sculptor seafarer seaman seamstress searcher sentry servant
settler sexton shareholder sharecropper shepherd shepherdess shipowner shipper shoemaker shopkeeper shopper signalman
signatory silversmith singer sister-in-law skater skipper smallholder smith smuggler sniper social-worker sociologist
songwriter spectator spinster stableman stallholder steersman stenographer stevedore steward stewardess stoker
stonemason storekeeper storyteller stowaway stranger subscriber supervisor supplier surgeon surveyor swimmer tailor
tanner taxi-driver taxpayer teenager tenant theologian therapist tinker toddler tourist townsman trainee trainer
translator transporter trapper traveller traveler trucker trumpeter trustee tutor typist umpire undertaker urologist
user usher valet vendor verger veterinarian vet vicar villager vintner violinist voice virologist visitor volunteer waiter
waitress warehouseman warder watchman watchmaker weaver welder whaler wheelwright whistle-blower widower winemaker
woodcutter woodsman writer youngster youth zoologist interpreter go-between middleman bystander caller viewer
interviewee invitee minder fixer lobbyist guard benefactor donor ex-minister ex-official ex-soldier ex-fighter ex-prisoner
`;

/** Offices and posts that one holder has at a time. */
export const OFFICE_HEADS = `
abbot abbess master adjutant alderman almoner archdeacon bailiff beadle brigadier bursar chairperson chamberlain chancellor
chargé cantor commandant commissary commodore comptroller constable controller convener convenor coroner councillor
councilman councilwoman curate dean doyen doge ealdorman elector ephor ethnarch generalissimo harbourmaster headman
headmaster headmistress headteacher inspector intendant interlocutor justice justiciar landammann legate majordomo
matriarch metropolitan moderator mufti nuncio ombudsman overlord overseer podestà primate principal prior prioress
procurator proctor provost quaestor rear-admiral receiver rector reeve regent sheikh spokesperson stadtholder
stationmaster subprefect superintendent superior vice-admiral vice-chairman vice-chancellor viceroy voivode warden
sub-prefect co-chairman co-chairwoman co-chairperson under-secretary
`;

/** Bodies with organs of their own, and places that stand for them. */
export const BODY_HEADS = `
hotel inn shop store restaurant cafe café theatre kitchen
abbey academy admiralty airline airport archbishopric archive armoury artillery assize association auxiliary bailiwick
bakery barony barracks battalion bishopric boardroom borough brigade brewery bundesrat camera canton carrier cathedral
caucus charity chiefdom chieftaincy choir church clinic cloister club cohort college colony command commissariat
commission commissionership commonwealth conclave confederacy confederation conference congregation conservatory
consistory consultancy contingent convent cooperative co-operative corporation county curia democracy denomination
deputation diet diocese directory dispensary district division dominion duchy dynasty embassy enclave entente
enterprise establishment exchequer expedition faculty federation fellowship firm fleet flotilla formation fraternity
friary garrison gathering governorate governorship guild hamlet headship hierarchy holding homeland hospice hospital
insurer institution insurgency invader judiciary kibbutz kirk laboratory labour legation legion lodge lyceum
magistracy magistrature marine mayoralty mint monastery mosque movement multinational municipality museum notariat
nunciature observatory occupier offshoot operator orchestra outfit parish parquet partnership patriarchate patrol
peerage pharmacy platoon politburo polity polytechnic prefecture presbytery presidium prison procuracy protectorate
province railway rebellion refinery region registry regiment resistance retailer retinue sanhedrin school section
seminary settlement shipyard shire shura soviet spin-off squad squadron stadium start-up sub-committee subcommittee
subsidiary sultanate superpower supermarket synagogue syndicate synod taskforce task-force temple territory theatre
township triumvirate troika troop trust tsardom undersecretariat unit utility vestry vicariate watch watchtower wing
workshop yard empire principality caliphate statelet waterworks dockyard foundry co-op ngo non-profit nonprofit lender
manufacturer carmaker shipbuilder conglomerate monopoly employer bookmaker quartet quintet trio presidency riksdag
prosecution defence defense folketing storting sejm majlis rada saeima sobranje bundesbank camp hill valley island mountain north south east west
coast shore frontline borderland bench hall festival biennale regulator inspectorate
`;

/** Texts, tables, pictures and devices that say something to whoever reads them. */
export const TEXT_HEADS = `
preface abstract account acknowledgement act addendum addenda affirmation album allegation almanac amendment appeal appendix
application appraisal arithmetic assignment atlas autobiography autopsy award backgrounder ballad ballot barometer
benchmark bestseller bible bibliography billboard biography blueprint booklet breakdown brief budget bylaw by-law
byline calculation caption card cartoon catalogue catalog caveat certificate chapter checklist cheque chronicle
citation clipboard clock codebook codicil codex column commentary compendium compilation computation concordat
conclusion contract convention copybook correspondence count counter-draft counter-proposal counterproposal covenant
crossword curriculum cv database dataset deal decision deed definition deposition description diagram dictionary
directive disclaimer disclosure dissertation docket documentary documentation drawing encyclical encyclopedia
encyclopaedia endorsement envelope epilogue epitaph equation errata estimate evaluation excerpt exhibit extract eulogy
factsheet fact-sheet fatwa finding flag flyer flier folder folio footage footnote forecast foreword form fragment
gazetteer glossary gloss graffiti graph gravestone guarantee guidebook guidance handbill handbook handout hansard
headstone history hoarding homily hymn icon illustration imprint index infographic injunction inscription instruction
instructions instrument intercept invoice jottings judgment judgement label lament lease legend letterhead licence
license lexicon listing litany log-book logbook lyric mandate manuscript mark-up markup marginalia margin memorial
menu meter minute missive monograph monument mural motto newsletter notation notepad notebook noticeboard obituary
offer opinion ordinance overview packet painting pact parchment parable passport patent permit photograph photo
picture placard plaque playbill poem portfolio postcard post-mortem postscript précis prediction prescription
principle printout print-out proceedings proclamation prognosis projection prologue proof prospectus proverb provision
psalm pullout quotation quote ranking rating reading receipt recipe reckoning recommendation redraft register
regulation regulations rejoinder reminder rendering reprint reproduction request requiem resume résumé retraction
riposte rota roster round-robin rubric rule rulebook rule-book scorecard scoreboard scrap screen screenshot scribble
scripture scroll seal sermon screenplay script serial sidenote signpost signboard silhouette slide slogan sonnet
spreadsheet stamp statute statutes sticker stipulation story stub subclause subparagraph subsection subtitle summons
supplement syllabus synopsis tablet tabulation tape tariff teleprompter telex template term terms testament
testimonial testimony textbook thesis thermometer ticket timeline timesheet titlepage tombstone tract transcription
translation travelogue treatise tribute typescript ultimatum undertaking understanding update valuation variant video
videotape visa vocabulary voucher waiver warrant watermark webpage whitepaper white-paper will wiretap workplan
worksheet writ writing yearbook zine green-paper poster banner ledger charter tracker planner ticker primer marker sampler header statistics data results image imagery interview conversation satellite sensor gauge radar footprint
`;

/** Those who carry news. */
export const CARRIER_HEADS = `
newsdesk newsroom newscast  biweekly fortnightly monthly quarterly gazette freesheet e-zine fanzine
vlog newsreel telecast simulcast talk-show phone-in
`;

/** People taken together, without organs that could speak for them. */
export const CROWD_HEADS = `
audience band bevy bourgeoisie cast caste chorus citizenry clientele clique community couple coterie crew crowd
diaspora electorate elite entourage family following gang gaggle gallery generation gentry half household humanity
intelligentsia in-laws kin kinsfolk kinfolk laity mankind majority masses minority mob multitude neighbourhood
neighborhood nobility onlookers pair parents peasantry people percent plurality populace population posse proletariat
public queue rank-and-file readership relatives remnant rest settlers street subculture sisterhood throng townspeople
townsfolk tribe troupe twins underclass villagers workforce world personnel clergy folk folks countryfolk islanders
youngsters kids grandchildren grandparents
`;

/** Things whose words end as those for persons do, and that are no texts. */
export const THINGS_LIKE_PERSONS = `
winter summer river water border corner power number matter quarter barrier tower shelter sector harbour harbor door floor colour color
labour labor ladder lever filter container computer mirror error terror horror factor vector reactor tractor motor corridor anchor timber
rubber fibre fiber silver copper weather feather leather hunger anger danger fever cover layer trailer tanker freighter trawler cutter
steamer bunker crater meter buffer cluster disaster order desert event tent plant grant warrant restaurant front point giant percent
degree committee guarantee refinery pier gutter shutter slaughter daughter-house theatre center centre metre litre acre
`;
