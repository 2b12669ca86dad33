import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeIds, systemClock } from './system.ts';

describe('makeIds', () => {
  it('gives ids of 26 signs that strictly grow, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 ** 48 - 1 }), { minLength: 1, maxLength: 200 }), (times) => {
        let call = 0;
        const ids = makeIds(() => times[call++ % times.length] ?? 0);
        const made = times.map(() => ids.next());
        for (const id of made) expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
        expect([...made].sort()).toEqual(made);
        expect(new Set(made).size).toBe(made.length);
      }),
    );
  });

  it('begins with the time, after the ULID specification', () => {
    // The example of the specification: 1469918176385 ms is written 01ARYZ6S41.
    expect(
      makeIds(() => 1469918176385)
        .next()
        .slice(0, 10),
    ).toBe('01ARYZ6S41');
    expect(
      makeIds(() => 2 ** 48 - 1)
        .next()
        .slice(0, 10),
    ).toBe('7ZZZZZZZZZ');
  });

  it('gives different ids to two makers at the same time', () => {
    const [one, other] = [makeIds(() => 7), makeIds(() => 7)];
    expect(one.next()).not.toBe(other.next());
  });
});

describe('systemClock', () => {
  it('tells an instant in UTC and a calendar day', () => {
    const clock = systemClock();
    const now = clock.now();
    expect(new Date(now).toISOString()).toBe(now);
    expect(clock.today()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});
