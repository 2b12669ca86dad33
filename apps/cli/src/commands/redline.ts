import { good, type Outcome } from '@nonpaper/vocabulary';
import { Argument, Command } from 'commander';
import { example, runCommand, type Answer } from '../command.ts';
import { readFileWithin } from '../files.ts';
import { limitsOf, withLimits, withOutput, type SharedOptions } from '../options.ts';

type Which = 'accept' | 'reject';

async function settled(which: Which, name: string, options: SharedOptions): Promise<Outcome<Answer>> {
  const file = readFileWithin(name, limitsOf(options));
  if (!file.ok) return file;
  const { resolveDocx, resolvedText } = await import('@nonpaper/workbench');
  const text = resolvedText(file.value.bytes, which);
  if (!text.ok) return text;
  const lines = text.value;
  return good({
    json: { text: text.value },
    text: lines,
    formats: { txt: () => good(lines), docx: () => resolveDocx(file.value.bytes, which) },
  });
}

/** `nonpaper redline accept|reject FILE.docx`. */
export const redline = (): Command =>
  example(
    withOutput(withLimits(new Command('redline')), '.txt, .docx, .json')
      .description('settle all tracked changes of a Word document: the new text, or the old one')
      .addArgument(new Argument('<which>', 'take all changes, or none').choices(['accept', 'reject']))
      .argument('<file>', 'a .docx with tracked changes')
      .action((which: Which, name: string, options: SharedOptions) =>
        runCommand(options, () => settled(which, name, options)),
      ),
    'nonpaper redline accept redline.docx -o new.txt\nnonpaper redline reject redline.docx -o old.docx',
  );
