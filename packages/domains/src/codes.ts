/** Every fault and message of this package: what it means and what to do next. */
export const DOMAINS_CODES = {
  'domain-unknown-format': {
    means: 'A file is in none of the forms in which domains and score sheets are read.',
    next: 'Give Genius XML, GeniusWeb JSON, NegMAS YAML or JSON, or a score sheet of our own as .json or .csv.',
  },
  'domain-xml-refused': {
    means: 'An XML file declares a document type or entities, or nests too deeply.',
    next: 'Take out what is named; a domain needs none of it.',
  },
  'domain-broken': {
    means: 'A file is not well-formed XML, JSON, YAML or CSV.',
    next: 'Correct the place that is named.',
  },
  'domain-unsupported': {
    means:
      'A file has a part that is known but cannot be read into a score sheet without changing what it means.',
    next: 'Write the part as a table of values, or leave the file out.',
  },
  'domain-field-missing': {
    means: 'A file lacks something that its form asks for.',
    next: 'Add what is missing at the place that is named.',
  },
  'domain-field-wrong': {
    means: 'A file has something of another kind than its form asks for, such as a word for a number.',
    next: 'Correct the value at the place that is named.',
  },
  'domain-too-large': {
    means: 'A file has more options, issues, parties or nested parts than are read.',
    next: 'Give a smaller file, or a range with fewer steps.',
  },
  'profile-other-domain': {
    means: 'A profile belongs to another domain: an issue or option of one is not in the other.',
    next: 'Name the domain file that the profile was made for.',
  },
  'profile-missing': {
    means:
      'A domain was named, but no profile of a party, or a form that holds everything was given with others.',
    next: 'Name the domain and then one profile for each party. A score sheet of our own stands alone; it begins with "kind": "nonpaper-score-sheet".',
  },
  'discount-not-used': {
    means: 'A profile has a discount factor; time plays no part in these figures, and it was not used.',
    next: 'Nothing needs to be done.',
  },
  'reservation-assumed': {
    means: 'A Genius profile gives no reservation value, which in Genius means 0.',
    next: 'Add one where it is meant to be another.',
  },
  'reservation-in-other-unit': {
    means: 'A reservation value looks as if it were in another unit than the scores.',
    next: 'Genius states it between 0 and 1: use `--evaluation genius`, or write it in the unit of the scores.',
  },
  'evaluations-divided': {
    means:
      'Scores were divided by the largest of their issue, and boxes by the largest utility, as Genius does.',
    next: 'Leave out `--evaluation genius` to take them as they stand.',
  },
  'evaluations-clamped': {
    means: 'Values of a linear evaluator below 0 or above 1 were set to 0 or 1, as Genius does.',
    next: 'Leave out `--evaluation genius` to take them as they stand.',
  },
  'domain-of-profile': {
    means:
      'A Genius profile stood where the domain is named first; its issues are the domain, and it is a party.',
    next: 'Name the domain first, if the profile is to be none of the parties.',
  },
  'weight-assumed': {
    means: 'A profile gives an issue no weight; it weighs 1.',
    next: 'Add the weight where it is meant to be another.',
  },
  'weights-not-adding-up': {
    means:
      'The weights of a party nearly add up to 1, 10, 100 or 1,000. They are used as they stand: nothing is divided by their sum.',
    next: 'Correct a weight where the sum was meant to be round; else nothing needs to be done.',
  },
  'value-taken-as-zero': {
    means: 'A profile in a form that defines missing values as 0 leaves some out.',
    next: 'Add the values where they are meant to be others.',
  },
  'real-issue-in-steps': {
    means:
      'An issue with real numbers was cut into equal steps, both ends among them; what lies between is not seen.',
    next: 'Give the options that matter as a list.',
  },
  'domain-part-not-used': {
    means: 'A part of a file plays no part in the score sheet and was passed over.',
    next: 'Nothing needs to be done.',
  },
  'sheet-name-is-date': {
    means: 'A name in a .csv file reads like a date, which a spreadsheet makes of names such as 4-5 or 1/2.',
    next: "Where it was meant to be another, write it again with an apostrophe in front ('4-5), which keeps it a text.",
  },
  'sheet-part-not-in-csv': {
    means: 'A .csv file has no place for a part of the sheet; it was left out of what was written.',
    next: 'Write .json to keep everything.',
  },
} as const satisfies Readonly<Record<string, { readonly means: string; readonly next: string }>>;

export type DomainsCode = keyof typeof DOMAINS_CODES;
