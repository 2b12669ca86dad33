import { describe, expect, it, test } from 'vitest';
import { plainText } from '../draft-builder.ts';
import { negotiatedProvisions, openPoints, provisionStatus, readDraft, readNegotiated } from '../index.ts';

/** Each bracket as `kind or note: wording (who: role)`. */
const shown = (text: string): string[] =>
  readNegotiated(text).brackets.map(({ kind, note, content, stances }) => {
    const said = stances.map(({ party, role }) => `${party}: ${role}`).join(', ');
    return `${note ?? kind}: ${text.slice(...content)}${said === '' ? '' : ` (${said})`}`;
  });
const statusOf = (text: string): string =>
  provisionStatus(readNegotiated(text), { isNegotiated: true }).status;

describe('labels that ask for something to be done', () => {
  test.each([
    ['They leave [INSERT: at once] today.', 'text: at once'],
    ['They leave [DELETE: at once] today.', 'text: at once'],
    ['They leave [Add: at once] today.', 'text: at once'],
    ['They leave [DELETE at once] today.', 'text: at once'],
    ['They leave [INSERT (Arvenia): at once] today.', 'text: at once (Arvenia: proposer)'],
    ['They leave [Delete by Arvenia: at once] today.', 'text: at once (Arvenia: objector)'],
    ['They leave [Arvenia: delete: at once] today.', 'text: at once (Arvenia: objector)'],
    ['They leave [ARV: INSERT: at once] today.', 'text: at once (ARV: proposer)'],
    ['They leave [ARV INSERT: at once] today.', 'text: at once (ARV: proposer)'],
    ['They leave [Delete “at once”] today.', 'remark: Delete “at once”'],
    ['[Text deleted]', 'remark: Text deleted'],
  ])('%s', (text, bracket) => {
    expect(shown(text)).toEqual([bracket]);
  });

  it('are the two sides of a choice, and name no party', () => {
    const text = 'They shall [REPLACE: leave] [WITH: withdraw] today.';
    expect(openPoints(readNegotiated(text)).map(({ kind }) => kind)).toEqual(['choice']);
    expect(shown(text)).toEqual(['alternative: leave', 'alternative: withdraw']);
  });
});

describe('gaps', () => {
  test.each([
    'placeholder',
    'Placeholder: guarantees for the minority',
    'BOR placeholder',
    'to be completed',
    'To be drafted.',
    'text to be supplied by the facilitator',
    'paragraph on amnesty to come',
    'date to be agreed later',
    'DD/MM/YYYY',
  ])('[%s]', (gap) => {
    const read = readNegotiated(`They leave by [${gap}].`);
    expect(openPoints(read).map(({ kind }) => kind)).toEqual(['gap']);
  });

  test.each([
    'to be agreed by the Commission',
    'to come into force in May',
    'within X days',
    'by DD/MM/YYYY',
  ])('but [%s] is wording', (wording) => {
    expect(shown(`On terms [${wording}].`)).toEqual([`text: ${wording}`]);
  });
});

describe('how far a text is agreed, and by whom', () => {
  test.each([
    ['They leave. Agreed ad referendum by Arvenia.', 'agreed ad ref'],
    ['They leave. (Agreed ad referendum by Arvenia)', 'agreed ad ref'],
    ['They leave. [Agreed ad ref by Arvenia and Borland, 3 May]', 'agreed ad ref'],
    ['They leave.\nAgreed ad ref (Arvenia)', 'agreed ad ref'],
    ['They leave. [Agreed, Arvenia ad ref]', 'agreed ad ref'],
    ['They leave. [Agreed by all but Arvenia]', 'open'],
    ['They leave. [Agreed, except Arvenia]', 'open'],
    ['They leave. (Not agreed: ARV)', 'open'],
    ['They leave. (Agreed: ARV, BOR)', 'agreed'],
    ['They leave.\nArvenia reserves its position.', 'open'],
    ['They leave. [ARV would delete]', 'open'],
    ['They leave. [ARV to propose text]', 'open'],
    ['They leave. [Bracketed pending outcome of Article 4]', 'open'],
    ['They leave. [Parked]', 'open'],
    ['They leave [delete] today.', 'open'],
    ['They leave. [T-agreed]', 'agreed in principle'],
    ['They leave. [agreed at technical level]', 'agreed in principle'],
    ['They leave. [subject to legal scrub]', 'no brackets'],
    ['Arvenia reserves its position.', 'no brackets'],
    ['They leave. Arvenia reserves the right to return.', 'no brackets'],
    ['On the terms agreed by Arvenia they leave.', 'no brackets'],
  ])('%s', (text, status) => {
    expect(statusOf(text)).toBe(status);
  });

  it('takes no full stop for a part of a name', () => {
    expect(shown('They leave.[^1]\n[^1] Reservation by Arvenia.')[0]).toBe(
      'footnote: ^1 (Arvenia: reserved)',
    );
  });
});

describe('a reservation in a footnote', () => {
  const statuses = (text: string): string[] => {
    const draft = readDraft(plainText(text), { fidelity: 'verbatim' });
    if (!draft.ok) throw new Error(draft.fault.what);
    return negotiatedProvisions(draft.value.provisions, { isNegotiated: true }).map(
      ({ path, status }) => `${path} ${status.status}`,
    );
  };

  test.each([
    ['[^1]', '[^1]: Arvenia reserves its position.'],
    ['[1]', '[1] Reservation by Arvenia.'],
    ['¹', '¹ Arvenia reserves its position on this paragraph.'],
    ['†', '† Scrutiny reservation by Arvenia and Borland.'],
  ])('%s leaves its provision open, wherever its words stand', (marker, body) => {
    expect(statuses(`1. They leave.${marker}\n\n2. Tolls end.\n\n${body}`).slice(0, 2)).toEqual([
      '1 open',
      '2 no brackets',
    ]);
  });

  it('that explains and reserves nothing leaves the status as it is', () => {
    expect(statuses('1. They leave.¹\n\n2. Tolls end.\n\n¹ As in the truce of Dalm.')[0]).toBe(
      '1 no brackets',
    );
  });

  it('that the file keeps apart counts for the provision that refers to it', () => {
    const provisions = ['They leave.', 'Tolls end.'].map((text, at) => ({
      id: `${at}`,
      path: `${at + 1}`,
      text,
      span: [at * 20, at * 20 + text.length] as const,
      brackets: [],
    }));
    const footnotes = [{ at: 30, text: 'Borland: reservation.' }];
    expect(
      negotiatedProvisions(provisions, { isNegotiated: true, footnotes }).map(({ status }) => status.words),
    ).toEqual(['No brackets; nobody recorded an objection.', 'Open: Borland reserves its position.']);
  });
});
