/** Article number `n`, about 900 words, with its own numbers and order of sentences. */
export function article(n: number): string;
