import { z } from 'zod';
import {
  AMBIGUITY_INTENTS,
  AMBIGUITY_STATUSES,
  AMBIGUITY_WAYS,
  CONCORDANCE_KINDS,
  CONFIDENCES,
  EFFORT_OUTCOMES,
  EVENT_STATUSES,
  EVENT_TYPES,
  FORCES,
  LIKELIHOODS,
  LINEAGE_KINDS,
  PARTS_IN_DRAFT,
  PART_STATES,
  POSITION_LEVELS,
  RESPONSE_STANCES,
  SILENCE_CELLS,
  SPEAKER_CLASSES,
  TILT_VERDICTS,
  VERIFICATIONS,
} from '@nonpaper/vocabulary';
import type { Absence } from '../absence.ts';
import { READING_HOLDERS } from '../ambiguities.ts';
import type { AmbiguityRegister } from '../ambiguities.ts';
import type { Brief } from '../brief/brief.ts';
import type { Calendar } from '../calendar.ts';
import { HAPPENINGS, RECORDINGS } from '../changes-since.ts';
import type { ChangesSince } from '../changes-since.ts';
import type { ConcordanceTable } from '../concordance.ts';
import type { Efforts } from '../efforts.ts';
import type { Ledger } from '../ledger.ts';
import type { DraftLineage } from '../lineage.ts';
import type { PositionsGrid } from '../positions-grid.ts';
import type { SilenceMap } from '../silence-map.ts';
import type { Tilt } from '../tilt.ts';
import type { AllExactly } from './exactly.ts';
import {
  completeness,
  dateSpan,
  fidelity,
  grade,
  id,
  ids,
  instant,
  isoDate,
  nullableDate,
  nullableId,
  nullableText,
  recordKind,
  reviewState,
  slug,
  sourceKind,
  text,
  treatmentForce,
} from './fields.ts';

const level = z.enum([...POSITION_LEVELS, 'conflicting']);
const asOf = nullableDate.describe('The as-of date; null counts everything.');

const sourceLine = z
  .strictObject({
    source: id,
    slug,
    title: text,
    sourceKind,
    outlet: nullableText,
    relays: z.array(text),
    date: nullableDate,
    dateNote: nullableText,
    url: nullableText,
    locator: nullableText,
    grade: grade.nullable(),
    terms: nullableText,
  })
  .meta({ id: 'SourceLine' });
const sources = z.array(sourceLine);

const verification = z.enum(VERIFICATIONS).nullable();
const openedRecord = z
  .strictObject({ kind: recordKind, id, slug, label: text, date: nullableDate, verification, sources })
  .meta({ id: 'OpenedRecord' });
const records = z.array(openedRecord).describe('Every record under a figure, opened.');

const leftOut = z
  .array(z.strictObject({ what: recordKind, why: text, records: ids }).meta({ id: 'LeftOut' }))
  .describe('What was left out, and why.');

const partyRef = z.strictObject({ id, slug, name: text }).meta({ id: 'PartyRef' });
const issueRef = z.strictObject({ id, slug, name: text }).meta({ id: 'IssueRef' });
const draftRef = z
  .strictObject({
    id,
    slug,
    title: text,
    shortTitle: text,
    date: nullableDate,
    fidelity,
    completeness,
    textKnownFrom: nullableDate,
    seen: z.boolean(),
    composed: z.boolean(),
  })
  .meta({ id: 'DraftRef' });
const linkedProvision = z
  .strictObject({ provision: id, path: text, force: treatmentForce })
  .meta({ id: 'LinkedProvision' });
const possibleOption = z.strictObject({ option: id, label: text, level }).meta({ id: 'PossibleOption' });

const mark = z.union([
  z.strictObject({ mark: z.literal('expectation only') }),
  z.strictObject({ mark: z.literal('rests on a party with no recorded part'), party: partyRef }),
]);

const silenceElement = z
  .strictObject({
    issue: issueRef,
    cell: z.enum(SILENCE_CELLS),
    possible: z.array(possibleOption),
    provisions: z.array(linkedProvision),
    marks: z.array(mark),
    contradictory: ids,
    inReply: z.boolean(),
    under: ids,
  })
  .meta({ id: 'SilenceElement' });

const silenceResult = { cell: z.enum(SILENCE_CELLS), words: text, elements: z.array(silenceElement) };

const silenceRow = z.strictObject({
  concern: id,
  title: text,
  party: partyRef,
  issues: z.array(issueRef),
  date: isoDate,
  under: ids,
  cells: z.array(
    z.strictObject({
      ...silenceResult,
      draft: id,
      companionsUnseen: z.number(),
      inReply: z.boolean(),
      withoutReplies: z.strictObject(silenceResult).nullable(),
      under: ids,
    }),
  ),
});

const silenceMap = z
  .strictObject({
    asOf,
    drafts: z.array(draftRef),
    rows: z.array(silenceRow),
    ascribed: z.array(
      z.strictObject({
        concern: id,
        title: text,
        party: partyRef,
        ascribedBy: nullableText,
        date: isoDate,
        under: ids,
      }),
    ),
    leftOut,
    records,
  })
  .meta({ id: 'SilenceMap' });

const range = z.tuple([z.number(), z.number()]).describe('Lowest and highest; never one number.');
const rangeOver = z.strictObject({ words: text, range, counted: ids }).meta({ id: 'RangeOver' });
const notCounted = z.strictObject({ issue: issueRef, why: text, under: ids }).meta({ id: 'NotCounted' });
const fit = z.union([
  z.strictObject({ draft: id, fit: rangeOver, notCounted: z.array(notCounted) }),
  z.strictObject({ draft: id, fit: z.null(), why: text }),
]);
const tiltSide = z.strictObject({
  possible: z.array(possibleOption),
  provisions: z.array(linkedProvision),
});
const tiltIssue = z
  .strictObject({
    issue: issueRef,
    from: tiltSide,
    to: tiltSide,
    delta: z.strictObject({ words: text, range }),
    preferences: ids,
    orderSetAside: z.boolean(),
    inReply: z.boolean(),
    under: ids,
  })
  .meta({ id: 'TiltIssue' });
const tiltFigures = {
  verdict: z.enum(TILT_VERDICTS).nullable(),
  delta: rangeOver.nullable(),
  fits: z.tuple([fit, fit]),
  issues: z.array(tiltIssue),
  wouldDecide: z.array(issueRef),
  notCounted: z.array(notCounted),
};
const tilt = z
  .strictObject({
    ...tiltFigures,
    asOf,
    party: partyRef,
    from: draftRef,
    to: draftRef,
    heading: text,
    weights: z.array(z.strictObject({ issue: issueRef, weight: text })),
    withoutReplies: z.strictObject(tiltFigures).nullable(),
    knownLater: z.array(z.strictObject({ draft: draftRef, knownFrom: isoDate })),
    leftOut,
    records,
  })
  .meta({ id: 'Tilt' });

const part = z.enum(PARTS_IN_DRAFT);
const partLine = z
  .strictObject({
    part,
    state: z.enum(PART_STATES),
    accounts: z.array(
      z.strictObject({
        participation: id,
        state: z.enum(['recorded', 'denied']),
        account: text,
        date: isoDate,
        sources,
      }),
    ),
    under: ids,
  })
  .meta({ id: 'PartLine' });
const presence = z
  .strictObject({ name: text, person: nullableId, party: partyRef.nullable() })
  .meta({ id: 'Presence' });
const draftAbsence = z.strictObject({
  draft: draftRef,
  parties: z.array(z.strictObject({ party: partyRef, parts: z.array(partLine) })),
  absentObligors: z.array(
    z.strictObject({
      party: partyRef,
      words: text,
      denied: z.array(part),
      provisions: z.array(z.strictObject({ provision: id, path: text })),
      under: ids,
    }),
  ),
  disputed: z.array(z.strictObject({ party: partyRef, parts: z.array(part), under: ids })),
});
const meeting = z.strictObject({
  event: id,
  title: text,
  type: z.enum(EVENT_TYPES),
  when: dateSpan.nullable(),
  place: nullableText,
  present: z.array(presence),
  parties: z.array(partyRef),
  sources,
  under: ids,
});
const absence = z
  .strictObject({
    asOf,
    drafts: z.array(draftAbsence),
    meetings: z.array(meeting),
    met: z.array(z.strictObject({ one: partyRef, other: partyRef, events: ids })),
    leftOut,
    records,
  })
  .meta({ id: 'Absence' });

const calendarFact = z.enum(['status', 'when', 'place']);
const calendarReport = z
  .strictObject({
    reportedOn: isoDate,
    status: z.enum(EVENT_STATUSES),
    when: dateSpan.nullable(),
    place: nullableText,
    account: nullableText,
    sources,
  })
  .meta({ id: 'CalendarReport' });
const calendarEntry = z
  .strictObject({
    event: id,
    slug,
    title: text,
    type: z.enum(EVENT_TYPES),
    state: reviewState,
    status: z.enum(EVENT_STATUSES),
    when: dateSpan.nullable(),
    place: nullableText,
    participants: z.array(presence),
    plan: calendarReport.nullable(),
    reports: z.array(calendarReport),
    changes: z.array(z.strictObject({ on: isoDate, what: calendarFact, from: text, to: text, sources })),
    contradictions: z.array(z.strictObject({ what: calendarFact, reports: z.array(calendarReport) })),
    drafts: ids,
    verification,
    sources,
    under: ids,
  })
  .meta({ id: 'CalendarEntry' });
const calendar = z
  .strictObject({
    asOf,
    entries: z.array(calendarEntry),
    proposed: z.array(calendarEntry),
    leftOut,
    records,
  })
  .meta({ id: 'Calendar' });

const ledgerEntry = z
  .strictObject({
    statement: id,
    slug,
    date: nullableDate,
    speaker: z.strictObject({
      words: text,
      class: z.enum(SPEAKER_CLASSES),
      named: z.boolean(),
      person: nullableId,
      party: nullableId,
      descriptor: nullableText,
      count: z.number().nullable(),
      ground: nullableText,
    }),
    speaksFor: partyRef.nullable(),
    via: z.array(text),
    recipient: nullableText,
    cue: text,
    force: z.enum(FORCES),
    content: text,
    quoted: z.boolean(),
    hedges: z.array(text),
    negated: z.boolean(),
    issues: z.array(issueRef),
    inReplyTo: nullableId,
    terms: nullableText,
    grade: grade.nullable(),
    verification,
    state: reviewState,
    sources,
  })
  .meta({ id: 'LedgerEntry' });
const ledger = z
  .strictObject({
    asOf,
    entries: z.array(ledgerEntry),
    groups: z.array(
      z.strictObject({
        issue: issueRef.nullable(),
        parties: z.array(z.strictObject({ party: partyRef.nullable(), statements: ids })),
      }),
    ),
    outletVoice: z.array(ledgerEntry),
    proposed: z.array(ledgerEntry),
    leftOut,
  })
  .meta({ id: 'Ledger' });

const textOnIssue = z
  .strictObject({
    draft: draftRef,
    state: z.enum(['no text', 'not assessed', 'none found', 'treated']),
    possible: z.array(text),
    provisions: z.array(linkedProvision),
    under: ids,
  })
  .meta({ id: 'TextOnIssue' });
const relation = z.enum(LINEAGE_KINDS);
const efforts = z
  .strictObject({
    asOf,
    present: draftRef.nullable(),
    efforts: z.array(
      z.strictObject({
        effort: id,
        slug,
        name: text,
        start: isoDate,
        end: nullableDate,
        outcome: z.enum(EFFORT_OUTCOMES).nullable(),
        ended: nullableText,
        summary: text,
        parties: z.array(partyRef),
        drafts: z.array(draftRef),
        links: z.array(z.strictObject({ lineage: id, later: draftRef, relation, earlier: draftRef })),
        beside: z.array(z.strictObject({ issue: issueRef, then: textOnIssue, now: textOnIssue })),
        verification,
        sources,
        under: ids,
      }),
    ),
    leftOut,
    records,
  })
  .meta({ id: 'Efforts' });

const claim = z
  .strictObject({ statement: id, speaker: text, date: nullableDate, sources })
  .meta({ id: 'Claim' });
const lineage = z
  .strictObject({
    asOf,
    drafts: z.array(draftRef),
    relations: z.array(
      z.strictObject({
        lineage: id,
        later: draftRef,
        relation,
        earlier: draftRef,
        claims: z.array(claim),
        sources,
        under: ids,
      }),
    ),
    earliest: z.array(
      z.strictObject({
        text,
        first: z.strictObject({ draft: draftRef, provision: id, path: text }),
        later: z.array(z.strictObject({ draft: id, provision: id, path: text })),
      }),
    ),
    notCompared: z.array(z.strictObject({ draft: draftRef, why: text })),
    authorship: z.array(
      z.strictObject({
        participation: id,
        draft: draftRef,
        party: partyRef,
        state: z.enum(['recorded', 'denied']),
        account: text,
        date: isoDate,
        claims: z.array(claim),
        sources,
        under: ids,
      }),
    ),
    leftOut,
    records,
  })
  .meta({ id: 'DraftLineage' });

const gridCell = z.strictObject({
  party: id,
  level,
  declared: z.array(z.enum(POSITION_LEVELS)),
  contradictory: z.boolean(),
  conditional: z.array(
    z.strictObject({ position: id, level: z.enum(POSITION_LEVELS), condition: text, metBy: ids }),
  ),
  redLine: z.boolean(),
  statements: z.array(
    z.strictObject({ statement: id, speaker: text, date: nullableDate, inReplyTo: nullableId }),
  ),
  under: ids,
});
const positions = z
  .strictObject({
    asOf,
    parties: z.array(partyRef),
    issues: z.array(
      z.strictObject({
        issue: issueRef,
        options: z.array(
          z.strictObject({ option: id, label: text, value: z.number().nullable(), cells: z.array(gridCell) }),
        ),
        orders: z.array(z.strictObject({ preference: id, party: id, order: z.array(text), under: ids })),
      }),
    ),
    leftOut,
    records,
  })
  .meta({ id: 'PositionsGrid' });

const changeGroup = <const C extends readonly [string, ...string[]]>(changes: C) =>
  z.strictObject({
    kind: recordKind,
    entries: z.array(
      z.strictObject({
        id,
        slug,
        change: z.enum(changes),
        on: z.union([isoDate, instant]),
        words: text,
        state: reviewState,
        sources,
      }),
    ),
  });
const changes = z
  .strictObject({
    since: isoDate,
    asOf,
    happened: z.array(changeGroup(HAPPENINGS)),
    recorded: z.array(changeGroup(RECORDINGS)),
    leftOut,
  })
  .meta({ id: 'ChangesSince' });

const changedFacts = z.array(
  z.strictObject({
    kind: z.enum(['duty', 'number', 'date', 'party']),
    left: z.array(text),
    right: z.array(text),
  }),
);
const concordance = z
  .strictObject({
    left: id,
    right: id,
    rows: z.array(
      z.strictObject({
        kind: z.enum(CONCORDANCE_KINDS),
        left: ids,
        right: ids,
        score: z.number().min(0).max(1),
        reason: text,
        doubtful: z.boolean(),
        facts: changedFacts,
      }),
    ),
    wordingRefused: nullableText,
    notKept: z.array(z.strictObject({ side: z.enum(['left', 'right']), path: text, other: ids })),
  })
  .meta({ id: 'ConcordanceTable' });

const briefProvision = z
  .strictObject({ provision: id, path: text, heading: nullableText, text, verification, sources })
  .meta({ id: 'BriefProvision' });
const textChanges = z.strictObject({
  from: draftRef,
  to: draftRef,
  relation: relation.nullable(),
  rows: z.array(
    z.strictObject({
      kind: z.enum(CONCORDANCE_KINDS),
      left: z.array(briefProvision),
      right: z.array(briefProvision),
      reason: text,
      doubtful: z.boolean().describe('A match that a person should look at before anybody relies on it.'),
      facts: changedFacts,
    }),
  ),
  same: ids,
  wordingRefused: nullableText,
  notKept: z.array(z.strictObject({ draft: id, path: text, other: z.array(briefProvision) })),
});
const said = z.strictObject({
  named: z.array(ledgerEntry),
  unnamed: z.array(ledgerEntry),
  outletVoice: z.array(ledgerEntry),
  answers: z.array(
    z.strictObject({
      response: id,
      party: partyRef,
      draft: draftRef,
      path: nullableText,
      stance: z.enum(RESPONSE_STANCES),
      text,
      date: isoDate,
      verification,
      sources,
    }),
  ),
  reactions: z.array(z.strictObject({ reaction: id, who: text, text, date: isoDate, verification, sources })),
  judgements: z.array(
    z.strictObject({
      judgement: id,
      text,
      likelihood: z.enum(LIKELIHOODS).nullable(),
      confidence: z.enum(CONFIDENCES),
      author: text,
      date: isoDate,
      under: ids,
      sources,
    }),
  ),
});
const reviewSection = z.strictObject({
  counts: z.array(
    z.strictObject({
      kind: recordKind,
      proposed: z.number(),
      accepted: z.number(),
      refused: z.number(),
      withdrawn: z.number(),
    }),
  ),
  proposals: z.array(
    z.strictObject({ kind: recordKind, id, words: text, date: nullableDate, by: text, sources }),
  ),
});
const brief = z
  .strictObject({
    asOf,
    present: draftRef.nullable(),
    text: textChanges.nullable(),
    lineage,
    said,
    absence,
    calendar,
    silence: silenceMap,
    efforts,
    review: reviewSection,
    tilt: z.array(tilt).nullable(),
    leftOut,
    shortened: z.array(text),
    records,
  })
  .meta({ id: 'Brief' });

const readingLine = z
  .strictObject({
    text,
    party: partyRef.nullable(),
    held: z.enum(READING_HOLDERS),
    speakers: z.array(text),
    sources,
    under: ids,
  })
  .meta({ id: 'ReadingLine' });
const readIntent = {
  readings: z.array(readingLine),
  intent: z.enum(AMBIGUITY_INTENTS),
  judged: z.strictObject({ by: text, on: isoDate, why: nullableText, sources }).nullable(),
};
const registerEntry = z
  .strictObject({
    id,
    slug,
    draft: draftRef,
    provision: id,
    path: text,
    quote: text,
    way: z.enum(AMBIGUITY_WAYS),
    question: text,
    ...readIntent,
    readingsNotCounted: z.int().min(0),
    status: z.enum(AMBIGUITY_STATUSES),
    statusNote: nullableText,
    continues: z.strictObject({ id, slug, draft: draftRef, path: text, ...readIntent }).nullable(),
    under: ids,
  })
  .meta({ id: 'RegisterEntry' });

const ambiguities = z
  .strictObject({
    asOf,
    entries: z.array(registerEntry),
    proposals: z.array(registerEntry).describe('Put forward by a machine; nobody has taken them up yet.'),
    leftOut,
    records,
  })
  .describe('Wording that can be read in two ways, with each reading and who holds it.');

/** The schema of each answer's JSON. */
export const answerSchemas = {
  silenceMap,
  tilt,
  absence,
  calendar,
  ledger,
  efforts,
  lineage,
  positions,
  changes,
  concordance,
  ambiguities,
  brief,
};

/** The answers by the names of their schemas. */
export interface Answers {
  readonly silenceMap: SilenceMap;
  readonly tilt: Tilt;
  readonly absence: Absence;
  readonly calendar: Calendar;
  readonly ledger: Ledger;
  readonly efforts: Efforts;
  readonly lineage: DraftLineage;
  readonly positions: PositionsGrid;
  readonly changes: ChangesSince;
  readonly concordance: ConcordanceTable;
  readonly ambiguities: AmbiguityRegister;
  readonly brief: Brief;
}

type Parsed = { [K in keyof typeof answerSchemas]: z.infer<(typeof answerSchemas)[K]> };

/** The compiler's proof that every schema and its answer hold the same values, both ways. */
export const ANSWERS_PROVED: AllExactly<Parsed, Answers> = {
  silenceMap: true,
  tilt: true,
  absence: true,
  calendar: true,
  ledger: true,
  efforts: true,
  lineage: true,
  positions: true,
  changes: true,
  concordance: true,
  ambiguities: true,
  brief: true,
};
