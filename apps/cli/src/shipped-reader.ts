import { existsSync, readFileSync } from 'node:fs';
import type { ReaderModel } from '@nonpaper/workbench';

/** The tagger's weights lie beside the program. Without them the rules read alone. */
const WEIGHTS = new URL('./attribution.bin', import.meta.url);

/** The reader with all that the package ships. */
export async function shippedReader(): Promise<ReaderModel> {
  const { houseReader } = await import('@nonpaper/workbench/reading');
  return houseReader(() => (existsSync(WEIGHTS) ? readFileSync(WEIGHTS) : null));
}
