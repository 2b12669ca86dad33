import { DOSSIER_CODES } from '@nonpaper/dossier';
import { jsonSchemas as dossierSchemas } from '@nonpaper/dossier/schemas';
import { STORE_CODES } from '@nonpaper/store';
import { RECORD_KINDS, RECORD_MEANINGS, type CodeBook } from '@nonpaper/vocabulary';
import {
  ANALYSIS_CODES,
  DRAFTS_CODES,
  INTAKE_CODES,
  READER_CODES,
  WORKBENCH_CODES,
} from '@nonpaper/workbench/code-books';
import { jsonSchemas as workbenchSchemas } from '@nonpaper/workbench/schemas';
import type { Command } from 'commander';
import { CLI_CODES } from './codes.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { program } from './main.ts';

/** The pages of docs/reference/, made from the code itself; a test compares them with what is committed. */

const MADE = 'This page is made from the code by `node scripts/reference.mjs`; do not edit it.';

function commandPart(command: Command, path: string): string[] {
  const usage = `nonpaper ${path} ${command.usage()}`.trim();
  const args = command.registeredArguments.map((each) => `| \`${each.name()}\` | ${each.description} |`);
  const options = command.options.map(
    (each) =>
      `| \`${each.flags}\` | ${each.description}${each.defaultValue === undefined ? '' : ` (default ${JSON.stringify(each.defaultValue)})`} |`,
  );
  return [
    `${path.includes(' ') ? '###' : '##'} ${path}`,
    '',
    `${command.description()}.`,
    '',
    `    ${usage}`,
    '',
    ...(args.length + options.length > 0
      ? ['| argument or option | what it is |', '|---|---|', ...args, ...options, '']
      : []),
    ...exampleOf(command),
    ...command.commands.flatMap((each) => commandPart(each, `${path} ${each.name()}`)),
  ];
}

/** The example that ends the command's `--help`. */
function exampleOf(command: Command): string[] {
  let help = '';
  command.configureOutput({ writeOut: (text) => (help += text) });
  command.outputHelp();
  const [, example] = help.split('\nExample:\n');
  return example === undefined
    ? []
    : [
        'Example:',
        '',
        ...example
          .trimEnd()
          .split('\n')
          .map((line) => `  ${line}`),
        '',
      ];
}

const commandsPage = (): string =>
  [
    '# Commands',
    '',
    MADE,
    '',
    'The dossier is `--dossier FILE`, else `NONPAPER_DOSSIER`, else the only `*.dossier` in this folder. An argument that exists as a file is a file, otherwise a draft\'s slug. `-o FILE` decides the format by its ending; `--json` goes to standard output; an error is one line, or `{"error": {code, what, where, next}}` with `--json`.',
    '',
    ...program().commands.flatMap((each) => commandPart(each, each.name())),
  ].join('\n');

const BOOKS: Readonly<Record<string, CodeBook>> = {
  'Command line': CLI_CODES,
  'Use cases and dossier folders': WORKBENCH_CODES,
  'Files coming in': INTAKE_CODES,
  Drafts: DRAFTS_CODES,
  Analysis: ANALYSIS_CODES,
  'Reading articles': READER_CODES,
  Answers: DOSSIER_CODES,
  'Dossier file': STORE_CODES,
};

const bookPart = ([title, book]: readonly [string, CodeBook]): string[] => [
  `## ${title}`,
  '',
  '| code | what it means | what to do |',
  '|---|---|---|',
  ...Object.keys(book)
    .sort()
    .map((code) => `| \`${code}\` | ${cell(book[code]?.means)} | ${cell(book[code]?.next)} |`),
  '',
];

const cell = (text = ''): string => text.replace(/\|/g, '\\|');

const messagesPage = (): string =>
  ['# Messages and faults', '', MADE, '', ...Object.entries(BOOKS).flatMap(bookPart)].join('\n');

const exitCodesPage = (): string =>
  [
    '# Exit codes',
    '',
    MADE,
    '',
    '| code | name | when |',
    '|---|---|---|',
    ...Object.entries(EXIT_CODES).map(([name, { code, means }]) => `| ${code} | ${name} | ${means} |`),
    '',
  ].join('\n');

interface FieldSchema {
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly FieldSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

/** What a field may hold, in a few words; the schema has it exactly. */
function holds(schema: FieldSchema): string {
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.enum) return schema.enum.map((word) => `\`${String(word)}\``).join(', ');
  if (schema.anyOf) return [...new Set(schema.anyOf.map(holds))].join(' or ');
  const type = typeof schema.type === 'string' ? schema.type : (schema.type?.join(' or ') ?? 'value');
  return type === 'array' ? 'list' : type;
}

function recordPart(
  kind: (typeof RECORD_KINDS)[number],
  schemas: Readonly<Record<string, unknown>>,
): string[] {
  const { properties = {} } = schemas[`record.${kind}`] as { properties?: Record<string, FieldSchema> };
  const fields = Object.entries(properties).map(([name, field]) => `| \`${name}\` | ${cell(holds(field))} |`);
  return [`## ${kind}`, '', RECORD_MEANINGS[kind], '', '| field | holds |', '|---|---|', ...fields, ''];
}

const recordsPage = (schemas: Readonly<Record<string, unknown>>): string =>
  [
    '# Records',
    '',
    MADE,
    '',
    'Every record carries its id, revision, recorded and valid time, citations, review, terms, grade and compartment. The exact shape of each stands in `schemas/`.',
    '',
    ...RECORD_KINDS.flatMap((kind) => recordPart(kind, schemas)),
  ].join('\n');

/** Every code book by its title: the documentation test holds the sources to them. */
export const codeBooks = (): Readonly<Record<string, CodeBook>> => BOOKS;

/** Every page of the reference by its path under docs/reference/. */
export function referencePages(): Record<string, string> {
  const schemas = { ...dossierSchemas(), ...workbenchSchemas() };
  const schemaPages = Object.entries(schemas).map(([name, schema]) => [
    `schemas/${name}.schema.json`,
    `${JSON.stringify(schema, null, 2)}\n`,
  ]);
  return {
    'commands.md': commandsPage(),
    'messages.md': messagesPage(),
    'exit-codes.md': exitCodesPage(),
    'records.md': recordsPage(schemas),
    ...(Object.fromEntries(schemaPages) as Record<string, string>),
  };
}
