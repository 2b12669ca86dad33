/** What the card of the weights tells beside its fixed words. */
export interface CardFacts {
  readonly bytes: number;
  readonly articles: number;
  readonly figures: readonly string[];
  /** Whether cross-validation was run for this card. */
  readonly cv: boolean;
}

/** The card that stands beside the weights. */
export function modelCard({ bytes, articles, figures, cv }: CardFacts): string {
  const measured = figures.map((each) => `- ${each}`).join('\n');
  const without = cv
    ? ''
    : '\nCross-validation was not run for this card: `npm run train:reader -- FOLDER --cv` runs it.\n';
  return `# The attribution tagger

\`attribution.bin\` (${bytes} bytes) holds the weights of the tagger in \`packages/reader/src/tagger\`. It marks in English news
text who (source) is said, by which words (cue), to have said or thought what (content).

## From what it was made

- PolNeAR 1.0.0 (Newell, Margolin and Ruths, LREC 2018), training part, ${articles} articles of seven American outlets from
  November 2015 to September 2016. **The corpus has no licence for its texts.** None of its texts or annotations is in this
  repository; the weights are numbers of features of many texts together.
- Groups of words of like use, from GloVe vectors (Pennington, Socher and Manning 2014; Public Domain Dedication and
  License 1.0), in \`packages/training/data/word-groups.tsv\`. How like a word is to cues and to sources was fitted on the same
  training part, so cross-validation sees a little of its held-out folds through it.
- Parts of speech and lemmas by wink-nlp and its English model (MIT).

A conditional random field in two stages, both told what the reader's rules find and the second what the first found; a second look
that moves the ends of whole spans; a linker; a confidence that is the share of spans of like chances that were right. \`npm run train:reader -- FOLDER\` makes the same file from the same corpus.

## Figures

F1 in per cent with 95 % intervals over articles (1,000 bootstrap samples). Exact: the same first and last token, every
contiguous fragment a span. Relaxed: cues overlap, source and content agree by half.

${measured}
${without}
People agree with each other at about 78.6, 71.3 and 71.9 exact, and at 73.9 relaxed (89.5 with a reporting word), on the
articles that six of them annotated. A tagger on a large pretrained model is some ten points better.

## What it is bad at

- Where indirect content ends, and content without a reporting word (beliefs, wishes, plans).
- Chains ("Reuters reported, citing an official, that"), recipients, grounds of anonymity and hedges: the corpus does not
  mark them; the reader's rules read them.
- Diplomatic readouts and translated texts: the corpus is American election news.
- Other languages than English, capitals throughout, and text that was scanned badly.
`;
}
