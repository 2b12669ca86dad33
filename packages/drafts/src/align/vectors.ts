/** A sparse vector of length one (or zero): term numbers in ascending order, and their weights. */
export interface Vector {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
  /** Its length before it was scaled: longer texts have more. */
  readonly length: number;
  /** Sum of the rarity of its terms. */
  readonly mass: number;
}

export const NO_VECTOR: Vector = {
  terms: new Int32Array(0),
  weights: new Float64Array(0),
  length: 0,
  mass: 0,
};

/** Weights by count and rarity: log(1 + count), times the rarity of the term. `terms` ascend, `counts` are in their order. */
export function vectorOf(terms: Int32Array, counts: Float64Array, rarity: Float64Array): Vector {
  const weights = new Float64Array(terms.length);
  let [squares, mass] = [0, 0];
  for (let at = 0; at < terms.length; at += 1) {
    const rare = rarity[terms[at] ?? 0] ?? 0;
    const weight = Math.log(1 + (counts[at] ?? 0)) * rare;
    weights[at] = weight;
    squares += weight * weight;
    mass += rare;
  }
  return scaled(terms, weights, Math.sqrt(squares), mass);
}

function scaled(terms: Int32Array, weights: Float64Array, length: number, mass: number): Vector {
  for (let at = 0; at < weights.length; at += 1) weights[at] = (weights[at] ?? 0) / (length || 1);
  return { terms, weights, length, mass };
}

/** What two vectors have in common. */
export interface Shared {
  /** 0 to 1. */
  readonly cosine: number;
  /** Sum of the rarity of the terms that both hold. */
  readonly mass: number;
}

export function sharedBy(a: Vector, b: Vector, rarity: Float64Array): Shared {
  let [cosine, mass, i, j] = [0, 0, 0, 0];
  const [x, y] = [a.terms, b.terms];
  while (i < x.length && j < y.length) {
    const difference = (x[i] ?? 0) - (y[j] ?? 0);
    if (difference === 0) {
      cosine += (a.weights[i] ?? 0) * (b.weights[j] ?? 0);
      mass += rarity[x[i] ?? 0] ?? 0;
    }
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return { cosine: Math.min(1, cosine), mass };
}

/** Sums over the terms that two vectors share what their weights there are worth. Linear in both. */
export function sumOverShared(a: Vector, b: Vector, worth: (x: number, y: number) => number): number {
  let [i, j, sum] = [0, 0, 0];
  while (i < a.terms.length && j < b.terms.length) {
    const difference = (a.terms[i] ?? 0) - (b.terms[j] ?? 0);
    if (difference === 0) sum += worth(a.weights[i] ?? 0, b.weights[j] ?? 0);
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return sum;
}

/** The vector of several provisions taken together, each with the weight that its length gives it. */
export function together(vectors: readonly Vector[], rarity: Float64Array): Vector {
  return vectors.reduce(
    (sum, vector) => (sum.terms.length === 0 ? vector : joined(sum, vector, rarity)),
    NO_VECTOR,
  );
}

/** Two vectors as one, by a merge of their terms. */
function joined(a: Vector, b: Vector, rarity: Float64Array): Vector {
  const terms = new Int32Array(a.terms.length + b.terms.length);
  const weights = new Float64Array(terms.length);
  let [i, j, count, squares, mass] = [0, 0, 0, 0, 0];
  while (i < a.terms.length || j < b.terms.length) {
    const x = a.terms[i] ?? Infinity;
    const y = b.terms[j] ?? Infinity;
    let weight = 0;
    if (x <= y) weight += (a.weights[i++] ?? 0) * a.length;
    if (y <= x) weight += (b.weights[j++] ?? 0) * b.length;
    const term = Math.min(x, y);
    terms[count] = term;
    weights[count] = weight;
    squares += weight * weight;
    mass += rarity[term] ?? 0;
    count += 1;
  }
  return scaled(terms.subarray(0, count), weights.subarray(0, count), Math.sqrt(squares), mass);
}

/** The vector without the terms that another one holds; weights are left as they are. */
export function without(whole: Vector, taken: Vector, rarity: Float64Array): Vector {
  const terms = new Int32Array(whole.terms.length);
  const weights = new Float64Array(terms.length);
  let [j, count, mass] = [0, 0, 0];
  for (let i = 0; i < whole.terms.length; i += 1) {
    const term = whole.terms[i] ?? 0;
    while (j < taken.terms.length && (taken.terms[j] ?? 0) < term) j += 1;
    if (taken.terms[j] === term) continue;
    terms[count] = term;
    weights[count] = whole.weights[i] ?? 0;
    mass += rarity[term] ?? 0;
    count += 1;
  }
  return { terms: terms.subarray(0, count), weights: weights.subarray(0, count), length: whole.length, mass };
}
