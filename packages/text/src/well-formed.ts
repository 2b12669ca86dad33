/** A text that every store and encoder keeps unchanged, and the places where it had to be mended. */
export interface WellFormed {
  readonly text: string;
  /** Offsets of the units that became U+FFFD, in order. */
  readonly replaced: readonly number[];
}

const FAULTY = /[\0\ud800-\udfff]/;
const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Offsets of NUL characters and of surrogates without their other half. */
function faultsOf(text: string): number[] {
  const faults: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (isHigh(unit) && isLow(text.charCodeAt(at + 1))) at += 1;
    else if (unit === 0 || isHigh(unit) || isLow(unit)) faults.push(at);
  }
  return faults;
}

/**
 * Replaces NUL and lone surrogates by U+FFFD, one for one, so that offsets stay as they are (SQLite ends a text
 * at NUL, and UTF-8 has no lone surrogates). Linear; a sound text is returned as it is.
 */
export function wellFormed(text: string): WellFormed {
  if (!FAULTY.test(text)) return { text, replaced: [] };
  const replaced = faultsOf(text);
  const parts: string[] = [];
  let from = 0;
  for (const at of replaced) {
    parts.push(text.slice(from, at), '\ufffd');
    from = at + 1;
  }
  parts.push(text.slice(from));
  return { text: parts.join(''), replaced };
}
