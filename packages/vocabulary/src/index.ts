export * from './lists.ts';
export * from './outcome.ts';
export * from './dates.ts';
export * from './meanings.ts';
