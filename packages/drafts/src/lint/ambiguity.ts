import { AMBIGUITY_KINDS, type AmbiguityCandidate, type Place } from './ambiguity-places.ts';
import type { DraftView, ReadSentence } from './draft-view.ts';
import { andOrPlaces, listPlaces, modalPlaces, orPlaces } from './readings/connectives.ts';
import { attachmentPlaces } from './readings/attachment.ts';
import { pronounPlaces } from './readings/pronouns.ts';
import { articlePlaces, dayPlaces, termPlaces } from './readings/words.ts';
import { spanOf, type Token, type Unit } from './view.ts';

/** Finders that look at one sentence at a time. */
const FINDERS: readonly ((sentence: ReadSentence, view: DraftView) => Place[])[] = [
  pronounPlaces,
  andOrPlaces,
  attachmentPlaces,
  orPlaces,
  listPlaces,
  articlePlaces,
  termPlaces,
];

/** At most so many places of one kind in one provision. */
const MOST_IN_ONE = 5;

/**
 * Candidates for the register of ambiguity: places whose wording can be read in two ways, deliberately or by accident.
 * Nobody's reading is given, since only the parties can say how they read it. Ordered by place; a word of two senses
 * ("will", "days", a term of art) is asked about once in the draft, where it first stands.
 */
export function ambiguitiesIn(view: DraftView): AmbiguityCandidate[] {
  const own = view.sentences.flatMap((sentence) =>
    FINDERS.flatMap((find) =>
      find(sentence, view).map((place) => candidate(sentence.unit, sentence.view.tokens, place)),
    ),
  );
  const whole = [...modalPlaces(view), ...dayPlaces(view)].map(({ sentence, place }) =>
    candidate(sentence.unit, sentence.view.tokens, place),
  );
  const order = new Map(view.units.map(({ provision, order: at }) => [provision.id, at]));
  return bounded(
    [...own, ...whole].sort(
      (a, b) =>
        (order.get(a.provision) ?? 0) - (order.get(b.provision) ?? 0) ||
        a.span[0] - b.span[0] ||
        AMBIGUITY_KINDS.indexOf(a.kind) - AMBIGUITY_KINDS.indexOf(b.kind),
    ),
  );
}

function candidate(
  { provision }: Unit,
  tokens: readonly Token[],
  { kind, from, to, note }: Place,
): AmbiguityCandidate {
  const span = spanOf(tokens, from, Math.max(from, to - 1));
  return {
    kind,
    provision: provision.id,
    path: provision.path,
    span,
    quote: provision.text.slice(span[0], span[1]),
    note,
  };
}

function bounded(all: readonly AmbiguityCandidate[]): AmbiguityCandidate[] {
  const counts = new Map<string, number>();
  return all.filter(({ kind, provision }) => {
    const key = `${kind} ${provision}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= MOST_IN_ONE;
  });
}
