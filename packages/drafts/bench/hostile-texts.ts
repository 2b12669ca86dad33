import { meaningChanges } from '../src/meaning/meaning.ts';
import { redlineOf } from '../src/redline/redline.ts';
import { PROVISION_BANK } from './provision-bank.ts';
import { seeded } from './random.ts';

/** One row of the table: a pair of long or hostile texts, with the processor time that each answer took. */
export interface HostileRow {
  readonly texts: string;
  readonly redlineMs: number;
  readonly coarse: boolean;
  readonly parts: number;
  readonly meaningMs: number;
  readonly changes: number;
}

const MEGABYTE = 1_000_000;

function longText(): string {
  const random = seeded(5);
  const parts: string[] = [];
  for (let length = 0; length < MEGABYTE;) {
    const text = PROVISION_BANK[Math.floor(random() * PROVISION_BANK.length)] ?? '';
    parts.push(text);
    length += text.length + 1;
  }
  return parts.join(' ');
}

function edited(text: string, depth: number): string {
  const random = seeded(9);
  return text
    .split(' ')
    .flatMap((word) =>
      random() >= depth ? [word] : random() < 0.3 ? [] : [random() < 0.5 ? 'other' : `${word} more`],
    )
    .join(' ');
}

/** Texts of about a megabyte each, as they may come from a broken file or an ill-meant one. */
function pairs(): readonly (readonly [string, string, string])[] {
  const text = longText();
  const repeated = (unit: string): string => unit.repeat(Math.floor(MEGABYTE / unit.length));
  return [
    ['1 MB, 0.1 % of words edited', text, edited(text, 0.001)],
    ['1 MB, 10 % of words edited', text, edited(text, 0.1)],
    ['1 MB against another text', text, repeated('Ships may land at any port. ')],
    ['one word without end', repeated('a'), `${repeated('a')}b`],
    ['two words in turn', repeated('shall may '), repeated('may shall may ')],
    ['opening brackets', repeated('['), repeated('[').slice(1)],
    [
      'brackets in brackets',
      `${'['.repeat(MEGABYTE / 2)}${']'.repeat(MEGABYTE / 2)}`,
      `${'['.repeat(MEGABYTE / 2 - 1)}x${']'.repeat(MEGABYTE / 2 - 1)}`,
    ],
    [
      'Chinese',
      repeated('双方应当停火。各方不得增兵。').slice(0, MEGABYTE * 0.4),
      repeated('双方可以停火。各方不得增兵。').slice(0, MEGABYTE * 0.4),
    ],
    ['digits and commas', repeated('1,1,'), repeated('1,2,')],
    ['marks on marks', repeated('e\u0301\u0301\u0301'), `${repeated('e\u0301\u0301\u0301')}\u0301`],
    ['spaces', ` ${' '.repeat(MEGABYTE)}x`, `x${' '.repeat(MEGABYTE)}`],
  ];
}

/** Processor time, since the machine may be shared. */
const timed = <T>(work: () => T): readonly [T, number] => {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return [result, Math.round((user + system) / 1000)];
};

/** Times redline and meaning on each pair, once; `only` narrows it to the pairs whose name holds these words. */
export function measureHostile(only = ''): HostileRow[] {
  const chosen = pairs().filter(([texts]) => texts.includes(only));
  return chosen.map(([texts, left, right]) => {
    const [{ parts, coarse }, redlineMs] = timed(() => redlineOf(left, right));
    const [changes, meaningMs] = timed(() => meaningChanges(left, right));
    return { texts, redlineMs, coarse, parts: parts.length, meaningMs, changes: changes.length };
  });
}
