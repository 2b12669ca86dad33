/**
 * Refuses what no database keeps unchanged: NUL and lone surrogates in texts, numbers that are not finite or
 * not exact, and fields that are undefined. Intake has replaced such characters, so what arrives here is our own fault.
 */
export function assertStorable(value: unknown, where: string): void {
  if (typeof value === 'string') assertText(value, where);
  else if (typeof value === 'number') assertNumber(value, where);
  else if (Array.isArray(value)) value.forEach((each, place) => assertStorable(each, `${where}[${place}]`));
  else if (value !== null && typeof value === 'object') {
    for (const [key, each] of Object.entries(value)) assertStorable(each, `${where}.${key}`);
  } else if (value !== null && typeof value !== 'boolean') {
    throw new Error(`${where} is ${typeof value}, which a dossier cannot keep.`);
  }
}

/** A NUL ends a text for many readers of the file; half of a surrogate pair has no UTF-8. */
const UNKEEPABLE = /[\0\p{Surrogate}]/u;

function assertText(text: string, where: string): void {
  const found = UNKEEPABLE.exec(text);
  if (found === null) return;
  const code = text.charCodeAt(found.index).toString(16).toUpperCase().padStart(4, '0');
  throw new Error(
    `${where} holds U+${code} at ${found.index}; intake replaces it by U+FFFD before it is kept.`,
  );
}

function assertNumber(value: number, where: string): void {
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new Error(
      `${where} is ${value}: whole numbers are exact up to 2^53 only, and larger ones are not kept.`,
    );
  }
  if (!Number.isFinite(value)) throw new Error(`${where} is ${value}, which is no number that JSON knows.`);
}
