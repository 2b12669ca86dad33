import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { redlineDocx, resolveDocx } from '../../packages/drafts/src/docx/index.ts';
import { missing } from '../command-line.ts';
import { chanceFrom } from './chance.ts';
import type { Verdict, Which } from './judge.ts';
import { hasOffice, OfficeJudge, pythonWithUno } from './judge-office.ts';
import { hasPandoc, readByPandoc } from './judge-pandoc.ts';
import { asPandocSees, shown } from './reading.ts';
import { readByOurs } from './subject.ts';
import { wildDocument, wildEdited, wildPackage, wildReading, type WildReading } from './wild.ts';
import { below, parsed, type Element } from './xml.ts';

/**
 * The law on 100 seeded pairs of what Word users build: merged cells, tables in cells, endnotes, text boxes, headers and
 * footers, content controls. `WILD_SEED` and `WILD_PAIRS` name other pairs and their number.
 */
const SEED = process.env['WILD_SEED'] ?? 'wild';
const PAIRS = Number(process.env['WILD_PAIRS'] ?? 100);
/** LibreOffice takes most of the time, so it is asked for the first of them. */
const OFFICE_PAIRS = Number(process.env['WILD_OFFICE_PAIRS'] ?? 40);
const WHICH: readonly Which[] = ['accept', 'reject'];

interface Pair {
  readonly seed: string;
  readonly older: Uint8Array;
  readonly newer: Uint8Array;
  readonly redline: Uint8Array;
  readonly said: Readonly<Record<Which, WildReading>>;
}

function pairOf(seed: string): Pair {
  const chance = chanceFrom(seed);
  const before = wildDocument(chance);
  const after = wildEdited(before, chance);
  const [older, newer] = [wildPackage(before), wildPackage(after)];
  const made = redlineDocx(older, newer, { author: 'Delegation' });
  if (!made.ok) throw new Error(`${seed}: ${made.fault.what}`);
  const said = { accept: wildReading(after), reject: wildReading(before) };
  return { seed, older, newer, redline: made.value.bytes, said };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const plain = (source: string): string =>
  source.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name] ?? '');

/** The lines of a part, by a parser of the tests' own: each paragraph's own text; `boxed` tells which ones are wanted. */
function linesOf(source: string, boxed: 'no' | 'mc:Choice' | 'mc:Fallback'): string[] {
  const read = parsed(source);
  if ('fault' in read) throw new Error(read.fault);
  const lines = new Map<Element, string>();
  for (const { element, ancestors } of below(read.root)) {
    const branch = ancestors.find(({ name }) => name === 'mc:Choice' || name === 'mc:Fallback')?.name ?? 'no';
    if (element.name === 'w:p' && branch === boxed) lines.set(element, '');
    if (element.name !== 'w:t') continue;
    const own = ancestors.findLast(({ name }) => name === 'w:p');
    const start = source.indexOf('>', element.start) + 1;
    if (own !== undefined && lines.has(own))
      lines.set(own, (lines.get(own) ?? '') + plain(source.slice(start, source.indexOf('<', start))));
  }
  return [...lines.values()];
}

/** What a file says once it is settled by our resolver, read without it. */
function readingOf(bytes: Uint8Array, which: Which): WildReading & { readonly again: readonly string[] } {
  const settled = resolveDocx(bytes, which);
  if (!settled.ok) throw new Error(settled.fault.what);
  const parts = unzipSync(settled.value);
  const text = (name: string): string => strFromU8(parts[`word/${name}.xml`] ?? new Uint8Array());
  const notes = (name: string): string[] =>
    // The separator is a note too, and says nothing; a note that was copied and whose reference is gone goes unread.
    linesOf(text(name), 'no').slice(1);
  return {
    body: linesOf(text('document'), 'no'),
    boxes: linesOf(text('document'), 'mc:Choice'),
    again: linesOf(text('document'), 'mc:Fallback'),
    edges: [...linesOf(text('header1'), 'no'), ...linesOf(text('footer1'), 'no')],
    notes: [...notes('footnotes'), ...notes('endnotes')],
  };
}

describe(`redlines of wild documents, ${PAIRS} pairs of seed ${SEED}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'nonpaper-wild-'));
  const python = hasOffice() ? pythonWithUno() : null;
  const office = python === null ? null : new OfficeJudge(python);
  const pairs: Pair[] = [];
  const pathOf = (index: number, what: string): string => join(folder, `${index}-${what}.docx`);

  beforeAll(() => {
    for (let index = 0; index < PAIRS; index += 1) {
      const pair = pairOf(`${SEED}:${index}`);
      pairs.push(pair);
      for (const what of ['older', 'newer', 'redline'] as const)
        writeFileSync(pathOf(index, what), pair[what]);
    }
  });
  afterAll(async () => {
    await office?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const failing = (check: (pair: Pair, which: Which, index: number) => string | null): string[] =>
    pairs.flatMap((pair, index) =>
      WHICH.flatMap((which) => {
        const fault = check(pair, which, index);
        return fault === null ? [] : [`${pair.seed} ${which}: ${fault}`];
      }),
    );

  it('meets all that it is there for', () => {
    const all = pairs.map(({ redline }) =>
      strFromU8(unzipSync(redline)['word/document.xml'] ?? new Uint8Array()),
    );
    for (const sign of ['<w:gridSpan', '<w:vMerge', 'w:txbxContent', 'w:endnoteReference', '<w:sdt>'])
      expect(all.filter((each) => each.includes(sign)).length, sign).toBeGreaterThan(PAIRS / 20);
    expect(all.filter((each) => /<w:txbxContent>.*?<w:ins /s.test(each)).length).toBeGreaterThan(PAIRS / 20);
  });

  it('say the newer text accepted and the older one rejected, in every place', () => {
    const faults = failing(({ redline, said }, which) => {
      const found = readingOf(redline, which);
      const want = said[which];
      for (const where of ['body', 'boxes', 'edges'] as const)
        if (found[where].join('\n') !== want[where].join('\n'))
          return `${where}: ${JSON.stringify(found[where])}, not ${JSON.stringify(want[where])}`;
      return found.again.join('\n') === want.boxes.join('\n') ? null : 'the boxes for older readers differ';
    });
    expect(faults).toEqual([]);
  });

  it('say it in our printed text, with the notes', () => {
    const faults = failing(({ redline, said }, which) => {
      const read = readByOurs(redline, which);
      const want = [...said[which].body, ...said[which].notes].map((line) => `${line}\n`).join('');
      return 'text' in read && read.text === want ? null : JSON.stringify(read);
    });
    expect(faults).toEqual([]);
  });

  it.skipIf(missing('pandoc', hasPandoc()))('say it in pandoc', { timeout: 240_000 }, async () => {
    const read = async (what: string, which: Which): Promise<Verdict[]> =>
      readByPandoc(
        pairs.map((_, index) => pathOf(index, what)),
        which,
        folder,
      );
    const verdicts = {
      accept: [await read('newer', 'accept'), await read('redline', 'accept')],
      reject: [await read('older', 'accept'), await read('redline', 'reject')],
    };
    const faults = failing((_, which, index) => {
      const [want, found] = verdicts[which].map((each) => each[index]!);
      return want === undefined || found === undefined ? 'not read' : differs(want, found, true);
    });
    expect(faults).toEqual([]);
  });

  it.skipIf(missing('python3-uno', office !== null))(
    'say it in LibreOffice',
    { timeout: 240_000 },
    async () => {
      const faults: string[] = [];
      for (const [index, { seed }] of pairs.slice(0, OFFICE_PAIRS).entries())
        for (const which of WHICH) {
          const want = await office!.read(pathOf(index, which === 'accept' ? 'newer' : 'older'), 'none');
          const found = await office!.read(pathOf(index, 'redline'), which);
          const fault = differs(want, found, false);
          if (fault !== null) faults.push(`${seed} ${which}: ${fault}`);
        }
      expect(faults).toEqual([]);
    },
  );
});

/** What differs between two readings by one judge, or null. LibreOffice ends a content control's text with a return. */
function differs(want: Verdict, found: Verdict, isPandoc: boolean): string | null {
  if ('fault' in want) return want.fault;
  if ('fault' in found) return found.fault;
  const [a, b] = [want, found].map(({ reading }) =>
    shown(isPandoc ? asPandocSees(reading, true) : reading).replaceAll('\r', ''),
  );
  return a === b ? null : `${JSON.stringify(b)}, not ${JSON.stringify(a)}`;
}
