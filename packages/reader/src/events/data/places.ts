/** Nouns that name a place to which somebody goes, singular. Lower case. */
export const PLACE_NOUNS: ReadonlySet<string> = new Set(
  (
    'capital city town village hamlet port harbour harbor airport airfield station border frontier crossing checkpoint island archipelago ' +
    'atoll reef coast valley plateau highlands lowlands mountains hills desert oasis delta lake bridge region district province county ' +
    'enclave territory zone palace castle fort fortress monastery convent abbey seminary church chapel cathedral mosque temple shrine ' +
    'synagogue school university college library hospital clinic pharmacy hotel inn guesthouse villa mansion farm camp base barracks ' +
    'garrison mine quarry dam plant refinery factory mill smelter site headquarters office ministry embassy consulate mission residence ' +
    'house home cottage courtyard garden tent ranch estate ship vessel quay pier terminal depot prison jail well market square ' +
    'neighbourhood quarter suburb front summit-site mainland interior north south east west'
  ).split(' '),
);

/** Nouns for rooms, houses and craft in which people meet, beside those in which nobody only stays. Lower case. */
export const MEETING_GROUNDS: ReadonlySet<string> = new Set(
  (
    'room rooms hall chamber lounge yard compound grounds guesthouse guest-house bunker basement cellar kitchen club mint ' +
    'teahouse tea-house diner bar pub yacht boat ferry barge train carriage pavilion warehouse hangar depot clubhouse ' +
    'siding saltworks works dyke parsonage rectory vicarage presbytery deanery mansion penthouse apartment flat suite ' +
    'auditorium amphitheatre gymnasium stables workshop boathouse lighthouse observatory spa sanatorium campus mosque ' +
    'sports-hall town-hall city-hall parliament courthouse customs-house island peninsula cape ' +
    'canteen sawmill sacristy tram dairy hut shed substation pumphouse tavern greenhouse'
  ).split(' '),
);
