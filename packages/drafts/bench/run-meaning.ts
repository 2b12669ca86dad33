import { measureFalseFlags } from './meaning-false-flags.ts';
import { measureRecall } from './meaning-recall.ts';

/** Prints which seeded critical changes are listed, by sort, and how often a harmless rewording is flagged. */
console.table(measureRecall());
console.table(measureFalseFlags());
