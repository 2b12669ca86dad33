import type { Ambiguity, Citation, DossierRecord, Id, Provision, Statement } from '@nonpaper/dossier';
import type { Span } from '@nonpaper/vocabulary';

/** A place that a record names: the text, the range, and what must stand there if that is known. */
export interface Place {
  readonly text: Id | null;
  readonly spans: readonly Span[];
  readonly says: string | null;
  readonly what: string;
}

type TextOf = (id: Id) => Id | null;

/** Every place that a record names. */
export function placesOf(record: DossierRecord, textOf: TextOf): Place[] {
  return [
    ...record.citations.flatMap((citation) => citedPlace(citation, textOf)),
    ...ownPlaces(record, textOf),
  ];
}

function citedPlace({ source, span }: Citation, textOf: TextOf): Place[] {
  return span === null ? [] : [{ text: textOf(source), spans: [span], says: null, what: 'citation' }];
}

function ownPlaces(record: DossierRecord, textOf: TextOf): Place[] {
  switch (record.kind) {
    case 'provision':
      return provisionPlaces(record, textOf(record.draft));
    case 'statement':
      return statementPlaces(record);
    case 'event':
      return [
        ...(record.span === null
          ? []
          : [{ text: record.text, spans: [record.span], says: null, what: 'place' }]),
        ...record.reports.flatMap((report) => report.citations.flatMap((each) => citedPlace(each, textOf))),
      ];
    case 'ambiguity':
      return ambiguityPlaces(record, textOf);
    default:
      return [];
  }
}

function ambiguityPlaces({ draft, span, quote, readings, judged }: Ambiguity, textOf: TextOf): Place[] {
  const own = span === null ? [] : [{ text: textOf(draft), spans: [span], says: quote, what: 'place' }];
  const inner = [...readings.flatMap(({ citations }) => citations), ...(judged?.citations ?? [])];
  return [...own, ...inner.flatMap((each) => citedPlace(each, textOf))];
}

function provisionPlaces({ span, text: says, brackets }: Provision, text: Id | null): Place[] {
  const own = span === null ? [] : [{ text, spans: [span], says, what: 'text' }];
  const inner = brackets.map((bracket) => ({ text, spans: [bracket.span], says: null, what: 'bracket' }));
  return text === null && span === null ? own : [...own, ...inner];
}

function statementPlaces(record: Statement): Place[] {
  const { text, spans, content, cue, hedges } = record;
  const hedged = hedges.flatMap((hedge) =>
    hedge.span === null ? [] : [{ text, spans: [hedge.span], says: hedge.text, what: 'hedge' }],
  );
  if (spans === null) return hedged;
  return [
    { text, spans: spans.source, says: null, what: 'source span' },
    { text, spans: spans.cue, says: spans.cue.length === 0 ? null : cue, what: 'cue' },
    { text, spans: spans.content, says: spans.content.length === 0 ? null : content, what: 'content' },
    ...hedged,
  ];
}
