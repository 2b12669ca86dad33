import type { Fidelity, Outcome } from '@nonpaper/vocabulary';
import { expect, it } from 'vitest';
import { testBench } from '../test/bench.ts';
import { askBrief } from './build-brief.ts';
import { importDraft } from './import-draft.ts';
import { decide } from './review-proposals.ts';

const EVERYONE = { asOf: null, audience: { notes: false, compartments: [] } };
const EARLIER =
  '1. The forces of Kestria shall withdraw behind the line.\n\n2. Belmar shall not open the road.\n';
const LATER =
  '1. The forces of Kestria may withdraw behind the line.\n\n2. Belmar shall not open the road.\n';

const valueOf = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.fault.what);
  return outcome.value;
};

async function factsIn(fidelity: Fidelity): Promise<unknown> {
  const bench = testBench();
  for (const [name, text] of [
    ['one.txt', EARLIER],
    ['two.txt', LATER],
  ] as const) {
    const file = { name, bytes: new TextEncoder().encode(text) };
    valueOf(await importDraft(bench, file, { fidelity }));
  }
  valueOf(await decide(bench, ['one', 'two'], 'accept'));
  const { json } = valueOf(await askBrief(bench, EVERYONE, { tilt: false, compare: ['one', 'two'] }));
  return json.text?.rows.flatMap(({ facts }) => facts);
}

it('tells in the brief that a duty was weakened, where no number changed', async () => {
  expect(await factsIn('verbatim')).toEqual([
    { kind: 'duty', left: ['shall withdraw'], right: ['may withdraw'] },
  ]);
});

it('tells nothing of duties between paraphrases', async () => {
  expect(await factsIn('paraphrase')).toEqual([]);
});
