import { spawn, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Verdict, Which } from './judge.ts';
import { paragraph } from './model.ts';
import { packageOf } from './package.ts';
import { LINE_BREAK, NOTE_MARK, type Line } from './reading.ts';

/**
 * The judge pandoc. Its text is taken from the syntax tree (`-t json`), which has no curled quotes and no wrapped
 * lines; `+empty_paragraphs` keeps empty ones. White space is normalised by pandoc itself.
 *
 * Starting pandoc takes longer than reading a small file, and it reads several files in one call but joins them. So
 * a file with one known line is put between each two, and the tree is cut there. Where one file of a batch makes
 * pandoc fail, each half of the batch is read alone, down to the file.
 */
export const hasPandoc = (): boolean => spawnSync('pandoc', ['--version']).status === 0;

const BORDER = 'border-between-two-files-of-a-batch';

interface Node {
  readonly t: string;
  readonly c?: unknown;
}

/** Reads files after all their tracked changes were accepted or rejected; `folder` is where the border file goes. */
export async function readByPandoc(
  paths: readonly string[],
  which: Which,
  folder: string,
): Promise<Verdict[]> {
  const border = join(folder, 'border.docx');
  // Another call may be reading it.
  if (!existsSync(border)) writeFileSync(border, packageOf({ blocks: [paragraph(BORDER)] }));
  return readBatch(paths, which, border);
}

async function readBatch(paths: readonly string[], which: Which, border: string): Promise<Verdict[]> {
  if (paths.length === 0) return [];
  const files = paths.flatMap((path) => [path, border]);
  const { status, out, errors } = await ran([
    '-f',
    'docx+empty_paragraphs',
    `--track-changes=${which}`,
    '-t',
    'json',
    ...files,
  ]);
  if (status === 0) return cut(JSON.parse(out) as { blocks: Node[] });
  if (paths.length === 1) return [{ fault: `pandoc: ${errors.trim()}` }];
  const middle = paths.length >> 1;
  const halves = [paths.slice(0, middle), paths.slice(middle)];
  return [...(await readBatch(halves[0]!, which, border)), ...(await readBatch(halves[1]!, which, border))];
}

function ran(args: readonly string[]): Promise<{ status: number | null; out: string; errors: string }> {
  return new Promise((resolve) => {
    const child = spawn('pandoc', args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, errors] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk));
    child.on('error', (fault) => resolve({ status: -1, out, errors: fault.message }));
    child.on('close', (status) => resolve({ status, out, errors }));
  });
}

function cut({ blocks }: { readonly blocks: readonly Node[] }): Verdict[] {
  const verdicts: Verdict[] = [];
  let reading = new TreeReading();
  for (const block of blocks) {
    reading.block(block, false);
    if (reading.body.at(-1)?.text !== BORDER) continue;
    verdicts.push({ reading: { body: reading.body.slice(0, -1), notes: reading.notes } });
    reading = new TreeReading();
  }
  return verdicts;
}

/** Walks over pandoc's tree: `t` names a node, `c` holds what is in it, in an order that depends on its name. */
class TreeReading {
  readonly body: Line[] = [];
  readonly notes: string[] = [];

  block({ t, c }: Node, inCell: boolean): void {
    if (t === 'Para' || t === 'Plain') this.body.push({ text: this.#line(c), inCell });
    else if (t === 'Header')
      this.body.push({ text: this.#line((c as unknown[])[2]), inCell, isHeading: true });
    else if (t === 'CodeBlock') this.body.push({ text: (c as string[])[1] ?? '', inCell });
    else this.#blocksIn(c, inCell || t === 'Table');
  }

  /** Lists, quotations, divisions and tables: whatever blocks are in them, in order. */
  #blocksIn(content: unknown, inCell: boolean): void {
    if (!Array.isArray(content)) return;
    for (const each of content) {
      if (isNode(each)) this.block(each, inCell);
      else this.#blocksIn(each, inCell);
    }
  }

  #line(content: unknown): string {
    if (!Array.isArray(content)) return '';
    return content.map((each) => (isNode(each) ? this.#inline(each) : this.#line(each))).join('');
  }

  #inline({ t, c }: Node): string {
    switch (t) {
      case 'Str':
        return String(c);
      case 'Space':
      case 'SoftBreak':
        return ' ';
      case 'LineBreak':
        return LINE_BREAK;
      case 'Code':
      case 'Math':
        return String((c as unknown[])[1]);
      case 'Image':
        return '';
      case 'Note':
        return this.#note(c);
      default:
        return this.#line(c);
    }
  }

  #note(content: unknown): string {
    const inner = new TreeReading();
    inner.#blocksIn(content, false);
    this.notes.push(...inner.body.map(({ text }) => text));
    return NOTE_MARK;
  }
}

const isNode = (each: unknown): each is Node =>
  typeof each === 'object' && each !== null && typeof (each as { t?: unknown }).t === 'string';
