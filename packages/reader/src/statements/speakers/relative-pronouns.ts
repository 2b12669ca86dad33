/** Whom "who", "which" and "that" stand for: the phrase before the relative clause. */
import { describe } from './classify.ts';
import { listedKind } from './head-kinds.ts';
import type { Names } from './names.ts';
import { subjectBefore } from '../cues/subject.ts';
import { coreEnd, isNoun, phraseEnds } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import type { Run, Unit } from '../types.ts';
import { DOCUMENTS, GROUPS, UNNAMED } from '../words/word-sets.ts';

const OF_THINGS = new Set(['which', 'that']);

/** "which", "that": they may stand for what cannot speak. */
export const isOfThings = (low: string): boolean => OF_THINGS.has(low);

/** "Kolt, who said": the relative pronoun stands for the phrase before it. */
export function antecedent(names: Names, unit: Unit, source: Run): Run {
  const low = tokenAt(unit, source.from).low;
  if (source.to - source.from === 1 && tokenAt(unit, source.from - 1).low === 'what')
    return whoNames(unit, source) ?? source;
  if (source.to - source.from !== 1 || !['who', 'which', 'that'].includes(low)) return source;
  const end = tokenAt(unit, source.from - 1).low === ',' ? source.from - 1 : source.from;
  const nearest = coreBefore(unit, end);
  const several = nearest === null ? null : oneOfSeveral(unit, nearest);
  if (several !== null && low === 'who') return several;
  if (nearest && low === 'who' && isSomebody(names, unit, nearest))
    return apposedTo(names, unit, nearest) ?? nearest;
  for (let from = Math.max(0, end - 20); from < end; from += 1) {
    const before = tokenAt(unit, from - 1);
    if (isQuoted(unit, from)) continue;
    if (before.pos !== 'PROPN' && before.pos !== 'ADJ' && phraseEnds(unit, from).includes(end))
      return { from, to: end };
  }
  return source;
}

/** "Anna Kolt, a delegate who accused the north": the person to whom the phrase is apposed. */
function apposedTo(names: Names, unit: Unit, { from, to }: Run): Run | null {
  if (!/^an?$/u.test(tokenAt(unit, from).low) || tokenAt(unit, from - 1).low !== ',') return null;
  let start = from - 1;
  while (tokenAt(unit, start - 1).pos === 'PROPN') start -= 1;
  const person = start < from - 2 && describe(names, unit, { from: start, to: from - 1 });
  return person !== false && person.class === 'named' && person.person !== undefined
    ? { from: start, to }
    : null;
}

/** "the Post printed what it said was the text": the pronoun stands for the subject of the verb that "what" belongs to. */
function whoNames(unit: Unit, { from }: Run): Run | null {
  if (!PERSONAL.has(tokenAt(unit, from).low)) return null;
  let verb = from - 2;
  while (verb > from - 6 && tokenAt(unit, verb).pos !== 'VERB') verb -= 1;
  if (tokenAt(unit, verb).pos !== 'VERB' || tokenAt(unit, verb).quote >= 0) return null;
  while (/^(?:AUX|ADV)$/u.test(tokenAt(unit, verb - 1).pos)) verb -= 1;
  const subject = subjectBefore(unit, verb);
  const alone = subject !== null && subject.to === subject.from + 1;
  return alone && !isNoun(tokenAt(unit, subject.from)) ? null : subject;
}

const PERSONAL = new Set(['it', 'he', 'she', 'they']);

/** "One of the clerks, who declined": of several the one who is told apart. */
function oneOfSeveral(unit: Unit, { from, to }: Run): Run | null {
  if (tokenAt(unit, from - 1).low !== 'of') return null;
  const apart = tokenAt(unit, from - 2);
  return apart.pos === 'NUM' || /^(?:one|another|both|some|two|three)$/u.test(apart.low)
    ? { from: from - 2, to }
    : null;
}

/** "the waters, which ask for a dam": an antecedent that no list of speakers has. */
export function isThing(names: Names, unit: Unit, run: Run): boolean {
  const { class: own, name, head } = describe(names, unit, run);
  if (name !== undefined && own !== 'unnamed') return false;
  const listed = GROUPS.has(head) || UNNAMED.has(head) || DOCUMENTS.has(head) || listedKind(head) !== null;
  return !listed && /^(?:group|unnamed|document)$/u.test(own);
}

/** "who" stands for persons: of "the spokeswoman for the ministry, who" it is not the ministry. */
function isSomebody(names: Names, unit: Unit, run: Run): boolean {
  const { class: own } = describe(names, unit, run);
  return own !== 'institution' && own !== 'document' && !isThing(names, unit, run);
}

/** The core that ends where a relative clause begins: in "pressure from hardliners who" the hardliners. */
function coreBefore(unit: Unit, end: number): Run | null {
  for (let from = Math.max(0, end - 10); from < end; from += 1) {
    const inside = ['PROPN', 'ADJ', 'DET', 'NUM'].includes(tokenAt(unit, from - 1).pos);
    if (!inside && coreEnd(unit, from) === end) return { from, to: end };
  }
  return null;
}

const isQuoted = (unit: Unit, from: number): boolean => tokenAt(unit, from).quote >= 0;
