import type { Force } from '@nonpaper/vocabulary';

/**
 * What is known of a language that is read in part. A language is a folder of such data: forms as they are printed, in
 * small letters, no patterns.
 */
export interface LanguagePack {
  /** ISO 639-1. */
  readonly tag: string;
  readonly name: string;
  /** Reporting words and phrases, with what the speaker does by them. */
  readonly cues: Readonly<Partial<Record<Force, readonly string[]>>>;
  /** Words after which a source is named ("selon"). */
  readonly accordingTo: readonly string[];
  /** Words for a person whom a text keeps nameless. */
  readonly nameless: readonly string[];
  /** Words for an office that one person holds. */
  readonly offices: readonly string[];
  /** Words for a body. */
  readonly bodies: readonly string[];
  /** Ends of a country's name behind an office ("министр Кестрии Мара Хаал"), which no first name has. Left out: none. */
  readonly genitives?: readonly string[];
  /** Prepositions that stand right behind a reporting word where the language drops its subject. Left out: it drops none. */
  readonly leads?: readonly string[];
  /** Whom it is told, between a reporting word and the speaker ("dijo a la prensa la portavoz"). Left out: none. */
  readonly hearers?: readonly string[];
  /** Words with which what is said begins, behind the speaker ("أن"). Left out: none. */
  readonly that?: readonly string[];
  /** Adverbs that may stand inside reporting words ("a cependant affirmé"). Left out: none. */
  readonly within?: readonly string[];
  /** Pronouns that stand for a speaker. */
  readonly pronouns: readonly string[];
  readonly dates: DateWords;
  readonly names: NameWords;
  /** What a name's last letters become in other cases ("ія" becomes "ії", "ію"), tried in order, the first that fits. Left out: names do not change. */
  readonly cases?: readonly (readonly [ending: string, others: readonly string[]])[];
  /** What is written together with a name before it, and which first letters of the name it takes the place of ("l'", "لل" for "ال"). Left out: nothing. */
  readonly joined?: readonly (readonly [prefix: string, replaces: string])[];
}

/**
 * Names of states and movements, bodies, and places as the language prints them; a line each: the usual English name, by
 * which it is found in a dossier, then "|" and its forms.
 */
export interface NameWords {
  readonly parties: string;
  readonly bodies: string;
  readonly places: string;
}

export interface DateWords {
  /** Every printed form of each month, January first. */
  readonly months: readonly (readonly string[])[];
  /** Monday first. */
  readonly weekdays: readonly (readonly string[])[];
  /** Days counted from the day of publication. */
  readonly days: Readonly<Record<string, number>>;
  /** Words that may stand between day, month and year. */
  readonly between: readonly string[];
  /** Marks that may follow the number of a day. */
  readonly afterDay: readonly string[];
}
