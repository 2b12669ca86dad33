import { ARTICLE_DECIDES, TERMS_OF_ART } from '../../data/lint-ambiguity.ts';
import { CITED_UNITS } from '../../data/lint-terms.ts';
import type { Place } from '../ambiguity-places.ts';
import type { DraftView, ReadSentence } from '../draft-view.ts';
import { phraseBook } from '../phrases.ts';

const TERMS = phraseBook(TERMS_OF_ART);
const DECIDES = new Set(ARTICLE_DECIDES);
/** Limits up to so many days change by a week-end. */
const SHORT_LIMIT = 15;

/** Terms of art that the draft does not define, each where it first stands in a provision. */
export function termPlaces({ view }: ReadSentence, { defined }: DraftView): Place[] {
  const places: Place[] = [];
  for (let at = view.lent; at < view.tokens.length; at += 1) {
    const hit = TERMS.at(view.tokens, at);
    if (hit === null) continue;
    const words = view.tokens
      .slice(at, at + hit.length)
      .map(({ text }) => text)
      .join(' ');
    if (!defined.has(words.toLowerCase()))
      places.push({
        kind: 'term-of-art',
        from: at,
        to: at + hit.length,
        note: `How is “${words}” read: ${hit.value}`,
      });
    at += hit.length - 1;
  }
  return places.filter(({ note }, index) => places.findIndex((each) => each.note === note) === index);
}

/** "From territories", "the territories": the article decides between some and all, and no list says which. */
export function articlePlaces({ view, unit }: ReadSentence, { introduced }: DraftView): Place[] {
  const { tokens } = view;
  return tokens.flatMap(({ low }, at): Place[] => {
    if (at < view.lent || !DECIDES.has(low) || introduced.has(low)) return [];
    const before = tokens[at - 1]?.low ?? '';
    const bare = /^(?:from|of|in|to|over|on|between|occupied|disputed|certain|some|into)$/u.test(before);
    const named = tokens
      .slice(at + 1, at + 3)
      .some(
        ({ text, low: next }) =>
          /^\p{Lu}/u.test(text) || next === 'of' || next === ':' || next === 'listed' || next === 'named',
      );
    if (
      named ||
      (before !== 'the' && !bare) ||
      (before === 'the' && spokenOf(unit.text, tokens[at]?.start ?? 0, low))
    )
      return [];
    const note =
      before === 'the'
        ? `Which “${low}” are meant, and all of them? Nothing before says so.`
        : `Are all “${low}” meant here, or some; and which?`;
    return [{ kind: 'no-referent', from: before === 'the' ? at - 1 : at, to: at + 1, note }];
  });
}

/** Whether a word stands in the 2,000 characters before a place. */
const spokenOf = (text: string, place: number, low: string): boolean =>
  text
    .slice(Math.max(0, place - 2000), place)
    .toLowerCase()
    .includes(low);

/** The first short limit in days of the draft, where it does not say whether working days or all days are meant. */
export function dayPlaces({ sentences, definitions }: DraftView): { sentence: ReadSentence; place: Place }[] {
  if (definitions.some(({ low }) => /\bdays?\b/u.test(low))) return [];
  const uses: { sentence: ReadSentence; from: number; to: number; kind: string }[] = [];
  for (const sentence of sentences) {
    for (const { kind, from, to, days } of sentence.times) {
      const unit = sentence.view.tokens[to - 1]?.low ?? '';
      if (kind !== 'limit' || !/^days?$/u.test(unit) || from < sentence.view.lent) continue;
      const word =
        sentence.view.tokens
          .slice(from, to)
          .find(({ low }) => /^(?:working|business|calendar|consecutive)$/u.test(low))?.low ?? '';
      if (word !== '' || (days ?? 99) <= SHORT_LIMIT) uses.push({ sentence, from, to, kind: word });
    }
  }
  const open = uses.find(({ kind }) => kind === '');
  if (open === undefined) return [];
  const others = uses.filter(({ kind }) => kind === '').length - 1;
  const mixed = uses.some(({ kind }) => kind !== '') ? ' Elsewhere the draft says which days it means.' : '';
  const more = others === 0 ? '' : ` The same can be asked of ${others} more short limits.`;
  const place: Place = {
    kind: 'days',
    from: open.from,
    to: open.to,
    note: `Are these calendar days or working days, and does the first day count?${mixed}${more}`,
  };
  return [{ sentence: open.sentence, place }];
}

/** Whether a word cites a unit: "paragraph", "article". */
export const isCitingWord = (low: string): boolean => Object.hasOwn(CITED_UNITS, low);
