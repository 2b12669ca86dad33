/** Who made a text, put it out or keeps the page on which it stands. */
import { within } from '../../mentions/mention-at.ts';
import { TEXT_NOUNS } from '../data/triggers.ts';
import { tellsOfTextBefore } from './has-text.ts';
import { listFrom } from '../people/noun-list.ts';
import type { Participant, Scene, Trigger } from '../types.ts';
import { mainVerb } from '../people/occasion-of.ts';
import { ownerOf } from '../people/owners-before.ts';
import { verbBefore } from '../subject.ts';
import { verbForm } from '../verb-form.ts';
import { REACH } from '../people/visited.ts';
import { withThey } from '../people/who-acts.ts';

/** "appeared on the website of Ostrel": whose page it is puts it out. */
export function keeperOf(scene: Scene, trigger: Trigger, limit: number): readonly Participant[] {
  const end = Math.min(limit, trigger.to + REACH);
  for (let at = trigger.to + 1; at + 1 < end; at += 1) {
    if (!/^(?:website|site|page|pages|channel)$/.test(scene.tokens[at]?.lower ?? '')) continue;
    if (scene.tokens[at + 1]?.lower === 'of') return keptBy(scene, at + 2);
  }
  return [];
}

/** The outlet that is named from a token on, or else whoever is. */
function keptBy(scene: Scene, at: number): readonly Participant[] {
  const name = scene.tokens[scene.tokens[at]?.lower === 'the' ? at + 1 : at];
  const outlet = name && within(scene.names, name.span).find(({ kind }) => kind === 'outlet');
  return outlet === undefined
    ? listFrom(scene, at).members
    : [{ name: outlet.name, span: outlet.span, named: true }];
}

/** How far before a verb the text may begin of which it tells, in tokens. */
const TEXT_REACH = 12;

/** "the report of the mission, released on Friday", "Oru's map, tabled on Monday": whose text it is puts it out. */
export function authorOf(scene: Scene, trigger: Trigger): readonly Participant[] {
  if (trigger.sense.type !== 'publication' && trigger.sense.type !== 'proposal') return [];
  for (let at = trigger.from - 1; at >= Math.max(0, trigger.from - TEXT_REACH); at -= 1) {
    const token = scene.tokens[at];
    if (token === undefined || /^[;:.]$/.test(token.text)) return [];
    if (!TEXT_NOUNS.has(token.lower) || token.pos !== 'NOUN') continue;
    if (/^(?:of|by|for)$/.test(scene.tokens[at + 1]?.lower ?? '')) {
      const { members, end } = listFrom(scene, at + 2);
      const about = scene.tokens[at + 1]?.lower === 'for'; // "its plan for the army" is not the army's
      const authors = members.filter(({ named }) => named || !about);
      if (authors.length > 0 || !about) return end <= trigger.from ? authors : [];
    }
    return ownerOf(scene, at);
  }
  return [];
}

/** Who made a text public where neither a person nor "by" tells: a carrier as subject, or whoever speaks "in a paper published". */
export function publisherOf(scene: Scene, trigger: Trigger): readonly Participant[] {
  if (!tellsOfTextBefore(scene, trigger) && !isInRelative(scene, trigger))
    return carrierBefore(scene, trigger);
  let at = trigger.from - 1;
  while (at > trigger.from - 8 && scene.tokens[at]?.lower !== 'in') at -= 1;
  if (scene.tokens[at]?.lower !== 'in') return [];
  const verb = at === 0 ? mainVerb(scene, trigger.to + 1) : verbBefore(scene, at);
  return verb < 0 || verbForm(scene.tokens, verb).passive ? [] : withThey(scene, verb);
}

/** "In her memoirs, which came out in May, Oru claims": the text is the subject of a relative clause. */
const isInRelative = ({ tokens }: Scene, { from }: Trigger): boolean =>
  /^(?:which|that)$/.test(tokens[verbForm(tokens, from).start - 1]?.lower ?? '');

/** "Ostrel published it": the carrier right before the verb. */
function carrierBefore(scene: Scene, trigger: Trigger): readonly Participant[] {
  const { start, passive } = verbForm(scene.tokens, trigger.from);
  const end = scene.tokens[start - 1]?.span[1];
  const carrier = scene.names.find(({ kind, span }) => kind === 'outlet' && span[1] === end);
  return passive || carrier === undefined ? [] : [{ name: carrier.name, span: carrier.span, named: true }];
}
