import { describe, expect, it } from 'vitest';
import { filesIn, nonpaper, workFolder } from './command-line.ts';
import { read } from './repository.ts';

/** The page for newcomers: its files are saved as it says and its commands run as they are printed, one after the other. */
const PAGE = 'docs/guide/first-score-sheet.md';

interface Block {
  /** The paragraph before it. */
  readonly before: string;
  readonly lines: readonly string[];
}

/** The indented blocks of a page, two that follow one another being two. */
function blocksOf(page: string): Block[] {
  let before = '';
  return page.split('\n\n').flatMap((part) => {
    const lines = part.split('\n').filter((line) => line !== '');
    if (lines.length > 0 && lines.every((line) => line.startsWith('    ')))
      return [{ before, lines: lines.map((line) => line.slice(4)) }];
    before = part;
    return [];
  });
}

/** The words of a command line; what stands in double quotes is one. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

describe('the page on a first score sheet', () => {
  const folder = workFolder();
  const blocks = blocksOf(read(PAGE));
  const isCommands = ({ lines }: Block): boolean => lines.every((line) => line.startsWith('nonpaper '));
  const outputs = new Map<string, string>();

  it('has files and commands, and every command on it does what it says', () => {
    expect(blocks.filter(isCommands).length).toBeGreaterThanOrEqual(5);
    for (const block of blocks) {
      if (isCommands(block)) {
        for (const line of block.lines) {
          const ran = nonpaper(wordsOf(line).slice(1), { cwd: folder });
          expect(ran.status, `${line}\n${ran.err}`).toBe(0);
          outputs.set(line, ran.out);
        }
      } else {
        const name = [...block.before.matchAll(/save (?:this|it) as `([^`]+)`/gi)].at(-1)?.[1];
        expect(name, block.lines[0]).toBeDefined();
        filesIn(folder, { [name ?? '']: `${block.lines.join('\n')}\n` });
      }
    }
  });

  it.each([
    ['nonpaper deal sheet.csv', '4 combinations of utilities'],
    ['--package "Water=35', 'Velmara gives 4 on Water, Tavuno gives 4 on Withdrawal'],
    ['--package "Water=35', 'None: all may accept'],
    ['nonpaper deal ranges.csv', 'all take it, whatever the numbers'],
    ['nonpaper deal ranges.csv', 'Velmara: score of “45 per cent”'],
    ['nonpaper deal filled.json', 'What would have to be known to decide'],
  ])('%s shows what the page tells of it: %s', (command, told) => {
    const [, out = ''] = [...outputs].find(([line]) => line.includes(command)) ?? [];
    expect(out.replace(/\s+/g, ' ')).toContain(told);
  });
});
