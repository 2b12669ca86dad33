import { createHash, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';

// The library is CommonJS and its types describe an ES module: what arrives is the function itself.
const serialize = canonicalize as unknown as (value: unknown) => string | undefined;

/** The one JSON text of a value (RFC 8785): keys sorted, no white space. Throws on what JSON cannot hold. */
export function canonicalOf(value: unknown): string {
  const text = serialize(value);
  if (text === undefined) throw new Error('This value has no canonical JSON.');
  return text;
}

/** SHA-256 in hexadecimal, of UTF-8 text or of bytes. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Hash of a text that cannot be guessed from the hash once the salt is erased. */
export function saltedHash(salt: string, text: string): string {
  return sha256(`${salt}\n${text}`);
}

/** 128 random bits in hexadecimal. */
export const newSalt = (): string => randomBytes(16).toString('hex');
