/** Whether a cue and its source stand behind their content: "…, Kolt said" and "…, said Kolt". */
import { complementOf, type Complement } from './complement.ts';
import { isFinite } from './finite-verb.ts';
import { OfText } from '../../of-text.ts';
import { coreEnd, phraseEnds } from '../words/noun-phrase.ts';
import { isWordForPerson } from '../speakers/head-kinds.ts';
import { singular } from '../speakers/known-nouns.ts';
import { GROUPS, INSTITUTIONS } from '../words/word-sets.ts';
import { tokenAt } from '../words/page.ts';
import type { Scene } from '../scene.ts';
import { subjectAfter } from './subject-after.ts';
import { subjectBefore } from './subject.ts';
import type { CueHit, Run, Unit } from '../types.ts';

/** A cue with its source behind its content: `from` is where the pair of them begins, `to` where it ends. */
export interface Postposed {
  readonly source: Run;
  readonly from: number;
  readonly to: number;
  readonly complement: Complement;
}

/** Two rules ask for the same. */
const known = new OfText<CueHit, { readonly pair: Postposed | null }>();

/** "…, Kolt said" and "…, said Kolt": null when the cue does not follow its content. */
export function postposed(scene: Scene, hit: CueHit): Postposed | null {
  const before = known.of(scene.text, hit);
  if (before !== undefined) return before.pair;
  const pair = findPostposed(scene, hit);
  known.keep(scene.text, hit, { pair });
  return pair;
}

function findPostposed(scene: Scene, hit: CueHit): Postposed | null {
  if (hit.form !== 'finite' || hit.passive) return null;
  const turned = isAddressed(scene, hit) ? null : invertedSubject(scene, hit);
  if (turned) return turned;
  const source = insertedSubject(scene.unit, hit, subjectBefore(scene.unit, hit.run.from));
  if (!source || isRelative(scene.unit, source)) return null;
  if (beginsSentence(scene.unit, source)) return null;
  const complement = complementOf(scene, hit);
  const as = tokenAt(scene.unit, source.from - 1).low === 'as' ? source.from - 1 : source.from; // "…, as he told the Post"
  if (as < source.from && complement.kind === 'none' && followsContent(scene.unit, as))
    return { source, from: as, to: complement.from, complement };
  if (!followsContent(scene.unit, source.from)) return null;
  if (opensSubordinate(scene.unit) && /^(?:clause|to)$/u.test(complement.kind)) return null;
  if (endsQuotedSpeech(scene.unit, source.from) && complement.kind !== 'that')
    return { source, from: source.from, to: complement.from, complement };
  const manner = mannerEnd(scene.unit, source, hit);
  if (manner > 0)
    return {
      source,
      from: source.from,
      to: manner,
      complement: { ...complement, kind: 'none', from: manner },
    };
  if (complement.kind !== 'none' && complement.kind !== 'quote' && !closesAfter(scene.unit, hit.run.to))
    return null;
  return { source, from: source.from, to: complement.from, complement };
}

/** "The bridge, a clerk, who works there, said, could be shut": with a finite verb behind the cue's comma the first phrase is that verb's. */
function insertedSubject(unit: Unit, { run }: CueHit, source: Run | null): Run | null {
  if (source === null || tokenAt(unit, run.to).low !== ',' || !isFinite(unit, run.to + 1)) return source;
  if (followsContent(unit, source.from)) return source;
  const comma = unit.tokens.findIndex(({ low, quote }, at) => at > source.from && low === ',' && quote < 0);
  const inner = comma > 0 && comma + 1 < source.to ? { from: comma + 1, to: source.to } : null;
  return inner !== null && phraseEnds(unit, inner.from).includes(inner.to) ? inner : source;
}

/** “Is it us?” She asked him to go: a pronoun with a capital behind a mark that ends a sentence begins the next. */
const beginsSentence = (unit: Unit, { from, to }: Run): boolean =>
  to === from + 1 &&
  /^(?:He|She|They|We|It)$/u.test(tokenAt(unit, from).text) &&
  tokenAt(unit, from - 1).mark === 'close' &&
  /^[.?!…]$/u.test(tokenAt(unit, from - 2).low);

/** "She will be gone, she remarks cheerfully over tea, before": where the manner between a cue and its second comma ends; 0 where none is. */
function mannerEnd(unit: Unit, source: Run, { run, entry }: CueHit): number {
  const first = tokenAt(unit, run.to);
  const apart = tokenAt(unit, source.from - 1).low === ',';
  if (apart && first.low === 'in' && tokenAt(unit, run.to + 1).low === 'it')
    return tokenAt(unit, run.to + 2).low === ',' ? run.to + 2 : 0; // "he writes in it"
  const inserted = apart && tokenAt(unit, source.from).pos === 'PRON';
  if (!inserted || !entry.has('turn') || !(first.low.endsWith('ly') || first.low === 'with')) return 0;
  for (let at = run.to + 1; at < run.to + LONGEST_MANNER; at += 1) {
    const { low, pos } = tokenAt(unit, at);
    if (low === ',') return at;
    if (!/^(?:ADP|DET|NOUN|ADJ|ADV|PRON|NUM)$/u.test(pos)) return 0;
  }
  return 0;
}

/** In tokens. */
const LONGEST_MANNER = 9;

/** “…,” said Kolt, who has advised both sides: a relative clause says nothing of what stands before its owner. */
const isRelative = (unit: Unit, { from, to }: Run): boolean =>
  to === from + 1 && /^(?:who|which|that)$/u.test(tokenAt(unit, from).low);

/** "…, its spokesman told Radio Oru": whoever stands behind a verb of telling that has its subject before it is told. */
const isAddressed = ({ unit }: Scene, hit: CueHit): boolean =>
  hit.entry.has('whom') && subjectBefore(unit, hit.run.from) !== null;

/** “…,” with its comma or other mark inside or behind the closing mark: the cue that follows can only belong to it. */
function endsQuotedSpeech(unit: Unit, from: number): boolean {
  const close =
    tokenAt(unit, from - 1).mark === 'close'
      ? from - 1
      : tokenAt(unit, from - 2).mark === 'close' && tokenAt(unit, from - 1).low === ','
        ? from - 2
        : -1;
  if (close < 0) return false;
  if (tokenAt(unit, close - 1).mark === 'close' || /^['’]$/u.test(tokenAt(unit, close - 1).low)) return true; // a quotation within it ends, too
  return close !== from - 1 || /^[,?!…—–-]+$/u.test(tokenAt(unit, close - 1).low);
}

/** "Although she had “been friends” with him, he claimed they had never met", "Recalling “the flood,” the letter urged them to stay": what leads up to the cue is no content of it. */
const opensSubordinate = (unit: Unit): boolean => {
  const { low, pos, quote } = tokenAt(unit, 0);
  if (quote >= 0) return false;
  return (
    /^(?:although|though|while|whereas|because|asked|pressed)$/u.test(low) ||
    (pos === 'VERB' && low.endsWith('ing'))
  );
};

const closesAfter = (unit: Unit, at: number): boolean =>
  tokenAt(unit, at).low === ',' || tokenAt(unit, at).low === '.';

export function invertedSubject(scene: Scene, hit: CueHit): Postposed | null {
  const { unit } = scene;
  if (!followsContent(unit, hit.run.from) || hit.form !== 'finite') return null;
  const quoted =
    tokenAt(unit, hit.run.from - 1).mark === 'close' ||
    tokenAt(unit, hit.run.from - 2).mark === 'close' ||
    (isDash(tokenAt(unit, hit.run.from - 1).low) && tokenAt(unit, hit.run.from - 3).mark === 'close');
  if (!hit.entry.has('turn') && !quoted) return null;
  if (!quoted && (hit.entry.get('turn') === 'believe' || hit.run.from < hit.verb)) return null;
  const complement = complementOf(scene, hit);
  const addressed = complement.recipient !== null && !hit.entry.has('whom');
  const source = subjectAfter(unit, hit.run.to);
  if (!source || addressed) return null;
  const after = complementOf(scene, hit, source.to);
  const closed =
    tokenAt(unit, source.to).pos === 'PUNCT' || (quoted && tokenAt(unit, source.to - 1).low === ',');
  if (after.kind !== 'none' && after.kind !== 'quote' && !closed) return null; // but ", referring to the list" may follow
  if (!quoted && isSeries(unit, hit, source)) return null;
  const split = tokenAt(unit, after.from).low === ',' && isFinite(unit, after.from + 1);
  if (!quoted && !split && !clauseBefore(unit, hit.run.from)) return null;
  return { source, from: hit.run.from, to: after.from, complement: after };
}

/** "He welcomed the decision, regretted its wording": behind a verb that takes an object, a thing that is nobody is its object. */
function isSeries(unit: Unit, { entry }: CueHit, { from, to }: Run): boolean {
  if (!entry.has('noun')) return false;
  const words = unit.tokens.slice(from, coreEnd(unit, from));
  const head = words.at(-1);
  if (head === undefined || to <= from || words.some(({ pos }) => pos === 'PROPN')) return false;
  const noun = singular(head.low);
  return head.pos === 'NOUN' && !INSTITUTIONS.has(noun) && !GROUPS.has(noun) && !isWordForPerson(noun);
}

const isDash = (low: string): boolean => /^(?:-|–|—)$/u.test(low);

/** Without quotation marks a clause must stand before the comma: in "Kolt, the envoy, remembers Marek" there is none. */
function clauseBefore(unit: Unit, from: number): boolean {
  const phrase = subjectBefore(unit, from);
  const end = phrase && tokenAt(unit, from - 1).low === ',' && phrase.to >= from - 1 ? phrase.from : from;
  for (let at = 1; at < end; at += 1) if (tokenAt(unit, at).quote < 0 && isFinite(unit, at)) return true;
  return false;
}

/** Whether a pair of source and cue that begins here has content before it. */
export function followsContent(unit: Unit, from: number): boolean {
  const before = tokenAt(unit, from - 1);
  if (before.pos === 'EDGE') return false;
  if (before.mark === 'close') return true;
  if (before.low === '-')
    return /^,$/u.test(tokenAt(unit, from - 2).low) || tokenAt(unit, from - 2).mark === 'close';
  return /^(?:,|[?!]|--|—|–)$/u.test(before.low);
}
