// Precision and recall of the drafting checks on the bank of invented drafts, by check:
//   npx rolldown packages/drafts/bench/lint.ts --platform node -o /tmp/lint.mjs && node /tmp/lint.mjs open|kept|late [differences]
import { KEPT_BANK, LATE_BANK, OPEN_BANK } from '../src/lint/test-bank.ts';
import { scoreBank, scoreLines } from '../src/lint/test-bank-scores.ts';

const [, , which = 'open', more] = process.argv;
const score = scoreBank(which === 'kept' ? KEPT_BANK : which === 'late' ? LATE_BANK : OPEN_BANK);
console.log(`${which}: ${score.provisions} provisions, ${score.clean} of them with nothing to ask`);
for (const line of scoreLines(score)) console.log(line);
if (more !== undefined) for (const line of score.differences) console.log(line);
