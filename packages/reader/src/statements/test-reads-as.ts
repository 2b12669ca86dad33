import { expect, test } from 'vitest';
import { compact, readText } from './test-compact.ts';

/** A text and its whole expected reading: every statement on one line, then every message. All texts are invented. */
export type Fixture = readonly [text: string, expected: readonly string[]];

/** A test for each text: its statements, in order, and its messages are these and no others. */
export function readsAs(fixtures: readonly Fixture[]): void {
  test.each(fixtures.map(([text, expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
    const { statements, messages } = readText(text);
    const lines = statements.map((statement) => compact(text, statement));
    expect([...lines, ...messages.map((message) => `message ${message.code}`)]).toEqual(expected);
  });
}
