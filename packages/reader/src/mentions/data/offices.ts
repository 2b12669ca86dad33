/**
 * Offices and functions as they stand before or beside names. A phrase is an office when it ends in one of these
 * heads; the words before it (`foreign`, `deputy`, `chief`) belong to it. Lower case.
 */
export const OFFICE_HEADS: ReadonlySet<string> = new Set(
  (
    'president premier chancellor minister secretary envoy ambassador negotiator mediator spokesman spokeswoman ' +
    'spokesperson adviser advisor aide chairman chairwoman chair chairperson speaker king queen emir sultan prince ' +
    'princess sheikh general commander chief head director governor mayor senator congressman congresswoman ' +
    'representative deputy lawmaker leader diplomat delegate commissioner coordinator facilitator prosecutor judge ' +
    'colonel major captain lieutenant admiral marshal brigadier pope patriarch archbishop bishop cardinal imam ' +
    'ayatollah rabbi chieftain elder consul attaché plenipotentiary rapporteur vice-president ex-president ' +
    'taoiseach economist analyst professor historian expert commander-in-chief undersecretary under-secretary ' +
    'vice-premier vice-chancellor vice-chairman vice-chair co-chair ex-minister ex-envoy ombudsman nuncio ' +
    'secretary-general under-secretary-general director-general'
  ).split(' '),
);

/** Words that may stand before the head of an office. Lower case. */
export const OFFICE_MODIFIERS: ReadonlySet<string> = new Set(
  (
    'prime foreign defence defense interior finance justice trade energy economy vice deputy chief special presidential ' +
    'national security top senior former acting interim first lead state general peace supreme military army naval ' +
    'permanent high assistant under press government cabinet opposition rebel party intelligence spy political ' +
    'transitional crown intergovernmental regional provincial ceasefire water mining humanitarian climate nuclear ' +
    'parliamentary legal public veteran long-time longtime then co-chief new outgoing incoming current personal trade ' +
    'federal grand royal shadow majority minority'
  ).split(' '),
);

/** Words that end the names of bodies and of fields of work behind an office, beside those of institutions. Lower case. */
export const BODY_ENDINGS: ReadonlySet<string> = new Set(
  (
    'affairs nations missions staff services relations operations development cooperation integration reconstruction ' +
    'rights religion culture education health agriculture infrastructure economics commerce labour labor aid negotiations ' +
    'reconciliation reform migration refugees territories communities people resources waters fisheries transport ' +
    'rada duma knesset bundestag bundesrat sejm seimas saeima majlis storting riksdag folketing cortes dáil jirga'
  ).split(' '),
);

/** Offices that one person of a party holds, so that "the president" may mean one known person. */
export const SINGULAR_OFFICES: ReadonlySet<string> = new Set([
  'president',
  'prime minister',
  'premier',
  'chancellor',
  'foreign minister',
  'defence minister',
  'defense minister',
  'secretary of state',
  'secretary-general',
  'secretary general',
  'king',
  'queen',
  'emir',
  'sultan',
  'pope',
  'national security adviser',
  'national security advisor',
]);

/** Titles that stand before a surname and make it a person. Lower case, without dot. */
export const HONORIFICS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss mx dr prof professor sir dame lord lady sheikh sheikha gen general col colonel lt lieutenant maj ' +
    'major capt captain adm admiral brig brigadier sen senator rep gov governor amb ambassador president minister ' +
    'chancellor premier king queen prince princess emir sultan ayatollah imam pope bishop archbishop patriarch ' +
    'comrade justice judge envoy father sister brother reverend rev rabbi mufti hon honourable h.e h.r.h excellency'
  ).split(' '),
);
