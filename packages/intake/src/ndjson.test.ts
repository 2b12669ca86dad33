import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, intake, intakeNdjson, isNdjsonText } from './index.ts';
import { utf8 } from './test-bytes.ts';
import { brokenLaws } from './test-laws.ts';

const about = { name: 'draft.ndjson' };

describe('intakeNdjson(bytes)', () => {
  it('joins headings and texts, and keeps ids, themes and lines reachable', async () => {
    const source =
      '{"id":"p-1","heading":"Cease-fire","text":"It [shall] hold.","theme":"security"}\n\n{"id":7,"text":"Next.\\nMore."}\n';
    const outcome = await intake(utf8(source), about);
    if (!outcome.ok || !isNdjsonText(outcome.value)) throw new Error('not read as NDJSON');
    const working = outcome.value;
    expect(brokenLaws(working)).toEqual([]);
    expect(working.text).toBe('Cease-fire\n\nIt [shall] hold.\n\nNext.\nMore.');
    expect(working.provisions).toEqual([
      { id: 'p-1', theme: 'security', heading: [0, 10], text: [12, 28], line: 1 },
      { id: '7', theme: null, heading: null, text: [30, 41], line: 3 },
    ]);
  });

  it('tells of a faulty line by its number and reads on', () => {
    const outcome = intakeNdjson(
      utf8('{"id":1,"text":"a"}\nnot json\n[1]\n{"id":"x"}\n{"text":" "}\n{"id":2,"text":"b"}'),
      about,
    );
    if (!outcome.ok) throw new Error(outcome.fault.code);
    expect(outcome.value.text).toBe('a\n\nb');
    expect(outcome.value.messages.map(({ text }) => text)).toEqual([
      'Line 2: the line is not JSON.',
      'Line 3: the line is JSON, but no object.',
      'Line 4: "text" is missing or no string.',
      'Line 5: "text" is empty.',
    ]);
  });

  it('replaces escaped NULs and half surrogates, and says where', () => {
    const outcome = intakeNdjson(utf8('{"id":1,"text":"ab"}\n{"id":2,"text":"c\\u0000\\ud800"}'), about);
    if (!outcome.ok) throw new Error(outcome.fault.code);
    expect(outcome.value.text).toBe('ab\n\nc\ufffd\ufffd');
    expect(outcome.value.messages).toMatchObject([{ code: 'replaced-characters', span: [5, 6] }]);
  });

  it('tells which lines have no id of their own, in one message each', () => {
    const lines = [
      '{"id":"x","text":"a"}',
      '{"id":"x","text":"b"}',
      ...Array(7).fill('{"id":{},"text":"c"}'),
    ];
    const outcome = intakeNdjson(utf8(lines.join('\n')), about);
    if (!outcome.ok) throw new Error(outcome.fault.code);
    expect(outcome.value.messages).toEqual([
      {
        code: 'ndjson-id-not-kept',
        text: 'Lines 3, 4, 5, 6, 7 and 2 more: no "id" (a string or a number); an id is made from the wording.',
      },
      {
        code: 'ndjson-id-not-kept',
        text: 'Line 2: the "id" stands in an earlier line; an id is made from the wording.',
      },
    ]);
  });

  it('refuses more provisions than the limit', () => {
    const limits = { ...DEFAULT_LIMITS, provisions: 2 };
    const outcome = intakeNdjson(utf8('{"text":"a"}\n'.repeat(3)), { ...about, limits });
    expect(outcome).toMatchObject({ ok: false, fault: { code: 'too-many-provisions' } });
  });

  it('refuses a file in which no line can be read', () => {
    expect(intakeNdjson(utf8('a\nb'), about)).toMatchObject({
      ok: false,
      fault: { code: 'ndjson-without-provisions' },
    });
  });
});
