import { redlineDocx, resolvedText } from '../../packages/drafts/src/docx/index.ts';
import type { Which } from './judge.ts';
import type { Asked } from './structure.ts';

/** What is on trial: the writer and the resolver of the drafts package. */
export type Written =
  { readonly bytes: Uint8Array; readonly codes?: readonly string[] } | { readonly fault: string };

/** Writes the redline of two files; a refusal is a fault, since every pair of the trial can be written. */
export function write(older: Uint8Array, newer: Uint8Array, asked: Asked): Written {
  try {
    const outcome = redlineDocx(older, newer, asked);
    return outcome.ok
      ? { bytes: outcome.value.bytes, codes: outcome.value.messages.map(({ code }) => code) }
      : { fault: JSON.stringify(outcome) };
  } catch (fault) {
    return {
      fault: `the writer fell: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`,
    };
  }
}

/** What our own resolver reads. */
export function readByOurs(
  redline: Uint8Array,
  which: Which,
): { readonly text: string } | { readonly fault: string } {
  try {
    const outcome = resolvedText(redline, which);
    return outcome.ok ? { text: outcome.value } : { fault: JSON.stringify(outcome) };
  } catch (fault) {
    return {
      fault: `the resolver fell: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`,
    };
  }
}
