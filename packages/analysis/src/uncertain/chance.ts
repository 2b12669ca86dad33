/**
 * Chance that can be repeated: a stream of numbers from a seed and a name. Streams of different names have nothing to
 * do with each other, so that what is drawn for one party or issue does not depend on which others there are, nor on
 * their order.
 */
export interface Stream {
  /** The next number, evenly between 0 and below 1, in steps of 2^-53. */
  next(): number;
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
}

/**
 * The stream of a seed and a name: sfc32 (Doty-Humphrey, PractRand), started from a 128-bit mix of seed and name and
 * run twelve steps before its first number. Any finite seed serves; 1 and 1.5 are different seeds.
 */
export function streamOf(seed: number, ...name: readonly string[]): Stream {
  const step = sfc32(mixed(JSON.stringify([seed, ...name])));
  for (let warm = 0; warm < 12; warm += 1) step();
  const next = (): number => ((step() >>> 5) * 2 ** 26 + (step() >>> 6)) / 2 ** 53;
  return { next, below: (limit) => Math.floor(next() * limit) };
}

type Words = [number, number, number, number];

/** Four words that depend on every character of a text (FNV-1a with four different starts, then stirred). */
function mixed(text: string): Words {
  const words: Words = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35];
  for (let at = 0; at < text.length; at += 1)
    for (let word = 0; word < 4; word += 1)
      words[word] = Math.imul((words[word] ?? 0) ^ text.charCodeAt(at), 0x01000193) ^ (word * 0x2545f491);
  return words.map(stirred) as Words;
}

function stirred(word: number): number {
  const once = Math.imul(word ^ (word >>> 16), 0x7feb352d);
  const twice = Math.imul(once ^ (once >>> 15), 0x846ca68b);
  return (twice ^ (twice >>> 16)) | 0;
}

function sfc32([first, second, third, fourth]: Words): () => number {
  let [a, b, c, counter] = [first, second, third, fourth];
  return () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
}
