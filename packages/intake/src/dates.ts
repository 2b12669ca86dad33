import type { IsoDate } from '@nonpaper/vocabulary';

/** The calendar day at the start of a printed instant (`2025-11-19T10:00:00Z`, `2025-11-19`), as printed, or null. */
export function isoDay(printed: string | null | undefined): IsoDate | null {
  const found = /^\s*(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(printed ?? '');
  if (found === null) return null;
  const [, year = '', month = '', day = ''] = found;
  return isDay(Number(year), Number(month), Number(day)) ? `${year}-${month}-${day}` : null;
}

function isDay(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}

/** A language tag in the usual spelling (`en`, `pt-BR`, `sr-Cyrl`), or null when it is none. */
export function languageTag(printed: string | null | undefined): string | null {
  const parts = (printed ?? '').trim().replaceAll('_', '-').split('-');
  if (!/^[a-z]{2,3}$/i.test(parts[0] ?? '')) return null;
  const rest = parts.slice(1).filter((part) => /^[a-z0-9]{2,8}$/i.test(part));
  return [(parts[0] ?? '').toLowerCase(), ...rest.map(subtagSpelling)].join('-');
}

function subtagSpelling(part: string): string {
  if (part.length === 2) return part.toUpperCase();
  return part.length === 4 ? part.slice(0, 1).toUpperCase() + part.slice(1).toLowerCase() : part;
}
