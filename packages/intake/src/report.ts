import { bad, type Message, type Outcome, type Span } from '@nonpaper/vocabulary';
import { INTAKE_CODES, type IntakeCode } from './codes.ts';

/** A message of intake; its code has to stand in `INTAKE_CODES`. */
export function message(code: IntakeCode, text: string, span?: Span): Message {
  return span === undefined ? { code, text } : { code, text, span };
}

/** A refusal of intake. `next` is the manual's advice unless the case allows a better one. */
export function refuse(code: IntakeCode, what: string, where?: string, next?: string): Outcome<never> {
  const advice = next ?? INTAKE_CODES[code].next;
  return bad(where === undefined ? { code, what, next: advice } : { code, what, where, next: advice });
}

/** `3 places`, `1 place`. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}
