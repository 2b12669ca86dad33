import { strFromU8, unzipSync } from 'fflate';
import { writeFileSync } from 'node:fs';
import type { OfficeJudge } from './judge-office.ts';
import type { Pair } from './model.ts';
import { packageOf, zipped } from './package.ts';

/** A redline of a pair, and where it lies. */
interface Unanswered {
  readonly pair: Pair;
  readonly redline: Uint8Array;
  readonly path: string;
}

/**
 * Whether LibreOffice gives no answer to the older or newer file itself, as nobody changed it, or to the redline with all
 * its changes as plain text: its layout never ends on some lines of right-to-left words and emoji (merged1:138), whatever
 * is tracked in them. Then it cannot judge the redline; it is told that it did not.
 */
export async function isUnreadByOffice(
  { pair, redline, path }: Unanswered,
  office: OfficeJudge,
): Promise<boolean> {
  const plain = [
    ['the newer file', packageOf(pair.newer)],
    ['the older file', packageOf(pair.older)],
    ['all words of both, none of them tracked,', untracked(redline)],
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
