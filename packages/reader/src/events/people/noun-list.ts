/**
 * Who stands in a list of noun phrases, from a token on or up to one: "Oru, the envoy of the League and two lobbyists".
 */
import type { Span } from '@nonpaper/vocabulary';
import type { Token } from '../../tokens.ts';
import {
  type Apposition,
  explainedBy,
  groupBefore,
  isApposition,
  namedBehind,
  standsForGroup,
} from './apposition.ts';
import { asideStart } from './asides.ts';
import {
  behindBracket,
  behindFor,
  behindSeat,
  isAnd,
  isComma,
  overAge,
  overBracket,
  overFor,
  seatBefore,
  seatOfPeople,
  separatorEnd,
} from './between-members.ts';
import { phraseEnd, phraseStart } from './noun-phrase.ts';
import { participantIn } from './participant-in.ts';
import type { Participant, Scene } from '../types.ts';

/**
 * The members of a list that starts at a token ("Witkoff, President Zelensky, and …"), and where it ends. A described
 * one behind a bare comma belongs to it only if an "and" follows: in "of experts, an official said" it does not.
 */
export function listFrom(
  scene: Scene,
  from: number,
  loose = false,
): { readonly members: readonly Participant[]; readonly end: number } {
  const members: Participant[] = [];
  let at = from;
  let end = from;
  let whole: { readonly members: readonly Participant[]; readonly end: number } | null = null;
  const list = () => whole ?? { members, end };
  for (;;) {
    const stop = phraseEnd(scene, at);
    const single = stop === at && scene.tokens[at]?.pos === 'PRON' ? at + 1 : stop;
    const member =
      single === at
        ? null
        : participantIn(scene, at, single, loose && (at === from || !isComma(scene.tokens[at - 1])));
    const behind =
      member === null && single > at && isComma(scene.tokens[single]) ? namedBehind(scene, single + 1) : null;
    if (behind !== null) {
      members.push(behind.who);
      end = behind.end;
      at = separatorEnd(scene.tokens, end);
      if (at === end) return list();
      continue;
    }
    if (member === null) return list();
    const senders = member.named ? null : sentBy(scene, single);
    if (senders !== null) return { members: [...members, ...senders.members], end: senders.end };
    if (!member.named && isBareComma(scene.tokens, at)) whole ??= { members: [...members], end };
    const ofGroup =
      isComma(scene.tokens[at - 1]) &&
      scene.persons.has(member.name) &&
      standsForGroup(scene, members.at(-1));
    add(members, member, ofGroup ? 'names' : isApposition(scene, at, members.at(-1), member));
    end = single;
    const aged =
      overAge(scene.tokens, single + 3) === single
        ? single + 2
        : behindRemit(
            scene,
            member,
            behindFor(scene, behindSeat(scene, behindBracket(scene.tokens, single))),
          );
    at = separatorEnd(scene.tokens, aged);
    if (at === aged) return list();
    if (!isComma(scene.tokens[at - 1])) whole = null;
  }
}

/** "the envoy for the basin, Dal Oru": the token behind what an office is for, where its holder's name follows; the token itself else. */
function behindRemit(scene: Scene, { named }: Participant, at: number): number {
  if (named || !/^(?:for|to|on)$/.test(scene.tokens[at]?.lower ?? '')) return at;
  const end = phraseEnd(scene, at + 1);
  return end > at + 1 && isComma(scene.tokens[end]) && namedBehind(scene, end + 1) !== null ? end : at;
}

const isBareComma = (tokens: readonly Token[], at: number): boolean => isComma(tokens[at - 1]);

function add(members: Participant[], member: Participant, apposition: Apposition): void {
  if (apposition === 'explains') return;
  if (apposition === 'names') members.pop();
  members.push(member);
}

/** "delegations from Oru and the League": those who sent them, where what stands behind "from" names them; else null. */
function sentBy(
  scene: Scene,
  at: number,
): { readonly members: readonly Participant[]; readonly end: number } | null {
  if (scene.tokens[at]?.lower !== 'from' || !DELEGATED.test(scene.tokens[at - 1]?.lower ?? '')) return null;
  const senders = listFrom(scene, at + 1);
  return senders.members.length > 0 && senders.members.every(({ named }) => named) ? senders : null;
}

const DELEGATED =
  /^(?:delegations?|delegates|teams?|representatives|envoys|emissaries|negotiators|officials|diplomats)$/;

/** People who come from a side without being it. */
const SENT =
  /^(?:experts|technicians|engineers|officers|lawyers|officials|deputies|lawmakers|parliamentarians|negotiators|ministers|diplomats|advisers|representatives)$/;

/** "Legal experts from the two countries": the experts, where the phrase behind "from" names nobody; null where it does not stand so. */
function expertsFrom(
  scene: Scene,
  from: number,
  to: number,
): { readonly members: readonly Participant[]; readonly start: number } | null {
  if (scene.tokens[from - 1]?.lower !== 'from' || !SENT.test(scene.tokens[from - 2]?.lower ?? ''))
    return null;
  const start = phraseStart(scene, from - 1);
  const span: Span = [scene.tokens[start]?.span[0] ?? 0, scene.tokens[to - 1]?.span[1] ?? 0];
  const name = scene.text.slice(span[0], span[1]).replace(/\s+/gu, ' ');
  return { members: [{ name, span, named: false }], start };
}

/** Whether a phrase hangs on a preposition of place or time that opens its sentence, and so begins no list. */
const isInAdjunct = ({ tokens }: Scene, at: number): boolean => {
  const before = tokens[at - 1]?.lower ?? '';
  const of = before === 'of' && tokens[at - 3]?.lower === 'in';
  return of || /^(?:at|before|after|behind|near|beside|under|despite|without)$/.test(before);
};

/** The members of a list that ends before a token, in the order of the text, and where it starts. */
export function listBefore(
  scene: Scene,
  end: number,
): { readonly members: readonly Participant[]; readonly start: number } {
  const members: Participant[] = [];
  let stop = end;
  let start = end;
  let parted = false;
  for (;;) {
    stop = overFor(scene, overBracket(scene.tokens, overAge(scene.tokens, stop)));
    const from = phraseStart(scene, stop);
    const single = from === stop && scene.tokens[stop - 1]?.pos === 'PRON' ? stop - 1 : from;
    if (parted && isInAdjunct(scene, single)) return { members, start }; // "in front of the children, Vint and Oru signed"
    const member = single === stop ? null : participantIn(scene, single, stop);
    const experts = member === null || member.named ? null : expertsFrom(scene, single, stop);
    if (experts !== null && members.length === 0) return experts;
    const seated = Math.max(
      member === null && members.length === 0 ? seatBefore(scene, single, stop) : -1,
      seatOfPeople(scene, single, stop),
    );
    if (seated >= 0) {
      stop = seated;
      continue;
    }
    const aside = members.length > 0 && isComma(scene.tokens[stop]) ? asideStart(scene, stop) : -1;
    if (aside > 0) {
      stop = aside; // "Oru, third of his name, and Bessa"
      continue;
    }
    if (member === null) return { members, start };
    members.unshift(member);
    const explained = explainedBy(scene, member, single, stop);
    start = explained;
    const before = scene.tokens[explained - 1];
    const shared = /^(?:of|from)$/.test(before?.lower ?? '') && isAnd(scene.tokens[explained - 2]); // "envoys of Oru and of Bessa"
    if (shared) stop = explained - 2;
    else if (isAnd(before)) stop = isComma(scene.tokens[explained - 2]) ? explained - 2 : explained - 1;
    else if (isComma(before) && members.length > 1) {
      const group = groupBefore(scene, explained - 1, members);
      if (group >= 0) return { members, start: group };
      stop = explained - 1;
      parted = true;
    } else return { members, start };
  }
}
