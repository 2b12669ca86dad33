/**
 * Who is seen at an encounter told before: "Two observers sat at the back and took notes", "Oru left by the side door",
 * "with a judge between them", "Oru leads for the Front, Bessa for the army". A scene keeps its cast: what such words
 * tell belongs to the encounter told last.
 */
import { listFrom } from './noun-list.ts';
import type { Participant, Scene } from '../types.ts';
import { isEnd, isToBe, THAT } from './told-there.ts';
import { type VerbForm, verbForm } from '../verb-form.ts';
import { withThey } from './who-acts.ts';

/** A verb, and what has to stand behind it to tell that whoever does it is there. */
interface Frame {
  readonly verb: RegExp;
  readonly behind: RegExp;
  /** Only somebody with a name: a crowd walks out of much. */
  readonly named?: true;
}

const SEAT =
  'at the (?:table|back|side|head|far end)|between|opposite|facing|beside|across|on either side|next to|in the (?:same|next) room|to one side';

/** Postures, comings and goings, and what people do at a table. */
const FRAMES: readonly Frame[] = [
  { verb: /^(?:sat|sits?|sitting|seated|stood|stands?)$/u, behind: new RegExp(`^ (?:down |quietly |silently )?(?:${SEAT})\\b`, 'u') },
  { verb: /^(?:walk(?:s|ed)|storm(?:s|ed))$/u, behind: /^ out\b/u, named: true },
  { verb: /^(?:left|leaves?)$/u, behind: /^ (?:by|through) (?:the|a|different|separate)\b|^ without (?:a word|speaking|having)\b|^ the (?:room|hall|table|session|talks|meeting)\b/u },
  { verb: /^arriv(?:ed|es?)$/u, behind: /^ (?:on foot|first|last|late|separately|together|on the (?:first|second|third|last) (?:day|evening|morning))\b/u },
  { verb: /^(?:went|goes|gone|go)$/u, behind: /^ (?:back )?(?:inside|in)(?:[.,;]| without| first| last| together| alone)/u },
  { verb: /^(?:stay(?:s|ed)|remain(?:s|ed))$/u, behind: /^ (?:behind|at the table|in the room|to the end)\b/u },
  { verb: /^(?:took|takes?|taken|taking)$/u, behind: /^ (?:notes|the (?:floor|minutes)|(?:his|her|their) (?:seats?|places?))\b/u },
  { verb: /^look(?:s|ed)$/u, behind: /^ on(?:[.,;]| from| as| in)/u },
]; // prettier-ignore

/** Words of which a sentence has one that tells of such; a cheap look before the costly one. */
export const PRESENCE_LOOK =
  /\b(?:s(?:its?|itting|eated)|stood|stands?|walk(?:s|ed) out|storm(?:s|ed) out|left|leaves?|arriv(?:ed|es?)|[Ww]ent|goes|gone|stay(?:s|ed)|remain(?:s|ed)|t(?:ook|akes?) (?:notes|the|h|their)|look(?:s|ed) on|opens|opened|clos(?:es|ed)|adjourn(?:s|ed)|suspend(?:s|ed)|leads? for|speaks? for|sending|interpreted|translated)\b|\b[Ww]ith\b.{1,80}\b(?:between|beside|opposite|as|in the chair|looking on)\b/u;

/** What those do who lead an encounter, with that for its object or with none. */
const LEADS = /^(?:open|clos|adjourn|suspend)(?:s|es|ed)$/u;
const GUIDES = /^(?:mediat|facilitat|moderat|chair|interpret|translat)(?:s|es|ed)$/u;

/** What somebody is at an encounter. */
const ROLES =
  /^(?:mediators?|go-betweens?|intermediar(?:y|ies)|hosts?|witness(?:es)?|observers?|guarantors?|chairs?|chairm[ae]n|chairwom[ae]n|facilitators?|moderators?|interpreters?|secretary|scribe)$/u;

const STRETCH = 48;

/** Whether a form says that it was so, is so or is to be. */
const isTold = ({ tokens }: Scene, { negated, modal, infinitive, start }: VerbForm): boolean =>
  !negated && !(infinitive && !isToBe(tokens, start)) && (modal === null || modal === 'will');

/** The text behind a token, as far as a frame looks. */
const textBehind = ({ text, tokens }: Scene, at: number): string => {
  const end = tokens[at]?.span[1] ?? 0;
  return text.slice(end, end + STRETCH);
};

/** "Facing them sat the elders", "Present are the governor and the cardinal": who stands behind the verb where nobody stands before. */
function invertedAt(scene: Scene, at: number): readonly Participant[] {
  const opens = scene.tokens
    .slice(0, at)
    .some(({ lower }) =>
      /^(?:facing|opposite|beside|between|behind|before|at|round|around|present)$/u.test(lower),
    );
  return opens && /^(?:sat|sits?|stood|stands?)$/u.test(scene.tokens[at]?.lower ?? '')
    ? listFrom(scene, at + 1).members
    : [];
}

/** Who does what a frame tells. */
function inFrame(scene: Scene, at: number, form: VerbForm): readonly Participant[] {
  const word = scene.tokens[at]?.lower ?? '';
  const frame = FRAMES.find(({ verb, behind }) => verb.test(word) && behind.test(textBehind(scene, at)));
  if (frame === undefined) return invertedAt(scene, at);
  const members = withThey(scene, at);
  const relative = /^(?:who|which|that)$/u.test(scene.tokens[form.start - 1]?.lower ?? '');
  return frame.named === true || relative ? members.filter(({ named }) => named) : members;
}

/** "Oru closed the session", "Norway mediated": who leads it, where that is no more than a telling of it. */
function leadsAt(scene: Scene, at: number, form: VerbForm): readonly Participant[] {
  if (form.passive) return [];
  const word = scene.tokens[at]?.lower ?? '';
  const that = THAT.test(textBehind(scene, at).trimStart());
  const leads = LEADS.test(word) ? that : GUIDES.test(word) && isEnd(scene, at + 1) && form.start > 0;
  return leads ? withThey(scene, at).filter(({ named }) => named || !LEADS.test(word)) : [];
}

/** "Two inspectors have joined them as observers": whoever joins those who were told before. */
const joinsThem = (scene: Scene, at: number): readonly Participant[] =>
  /^(?:them|both|the (?:two|three|others))\b/u.test(textBehind(scene, at).trimStart())
    ? withThey(scene, at)
    : [];

/** "Oru leads for the Front, Bessa for the army": who acts for a side, and who behind that for the other. */
function leadsFor(scene: Scene, at: number): readonly Participant[] {
  const { tokens } = scene;
  if (tokens[at + 1]?.lower !== 'for') return [];
  const side = listFrom(scene, at + 2);
  const first = withThey(scene, at).filter(({ named }) => named);
  if (side.members.length === 0 || first.length === 0) return [];
  const rest = tokens.findIndex(({ lower }, index) => index > at + 2 && lower === 'for');
  const comma = tokens.findLastIndex(
    ({ text, lower }, index) => index < rest && index > at + 2 && (/^[,;]$/u.test(text) || lower === 'and'),
  );
  const second = rest > 0 && comma > 0 ? listFrom(scene, comma + 1).members.slice(0, 1) : [];
  return [...first, ...second.filter(({ named, span }) => named && span[1] <= (tokens[rest]?.span[0] ?? 0))];
}

/** How far behind "with" the words may stand that tell what somebody is there, in tokens. */
const LONGEST_WITH = 14;

/** Whether words behind somebody tell that he is there: "between them", "in the chair", "as mediator", "looking on". */
function isThere({ tokens, text }: Scene, at: number): boolean {
  const rest = text.slice(tokens[at]?.span[0] ?? text.length, (tokens[at]?.span[0] ?? text.length) + STRETCH);
  if (
    /^(?:seated |sitting |standing )?(?:between|beside|opposite|behind) (?:them|the two|him|her)\b|^in (?:the chair|attendance)\b|^(?:presiding|mediating|looking on|taking notes|at (?:his|her|their) side)\b/u.test(
      rest,
    )
  )
    return true;
  return (
    tokens[at]?.lower === 'as' &&
    tokens
      .slice(at + 1, at + 5)
      .some(
        ({ lower }, index, all) =>
          ROLES.test(lower) || (lower === 'go' && all[index + 2]?.lower === 'between'),
      )
  );
}

/** "with Oru between them as mediator", "with the bishop as go-between and Tarn as host": each of whom "with" tells that he is there. */
export function withSomebody(scene: Scene, at: number): readonly Participant[] {
  if (scene.tokens[at]?.lower !== 'with') return [];
  const found: Participant[] = [];
  let from = at + 1;
  while (from < at + LONGEST_WITH) {
    const { members, end } = listFrom(scene, from);
    if (members.length === 0 || !isThere(scene, end)) return found;
    found.push(...members);
    const and = scene.tokens.findIndex(
      ({ lower }, index) => index > end && index < end + 5 && lower === 'and',
    );
    if (and < 0) return found;
    from = and + 1;
  }
  return found;
}

/** Verbs that the tagger takes for nouns or adjectives. */
const MISTAKEN = /^(?:leads?|sits?|mediated|facilitated|moderated)$/u;

/** Those of whom the word at a token tells that they are at an encounter told before. */
export function presenceAt(scene: Scene, at: number): readonly Participant[] {
  const word = scene.tokens[at]?.lower ?? '';
  if (word === 'with') return withSomebody(scene, at);
  const isVerb = /^(?:VERB|AUX)$/u.test(scene.tokens[at]?.pos ?? '');
  if (!isVerb && !MISTAKEN.test(word)) return [];
  const form = verbForm(scene.tokens, at);
  if (!isTold(scene, form)) return [];
  if (/^(?:leads?|led|speaks?)$/u.test(word)) return leadsFor(scene, at);
  if (word === 'joined' && !form.passive) return joinsThem(scene, at);
  const leading = leadsAt(scene, at, form);
  return leading.length > 0 ? leading : inFrame(scene, at, form);
}
