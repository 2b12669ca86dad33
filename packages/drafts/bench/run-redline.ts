import { measureHostile } from './hostile-texts.ts';
import { measureRedline } from './redline.ts';

/** Prints how near redlines are to the smallest edits; with `hostile` also what long and broken texts cost. */
console.table(measureRedline());
if (process.argv.includes('hostile')) console.table(measureHostile());
