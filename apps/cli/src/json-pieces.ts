import { constants } from 'node:buffer';

/**
 * The text of `JSON.stringify(value, null, 2)` in pieces that are no longer than a string can be (`longest`, in units; some
 * 512 million). An answer of thousands of ties with a hundred packages each is longer than that. A value that fits is one piece.
 * Plan: what does not fit is taken apart by one level, and each part tried by itself. Cost: the text's length times the depth.
 */
export function* jsonPieces(
  value: unknown,
  longest = constants.MAX_STRING_LENGTH,
  indent = '',
): Generator<string> {
  const whole = written(value, longest, indent);
  if (whole !== null) return yield whole;
  if (typeof value !== 'object' || value === null)
    throw new RangeError('One value of an answer is longer than a string can be.');
  const isList = Array.isArray(value);
  const inner = `${indent}  `;
  yield isList ? '[' : '{';
  let mark = '\n';
  for (const [key, each] of Object.entries(value)) {
    if (!isList && each === undefined) continue;
    yield `${mark}${inner}${isList ? '' : `${JSON.stringify(key)}: `}`;
    yield* jsonPieces(each, longest, inner);
    mark = ',\n';
  }
  yield `\n${indent}${isList ? ']' : '}'}`;
}

/** A value as JSON below an indent; null where that is too long for one piece. */
function written(value: unknown, longest: number, indent: string): string | null {
  try {
    const text = (JSON.stringify(value, null, 2) ?? 'null').replaceAll('\n', `\n${indent}`);
    return text.length <= longest ? text : null;
  } catch (error) {
    if (error instanceof RangeError) return null; // "Invalid string length"
    throw error;
  }
}
