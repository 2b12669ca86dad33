import { NOT_NAMES } from '../mentions/data/not-names.ts';
import { TEXT_NOUNS } from './data/triggers.ts';
import type { Trigger } from './find-triggers.ts';
import type { Participant, Scene } from './noun-list.ts';
import type { Token } from '../tokens.ts';
import { verbForm } from './verb-form.ts';

/** "a revised map": behind an article or a modifier the tagger's verb is none. */
function modifiesNoun(tokens: readonly Token[], at: number): boolean {
  const [before, earlier] = [tokens[at - 1], tokens[at - 2]];
  return before?.pos === 'DET' || before?.pos === 'ADJ' || (before?.pos === 'VERB' && earlier?.pos === 'DET');
}

/** Words behind which something else is told: "hand over a rifle before a settlement" hands over no settlement. */
export const TURNS: ReadonlySet<string> = new Set([
  'before',
  'after',
  'until',
  'till',
  'unless',
  'without',
  'since',
  'because',
  'despite',
  'amid',
]);

/** Whether the words beside a trigger name a text that can be published, proposed, refused or signed. */
export function hasText(scene: Scene, trigger: Trigger): boolean {
  const after = scene.tokens.slice(trigger.to + 1, trigger.to + 9);
  const stop = after.findIndex(
    (token, index) =>
      token.text === '.' || TURNS.has(token.lower) || (token.pos === 'VERB' && !modifiesNoun(after, index)),
  );
  const object = after.slice(0, stop < 0 ? after.length : stop);
  const subject = scene.tokens.slice(Math.max(0, trigger.from - 10), trigger.from);
  const reduced =
    /^(?:by|in|on)$/.test(after[0]?.lower ?? '') && /^(?:first|,)$/.test(subject.at(-1)?.lower ?? '');
  const passive =
    reduced || subject.slice(-4).some((token) => /^(?:was|were|been|be|is|are|being)$/.test(token.lower));
  const isText = (word: string): boolean => TEXT_NOUNS.has(word) || TEXT_NOUNS.has(word.replace(/s$/, ''));
  return (
    object.some((token) => isText(token.lower)) || (passive && subject.some((token) => isText(token.lower)))
  );
}

/** Enough is known to be an event: noise such as "talks" with nobody, nowhere and never is none. */
export function isEvent(
  scene: Scene,
  trigger: Trigger,
  members: readonly Participant[],
  known: number,
): boolean {
  const { needs, type } = trigger.sense;
  if (needs === 'place') return members.length > 0 && known > 0;
  if (trigger.sense.transitive === true) return members.length > 1;
  if (
    /^negotiated$/i.test(scene.tokens[trigger.to]?.text ?? '') &&
    verbForm(scene.tokens, trigger.from).passive
  )
    return false;
  if (needs !== 'persons') return members.length > 0 || known > 0;
  if (type !== 'meeting' && type !== 'call') return members.length > 0 && known > 0;
  return members.length > 1 || (members.length > 0 && known > 0 && isIntransitive(scene, trigger));
}

/** "The council meets on Monday": no object follows, which could be a demand or a deadline. */
function isIntransitive(scene: Scene, trigger: Trigger): boolean {
  const next = scene.tokens[trigger.to + 1];
  return next === undefined || /^(?:ADP|ADV|PUNCT|CCONJ|SCONJ)$/.test(next.pos) || NOT_NAMES.has(next.lower);
}
