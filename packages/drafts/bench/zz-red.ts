import { measureRedline } from './redline.ts';
console.table(measureRedline(Number(process.argv[2] ?? 120)));
