import { describe, expect, it } from 'vitest';
import { plainText } from '../draft-builder.ts';
import { negotiatedProvisions, optionGroups, readDraft } from '../index.ts';
import { choicesOf } from './option-groups.ts';

function statuses(text: string): string[] {
  const draft = readDraft(plainText(text), { fidelity: 'verbatim' });
  if (!draft.ok) throw new Error(draft.fault.what);
  return negotiatedProvisions(draft.value.provisions).map(({ path, status }) => `${path} ${status.status}`);
}

describe('negotiatedProvisions(provisions)', () => {
  it('gives each provision its status, and says “no brackets” only where the draft has some elsewhere', () => {
    expect(statuses('1. Fire ends.\n\n2. They [shall] leave.\n\n3. Maps are drawn. [agreed ad ref]')).toEqual(
      ['1 no brackets', '2 open', '3 agreed ad ref'],
    );
    expect(statuses('1. Fire ends.\n\n2. They leave.')).toEqual(['1 not stated', '2 not stated']);
  });

  it('calls a provision open that lies in brackets over several provisions', () => {
    expect(statuses('1. Fire ends.\n\n2. [They leave.\n\n3. They stay away.]')).toEqual([
      '1 no brackets',
      '2 open',
      '3 open',
    ]);
  });
});

describe('a choice between provisions', () => {
  const withText = (text: string): string[] => {
    const draft = readDraft(plainText(text));
    if (!draft.ok) throw new Error(draft.fault.what);
    return negotiatedProvisions(draft.value.provisions, { text }).map(
      ({ path, status }) => `${path} ${status.status}`,
    );
  };

  it('is open where “OR” stands between two of one number', () => {
    expect(withText('1. They meet.\n\n2. It is shared.\n\nOR\n\n2. It is leased.\n\n3. Tolls stay.')).toEqual(
      ['1 no brackets', '2 open', '2#2 open', '3 no brackets'],
    );
  });

  it('is open where the first option stands behind the number and the second below “OR”', () => {
    expect(
      withText('1. They meet.\n2. Option 1: It is shared.\nOR\nOption 2: It is leased.\n3. Tolls stay.'),
    ).toEqual(['1 no brackets', '2 open', '2.~1 open', '3 no brackets']);
  });

  it('is open between a point and its alternatives by number', () => {
    expect(
      withText('OP1 Asks.\n\nOP3 Sends observers;\n\nOP3 alt 1 Sends monitors;\n\nOP4 Meets again.'),
    ).toEqual(['op1 no brackets', 'op3 open', 'op3alt1 open', 'op4 no brackets']);
  });

  it('is as deep as the later option, where the first one has sub-points', () => {
    const paths = ['1', '2', '2.1', '2.2', '2#2'];
    const text = '1 a\n2 b\n(a) c\n(b) d\nOR\n2 e';
    const provisions = paths.map((path, at) => {
      const start = text.indexOf('abcde'[at] ?? '', 2);
      return { path, span: [start, start + 1] as const };
    });
    expect(choicesOf(provisions, text)).toEqual([{ parent: '', options: ['2', '2#2'] }]);
  });
});

it('says nothing of provisions that have more bracket signs together than are read', () => {
  const text = 'They [shall] leave. '.repeat(100);
  const many = Array.from({ length: 800 }, (_, at) => ({
    id: String(at),
    path: String(at),
    text,
    span: [0, text.length] as const,
    brackets: [],
  }));
  const read = negotiatedProvisions(many);
  expect(new Set(read.map(({ status }) => status.words))).toEqual(
    new Set(['Nothing is said: the draft has more bracket signs than are read.']),
  );
  expect(read.every(({ read: { brackets } }) => brackets.length === 0)).toBe(true);
  expect(negotiatedProvisions(many.slice(0, 700))[0]?.status.status).toBe('open');
});

describe('optionGroups(provisions)', () => {
  it('gathers the options under one number', () => {
    const paths = ['7', '7.option1', '7.option2', '8', 'alta', 'altb', '9.1'];
    expect(optionGroups(paths.map((path) => ({ path })))).toEqual([
      { parent: '7', options: ['7.option1', '7.option2'] },
      { parent: '', options: ['alta', 'altb'] },
    ]);
    const alternatives = ['op3', 'op3alt', 'op3alt2', '4.2alt1', '4.2alt2', 'op5'];
    expect(optionGroups(alternatives.map((path) => ({ path })))).toEqual([
      { parent: '', options: ['op3', 'op3alt', 'op3alt2'] },
      { parent: '', options: ['4.2alt1', '4.2alt2'] },
    ]);
  });

  it('knows the paths that the reading of drafts gives', () => {
    const draft = readDraft(
      plainText('1. Fire ends.\n\nOption 1: At once.\n\nOption 2: By May.\n\n2. They leave.'),
      {
        fidelity: 'verbatim',
      },
    );
    const paths = draft.ok ? draft.value.provisions.map(({ path }) => ({ path })) : [];
    expect(optionGroups(paths)).toEqual([{ parent: '1', options: ['1.option1', '1.option2'] }]);
  });
});
