import { flaggedPairs } from '/work/h-redline/packages/drafts/bench/meaning-false-flags.ts';
import { HARMLESS } from '/work/h-redline/packages/drafts/bench/meaning-harmless.ts';
const f = flaggedPairs(HARMLESS);
for (const { pair, notes } of f) console.log(`[${pair[0]}] ${pair[1]}\n   ${pair[2]}\n   => ${notes.join('\n   => ')}`);
console.log(f.length, 'of', HARMLESS.length);
