import type { DossierRecord, Issue, Statement, Event } from '@nonpaper/dossier';
import { SourceBook } from '../book.ts';
import { shortDate, spanInWords } from '../dates.ts';
import { framed } from '../frame.ts';
import type { DossierHead } from '../frame.ts';
import { counted, kindWord } from '../kinds.ts';
import type { Block, Inline, Line, ListItem, Page } from '../page.ts';
import { aside, badge, heading, item, joinLines, list, paragraph, quote, soft, strong } from '../page.ts';

/** What waits for a decision. */
export interface ReviewList {
  /** Proposals by issue, in the order of the issues; those on no issue come last under null. */
  readonly groups: readonly { readonly issue: Issue | null; readonly proposals: readonly DossierRecord[] }[];
  /** Records to which proposals refer; by them ids become names. What is missing is shown by its id. */
  readonly known: readonly DossierRecord[];
  /** How sure the reader was, 0..1, of proposals whose records do not say so (new persons), by their ids. */
  readonly sureness?: ReadonlyMap<string, number>;
}

/** Proposals grouped by issue, each with the words that it was read from, the rule that read it, and its source. */
export function reviewPage(head: DossierHead, review: ReviewList): Page {
  const names = new Names(review.known);
  const count = new Set(review.groups.flatMap((group) => group.proposals.map(({ id }) => id))).size;
  const blocks =
    count === 0
      ? [paragraph('Nothing waits for a decision.')]
      : [
          aside(HOW_TO_DECIDE),
          ...review.groups.flatMap((group) => groupBlocks(group, names, review.sureness)),
        ];
  return framed(head, {
    subject: 'Review',
    facts: [{ label: 'Waiting', value: [counted(count, 'proposal', 'proposals')] }],
    blocks,
    leftOut: [],
    book: names.book,
  });
}

const HOW_TO_DECIDE =
  'Everything here was put forward by a reader or an importer and counts for nothing until a person accepts it. The characters at the end of a line name it: nonpaper review accept, amend or refuse.';

type Sureness = ReviewList['sureness'];

function groupBlocks(group: ReviewList['groups'][number], names: Names, sureness: Sureness): Block[] {
  const title = group.issue === null ? 'On no issue' : group.issue.name;
  const count = soft(`, ${counted(group.proposals.length, 'proposal', 'proposals')}`);
  return [
    heading([title, count]),
    list(group.proposals.map((record) => proposalItem(record, names, sureness))),
  ];
}

function proposalItem(record: DossierRecord, names: Names, sureness: Sureness): ListItem {
  const line: Line = [badge('proposed'), ' ', ...recordLine(record, names), ...names.cite(record)];
  return item(line, [
    soft(
      `${kindWord(record.kind)} ${shortId(record.id)} · read by ${record.review.by}${confidenceOf(record, sureness)}`,
    ),
  ]);
}

/** The last characters of an id: enough to name a record at the command line. */
export const shortId = (id: string): string => id.slice(-6);

function confidenceOf(record: DossierRecord, sureness: Sureness): string {
  const own = record.kind === 'statement' || record.kind === 'event' ? record.confidence : null;
  const confidence = own ?? sureness?.get(record.id);
  return typeof confidence === 'number' ? `, reader's confidence ${confidence.toFixed(2)}` : '';
}

function recordLine(record: DossierRecord, names: Names): Line {
  switch (record.kind) {
    case 'statement':
      return statementLine(record, names);
    case 'event':
      return eventLine(record);
    case 'draft':
      return [strong(record.title), soft(` ${record.fidelity}, ${record.completeness}`)];
    case 'lineage':
      return [strong(names.of(record.later)), ` ${record.relation} `, strong(names.of(record.earlier))];
    case 'treatment':
      return treatmentLine(record, names);
    case 'position':
      return [strong(names.of(record.party)), `: ${names.of(record.option)} `, record.level];
    case 'person':
      return [strong(nameOf(record) ?? record.id), soft(' a person whom this dossier does not know yet')];
    default:
      return [strong(nameOf(record) ?? record.slug ?? record.id)];
  }
}

function statementLine(record: Statement, names: Names): Line {
  const { speaker } = record;
  const who =
    speaker.name ?? speaker.descriptor ?? names.of(speaker.person ?? speaker.party ?? speaker.outlet);
  const carriers = record.via.map(({ name }) => name).filter((name) => name !== who); // an outlet carries its own words
  const via = carriers.length === 0 ? '' : ` via ${carriers.join(', ')}`;
  const content: Inline = record.quoted ? quote(record.content) : record.content;
  const date = record.date === null ? [] : [soft(` ${shortDate(record.date)}`)];
  const cue = /[\p{L}\p{N}]/u.test(record.cue) ? ` ${record.negated ? 'not: ' : ''}${record.cue}` : ''; // of a turn of talk, only a colon
  return [strong(who), soft(`${via}${cue}: `), content, ...date];
}

function eventLine(record: Event): Line {
  const who = record.participants.map(({ name }) => name).join(', ');
  const place = record.place === null ? '' : `, ${record.place}`;
  return [
    strong(record.title),
    soft(
      ` ${record.type}, ${record.status}, ${spanInWords(record.when)}${place}${who === '' ? '' : `; ${who}`}`,
    ),
  ];
}

function treatmentLine(record: DossierRecord & { kind: 'treatment' }, names: Names): Line {
  const points = record.provisions
    .map(({ provision, force }) => `${names.of(provision)} (${force})`)
    .join(', ');
  const options = joinLines(
    record.options.map((option): Line => [names.of(option)]),
    '; ',
  );
  const does: Line = record.noneFound
    ? ['nothing found']
    : [`points ${points}; leaves possible: `, ...options];
  return [strong(names.of(record.draft)), ` on ${names.of(record.issue)}: `, ...does];
}

/** Names and sources of records, by id. */
class Names {
  readonly book: SourceBook;
  readonly #known: ReadonlyMap<string, DossierRecord>;

  constructor(known: readonly DossierRecord[]) {
    this.#known = new Map(known.map((record) => [record.id, record]));
    this.book = new SourceBook();
  }

  of(id: string | null): string {
    if (id === null) return 'a speaker who is not described';
    const record = this.#known.get(id);
    return (record === undefined ? null : nameOf(record)) ?? id;
  }

  /** The sources that a proposal was read from. */
  cite(record: DossierRecord): Line {
    const lines = record.citations.flatMap((citation) => {
      const source = this.#known.get(citation.source);
      if (source?.kind !== 'source') return [];
      const { slug, title, sourceKind, date, dateNote, url, grade, terms } = source;
      const outlet = source.outlet === null ? null : this.of(source.outlet);
      const relays = source.relays.map((id) => this.of(id));
      return [
        {
          source: source.id,
          slug,
          title,
          sourceKind,
          outlet,
          relays,
          date,
          dateNote,
          url,
          locator: citation.locator,
          grade,
          terms,
        },
      ];
    });
    return this.book.citeSources(lines);
  }
}

function nameOf(record: DossierRecord): string | null {
  if ('names' in record) return record.names[0]?.text ?? null;
  if ('shortTitle' in record) return record.shortTitle;
  if ('title' in record) return record.title;
  if ('name' in record) return record.name;
  if (record.kind === 'option') return record.label;
  return record.kind === 'provision' ? record.path : null;
}
