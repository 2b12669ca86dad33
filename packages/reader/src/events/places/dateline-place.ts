/** Where an article says that it was written: "GENEVA, 3 July (Agency) -", "Good morning from the cape". */

/** No dateline's place is longer, in units. */
const LONGEST = 60;
const HEAD =
  /^(\p{Lu}[\p{Lu}.'’]{2,}(?:[ -]\p{Lu}[\p{Lu}.'’]*){0,3})(?=\s*(?:,|[-–—(/]))|^(\p{Lu}[\p{L}.'’]+(?:[ -]\p{Lu}[\p{L}.'’]+){0,3}),\s(?:\d{1,2}\s\p{Lu}|\p{Lu}\p{Ll}{2,8}\.?\s\d)/u;
const GREETING =
  /\bGood (?:morning|afternoon|evening|day) from ((?:the )?\p{L}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,3})/u;

/** "PORT CALDER" as "Port Calder". */
const inTitleCase = (name: string): string =>
  name === name.toUpperCase()
    ? name
        .toLowerCase()
        .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    : name;

/** The place that "here" means: that of the dateline, else the one from which a live page greets; null where neither is told. */
export function datelinePlace(
  text: string,
  span: readonly [number, number],
): { readonly name: string; readonly span: readonly [number, number] } | null {
  const [, capitals, name] = HEAD.exec(text.slice(0, LONGEST)) ?? [];
  const [, greeted] = GREETING.exec(text.slice(0, span[0])) ?? [];
  const place = capitals ?? name ?? greeted;
  return place === undefined ? null : { name: inTitleCase(place), span };
}
