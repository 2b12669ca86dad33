import type { Message } from '@nonpaper/vocabulary';

const MOST_OF_ONE_KIND = 100;

/** Keeps the first hundred messages of one kind, and says how many more there are. */
export function bounded(messages: readonly Message[]): readonly Message[] {
  const more = messages.length - MOST_OF_ONE_KIND;
  if (more <= 0) return messages;
  const last: Message = {
    code: 'more-of-the-same',
    text: `${more} more findings of the kind ${messages[0]?.code ?? ''} are not listed.`,
  };
  return [...messages.slice(0, MOST_OF_ONE_KIND), last];
}
