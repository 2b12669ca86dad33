import type { Sheet } from '../sheet/sheet.ts';
import { run } from '../work.ts';
import type { Stream } from './chance.ts';
import { prepareUncertain, type Doubts } from './prepare-uncertain.ts';
import { preparingSampler, type Sampler } from './sample.ts';
import type { UncertainSpace } from './space.ts';
import type { Unknowns } from './unknowns.ts';

/** Builders for the tests of what is not known. */

export function uncertain(sheet: Sheet, doubts: readonly Doubts[] = []): UncertainSpace {
  const found = prepareUncertain(sheet, doubts);
  if (!found.ok) throw new Error(`${found.fault.what} (${found.fault.where ?? ''})`);
  return found.value;
}

/** Issues with two options each, of which a party gains 1 where it gets its own: weights alone decide. */
export function twoOptions(issues: number, parties: readonly string[], reserved?: number): Sheet {
  const names = Array.from({ length: issues }, (_, at) => `i${at + 1}`);
  return {
    issues: names.map((name) => ({ name, options: ['one', 'other'] })),
    parties: parties.map((name, at) => ({
      name,
      scores: Object.fromEntries(
        names.map((issue) => [issue, at % 2 === 0 ? { one: 1, other: 0 } : { one: 0, other: 1 }]),
      ),
      ...(reserved === undefined ? {} : { reserved }),
    })),
  };
}

/** The same sheet with its parties, issues and options turned about. */
export const turnedAbout = ({ issues, parties, ...rest }: Sheet): Sheet => ({
  ...rest,
  issues: issues.map(({ name, options }) => ({ name, options: options.toReversed() })).toReversed(),
  parties: parties.toReversed(),
});

export const samplerOf = (unknowns: Unknowns, chance: Stream): Sampler | null =>
  run(preparingSampler(unknowns, chance));
