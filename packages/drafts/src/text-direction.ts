const LETTER = /\p{L}/u;
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}]/u;

/** Whether the first letter of a text is of a script written from right to left (Unicode UAX 9, rule P2). */
export function startsRightToLeft(text: string): boolean {
  const first = LETTER.exec(text)?.[0];
  return first !== undefined && RIGHT_TO_LEFT.test(first);
}

/** Whether a text holds a letter of such a script anywhere. */
export const holdsRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);
