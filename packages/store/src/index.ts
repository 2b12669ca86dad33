export { STORE_CODES, type StoreCode } from './codes.ts';
export { StoreFailure } from './faults.ts';
export { makeIds, systemClock } from './system.ts';
export { mayBeSeen } from './visible.ts';
export { openStore, type OpenOptions } from './sqlite/open.ts';
export { createStore, type CreateOptions } from './sqlite/create.ts';
export { memoryStore } from './memory/store.ts';
