/** Paragraphs as one while they are joined: its tags, properties and inside, and whether nothing is left of it. */
export interface Joined {
  readonly open: string;
  readonly properties: string;
  readonly inside: string;
  readonly closing: string;
  readonly isBare: boolean;
}

/** Two paragraphs whose mark between them went: the later one's properties count, unless nothing is left of it. */
export function joinedTo(first: Joined, next: Joined): Joined {
  const properties = next.isBare ? first.properties : next.properties;
  return {
    open: next.isBare ? first.open : next.open,
    closing: next.closing,
    properties,
    inside: first.inside + next.inside,
    isBare: first.isBare && next.isBare,
  };
}
