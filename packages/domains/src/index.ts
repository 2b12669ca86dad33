export type { Sheet } from '@nonpaper/analysis';
