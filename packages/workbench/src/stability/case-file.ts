import { OPTION_MOVES, type ConflictCase } from '@nonpaper/analysis';
import { brokenJson, wrongName } from '@nonpaper/domains';
import { bad, good, type Outcome } from '@nonpaper/vocabulary';
import { z } from 'zod';

const id = z.union([z.string(), z.number()]).transform(String);
const pair = z.tuple([id, id]);

/** One case of the graph model as a file has it (docs/formats/stability-case.md). */
const caseSchema = z.object({
  name: z.string().optional(),
  decisionMakers: z.array(
    z.object({
      name: z.string(),
      options: z.array(z.number()).optional(),
      ranking: z.array(z.union([id, z.array(id)])).optional(),
      statements: z.array(z.string()).optional(),
      moves: z.array(pair).optional(),
      unknown: z.array(pair).optional(),
    }),
  ),
  options: z.array(z.object({ name: z.string(), moves: z.enum(OPTION_MOVES).optional() })).optional(),
  states: z
    .union([
      z.record(z.string(), z.string()),
      z.array(z.union([id, z.object({ id, options: z.string().optional() })])),
    ])
    .optional(),
  infeasible: z.array(z.string()).optional(),
  statusQuo: id.optional(),
});
type CaseInFile = z.infer<typeof caseSchema>;

const fileSchema = z.object({ cases: z.array(z.unknown()) });
const namedSchema = z.object({ name: z.string() });

/**
 * Reads a file of one case, or of several with `cases`, of which `wanted` names one. Faults: `case-not-read` with the
 * first wrong place, `case-not-named` where there are several or none of that name. What the case says is checked when it is
 * prepared.
 */
export function readConflictCase(text: string, file: string, wanted?: string): Outcome<ConflictCase> {
  const bare = text.startsWith('\ufeff') ? text.slice(1) : text;
  const json = jsonOf(bare);
  if (json === undefined) {
    const broken = brokenJson(bare);
    return broken === null
      ? notRead(file, 'The file is no JSON.')
      : notRead(`${file}, ${broken.place}`, `The file is no JSON: ${broken.what}.`);
  }
  const wrong = wrongName(bare);
  if (wrong !== null) return notRead(`${file}, ${wrong.place}`, wrong.what);
  const several = fileSchema.safeParse(json);
  const chosen = several.success ? oneOf(several.data.cases, file, wanted) : good(json);
  if (!chosen.ok) return chosen;
  const parsed = caseSchema.safeParse(chosen.value);
  if (parsed.success) return good(conflictCaseOf(parsed.data));
  const [first] = parsed.error.issues;
  const at = first === undefined || first.path.length === 0 ? 'the case' : first.path.join('.');
  return notRead(file, `At ${at}: ${first?.message ?? 'not as expected'}.`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const notRead = (where: string, what: string): Outcome<never> =>
  bad({
    code: 'case-not-read',
    what,
    where,
    next: 'Write the case as docs/formats/stability-case.md has it.',
  });

const MOST_NAMES = 20;

function oneOf(cases: readonly unknown[], file: string, wanted: string | undefined): Outcome<unknown> {
  const named = cases.map((each) => ({ each, name: namedSchema.safeParse(each).data?.name ?? '' }));
  const found = wanted === undefined ? named : named.filter(({ name }) => name === wanted);
  if (found.length === 1) return good(found[0]?.each);
  const names = named.slice(0, MOST_NAMES).map(({ name }) => name);
  const more = named.length > names.length ? `, and ${named.length - names.length} more` : '';
  return bad({
    code: 'case-not-named',
    what:
      wanted === undefined || found.length > 1
        ? `The file has ${found.length} cases${wanted === undefined ? '' : ` “${wanted}”`}.`
        : `The file has no case “${wanted}”.`,
    where: file,
    next:
      names.length === 0
        ? 'Name a file that has a case.'
        : `Name one with --case: ${names.join(', ')}${more}.`,
  });
}

function conflictCaseOf({ decisionMakers, states, ...rest }: CaseInFile): ConflictCase {
  return { ...rest, parties: decisionMakers, ...(states === undefined ? {} : { states: statesOf(states) }) };
}

function statesOf(states: NonNullable<CaseInFile['states']>): NonNullable<ConflictCase['states']> {
  if (!Array.isArray(states)) return Object.entries(states).map(([own, options]) => ({ id: own, options }));
  return states.map((each) => (typeof each === 'string' ? { id: each } : each));
}
