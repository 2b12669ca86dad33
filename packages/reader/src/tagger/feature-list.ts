import { mix } from './hash.ts';

/** No token has more features than this. */
export const MOST_FEATURES = 192;

/** A list that is filled again for each token; each feature put in is hashed with the number of its template. */
export class Features {
  readonly values = new Int32Array(MOST_FEATURES);
  count = 0;

  put(template: number, a: number, b = 0, c = 0): void {
    this.values[this.count] = mix(template, a, b, c);
    this.count += 1;
  }
}
export const noFeatures = (): Features => new Features();

export const at = (column: Int32Array, index: number): number => column[index] ?? 0;
