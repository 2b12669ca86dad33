import { strFromU8, unzipSync } from 'fflate';
import { readFileSync, writeFileSync } from 'node:fs';
import type { OfficeJudge, OfficeJudged } from './judge-office.ts';
import type { Pair } from './model.ts';
import { packageOf, zipped } from './package.ts';

/** A redline of a pair, and where it lies. */
interface Unanswered {
  readonly pair: Pair;
  readonly redline: Uint8Array;
  readonly path: string;
}

/**
 * Whether LibreOffice gives no answer to the older or newer file itself, as nobody changed it: then it cannot judge the
 * redline; it is told that it did not.
 */
export async function isUnreadByOffice(
  { pair, path }: Pick<Unanswered, 'pair' | 'path'>,
  office: OfficeJudge,
): Promise<boolean> {
  const plain = [
    ['the newer file', packageOf(pair.newer)],
    ['the older file', packageOf(pair.older)],
  ] as const;
  for (const [index, [name, bytes]] of plain.entries()) {
    const at = path.replace(/\.docx$/u, `-plain${index}.docx`);
    writeFileSync(at, bytes);
    if (!('fault' in (await office.read(at, 'none')))) continue;
    process.stderr.write(`NOT JUDGED: LibreOffice gives no answer to ${name} of ${pair.seed} itself\n`);
    return true;
  }
  return false;
}

/**
 * The redline again on pages of another height. LibreOffice's layout never ends on a few documents, in which a row that must not be
 * divided and notes under it come just to the end of a page; on pages of another height it ends. So it is asked again with
 * those, which changes nothing of what it reads.
 */
export function onOtherPages({ pair, redline, path }: Unanswered, height: number): string {
  const at = path.replace(/\.docx$/u, `-${height}.docx`);
  writeFileSync(at, withPageHeight(redline, height));
  process.stderr.write(`ON OTHER PAGES: LibreOffice gives no answer to ${pair.seed} on its own\n`);
  return at;
}

function withPageHeight(file: Uint8Array, height: number): Uint8Array {
  const parts = unzipSync(file);
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const higher = document.replace(/(<w:pgSz [^>]*w:h=")[^"]*/gu, `$1${height}`);
  return zipped({ ...parts, 'word/document.xml': higher });
}

/** What LibreOffice reads in a file without changes, on other pages where it gives no answer on its own; null for none, which is told. */
export async function readPlain(
  path: string,
  seed: string,
  office: OfficeJudge,
): Promise<OfficeJudged | null> {
  const own = await office.read(path, 'accept');
  if (!('fault' in own)) return own;
  const file = readFileSync(path);
  for (const height of PAGE_HEIGHTS) {
    writeFileSync(path, withPageHeight(file, height));
    const again = await office.read(path, 'accept');
    if (!('fault' in again)) return again;
  }
  process.stderr.write(`NOT JUDGED: LibreOffice gives no answer to a file of ${seed} itself: ${own.fault}\n`);
  return null;
}

/** Heights that are tried, in twentieths of a point; the first is nearly the most that Word allows (22 inches). */
export const PAGE_HEIGHTS: readonly number[] = [30_000, 23_000, 12_500];

/**
 * Whether LibreOffice gives no answer to the redline with all its changes as plain text either: its layout never ends on
 * some lines of right-to-left words, emoji and notes, whatever is tracked in them. It is told.
 */
export async function isUnreadUntracked(
  { pair, redline, path }: Unanswered,
  office: OfficeJudge,
): Promise<boolean> {
  const at = path.replace(/\.docx$/u, '-untracked.docx');
  writeFileSync(at, untracked(redline));
  if (!('fault' in (await office.read(at, 'none')))) return false;
  process.stderr.write(
    `NOT JUDGED: LibreOffice gives no answer to all words of both, none of them tracked, of ${pair.seed} itself\n`,
  );
  return true;
}

/** A file in which every change is plain text: what was taken out stands beside what was put in. */
function untracked(redline: Uint8Array): Uint8Array {
  const parts = unzipSync(redline);
  return zipped(
    Object.fromEntries(
      Object.entries(parts).map(([name, bytes]) => [
        name,
        /^word\/(?:document|footnotes|header\d*|footer\d*)\.xml$/u.test(name)
          ? plainPart(strFromU8(bytes))
          : bytes,
      ]),
    ),
  );
}

const plainPart = (part: string): string =>
  part
    .replace(/<\/?w:(?:ins|del|moveFrom|moveTo)(?: [^>]*)?>/gu, '')
    .replace(/<w:move(?:From|To)Range[^>]*>/gu, '')
    .replaceAll('w:delText', 'w:t');
