import { describe, expect, it } from 'vitest';
import { faultLine, harmless, remarkOf } from './output.ts';

describe('harmless(text)', () => {
  it('shows what would command a terminal or turn words round, and obeys none of it', () => {
    expect(harmless('a\u001b[31mb\u0007\u009b2Jc\u202ed\u007f')).toBe(
      'a\ufffd[31mb\ufffd\ufffd2Jc\ufffdd\ufffd',
    );
  });

  it('leaves lines, tabs and every script as they are', () => {
    const text = 'one\n\ttwo — «три» أربعة 🕊️\n';
    expect(harmless(text)).toBe(text);
  });
});

describe('what a person is told', () => {
  it('says what was found, where, what to do next, and the code', () => {
    expect(faultLine({ code: 'empty-file', what: 'It is empty.', where: 'a.txt', next: 'Save it.' })).toBe(
      'nonpaper: It is empty. (a.txt) Save it. [empty-file]',
    );
    expect(faultLine({ code: 'usage', what: 'No.', next: 'Look.' })).toBe('nonpaper: No. Look. [usage]');
    expect(remarkOf({ code: 'number-jumps', text: 'Number 4 follows 2.' })).toBe(
      'Number 4 follows 2. [number-jumps]',
    );
  });
});
