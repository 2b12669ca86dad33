/** A type without its `readonly`, all the way down: what a parsed value is. */
export type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

/** True where two types take each other's values, false where a field differs either way. */
export type Exactly<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** For each key, whether the schema's values and the type's values are the same. */
export type AllExactly<Parsed, Types> = {
  readonly [K in keyof Types]: K extends keyof Parsed ? Exactly<Parsed[K], Mutable<Types[K]>> : false;
};
