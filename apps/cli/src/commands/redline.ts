import { bad, good, type Outcome } from '@nonpaper/vocabulary';
import type { FileRevisions, ListedRevision } from '@nonpaper/workbench';
import { Argument, Command } from 'commander';
import { example, runCommand, type Answer } from '../command.ts';
import { readFileWithin } from '../files.ts';
import { limitsOf, withJson, withLimits, withOutput, type SharedOptions } from '../options.ts';
import { remarkOf } from '../output.ts';

type Which = 'accept' | 'reject' | 'list';

async function settled(
  which: 'accept' | 'reject',
  name: string,
  options: SharedOptions,
): Promise<Outcome<Answer>> {
  const file = readFileWithin(name, limitsOf(options));
  if (!file.ok) return file;
  const { resolveDocx, resolvedText } = await import('@nonpaper/workbench');
  const text = resolvedText(file.value.bytes, which, name);
  if (!text.ok) return text;
  const lines = text.value;
  return good({
    json: { text: text.value },
    text: lines,
    isExact: true,
    formats: { txt: () => good(lines), docx: () => resolveDocx(file.value.bytes, which, name) },
  });
}

/** What is tracked in the file, as lines; what cannot be put into lines is refused. */
async function listed(name: string, options: SharedOptions): Promise<Outcome<Answer>> {
  const file = readFileWithin(name, limitsOf(options));
  if (!file.ok) return file;
  const { listRevisions } = await import('@nonpaper/workbench');
  const found = await listRevisions(file.value, limitsOf(options));
  if (!found.ok) return found;
  const lines = linesOf(found.value);
  return good({
    json: found.value,
    text: lines,
    formats: { txt: () => good(lines), docx: () => bad(NO_DOCX) },
    remarks: found.value.messages.map(remarkOf),
  });
}

const NO_DOCX = {
  code: 'unknown-format',
  what: 'A list of tracked changes is not written as .docx.',
  next: 'Use .txt or .json.',
} as const;

function linesOf({ revisions }: FileRevisions): string {
  const changes = revisions.filter(({ kind }) => kind !== 'comment');
  const authors = new Set(revisions.map(({ author }) => author ?? ''));
  const counts = `${counted(changes.length, 'tracked change')} and ${counted(revisions.length - changes.length, 'comment')}`;
  const head = revisions.length === 0 ? `${counts}.` : `${counts}, by ${counted(authors.size, 'author')}.`;
  return [head, ...revisions.map(lineOf)].map((line) => `${line}\n`).join('');
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** `3.2 · deletion · Ana, 2024-05-06 · “may”`. */
function lineOf(each: ListedRevision): string {
  const who = [each.author === '' ? null : each.author, each.date?.slice(0, 10)].filter(Boolean).join(', ');
  const about = each.about === undefined || each.about === '' ? '' : ` on “${each.about}”`;
  const by = each.inserted?.author ?? '';
  const inserted = each.inserted === undefined ? '' : ` (had been inserted${by === '' ? '' : ` by ${by}`})`;
  const parts = [
    placeOf(each),
    `${each.kind}${about}`,
    who === '' ? 'no author' : who,
    `“${each.words}”${inserted}`,
  ];
  return parts.join(' · ');
}

function placeOf({ in: text, path, to }: ListedRevision): string {
  if (text !== 'body') return text;
  const from = path ?? 'before the first provision';
  return to === undefined ? from : `${from} → ${to ?? 'before the first provision'}`;
}

/** `nonpaper redline accept|reject|list FILE.docx`. */
export const redline = (): Command =>
  example(
    withOutput(withLimits(withJson(new Command('redline'))), '.txt, .docx, .json')
      .description(
        'settle all tracked changes of a Word document (the new text, or the old one), or list them with author, date and place',
      )
      .addArgument(
        new Argument('<which>', 'take all changes, or none, or list them').choices([
          'accept',
          'reject',
          'list',
        ]),
      )
      .argument('<file>', 'a .docx with tracked changes')
      .action((which: Which, name: string, options: SharedOptions) =>
        runCommand(options, () => (which === 'list' ? listed(name, options) : settled(which, name, options))),
      ),
    'nonpaper redline accept redline.docx -o new.txt\nnonpaper redline reject redline.docx -o old.docx\nnonpaper redline list from-them.docx',
  );
