import { measureHostile } from './hostile-texts.ts';
console.table(measureHostile()); console.log(process.memoryUsage().rss / 1e6 | 0);
