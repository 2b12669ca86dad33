import { MIXED_EDITS, seededPair } from './seeded-drafts.ts';
import { f1, measured } from './measure.ts';

/** Link F1 and kind F1 of `align` on seeded edits, lighter and deeper; one table, nothing timed. */
for (const depth of [0.15, 0.25, 0.4, 0.6]) {
  const pairs = Array.from({ length: 30 }, (_, seed) => seededPair(seed + 1, 40, { ...MIXED_EDITS, depth }));
  const { links, changedLinks, kinds } = measured(pairs);
  const shown = [...kinds].map(([kind, measure]) => `${kind} ${f1(measure).toFixed(3)}`).join('  ');
  console.log(
    `words changed ${depth}: links ${f1(links).toFixed(3)}, changed ones ${f1(changedLinks).toFixed(3)}  ${shown}`,
  );
}
