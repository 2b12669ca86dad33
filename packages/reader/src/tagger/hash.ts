/** A hash of 32 bits as a signed integer: the same on every machine and Node. */
export type Hash = number;

/** FNV-1a over UTF-16 units. */
export function hashOf(text: string): Hash {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return finish(hash);
}

/** Mixes the number of a template with up to three values; the order of the values counts. */
export function mix(template: number, a: Hash, b = 0, c = 0): Hash {
  let hash = Math.imul(template + 1, 0x9e3779b1);
  hash = Math.imul(hash ^ a, 0x85ebca6b);
  hash = Math.imul((hash ^ (hash >>> 15)) + b, 0xc2b2ae35);
  hash = Math.imul((hash ^ (hash >>> 13)) + c, 0x27d4eb2f);
  return finish(hash);
}

function finish(hash: number): Hash {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return mixed ^ (mixed >>> 16);
}
