export * from './working-text.ts';
