/** Through which carriers words came: the one that was told them, and the one on whose occasion they were spoken. */
import type { Complement } from '../cues/complement.ts';
import { tokenAt } from '../words/page.ts';
import type { Scene } from '../scene.ts';
import type { CueHit, Run, Unit } from '../types.ts';
import { trailingVenue } from './venues.ts';
import { OUTLET_HEADS } from '../words/word-sets.ts';

/** Whom the words were told, if it is a carrier, and the one on whose occasion they were spoken; `to` is where the content ends. */
export function carriersOf(scene: Scene, hit: CueHit, complement: Complement, to: number): Run[] {
  const venue = complement.venue ?? trailingVenue(scene, hit, to);
  const asked = complement.kind === 'to' && hit.entry.has('whom-to'); // "urged Radio Oru to stay": it carries nothing
  const told = complement.recipient === null || asked ? null : carrierIn(scene, complement.recipient);
  const second = told === null ? null : secondIn(scene, told.to, complement.recipient?.to ?? 0);
  return [told, second, venue].filter((run) => run !== null);
}

/** "told Radio Oru and the Echo". */
function secondIn({ unit, outletAt }: Scene, from: number, to: number): Run | null {
  for (let at = from + 1; at < to; at += 1) {
    const length = outletAt(unit, at);
    if (length > 0) return { from: at, to: at + length };
  }
  return null;
}

/** "in an interview with the Post", "speaking to the Post": who interviews is told what is said. */
export function interviewerIn({ unit }: Scene, carriers: readonly Run[]): Run | null {
  const isTold = ({ from }: Run): boolean =>
    [1, 2, 3, 4].some((back) => {
      const before = tokenAt(unit, from - back - 1).low;
      const word = tokenAt(unit, from - back).low;
      return (before === 'interview' && word === 'with') || (before === 'speaking' && word === 'to');
    });
  return carriers.find(isTold) ?? null;
}

/** The carrier that is told something: "Axios", or the one "our colleagues at Teyra One" work for. */
function carrierIn(scene: Scene, recipient: Run): Run | null {
  if (scene.isOutlet(scene.unit, recipient) || isSameCarrier(scene.unit, recipient)) return recipient;
  const first = tokenAt(scene.unit, recipient.from).low === 'the' ? recipient.from + 1 : recipient.from;
  const owner = scene.outletAt(scene.unit, first);
  if (owner > 0 && /^['’]s?$/u.test(tokenAt(scene.unit, first + owner).low))
    return { from: first, to: first + owner }; // "told Radio Oru's breakfast show"
  for (let at = recipient.from + 1; at < recipient.to; at += 1) {
    const works = /^(?:at|of|from|with)$/u.test(tokenAt(scene.unit, at - 1).low);
    const length = works ? scene.outletAt(scene.unit, at) : 0;
    if (length > 0) return { from: at, to: at + length };
  }
  return null;
}

/** "told the same agency". */
const isSameCarrier = (unit: Unit, { from, to }: Run): boolean =>
  tokenAt(unit, to - 2).low === 'same' &&
  to - from <= 3 &&
  (OUTLET_HEADS.has(tokenAt(unit, to - 1).lemma) || tokenAt(unit, to - 1).low === 'agency');
