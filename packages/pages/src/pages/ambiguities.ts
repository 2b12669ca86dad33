import type {
  AmbiguityRegister,
  ContinuedEntry,
  IntentLine,
  ReadingLine,
  RegisterEntry,
} from '@nonpaper/dossier';
import type { AmbiguityIntent } from '@nonpaper/vocabulary';
import { SourceBook } from '../book.ts';
import { shortDate } from '../dates.ts';
import { asOfFact, framed, leftOutLines, type DossierHead } from '../frame.ts';
import { counted } from '../kinds.ts';
import {
  aside,
  badge,
  heading,
  item,
  list,
  paragraph,
  quote,
  soft,
  strong,
  type Block,
  type Line,
  type ListItem,
  type Page,
} from '../page.ts';

/** The register: each place with its readings, who holds them, and whether it was meant so. Proposals stand apart. */
export function ambiguitiesPage(head: DossierHead, register: AmbiguityRegister): Page {
  const book = new SourceBook(register.records);
  const { entries, proposals } = register;
  const blocks =
    entries.length + proposals.length === 0
      ? [paragraph('Nothing is in the register.')]
      : [
          ...byDraft(entries, (each) => entryItem(each, book)),
          ...proposalBlocks(proposals),
          aside(
            'A reading of a party stands on what it said, or on who ascribes it to the party; a possible reading is one that nobody is recorded as holding. Whether wording was meant to be read in two ways is the judgement of the person named.',
          ),
        ];
  return framed(head, {
    subject: 'Wording that can be read in two ways',
    facts: [asOfFact(register.asOf), { label: 'Entries', value: [countWords(register)] }],
    blocks,
    leftOut: leftOutLines(register.leftOut),
    book,
  });
}

const countWords = ({ entries, proposals }: AmbiguityRegister): string =>
  `${counted(entries.length, 'entry', 'entries')}, ${counted(proposals.length, 'proposal', 'proposals')}`;

function byDraft(entries: readonly RegisterEntry[], itemOf: (entry: RegisterEntry) => ListItem): Block[] {
  const drafts = [...new Map(entries.map(({ draft }) => [draft.id, draft])).values()];
  return drafts.flatMap(({ id, shortTitle }) => [
    heading(shortTitle),
    list(entries.filter(({ draft }) => draft.id === id).map(itemOf)),
  ]);
}

function entryItem(entry: RegisterEntry, book: SourceBook): ListItem {
  const status = entry.statusNote === null ? entry.status : `${entry.status}: ${entry.statusNote}`;
  return item(
    placeLine(entry),
    ...readingLines(entry.readings, book),
    ...notCountedLine(entry),
    intentLine(entry, book),
    ...(entry.status === 'open' && entry.statusNote === null ? [] : [`Status: ${status}.`]),
    ...continuedLines(entry.continues, book),
    [soft(entry.slug ?? entry.id.slice(-6))],
  );
}

const placeLine = ({ path, quote: words, question }: RegisterEntry): Line => [
  strong(path),
  ' ',
  quote(words.replace(/\s+/gu, ' ')),
  ` ${question}`,
];

const readingLines = (readings: readonly ReadingLine[], book: SourceBook): Line[] =>
  readings.length === 0
    ? [[soft('No reading is recorded.')]]
    : readings.map((each, place) => readingLine(each, place + 1, book));

function readingLine(
  { text, party, held, speakers, sources }: ReadingLine,
  number: number,
  book: SourceBook,
): Line {
  const cited = book.citeSources(sources);
  if (party === null)
    return [`${number}. `, soft('possible reading, nobody is recorded as holding it: '), text, ...cited];
  const said = speakers.length === 0 ? '' : soft(` (${speakers.join(', ')})`);
  const ascribed = held === 'ascribed by others' ? [' ', badge(held)] : [];
  return [`${number}. `, strong(party.name), said, `: ${text}`, ...ascribed, ...cited];
}

const notCountedLine = ({ readingsNotCounted: count }: RegisterEntry): Line[] =>
  count === 0
    ? []
    : [
        [
          soft(
            `${counted(count, 'reading rests', 'readings rest')} on nothing that counts, and ${count === 1 ? 'is' : 'are'} left out.`,
          ),
        ],
      ];

function intentLine(
  { intent, judged }: { intent: AmbiguityIntent; judged: IntentLine | null },
  book: SourceBook,
): Line {
  if (judged === null) return ['Deliberate or accidental: not known.'];
  const why = judged.why === null ? '' : `: ${judged.why}`;
  return [
    strong(INTENTS[intent]),
    `, in the judgement of ${judged.by}, ${shortDate(judged.on)}${why}`,
    ...book.citeSources(judged.sources),
  ];
}

const INTENTS: Readonly<Record<AmbiguityIntent, string>> = {
  deliberate: 'Deliberate',
  accidental: 'Accidental',
  'not known': 'Not known whether deliberate',
};

function continuedLines(continued: ContinuedEntry | null, book: SourceBook): Line[] {
  if (continued === null) return [];
  const { draft, path, readings } = continued;
  const where = `The same words in ${draft.shortTitle}, ${path}`;
  return [
    [soft(readings.length === 0 ? `${where}: no reading is recorded there.` : `${where}, were read so:`)],
    ...readings.map((each, place) => readingLine(each, place + 1, book)),
    ...(continued.judged === null ? [] : [[soft('There: '), ...intentLine(continued, book)]]),
  ];
}

function proposalBlocks(proposals: readonly RegisterEntry[]): Block[] {
  if (proposals.length === 0) return [];
  const proposed = (entry: RegisterEntry): ListItem =>
    item(
      [badge('proposed'), ' ', ...placeLine(entry)],
      ...(entry.continues === null
        ? []
        : [
            [
              soft(
                `The same words are in the register for ${entry.continues.draft.shortTitle}, ${entry.continues.path}.`,
              ),
            ],
          ]),
      [soft(entry.slug ?? entry.id.slice(-6))],
    );
  return [
    heading(`Proposed (${proposals.length})`),
    aside(
      'Questions that the drafting checks put; nobody has taken them up yet. Adding a reading or a judgement takes one up, and so does nonpaper review accept.',
    ),
    ...byDraft(proposals, proposed).map((block) =>
      block.kind === 'heading' ? { ...block, level: 3 as const } : block,
    ),
  ];
}
