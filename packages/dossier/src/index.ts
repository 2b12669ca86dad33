export * from './records.ts';
export * from './gate.ts';
export * from './links.ts';
export * from './slices.ts';
