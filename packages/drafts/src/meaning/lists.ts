import type { Clause } from './clauses.ts';
import { STOP_WORDS } from '../data/stop-words.ts';
import { areLike } from './like-words.ts';
import { otherSide, type ProvisionView, type SideName } from './provision-view.ts';
import type { Token } from './tokens.ts';
import { stemOf } from './words-key.ts';

/** The words of weight of one item of a list. */
type Item = readonly Token[];

/** Any word but an article or the like: verbs of little weight are items too ("make, acquire or store"). */
const isOfItem = ({ kind, key }: Token): boolean => kind === 'word' && !STOP_WORDS.has(key);

const LEAST_ITEMS = 3;
const LONGEST_ITEM = 6;
/** So many words at the ends of a list, which nothing parts from the rest of the sentence, count as its own. */
const OF_AN_END = 2;

/** The lists of a clause: items parted by commas that an "and" or "or" ends. Linear in the tokens. */
function listsOf({ tokens }: Clause): Item[][] {
  return tokens.flatMap(({ key }, at) => {
    if (!/^(?:and|or|nor)$/u.test(key)) return [];
    const last = contentFrom(tokens, at + 1, 1).slice(0, OF_AN_END);
    const items = itemsBefore(tokens, at);
    return items.length === 0 || last.length === 0 ? [] : [[...items, last]];
  });
}

/** The items before a conjunction, the first of them last found: as long as commas stand at no great distance. */
function itemsBefore(tokens: readonly Token[], joiner: number): Item[] {
  const items: Item[] = [];
  let end = tokens[joiner - 1]?.key === ',' ? joiner - 1 : joiner;
  for (;;) {
    const start = tokens.slice(Math.max(0, end - LONGEST_ITEM), end).findLastIndex(({ key }) => key === ',');
    const from = start === -1 ? -1 : Math.max(0, end - LONGEST_ITEM) + start;
    const own = tokens.slice(from === -1 ? Math.max(0, end - LONGEST_ITEM) : from + 1, end);
    const words = own.filter(isOfItem);
    items.unshift(from === -1 ? words.slice(-OF_AN_END) : words);
    if (from === -1) return items.some((item) => item.length === 0) ? [] : items;
    end = from;
  }
}

const contentFrom = (tokens: readonly Token[], from: number, step: 1): Token[] => {
  const found: Token[] = [];
  for (let at = from; at < Math.min(tokens.length, from + LONGEST_ITEM); at += step) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') break;
    if (isOfItem(token)) found.push(token);
  }
  return found;
};

/** The words of an item that are its own beyond doubt: at the ends of a list only the one next to the joiner. */
const ownWords = (item: Item, place: number, count: number): Item =>
  place === 0 ? item.slice(-1) : place === count - 1 ? item.slice(0, 1) : item;

const share = (a: Item, b: Item): boolean => a.some((x) => b.some((y) => stemOf(x.key) === stemOf(y.key)));

/** Items of lists of a side of which the other side has a list with all the others, and no word of theirs. */
export function droppedItems(view: ProvisionView, side: SideName): Item[] {
  const unknown = new Set(view.unexplained[side].map(({ span }) => span[0]));
  const others = view.clauses[otherSide(side)].flatMap(listsOf);
  return view.clauses[side].flatMap(listsOf).flatMap((list) => {
    if (list.length < LEAST_ITEMS || list.length > MOST_ITEMS) return [];
    const lost = list.filter((item, place) =>
      ownWords(item, place, list.length).every(({ span }) => unknown.has(span[0])),
    );
    const [dropped] = lost;
    if (lost.length !== 1 || dropped === undefined) return [];
    const item = ownWords(dropped, list.indexOf(dropped), list.length);
    const kept = list.filter((each) => each !== dropped);
    const isKept = others.some(
      (other) => other.length === kept.length && kept.every((each) => other.some((one) => share(each, one))),
    );
    return isKept ? [item] : [];
  });
}

const MOST_ITEMS = 20;

/**
 * One of two things that an "and" or "or" joins, where the other stands on the other side and that has no word of its own for the
 * first: "a lawyer and a doctor" became "a lawyer". Two words for one thing ("null and void") are none. Linear in the tokens.
 */
export function droppedOfTwo(view: ProvisionView, side: SideName): Item[] {
  const other = otherSide(side);
  if (view.unlike[other].length > 0) return [];
  const unknown = new Set(view.unlike[side].map(({ span }) => span[0]));
  return view.clauses[side].flatMap(({ tokens }) =>
    tokens.flatMap(({ key }, at): Item[] => {
      if (!/^(?:and|or|nor)$/u.test(key)) return [];
      const [before] = tokens.slice(Math.max(0, at - 1), at).filter(isOfItem);
      const [behind] = contentFrom(tokens, at + 1, 1);
      if (before === undefined || behind === undefined) return [];
      if (areLike(stemOf(before.key), stemOf(behind.key))) return [];
      const isLost = [before, behind].map(({ span }) => unknown.has(span[0]));
      const [lost, kept] = isLost[0] === true ? [before, behind] : [behind, before];
      const isOne =
        isLost[0] !== isLost[1] && !lost.key.endsWith('ed') && view.stems[other].has(stemOf(kept.key));
      return isOne ? [[lost]] : [];
    }),
  );
}
