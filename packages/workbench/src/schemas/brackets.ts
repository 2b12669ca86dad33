import { PROVISION_STATUSES, STANCE_ROLES } from '@nonpaper/drafts';
import { BRACKET_KINDS } from '@nonpaper/vocabulary';
import { z } from 'zod';
import { bracketTurn, comparedDraft } from './comparisons.ts';
import { count, paths } from './fields.ts';
import { messageSchema } from './messages.ts';

const stance = z.strictObject({ party: z.string(), role: z.enum(STANCE_ROLES), listed: z.boolean() });

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
