import { SourceBook } from '../book.ts';
import { framed, type DossierHead } from '../frame.ts';
import { heading, list, type Block, type Fact, type Line, type Page } from '../page.ts';
import { ASSUMPTION_NOTICE, authorsOf, type AssumedParty } from './assumed.ts';

/** What every answer has that rests on a score sheet. */
export interface AssumedAnswer {
  readonly title?: string;
  readonly parties: readonly AssumedParty[];
  readonly messages: readonly { readonly text: string }[];
}

/** What is to be known of how the files were read and the figures made; nothing where there is nothing. */
const remarkBlocks = (messages: AssumedAnswer['messages']): Block[] =>
  messages.length === 0 ? [] : [heading('Remarks'), list(messages.map(({ text }): Line => [text]))];

/** A page that rests on a score sheet: it says so above all else, and names whose assumption it is. */
export function assumedPage(
  head: DossierHead | null,
  { title, parties, messages }: AssumedAnswer,
  content: { readonly subject: string; readonly facts?: readonly Fact[]; readonly blocks: readonly Block[] },
): Page {
  const names = parties.map(({ name }) => name).join(', ');
  const frame = head ?? { title: title ?? names, notices: [] };
  return framed(
    { ...frame, notices: [ASSUMPTION_NOTICE, ...frame.notices] },
    {
      subject: content.subject,
      facts: [
        { label: 'Parties', value: [names] },
        { label: 'Scores', value: [authorsOf(parties)] },
        ...(content.facts ?? []),
      ],
      blocks: [...content.blocks, ...remarkBlocks(messages)],
      leftOut: [],
      book: new SourceBook(),
    },
  );
}
