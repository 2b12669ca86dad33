/** The whole name that a text prints at its head for the label of a turn: "MR TALLIS:" under "Owen Tallis, Spokesperson". */

/** A record of talk tells who takes part in it at its head: letters that are looked at. */
const HEAD = 3000;
const WORD = /^\p{Lu}[\p{Lu}’'-]+$/u;

/** Null where the label is not in capitals, or no name or several end in its last word. */
export function wholeName(text: string, label: string): string | null {
  const last = label.split(/\s+/u).at(-1) ?? '';
  if (!WORD.test(last)) return null;
  const surname = last.replace(/(?<=\p{Lu})\p{Lu}+/gu, (rest) => rest.toLowerCase());
  const whole = new RegExp(`(?<![\\p{L}.] ?)\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\.)? ${surname}(?!\\p{L})`, 'gu');
  const names = new Set(
    [...text.slice(0, HEAD).matchAll(whole)].map(([name]) => name).filter((name) => !TITLED.test(name)),
  );
  return names.size === 1 ? ([...names][0] ?? null) : null;
}

/** "Minister Oru" is a title and a name. */
const TITLED =
  /^(?:Minister|Secretary|President|Ambassador|Senator|General|Colonel|Admiral|Doctor|Professor|Judge|Governor|Mayor|Commissioner|Chairman|Chairwoman|Prime|Spokesman|Spokeswoman|Spokesperson|Moderator|Question|Mister|Madam|Sir|Lord|Lady|The|And|But|With|From|For|By|Thank)\s/u;
