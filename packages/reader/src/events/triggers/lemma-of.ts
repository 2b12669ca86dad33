/** The lemmas by which words that may name an event are looked up. */
import type { Token } from '../../tokens.ts';

/** Nouns of which the plural has a lemma of its own sense here, and forms that the tagger's lemma misses. */
export const LEMMAS: ReadonlyMap<string, string> = new Map(Object.entries({
  talks: 'talk', dialogue: 'dialogue', dialogues: 'dialogue', met: 'meet', meets: 'meet', flew: 'fly', flies: 'fly', flown: 'fly', sat: 'sit', went: 'go', gone: 'go', goes: 'go',
  spoke: 'speak',
  broke: 'break', broken: 'break', tore: 'tear', torn: 'tear', read: 'read', ate: 'eat', eaten: 'eat', brought: 'bring', shook: 'shake', drove: 'drive', driven: 'drive', rode: 'ride', ridden: 'ride', left: 'leave', struck: 'strike', heard: 'hear', convened: 'convene', crossed: 'cross', dined: 'dine', dining: 'dine', coming: 'come', leaving: 'leave', pinned: 'pin',
  saw: 'see', seen: 'see',
  rang: 'ring',
  rung: 'ring',
  came: 'come',
  laid: 'lay',
  placed: 'place',
  carried: 'carry',
  thrown: 'throw',
  threw: 'throw',
  spent: 'spend',
  gave: 'give',
  given: 'give',
  posted: 'post',
  printed: 'print',
  handed: 'hand', spoken: 'speak', initialled: 'initial', initialed: 'initial', tabled: 'table', signed: 'sign', phoned: 'phone',
  telephoned: 'telephone', sent: 'send', made: 'make', offered: 'offer', visited: 'visit', leaked: 'leak', released: 'release', cancelled: 'cancel', canceled: 'cancel',
})); // prettier-ignore

export const lemmaOf = (token: Token): string => LEMMAS.get(token.lower) ?? token.lemma.toLowerCase();
