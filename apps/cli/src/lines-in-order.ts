import type { ReadLine } from '@nonpaper/workbench';
import type { StreamLine } from './lines.ts';
import { printLine } from './output.ts';
import type { ReadingPool } from './reading-pool.ts';

/** A line may be as long as an article in its worst JSON escaping (six bytes for a unit) and a little more. */
export const longestLine = (articleBytes: number): number => articleBytes * 6 + 65_536;

const tooLong = (line: number, bytes: number): ReadLine => ({
  id: null,
  line,
  error: {
    code: 'bad-line',
    what: `The line has ${bytes} bytes, more than the limit (--max-article-mb).`,
    where: `line ${line}`,
    next: 'Split the text, or raise the limit; the other lines were read.',
  },
});

/** A line that is being read: its length in units, and the JSON to come. */
interface UnderWay {
  readonly units: number;
  readonly json: Promise<string>;
}

/** Hands lines to the pool and prints what comes back, in the order of the lines. */
export async function readLines(lines: AsyncIterable<StreamLine>, pool: ReadingPool): Promise<void> {
  const underWay: UnderWay[] = [];
  let all = 0;
  const printFirst = async (): Promise<void> => {
    const first = underWay.shift();
    if (first === undefined) return;
    await printLine(await first.json);
    all -= first.units;
  };
  for await (const { number, text, bytes } of lines) {
    if (text !== null && text.trim() === '') continue;
    while (underWay.length >= pool.most || (underWay.length > 0 && all >= pool.mostUnits)) await printFirst();
    const units = text?.length ?? 0;
    const json =
      text === null ? Promise.resolve(JSON.stringify(tooLong(number, bytes))) : pool.read({ text, number });
    json.catch(() => undefined); // a fault is told when its line's turn comes, and is no unhandled one until then
    underWay.push({ units, json });
    all += units;
  }
  while (underWay.length > 0) await printFirst();
}
