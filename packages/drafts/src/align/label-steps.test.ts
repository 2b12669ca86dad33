import { expect, it } from 'vitest';
import { noPairs, join } from './anchors.ts';
import { labelStepsIn } from './label-steps.ts';
import { labelOf, type Label } from './labels.ts';
import { profilesOf, type Profile } from './profiles.ts';
import { Dictionary } from './terms.ts';

const profiles = (texts: readonly string[]): Profile[] =>
  profilesOf(
    texts.map((text, at) => ({ id: `${at}`, path: `~${at}`, number: '', text, brackets: [], span: [0, 0] })),
    new Dictionary(),
    new Set(),
  );
const label = (text: string): Label | null =>
  labelOf({ id: '', path: '', number: '', text, brackets: [], span: [0, 0] }, text);

it('believes a step the more, the more sure pairs took it, and those beside it in part', () => {
  const left = profiles(['(1) a', '(2) b', '(3) c', '4. d']);
  const right = profiles(['(3) a', '(4) b', '(5) c', '4. d']);
  const sure = noPairs(4, 4);
  for (let at = 0; at < 4; at += 1) join(sure, at, at);
  const steps = labelStepsIn(left, right, sure);
  const share = (a: string, b: string): number => steps.share(label(a), label(b));
  expect(share('(7) x', '(9) y')).toBeCloseTo(3 / 5);
  expect(share('(7) x', '(10) y')).toBeGreaterThan(share('(7) x', '(11) y'));
  expect(share('(7) x', '(9) y')).toBe(share('(a) x', '(c) y'));
  expect([share('(7) x', '(7) y'), share('(7) x', '9. y'), share('x', 'y')]).toEqual([0, 0, 0]);
});
