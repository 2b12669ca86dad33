import {
  BRACKET_KINDS,
  CONCORDANCE_KINDS,
  DATE_PRECISIONS,
  EVENT_STATUSES,
  EVENT_TYPES,
  FIDELITIES,
  FORCES,
  HEDGE_PLACES,
  MENTION_KINDS,
  OPEN_KINDS,
  SPEAKER_CLASSES,
} from '@nonpaper/vocabulary';
import { recordSchemas } from '@nonpaper/dossier/schemas';
import {
  AMBIGUITY_KINDS,
  CELL_KINDS,
  LINT_CERTAINTIES,
  LINT_CHECKS,
  PROVISION_STATUSES,
  STANCE_ROLES,
} from '@nonpaper/drafts';
import { scoreSheetSchema } from '@nonpaper/domains';
import { z } from 'zod';
import {
  briefWithDealSchema,
  dealOutwardSchema,
  dealSheetsSchema,
  dealUncertainSchema,
} from './deal-schemas.ts';
import { OUTSIDE_KINDS } from './outside/outside-line.ts';
import { dealPositionsSchema } from './deal-positions-schema.ts';
import { stabilitySchema } from './stability-schema.ts';

export {
  briefWithDealSchema,
  dealOutwardSchema,
  dealPositionsSchema,
  dealSheetsSchema,
  dealUncertainSchema,
  stabilitySchema,
};

/**
 * Schemas of what the command line prints that is no answer of the dossier: readings, read drafts, comparisons,
 * lists, errors. The published JSON Schemas are made from them, and tests hold the output to them.
 */
const span = z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]);
const spans = z.array(span);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const messageSchema = z.strictObject({ code: z.string(), text: z.string(), span: span.optional() });

export const errorSchema = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    what: z.string(),
    where: z.string().nullable(),
    next: z.string(),
  }),
});

const speaker = z.strictObject({
  class: z.enum(SPEAKER_CLASSES),
  name: z.string().optional(),
  descriptor: z.string().optional(),
  count: z.number().optional(),
  ground: z.string().optional(),
  record: z.string().optional(),
});

const statement = z.strictObject({
  id: z.string(),
  speaker,
  via: z.array(z.string()),
  recipient: z.string().optional(),
  cue: z.string(),
  force: z.enum(FORCES),
  content: z.string(),
  hedge: z.array(z.strictObject({ text: z.string(), on: z.enum(HEDGE_PLACES), span })),
  negated: z.boolean(),
  confidence: z.number().min(0).max(1),
  by: z.string(),
  spans: z.strictObject({ source: spans, cue: spans, content: spans }),
});

const event = z.strictObject({
  type: z.enum(EVENT_TYPES),
  cameo: z.string().optional(),
  plover: z
    .strictObject({
      type: z.enum(['AGREE', 'CONSULT', 'REJECT', 'SUPPORT']),
      mode: z.enum(['meet', 'phone', 'visit']).optional(),
    })
    .optional(),
  trigger: z.string(),
  of: z.string().optional(),
  status: z.enum(EVENT_STATUSES),
  date: z.strictObject({ start: isoDate, end: isoDate, precision: z.enum(DATE_PRECISIONS) }).nullable(),
  place: z.string().optional(),
  participants: z.array(z.string()),
  span,
  spans: z.strictObject({ trigger: spans, date: spans, place: spans, participants: spans }),
  by: z.string(),
  confidence: z.number().min(0).max(1),
  statement: z.string().optional(),
});

const mention = z.strictObject({
  kind: z.enum(MENTION_KINDS),
  name: z.string(),
  record: z.string().optional(),
  spans,
});

/** The fields that a reading has whatever it was read from. */
const reading = {
  statements: z.array(statement),
  events: z.array(event),
  mentions: z.array(mention),
  open: z.array(z.strictObject({ what: z.string(), kind: z.enum(OPEN_KINDS), span })),
  frame: z.strictObject({
    points: z.number().int().optional(),
    themes: z.array(z.string()).optional(),
    modelledOn: z.string().optional(),
  }),
  absent: z.array(z.strictObject({ party: z.string(), from: z.string(), span })),
  dates: z
    .array(
      z.strictObject({
        start: isoDate,
        end: isoDate,
        precision: z.enum(DATE_PRECISIONS),
        text: z.string(),
        span,
      }),
    )
    .optional(),
  messages: z.array(messageSchema),
};

const lineId = z.union([z.string(), z.number()]);

/** One line of `nonpaper read --ndjson`. */
export const readLineSchema = z.union([
  z.strictObject({ id: lineId, text: z.string().optional(), ...reading }),
  z.strictObject({
    id: lineId.nullable(),
    line: z.number().int().positive(),
    error: errorSchema.shape.error,
  }),
]);

/** One file of `nonpaper read FILE --json`; several files give an array of them. */
export const readFileSchema = z.strictObject({
  id: z.string(),
  text: z.string(),
  ...reading,
  /** With `--explain` only. */
  explained: z
    .array(z.strictObject({ id: z.string(), by: z.string(), confidence: z.number(), marked: z.string() }))
    .optional(),
  source: z.string().nullable(),
});

const bracket = z.strictObject({
  depth: z.number().int().positive(),
  kind: z.enum(BRACKET_KINDS),
  by: z.array(z.string()),
  span,
  closed: z.boolean(),
});

/** `nonpaper import FILE --json`. */
export const importSchema = z.strictObject({
  title: z.string(),
  fidelity: z.enum(FIDELITIES),
  provisions: z.array(
    z.strictObject({
      id: z.string(),
      path: z.string(),
      number: z.string(),
      heading: z.string().optional(),
      text: z.string(),
      theme: z.string().optional(),
      brackets: z.array(bracket),
      span,
      pageMarks: spans.optional(),
      record: z.string().nullable().optional(),
    }),
  ),
  messages: z.array(messageSchema),
  draft: z.strictObject({ id: z.string(), slug: z.string().nullable() }).nullable(),
});

const paths = z.array(z.string()).describe('Paths of provisions; in an NDJSON draft the id of the line.');

const bracketTurn = {
  left: paths,
  right: paths,
  kind: z.enum(['opened', 'closed', 'stances', 'contents']),
  before: z.string().describe('The bracket as printed; empty where there is none.'),
  after: z.string(),
  words: z.string().describe('What became of it.'),
};

const meaningList = z.array(
  z.strictObject({
    kind: z.string(),
    left: paths,
    right: paths,
    before: z.string(),
    after: z.string(),
    weight: z.number(),
    note: z.string().describe('The change in words.'),
  }),
);

const runs = z.array(z.tuple([z.enum(['=', '+', '-']), z.string()]));

/** `nonpaper compare A B --json`. */
export const compareSchema = z.strictObject({
  drafts: z.array(
    z.strictObject({
      key: z.string().describe('A, B, C … in the order of the arguments.'),
      title: z.string(),
      file: z.string().nullable(),
      draft: z.string().nullable().describe('The slug of a kept draft; null for a file.'),
      fidelity: z.enum(FIDELITIES),
    }),
  ),
  wording: z.strictObject({ compared: z.boolean(), reason: z.string().nullable() }),
  links: z.array(
    z.strictObject({
      left: paths,
      right: paths,
      kind: z.enum(CONCORDANCE_KINDS),
      score: z.number().min(0).max(1),
      reason: z.string(),
      locked: z.boolean().describe('True where a person confirmed it.'),
    }),
  ),
  meaning: meaningList.describe('What the changes mean, weightiest first.'),
  worthALook: meaningList.describe('Wording that differs and probably means the same, weightiest first.'),
  review: z
    .array(z.strictObject({ left: paths, right: paths, why: z.string() }))
    .describe('Matches that a person should look at, the most doubtful first.'),
  redline: z.array(
    z.strictObject({
      left: paths,
      right: paths,
      runs,
    }),
  ),
  outside: z
    .array(z.strictObject({ kind: z.enum(OUTSIDE_KINDS), left: paths, right: paths, runs }))
    .describe(
      "Changes of titles, headings, preamble and notes; a provision's own heading names it by its path.",
    ),
  brackets: z
    .array(z.strictObject(bracketTurn))
    .describe('What became of square brackets, in the order of the links.'),
  notKept: z.array(z.strictObject({ side: z.enum(['left', 'right']), path: z.string(), other: paths })),
  messages: z.array(messageSchema),
});

const comparedDraft = compareSchema.shape.drafts;
const turn = z.strictObject({ kind: z.string(), rows: z.array(z.string()) });

/** `nonpaper concordance A B … --json`, and `nonpaper compare` with three drafts or more. */
export const concordanceSchema = z.strictObject({
  drafts: comparedDraft,
  rows: z.array(
    z.strictObject({
      row: z.string().describe('The number of the row, fixed for good: 12, 12a.'),
      cells: z.record(z.string(), paths).describe('By key of the draft.'),
      kinds: z
        .record(z.string(), z.enum(CELL_KINDS))
        .describe('What became of the row in each draft, against the draft before.'),
      from: turn.optional(),
      into: turn.optional(),
    }),
  ),
  messages: z.array(messageSchema),
});

const stance = z.strictObject({ party: z.string(), role: z.enum(STANCE_ROLES), listed: z.boolean() });
const count = z.number().int().nonnegative();

/** `nonpaper brackets DRAFT … --json`. */
export const bracketsSchema = z.strictObject({
  drafts: z.array(
    z.strictObject({
      ...comparedDraft.element.shape,
      refused: z.string().nullable().describe('Why its brackets are not read; null where they are.'),
      parties: z.array(z.string()),
      partiesFrom: z
        .enum(['given', 'bound', 'named'])
        .describe(
          'Who said who the parties are: the user; the dossier, by whom the draft binds; the brackets.',
        ),
      counts: z.strictObject({
        open: count,
        byKind: z.record(z.enum(BRACKET_KINDS), count),
        unmatched: count,
        choices: count,
        words: count,
        wordsInBrackets: count,
        share: z.number().min(0).max(1),
        byParty: z.array(
          z.strictObject({
            party: z.string(),
            brackets: z.record(z.enum(STANCE_ROLES), count),
            silent: count,
          }),
        ),
      }),
      change: z.number().int().nullable().describe('Open brackets more or fewer than in the draft before.'),
      provisions: z.array(
        z.strictObject({
          path: z.string(),
          status: z.enum(PROVISION_STATUSES),
          rule: z.string(),
          words: z.string(),
        }),
      ),
      points: z.array(
        z.strictObject({
          provisions: paths,
          kind: z.enum(['wording', 'choice', 'gap', 'unmatched']),
          within: count.nullable().describe('Place in the list of the point that it stands in.'),
          text: z.string(),
          options: z.array(
            z.strictObject({ name: z.string().nullable(), text: z.string(), stances: z.array(stance) }),
          ),
          stances: z.array(stance),
          silent: z.array(z.string()),
        }),
      ),
      statements: z.array(z.strictObject({ provisions: paths, text: z.string(), stances: z.array(stance) })),
    }),
  ),
  changes: z.array(z.strictObject({ from: z.string(), to: z.string(), ...bracketTurn })),
  messages: z.array(messageSchema),
});

/** `nonpaper brackets DRAFT --as PARTY --json`, and with `--clean` and `--all`. */
export const renderedSchema = z.strictObject({
  draft: comparedDraft.element,
  view: z.strictObject({ kind: z.enum(['all', 'clean', 'party']), party: z.string().nullable() }),
  text: z.string(),
  pieces: z.array(z.strictObject({ kind: z.enum(['source', 'added', 'number']), text: z.string() })),
  decisions: z.array(
    z.strictObject({
      what: z.enum(['kept', 'dropped', 'undecided', 'gap']),
      path: z.string().nullable(),
      text: z.string(),
      reason: z.string(),
    }),
  ),
  settled: z.boolean(),
});

const keys = z.array(z.string()).describe('Keys of drafts.');

/** `nonpaper witnesses COPY COPY … --json`. */
export const witnessesSchema = z.strictObject({
  drafts: comparedDraft,
  base: z.string().describe('Key of the copy that the others are set against.'),
  refused: z.array(z.strictObject({ key: z.string(), reason: z.string() })),
  provisions: z.array(
    z.strictObject({
      at: z.record(z.string(), paths).describe('By key of the copy.'),
      witnesses: keys,
      missing: keys,
      words: count,
      agreed: count.describe('Words that all copies which have the provision have alike.'),
      variants: z.array(
        z.strictObject({
          before: z.string(),
          readings: z.array(z.strictObject({ text: z.string(), witnesses: keys })),
          after: z.string(),
          substantive: z.boolean().describe('False where only the shape of signs differs.'),
        }),
      ),
    }),
  ),
  displaced: z.array(z.strictObject({ witness: z.string(), paths })),
  messages: z.array(messageSchema),
});

const foundWording = z.strictObject({
  text: z.string(),
  words: count,
  earliest: z.strictObject({ draft: z.string(), date: isoDate.nullable(), path: z.string() }),
  here: z.boolean(),
});

/** `nonpaper earliest [DRAFT …] --json`. */
export const earliestSchema = z.strictObject({
  drafts: comparedDraft,
  heading: z.string(),
  leastWords: count,
  refused: z.array(z.strictObject({ key: z.string(), reason: z.string() })),
  wording: z
    .strictObject({ text: z.string(), whole: foundWording.nullable(), pieces: z.array(foundWording) })
    .nullable()
    .describe('With --wording: what was found of it.'),
  provisions: z.array(
    z.strictObject({
      draft: z.string(),
      path: z.string(),
      whole: foundWording.nullable(),
      sentences: z.array(foundWording),
      pieces: z.array(foundWording).describe('Runs of words that an earlier draft has.'),
    }),
  ),
  authorship: z
    .array(
      z.strictObject({
        draft: z.string(),
        party: z.string(),
        state: z.string(),
        account: z.string(),
        date: isoDate,
        by: z.array(z.string()),
      }),
    )
    .describe('Claims that somebody made, never findings.'),
  messages: z.array(messageSchema),
});

const question = {
  provision: z.string().nullable().describe('Id of the provision; null for a question about the whole.'),
  path: z.string().nullable(),
  span,
  quote: z.string(),
  note: z.string(),
};

/** `nonpaper lint DRAFT --json`. */
export const lintSchema = z.strictObject({
  draft: comparedDraft.element,
  findings: z.array(
    z.strictObject({
      check: z.enum(LINT_CHECKS),
      ...question,
      certainty: z.enum(LINT_CERTAINTIES),
      clause: z.string().optional(),
      others: z.array(z.string()).optional(),
    }),
  ),
  settled: z.array(
    z.strictObject({
      check: z.enum(LINT_CHECKS),
      provision: z.string(),
      path: z.string(),
      by: z.string(),
      note: z.string(),
    }),
  ),
  ambiguities: z.array(z.strictObject({ kind: z.enum(AMBIGUITY_KINDS), ...question })),
  summary: z.strictObject({
    provisions: z.number().int(),
    findings: z.number().int(),
    byCheck: z.record(z.enum(LINT_CHECKS), z.number().int()),
    mostQuestions: z.array(
      z.strictObject({ provision: z.string(), path: z.string(), questions: z.number().int() }),
    ),
    unchecked: z.array(z.enum(LINT_CHECKS)),
  }),
  messages: z.array(messageSchema),
  register: z
    .strictObject({
      proposed: z.array(recordSchemas.ambiguity),
      known: z.number().int(),
      continued: z.number().int(),
      refusedBefore: z.number().int(),
    })
    .optional()
    .describe('With --register: what was proposed for the register of ambiguity.'),
});

/** `nonpaper search WORDS --json`. */
export const searchSchema = z.strictObject({
  query: z.string(),
  hits: z.array(
    z.strictObject({
      kind: z.enum(['provision', 'statement', 'source']),
      id: z.string(),
      title: z.string(),
      excerpt: z.string(),
      rank: z.number(),
    }),
  ),
});

/** `nonpaper verify --json`. */
export const verifySchema = z.strictObject({
  checked: z.strictObject({
    entries: z.number().int(),
    spans: z.number().int(),
    sources: z.number().int(),
    records: z.number().int(),
  }),
  faults: z.array(
    z.strictObject({ code: z.string(), what: z.string(), where: z.string().optional(), next: z.string() }),
  ),
  head: z.string(),
});

/** The published JSON Schemas of this file, by the name of their page in docs/reference/schemas/. */
export function jsonSchemas(): Record<string, unknown> {
  const schemas = {
    error: errorSchema,
    'read-line': readLineSchema,
    'read-file': readFileSchema,
    import: importSchema,
    compare: compareSchema,
    concordance: concordanceSchema,
    brackets: bracketsSchema,
    rendered: renderedSchema,
    witnesses: witnessesSchema,
    earliest: earliestSchema,
    lint: lintSchema,
    search: searchSchema,
    verify: verifySchema,
    'score-sheet': scoreSheetSchema,
    'deal-sheets': dealSheetsSchema,
    'deal-positions': dealPositionsSchema,
    'deal-outward': dealOutwardSchema,
    'deal-uncertain': dealUncertainSchema,
    'brief-deal-space': briefWithDealSchema,
    stability: stabilitySchema,
  };
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, z.toJSONSchema(schema)]));
}
