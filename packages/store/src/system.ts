import { getRandomValues } from 'node:crypto';
import type { Clock, Ids } from '@nonpaper/workbench';

/** Crockford's base 32: digits and capitals without I, L, O, U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_SIGNS = 10;
const RANDOM_SIGNS = 16;

/** The machine's clock: the instant in UTC, and the day of the user's own calendar. */
export function systemClock(): Clock {
  return {
    now: () => new Date().toISOString(),
    today: () => localDay(new Date()),
  };
}

function localDay(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/**
 * Makes ids after the ULID specification (github.com/ulid/spec): 26 signs, 48 bits of time in milliseconds, then 80
 * random bits from the system's cryptographic source. Ids of one maker strictly grow, also within a millisecond and
 * when the clock runs backwards; two makers do not meet in practice.
 */
export function makeIds(now: () => number = Date.now): Ids {
  let time = -1;
  let tail: number[] = [];
  return {
    next() {
      const read = now();
      if (read > time) {
        time = read;
        tail = randomSigns();
      } else if (!countUp(tail)) {
        time += 1;
        tail = randomSigns();
      }
      return timeSigns(time) + tail.map((value) => ALPHABET.charAt(value)).join('');
    },
  };
}

function randomSigns(): number[] {
  return [...getRandomValues(new Uint8Array(RANDOM_SIGNS))].map((byte) => byte & 31);
}

/** Adds one to a number written in base 32; false when it was the largest. */
function countUp(signs: number[]): boolean {
  for (let place = signs.length - 1; place >= 0; place -= 1) {
    const value = signs[place] ?? 0;
    signs[place] = (value + 1) & 31;
    if (value < 31) return true;
  }
  return false;
}

function timeSigns(time: number): string {
  let rest = time;
  let signs = '';
  for (let place = 0; place < TIME_SIGNS; place += 1) {
    signs = ALPHABET.charAt(rest % 32) + signs;
    rest = Math.floor(rest / 32);
  }
  return signs;
}
