import {
  AMBIGUITY_INTENTS,
  AMBIGUITY_STATUSES,
  AMBIGUITY_WAYS,
  COMPLETENESSES,
  CONFIDENCES,
  CREDIBILITIES,
  DATE_PRECISIONS,
  EFFORT_OUTCOMES,
  EVENT_STATUSES,
  EVENT_TYPES,
  FIDELITIES,
  FORCES,
  HEDGE_PLACES,
  ISSUE_LINK_KINDS,
  ISSUE_SCALES,
  LIKELIHOODS,
  LINEAGE_KINDS,
  MATCH_VERDICTS,
  NAME_KINDS,
  PARTS_IN_DRAFT,
  PARTY_KINDS,
  POSITION_LEVELS,
  RELIABILITIES,
  RESPONSE_STANCES,
  SOURCE_KINDS,
  SPEAKER_CLASSES,
  TREATMENT_FORCES,
  VERIFICATIONS,
} from '@nonpaper/vocabulary';
import { z } from 'zod';

/**
 * The files of a dossier folder (docs/formats/dossier-folder.md), as people write them: slugs for references,
 * short forms for names, dates and citations. `entry-records.ts` turns them into records.
 */
const slug = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'a slug is lower-case letters, digits and hyphens');
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is YYYY-MM-DD');
const day = isoDate.nullish();
const text = z.string().min(1);
const words = z.string().nullish();
const slugs = z.array(slug).default([]);
/** `DRAFT/PATH`, such as `us-28/21.1`. */
const provisionRef = z.string().regex(/^[a-z0-9][a-z0-9-]*\/.+$/, 'a provision is DRAFT/PATH');
const credibility = z.union(CREDIBILITIES.map((value) => z.literal(value)));
const citation = z.union([slug, z.strictObject({ source: slug, locator: words })]);
const citations = z.array(citation).default([]);

const carried = {
  slug: slug.nullish(),
  citations,
  verification: z.enum(VERIFICATIONS).nullish(),
  validFrom: day,
  validTo: day,
  terms: words,
  grade: z
    .strictObject({ reliability: z.enum(RELIABILITIES).nullish(), credibility: credibility.nullish() })
    .nullish(),
  compartment: words,
  /** Place in an order that is not that of the file. */
  ordinal: z.number().int().nullish(),
  /** A remark for those who keep the folder; it does not enter the dossier. */
  remark: words,
};

const name = z.union([
  text,
  z.strictObject({ text, kind: z.enum(NAME_KINDS).default('alias'), language: words }),
]);
const names = z.array(name).min(1);
const listOf = <T extends z.ZodRawShape>(shape: T) => z.array(z.strictObject({ ...carried, ...shape }));
const named = <T extends z.ZodRawShape>(shape: T) => z.array(z.strictObject({ ...carried, slug, ...shape }));

const when = z.union([
  isoDate,
  z.strictObject({ start: isoDate, end: isoDate, precision: z.enum(DATE_PRECISIONS).default('range') }),
]);
const speaker = z.strictObject({
  class: z.enum(SPEAKER_CLASSES),
  person: slug.nullish(),
  party: slug.nullish(),
  outlet: slug.nullish(),
  name: words,
  descriptor: words,
  count: z.number().int().positive().nullish(),
  ground: words,
});

/** One schema for each file, by the file's name without `.yaml`. */
export const FOLDER_FILES = {
  parties: named({ partyKind: z.enum(PARTY_KINDS), names }),
  persons: named({
    names,
    offices: z.array(z.strictObject({ title: text, party: slug.nullish(), from: day, to: day })).default([]),
    speaksFor: slug.nullish(),
  }),
  outlets: named({ names }),
  channels: named({ name: text, parties: slugs, description: words }),
  themes: named({ name: text, lexicon: z.array(text).default([]) }),
  issues: named({
    name: text,
    theme: slug.nullish(),
    scale: z.enum(ISSUE_SCALES),
    unit: words,
    lexicon: z.array(text).default([]),
    options: z
      .array(
        z.strictObject({
          slug,
          label: text,
          value: z.number().nullish(),
          ordinal: z.number().int().nullish(),
          citations,
          remark: words,
        }),
      )
      .min(1),
  }),
  sources: named({
    sourceKind: z.enum(SOURCE_KINDS).default('article'),
    title: text,
    outlet: slug.nullish(),
    relays: slugs,
    date: day,
    dateNote: words,
    url: words,
    language: words,
  }),
  drafts: named({
    title: text,
    shortTitle: text,
    file: words,
    date: day,
    fidelity: z.enum(FIDELITIES),
    completeness: z.enum(COMPLETENESSES),
    language: words,
    witnesses: z
      .array(z.strictObject({ holder: text, date: day, language: words, source: slug.nullish() }))
      .default([]),
    companions: z
      .array(z.strictObject({ title: text, seen: z.boolean(), draft: slug.nullish() }))
      .default([]),
    binds: z
      .array(z.strictObject({ party: slug, provisions: z.array(provisionRef).default([]) }))
      .default([]),
    announcedPoints: z.number().int().positive().nullish(),
    composed: z.boolean().default(false),
  }),
  provisions: z.array(
    z.strictObject({
      draft: slug,
      path: z.coerce.string(),
      citations,
      verification: z.enum(VERIFICATIONS).nullish(),
      witnesses: z.array(text).default([]),
      remark: words,
    }),
  ),
  lineages: listOf({ later: slug, earlier: slug, relation: z.enum(LINEAGE_KINDS), statements: slugs }),
  counterparts: listOf({
    earlier: slug,
    later: slug,
    left: z.array(z.coerce.string()).default([]),
    right: z.array(z.coerce.string()).default([]),
    verdict: z.enum(MATCH_VERDICTS),
  }),
  rows: listOf({
    drafts: z.array(slug).min(1),
    rows: z.array(z.strictObject({ row: z.coerce.string(), provisions: z.array(provisionRef).default([]) })),
  }),
  ambiguities: listOf({
    provision: provisionRef,
    quote: text,
    /** Where the words begin in the provision, in UTF-16 units; needed only where they stand in it more than once. */
    begins: z.number().int().nonnegative().nullish(),
    way: z.enum(AMBIGUITY_WAYS).default('other'),
    question: text,
    readings: z
      .array(z.strictObject({ text, party: slug.nullish(), statements: slugs, citations }))
      .default([]),
    intent: z.enum(AMBIGUITY_INTENTS).default('not known'),
    judged: z.strictObject({ by: text, on: isoDate, why: words, citations }).nullish(),
    status: z.enum(AMBIGUITY_STATUSES).default('open'),
    statusNote: words,
    continues: slug.nullish(),
  }),
  statements: named({
    speaker,
    speaksFor: slug.nullish(),
    via: slugs,
    recipient: words,
    cue: text,
    force: z.enum(FORCES),
    content: text,
    quoted: z.boolean().default(false),
    hedges: z.array(z.strictObject({ text, on: z.enum(HEDGE_PLACES) })).default([]),
    negated: z.boolean().default(false),
    date: day,
    language: words,
    issues: slugs,
    inReplyTo: slug.nullish(),
  }),
  treatments: listOf({
    draft: slug,
    issue: slug,
    provisions: z
      .array(z.strictObject({ provision: provisionRef, force: z.enum(TREATMENT_FORCES) }))
      .default([]),
    options: slugs,
    noneFound: z.boolean().default(false),
    restsOn: slugs,
    why: words,
  }),
  events: listOf({
    type: z.enum(EVENT_TYPES),
    title: text,
    cameo: words,
    status: z.enum(EVENT_STATUSES).nullish(),
    when: when.nullish(),
    place: words,
    participants: z.array(z.union([slug, z.strictObject({ name: text })])).default([]),
    reports: z
      .array(
        z.strictObject({
          reportedOn: isoDate,
          status: z.enum(EVENT_STATUSES),
          when: when.nullish(),
          place: words,
          account: words,
          citations,
        }),
      )
      .default([]),
    statements: slugs,
    drafts: slugs,
  }),
  positions: listOf({
    party: slug,
    issue: slug,
    option: slug,
    level: z.enum(POSITION_LEVELS),
    condition: words,
    conditionMetBy: slugs,
    statements: slugs,
    date: isoDate,
    redLine: z.boolean().default(false),
  }),
  preferences: listOf({
    party: slug,
    issue: slug,
    order: z.array(slug).min(2),
    statements: slugs,
    date: isoDate,
  }),
  links: listOf({
    relation: z.enum(ISSUE_LINK_KINDS),
    options: z.array(slug).min(2),
    count: z.number().int().nullish(),
    statements: slugs,
    provisions: z.array(provisionRef).default([]),
    why: words,
    date: day,
  }),
  concerns: listOf({
    party: slug,
    title: text,
    issues: z.array(slug).min(1),
    declaredByParty: z.boolean().default(true),
    ascribedBy: words,
    statements: slugs,
    date: isoDate,
  }),
  participations: listOf({
    draft: slug,
    party: slug,
    part: z.enum(PARTS_IN_DRAFT),
    state: z.enum(['recorded', 'denied']),
    account: text,
    statements: slugs,
    date: isoDate,
  }),
  responses: listOf({
    party: slug,
    draft: slug,
    provision: provisionRef.nullish(),
    stance: z.enum(RESPONSE_STANCES),
    text,
    statements: slugs,
    date: isoDate,
  }),
  reactions: listOf({
    who: text,
    party: slug.nullish(),
    draft: slug.nullish(),
    text,
    statements: slugs,
    date: isoDate,
  }),
  efforts: listOf({
    name: text,
    start: isoDate,
    end: day,
    outcome: z.enum(EFFORT_OUTCOMES),
    ended: text,
    summary: text,
    parties: slugs,
    drafts: slugs,
  }),
  judgements: listOf({
    text,
    likelihood: z.enum(LIKELIHOODS).nullish(),
    confidence: z.enum(CONFIDENCES),
    restsOn: slugs,
    author: text,
    date: isoDate,
  }),
  notes: named({
    toldBy: text,
    toldTo: text,
    party: slug.nullish(),
    issue: slug.nullish(),
    date: isoDate,
    text,
  }),
  dispatches: named({
    file: text,
    title: text,
    outlet: slug.nullish(),
    date: day,
    url: words,
    language: words,
    sourceKind: z.enum(SOURCE_KINDS).default('article'),
  }),
} as const;

export type FolderFile = keyof typeof FOLDER_FILES;
/** What one file holds after its check. */
export type FolderRecords<F extends FolderFile> = z.infer<(typeof FOLDER_FILES)[F]>;
/** Every file of a folder, an empty list for a missing one. */
export type Folder = { readonly [F in FolderFile]: FolderRecords<F> };

/** `dossier.yaml`. */
export const FOLDER_HEAD = z.strictObject({
  title: text,
  enteredBy: text,
  enteredOn: isoDate,
  composed: z.boolean().default(false),
  notice: words,
});
export type FolderHead = z.infer<typeof FOLDER_HEAD>;

/** `digests/NAME.yaml`: one sentence each with its sources. */
export const DIGEST = z.strictObject({
  slug,
  title: text,
  date: isoDate,
  language: words,
  paragraphs: z
    .array(z.array(z.strictObject({ text, sources: z.array(slug).min(1), remark: words })).min(1))
    .min(1),
});
export type Digest = z.infer<typeof DIGEST>;
