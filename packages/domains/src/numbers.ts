import { refuse } from './refusal.ts';

/** More options of one issue than this are refused: a range of a billion numbers is no list of options. */
export const MOST_OPTIONS = 10_000;

const MEANT = /^[0-9+\-.eE]+$/;

/** A decimal number as people and programs write it ("044", "1.5e-3"); null for everything else, such as NaN or 0x10. */
export function decimalIn(text: string): number | null {
  const bare = text.trim();
  if (!MEANT.test(bare)) return null;
  const value = Number(bare);
  return Number.isFinite(value) ? value : null;
}

/** The same where nothing else will do. */
export function numberIn(text: string | undefined, where: string): number {
  if (text === undefined) return refuse('domain-field-missing', 'A number is missing.', where);
  return decimalIn(text) ?? refuse('domain-field-wrong', `“${shortened(text)}” is no finite number.`, where);
}

/** A JSON or YAML value that has to be a finite number. */
export function finiteIn(value: unknown, where: string): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (value === undefined || value === null)
    return refuse('domain-field-missing', 'A number is missing.', where);
  return refuse('domain-field-wrong', `${shown(value)} is no finite number.`, where);
}

/** Whole numbers from `lower` to `upper` as options. */
export function wholeNumbers(lower: number, upper: number, where: string): string[] {
  if (!Number.isSafeInteger(lower) || !Number.isSafeInteger(upper))
    return refuse(
      'domain-field-wrong',
      `A range from ${lower} to ${upper} is not one of whole numbers.`,
      where,
    );
  if (upper < lower)
    return refuse('domain-field-wrong', `The range runs from ${lower} down to ${upper}.`, where);
  if (upper - lower >= MOST_OPTIONS)
    return refuse(
      'domain-too-large',
      `The range has ${upper - lower + 1} numbers; ${MOST_OPTIONS} are read.`,
      where,
    );
  return Array.from({ length: upper - lower + 1 }, (_, at) => String(lower + at));
}

/** The steps into which a range of real numbers is cut: as many as Genius takes, both ends among them. */
export const REAL_STEPS = 21;

/** A range of real numbers in equal steps. */
export function equalSteps(lower: number, upper: number, where: string): string[] {
  if (upper < lower)
    return refuse('domain-field-wrong', `The range runs from ${lower} down to ${upper}.`, where);
  if (upper === lower) return [String(lower)];
  const width = upper - lower;
  return Array.from({ length: REAL_STEPS }, (_, at) =>
    String(at === REAL_STEPS - 1 ? upper : Number((lower + (width * at) / (REAL_STEPS - 1)).toPrecision(12))),
  );
}

/** A value in a few words, for a fault. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return `“${shortened(value)}”`;
  if (Array.isArray(value)) return 'A list';
  return typeof value === 'object' && value !== null ? 'A set of fields' : String(value);
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
