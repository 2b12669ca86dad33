import type { WorkingText } from './working-text.ts';

/**
 * What is wrong with a working text, as sentences; none for a sound one. Every test of a reader asks this.
 * `outside` says what may stand between blocks beside white space, for formats whose markers stand in the text.
 */
export function brokenLaws(working: WorkingText, outside = /^\s*$/): string[] {
  return [...blockFaults(working, outside), ...markFaults(working), ...textFaults(working.text)];
}

function blockFaults(working: WorkingText, outside: RegExp): string[] {
  const faults: string[] = [];
  let at = 0;
  for (const { span, kind } of working.blocks) {
    const [start, end] = span;
    if (start < at) faults.push(`${kind} at ${start} begins before ${at}`);
    if (end <= start || end > working.text.length) faults.push(`${kind} spans ${start} to ${end}`);
    const between = working.text.slice(at, start);
    if (!outside.test(between)) faults.push(`outside blocks stands ${JSON.stringify(between)}`);
    at = Math.max(at, end);
  }
  const rest = working.text.slice(at);
  if (!outside.test(rest)) faults.push(`after the blocks stands ${JSON.stringify(rest)}`);
  return faults;
}

function markFaults(working: WorkingText): string[] {
  const faults: string[] = [];
  let at = 0;
  for (const { span, kind } of working.marks) {
    if (span[0] < at) faults.push(`${kind} mark at ${span[0]} stands after ${at}`);
    if (span[1] < span[0] || span[1] > working.text.length)
      faults.push(`${kind} mark spans ${span.join(' to ')}`);
    at = span[0];
  }
  return faults;
}

function textFaults(text: string): string[] {
  if (text.includes('\0')) return ['NUL stands in the text'];
  return text.includes('\r') ? ['a carriage return stands in the text'] : [];
}
