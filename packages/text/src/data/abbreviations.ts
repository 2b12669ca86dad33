const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Titles, ranks and forms of address that stand before a name. They never end a sentence. Lower case, no dot. */
export const TITLES = list(
  'mr mrs ms mx dr prof gen lt col maj capt cpt cmdr cdr adm vadm radm brig sgt cpl pvt sen rep reps sens gov amb ' +
    'hon rev fr msgr pres vp sec supt insp det dep asst min dir hr frau mme mlle mm sr sra srta dra dña st ste mt ' +
    'messrs pfc adj esq ex-gen ex-pres mgr archbp bp card gens cols lts ing',
);

/** Words that point to a numbered place. They end no sentence when a number, a Roman numeral or a bracket follows. */
export const REFERENCES = list(
  'art arts no nos para paras sec secs ch chs fig figs p pp vol vols res doc docs app tab cl ann pt pts ' +
    'nr ref add rev n st ст ч п пп гл розд табл рис',
);

/** Short forms of months. They end no sentence when a number follows. */
export const MONTHS = list('jan feb febr mar apr jun jul aug sep sept oct nov dec');

/** Short forms of weekdays. */
export const WEEKDAYS = list('mon tue tues wed weds thu thur thurs fri sat sun');

/** Abbreviations that may end a sentence as well as stand within one. */
export const MAY_END = list(
  'inc ltd co corp bros jr sr etc al ph.d ph phd m.a b.a esq plc llc dept univ est assn intl ave blvd rd ' +
    'adv gov’t govt natl sq ft in hrs hr mins secs yrs cf.',
);

/** Abbreviations after which a sentence always goes on. */
export const NEVER_END = list(
  'vs v e.g i.e eg ie cf approx ca viz incl esp resp nr vis c.f a.k.a aka pop fl ed eds trans orig ' +
    'т.зв т.н напр див см им ім проф акад гр г-н г-жа',
);

/** The dotted times of day. */
export const CLOCK = list('a.m p.m');

/** What goes on after "9 a.m.": days, months, zones. Compared in lower case. */
export const AFTER_CLOCK = list(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
    'september october november december eastern central pacific gmt utc est edt cet cest eet eest msk bst ist local ' +
    'moscow kyiv london washington tehran beijing',
);

/**
 * Words that open a sentence far more often than they stand, capitalised, inside one. After an abbreviation or
 * initial that could end a sentence they decide for a break. Lower case.
 */
export const STARTERS = list(
  'the a an this that these those it its he she they we i you his her their our my there here in on at by for from ' +
    'with without after before while when where why how what who whether if although though but and or so yet however ' +
    'meanwhile still also then now since because as according both each all some many most several few one another ' +
    'no not none neither nor such under over during despite instead moreover nevertheless to asked once until unless ' +
    'earlier later last next today yesterday tomorrow officials sources talks negotiators diplomats',
);
