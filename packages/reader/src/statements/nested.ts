/**
 * What somebody says of another's mind is not the other's word: in "the envoy said that Veria is ready to leave" there
 * is one statement. Inside another's content only a report of words stands by itself ("Kolt said that Marek had told
 * her …"), or what a person is said to think or want; nobody is reported by himself, save
 * by a noun that tells the force ("reiterated her demand that").
 */
import type { Span } from '@nonpaper/vocabulary';
import { spanOf } from './words/page.ts';
import type { People } from './speakers/people.ts';
import type { Spoken } from './speakers/speakers.ts';
import type { Unit } from './types.ts';
import { wordSet } from './words/word-sets.ts';

const PERSONS = new Set(['named', 'office', 'unnamed']);
const TELLING = wordSet(
  'say tell add report announce write state declare claim allege warn inform assure explain confirm deny insist argue ' +
    'acknowledge admit reveal disclose note promise pledge vow threaten ask complain testify propose quote',
);

/** The statements without those inside another's content that are only its description of a third's stance. */
export function withoutStances(spoken: readonly Spoken[], people: People): Spoken[] {
  const units = new Map<Unit, Spoken[]>();
  for (const each of spoken) {
    const list = units.get(each.found.unit);
    if (list === undefined) units.set(each.found.unit, [each]);
    else list.push(each);
  }
  const turns = spoken.filter(({ found }) => found.by === 'labelled-speech');
  return spoken.filter((each) => {
    if (turns.some((turn) => turn !== each && holds(turn, each) && isSelf(turn, each))) return false;
    const others = units.get(each.found.unit) ?? [];
    return !others.some(
      (outer) =>
        outer !== each && holds(outer, each) && !isRound(each, outer) && !standsAlone(outer, each, people),
    );
  });
}

/**
 * Of each statement the place of the one in whose content it is told, the nearest round it; -1 where it stands by itself.
 * An outlet's words are not told by the outlet as a witness: the chain names it already.
 */
export function tellersOf(spoken: readonly Spoken[]): number[] {
  const units = new Map<Unit, number[]>();
  spoken.forEach(({ found }, at) => units.set(found.unit, [...(units.get(found.unit) ?? []), at]));
  return spoken.map((inner) => {
    const round = (units.get(inner.found.unit) ?? []).filter((at) => {
      const outer = spoken[at];
      return outer !== undefined && outer !== inner && holds(outer, inner) && tells(outer, inner);
    });
    return round.reduce(
      (best, at) => (lengthOf(spoken[at]) < lengthOf(spoken[best]) ? at : best),
      round[0] ?? -1,
    );
  });
}

const lengthOf = (spoken: Spoken | undefined): number =>
  spoken?.found.content.reduce((sum, [from, to]) => sum + to - from, 0) ?? Infinity;

const isInside = (spans: readonly Span[], [from, to]: Span): boolean =>
  spans.length === 1 && spans.every(([start, end]) => from >= start && to <= end);

/** Whether the one is told by the other, who is somebody else and no outlet. */
const tells = (outer: Spoken, inner: Spoken): boolean =>
  outer.speaker.class !== 'outlet' &&
  outer.found.by.startsWith('clause-after-cue') &&
  inner.found.content.every((span) => isInside(outer.found.content, span)) &&
  whose(outer) !== '' &&
  whose(outer) !== whose(inner);

/** Whether what somebody says within his own turn tells no more than that he says so: what he wants or refuses is told by itself. */
const isSelf = (outer: Spoken, inner: Spoken): boolean =>
  inner.found.force === 'assert' && inner.found.by !== 'noun-cue' && whose(outer) === whose(inner);

const whose = ({ speaker }: Spoken): string => speaker.record ?? speaker.name ?? speaker.descriptor ?? '';

/** A lone name that nothing backs may be a state's as well as a person's. */
function isPerson({ speaker, found }: Spoken, people: People): boolean {
  if (speaker.class !== 'named') return PERSONS.has(speaker.class);
  const name = speaker.name ?? '';
  return (
    found.by === 'clause-after-cue' ||
    speaker.record !== undefined ||
    name.includes(' ') ||
    people.knows(name)
  );
}

/** "She expects to be gone, she remarks, before": of two that hold each other, the words on both sides of a cue are its own. */
const isRound = (each: Spoken, outer: Spoken): boolean =>
  holds(each, outer) && each.found.content.length > outer.found.content.length;

/** Whether source and cue of a statement lie in the content of another. */
function holds(outer: Spoken, { found }: Spoken): boolean {
  if (found.cue === null || found.source === null) return false;
  const [from] = spanOf(found.unit, found.source);
  const [, to] = spanOf(found.unit, found.cue);
  return outer.found.content.some((span) => from >= span[0] && to <= span[1]);
}

function standsAlone(outer: Spoken, inner: Spoken, people: People): boolean {
  if (outer.speaker.class === 'outlet') return true;
  if (whose(outer) === whose(inner)) return inner.found.by === 'noun-cue';
  if (outer.found.by === 'labelled-speech') return true;
  if (isPerson(inner, people)) return true;
  const content = inner.found.by === 'phrase-after-cue' || inner.found.by === 'adjective-cue';
  return !content && TELLING.has(inner.found.lemma.split(' ')[0] ?? '');
}
