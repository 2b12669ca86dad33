import { OPEN_LISTS } from '../../data/lint-ambiguity.ts';
import type { Place } from '../ambiguity-places.ts';
import type { DraftView, ReadSentence } from '../draft-view.ts';
import { plainBook } from '../phrases.ts';
import type { Token } from '../view.ts';
import { isCitingWord } from './words.ts';

const LISTS = plainBook(OPEN_LISTS);
/** How far apart an "and" and an "or" may stand and still be read into each other. */
const REACH = 6;

/** "And/or", and "A or B and C" with no comma to say which of the two binds closer. */
export function andOrPlaces({ view: { tokens, lent } }: ReadSentence): Place[] {
  const places: Place[] = [];
  for (let at = lent; at < tokens.length; at += 1) {
    const low = tokens[at]?.low;
    if (low === 'and' && tokens[at + 1]?.text === '/' && tokens[at + 2]?.low === 'or')
      places.push({
        kind: 'and-or',
        from: at,
        to: at + 3,
        note: 'Is either enough, or may both be asked for; and who chooses?',
      });
    if (low !== 'and' && low !== 'or') continue;
    const other = mixedWith(tokens, at, low);
    if (other > 0)
      places.push({
        kind: 'and-or',
        from: at - 1,
        to: other + 2,
        note: 'Which of the two belongs closer together: the parts joined by “and”, or those parted by “or”?',
      });
  }
  return places;
}

/** The index of the other connective within reach, with bare words between and no mark; 0 where there is none. */
function mixedWith(tokens: readonly Token[], at: number, low: string): number {
  const [before, wanted] = [tokens[at - 1], low === 'and' ? 'or' : 'and'];
  if (before?.kind !== 'word' || tokens[at + 1]?.text === '/' || isCitingWord(tokens[at + 1]?.low ?? ''))
    return 0;
  for (let ahead = at + 2; ahead < Math.min(tokens.length - 1, at + REACH); ahead += 1) {
    const token = tokens[ahead];
    if (
      token?.kind !== 'word' ||
      /^(?:shall|may|must|will|is|are|either|both|who|which|that|whether)$/u.test(token.low)
    )
      return 0;
    if (token.low === wanted)
      return /^(?:shall|must|may|be|not|to)$/u.test(tokens[ahead + 1]?.low ?? '') ? 0 : ahead;
  }
  return 0;
}

/** "The Governor or the Speaker shall sign": either will do, or each in its own case, and who decides. */
export function orPlaces({ duties, view }: ReadSentence): Place[] {
  return duties.flatMap(({ subject, force, subordinate, modal, negated }): Place[] => {
    if (force === 'may' || subordinate || negated) return [];
    const { tokens } = view;
    const at = tokens.findIndex(
      ({ low }, index) => low === 'or' && index > Math.max(subject[0], view.lent) && index < subject[1],
    );
    const relative = tokens
      .slice(subject[0], at)
      .some(({ low }) => /^(?:who|which|that|any|every|no|either|whether|whose|where)$/u.test(low));
    if (
      at < 0 ||
      relative ||
      tokens.slice(at, modal).some(({ low }) => low === 'and' || low === 'who' || low === 'that')
    )
      return [];
    return [
      {
        kind: 'or',
        from: subject[0],
        to: modal,
        note: 'May either do it, or has each its own cases; and what if both or neither act?',
      },
    ];
  });
}

/** "Such as food and medicine": whether the list is closed. */
export function listPlaces({ view: { tokens, lent }, duties }: ReadSentence): Place[] {
  const places: Place[] = [];
  for (let at = lent; at < tokens.length; at += 1) {
    const hit = LISTS.at(tokens, at);
    if (hit === null) continue;
    const plain = tokens[at]?.low === 'including' && hit.length === 1 && duties.length === 0;
    if (!plain)
      places.push({
        kind: 'open-list',
        from: at,
        to: at + hit.length,
        note: 'Is what follows the whole list, or are these examples; and who may add to them?',
      });
    at += hit.length - 1;
  }
  return places;
}

/** "Will" where the draft otherwise says "shall": a duty, or what is expected. Asked once, where it first stands. */
export function modalPlaces({ duties, sentences }: DraftView): { sentence: ReadSentence; place: Place }[] {
  const wills = duties.filter(
    ({ word, subordinate, sentence, modal }) =>
      word === 'will' && !subordinate && (sentence.tokens[modal]?.start ?? -1) >= 0,
  );
  const first = wills[0];
  const sentence = first === undefined ? undefined : sentences.find(({ view }) => view === first.sentence);
  if (first === undefined || sentence === undefined) return [];
  const shall = duties.some(({ word }) => word === 'shall');
  const others = wills.length === 1 ? '' : ` The same can be asked in ${wills.length - 1} more clauses.`;
  const note = shall
    ? `Elsewhere the draft says “shall”; does “will” bind as much here, or does it tell what is expected?${others}`
    : `Does “will” bind, or does it tell what is expected or meant?${others}`;
  return [{ sentence, place: { kind: 'modal', from: first.modal, to: first.modal + 1, note } }];
}
