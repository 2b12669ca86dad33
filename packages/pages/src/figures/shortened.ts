import { FONT_SIZE, widthOf } from '../svg.ts';

/** The text cut to a width, at a letter, with an ellipsis; the whole of it stands in the alternative. */
export function shortened(text: string, width: number, size = FONT_SIZE): string {
  if (widthOf(text, size) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && widthOf(`${letters.join('').trimEnd()}…`, size) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
