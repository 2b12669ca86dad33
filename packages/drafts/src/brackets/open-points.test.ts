import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpen } from './bracket-counts.ts';
import { readNegotiated } from './negotiated.ts';
import { openPoints } from './open-points.ts';
import { arbitraryNegotiatedText } from './test-arbitrary.ts';

/** One line for each point: its depth as dots, its kind, and its options with who stands where. */
function shown(text: string): string[] {
  const read = readNegotiated(text, { parties: ['ARV', 'BOR', 'CEL'] });
  const said = (stances: readonly { party: string; role: string }[]): string =>
    stances.map(({ party, role }) => ` ${party} ${role}`).join();
  return openPoints(read).map(
    ({ kind, depth, options, stances }) =>
      `${'.'.repeat(depth)}${kind}${said(stances)}: ${options
        .map((each) => `${each.name ?? ''}“${text.slice(...each.span).trim()}”${said(each.stances)}`)
        .join(' | ')}`,
  );
}

describe('openPoints(negotiated)', () => {
  it('gives one bracket as wording, several side by side as one choice', () => {
    expect(shown('They [shall][should] stop [at once] (ARV, opposed by BOR).')).toEqual([
      'choice: “shall” | “should”',
      'wording: “at once” ARV proposer, BOR objector',
    ]);
  });

  it('keeps what stands inside a bracket as a point inside that point', () => {
    expect(shown('[ARV: 5] [BOR: 20 [but not less than 15]] km, in [ ] days')).toEqual([
      'choice: “5” ARV proposer | “20 [but not less than 15]” BOR proposer',
      '.wording: “but not less than 15”',
      'gap: “”',
    ]);
  });

  it('takes a bracket that holds only a choice for that choice', () => {
    expect(shown('They [CEL: shall OR should] stop.')).toEqual(['choice CEL proposer: “shall” | “should”']);
  });

  it('takes an arrow in a bracket for a change from one wording to the other', () => {
    expect(shown('They pay within [BOR: 20 days → 30 days] and [shall -> may] leave.')).toEqual([
      'choice BOR proposer: “20 days” | “30 days”',
      'choice: “shall” | “may”',
    ]);
    expect(shown('The road [from Tolm → Merl → Sorn] is free. [→ see below]')).toEqual([
      'wording: “from Tolm → Merl → Sorn”',
      'wording: “→ see below”',
    ]);
  });

  it('takes a paragraph for a choice where “OR” in capitals stands between two sentences of it', () => {
    expect(shown('1. They meet at Quell. OR They meet at Orrin.\n\n2. All pay.')).toEqual([
      'choice: “1. They meet at Quell.” | “They meet at Orrin.”',
    ]);
    expect(shown('The sides pay [10] crowns OR The sides pay nothing.')).toEqual([
      'choice: “The sides pay [10] crowns” | “The sides pay nothing.”',
      '.wording: “10”',
    ]);
  });

  it.each([
    'Arvenia OR Borland shall pay.',
    'The sides stay OR leave.',
    'They (a) sow; OR (b) Reap.',
    'THEY MEET. OR THEY PART.',
    'They pay and/OR The sides leave.',
  ])('takes none for a choice in %s', (text) => {
    expect(shown(text)).toEqual([]);
  });

  it('tells the role in round brackets behind a party as the role of that party', () => {
    expect(shown('[ARV, BOR (ad ref): The tax falls.]')).toEqual([
      'wording: “The tax falls.” ARV proposer, BOR ad referendum',
    ]);
    expect(shown('[The seat is at Quell. – CEL reserves]')).toEqual([
      'wording: “The seat is at Quell.” CEL reserved',
    ]);
  });

  it('names options that are counted on from within a paragraph, without any mark behind them', () => {
    expect(shown('9. Alt 1 The seat is at Quell. Alt 2 The seat is at Orrin.')).toEqual([
      'choice: Alt 1“The seat is at Quell.” | Alt 2“The seat is at Orrin.”',
    ]);
    expect(shown('9. Option 1 The seat is at Quell.')).toEqual([]);
    expect(shown('They chose as said under Option 1. The parties to Option 2 Agree on tolls.')).toEqual([]);
  });

  it('takes a name before a label in round brackets for wording, and a statement for a statement', () => {
    const said = (text: string) =>
      readNegotiated(text).brackets.map(({ kind, stances }) => [kind, ...stances.map(({ party }) => party)]);
    expect(said('It is at [Quell (Canada, supported by Japan)] now.')).toEqual([['text', 'Canada', 'Japan']]);
    expect(said('It is at Quell. [Canada reserves (supported by Japan)]')).toEqual([
      ['note', 'Canada', 'Japan'],
    ]);
    expect(said('It is at Quell. [Canada (ad ref)]')).toEqual([['note', 'Canada']]);
  });

  it('reads braces behind a bracket that hold parties as its label, and no others', () => {
    expect(shown('They [shall] {ARV} [may] {BOR} stop.')).toEqual([
      'choice: “shall” ARV proposer | “may” BOR proposer',
    ]);
    expect(shown('They [shall]^{ARV} [may]^{BOR} stop.')).toEqual([
      'choice: “shall” ARV proposer | “may” BOR proposer',
    ]);
    expect(shown('They [stop] {at once} in {name}.')).toEqual(['choice: “stop” | “at once”', 'gap: “name”']);
  });

  it('takes points of one number with “alt” for a choice, with who is named at the end of each', () => {
    expect(shown('OP3 Sends observers; (ARV)\n\nOP3 alt Sends nobody; (BOR)\n\nOP3 alt 2 Asks.')).toEqual([
      'choice: OP3“Sends observers;” ARV proposer | OP3 alt“Sends nobody;” BOR proposer | OP3 alt 2“Asks.”',
    ]);
    expect(shown('3 bis. They meet.\n\n3 bis alt. They part.')).toEqual([
      'choice: 3 bis“They meet.” | 3 bis alt“They part.”',
    ]);
    expect(shown('OP3 Sends observers;\n\nOP4 Asks for an alternative;')).toEqual([]);
  });

  it('knows the head of an option behind the bare number of its point, and the label at the end of an option', () => {
    expect(shown('OP7 Option 1: It is shared. (CEL)\n\nOR\n\nOption 2: It is leased. (from 2030)')).toEqual([
      'choice: Option 1“It is shared.” CEL proposer | Option 2“It is leased. (from 2030)”',
    ]);
    expect(shown('In 2030 option 1: it is shared.')).toEqual([]);
  });

  it('reads labels that Markdown sets in bold', () => {
    expect(shown('They [**ARV**: shall][**BOR:** may] stop.')).toEqual([
      'choice: “shall” ARV proposer | “may” BOR proposer',
    ]);
  });

  it('names options under heads, and who is named in the head', () => {
    expect(shown('Tolls:\n\nOption 1 (ARV): rise [slowly];\n\nOption 2: fall.')).toEqual([
      'choice: Option 1“rise [slowly];” ARV proposer | Option 2“fall.”',
      '.wording: “slowly”',
    ]);
  });

  it('tells a sign without a partner, and says nothing of remarks, marks and footnotes', () => {
    expect(shown('They [stop.')).toEqual(['unmatched: ']);
    expect(shown('They stop now[1] (BOR reserves its position). [Note: check this.] [agreed]')).toEqual([]);
  });

  it('has every open bracket once: as a point or as an option, in points that hold each other like brackets', () => {
    fc.assert(
      fc.property(arbitraryNegotiatedText(), (text) => {
        const read = readNegotiated(text, { parties: ['ARV', 'BOR'] });
        const points = openPoints(read);
        const count = (of: (point: (typeof points)[number]) => number): number =>
          points.reduce((sum, point) => sum + of(point), 0);
        for (const { within, span, depth } of points) {
          const outer = points[within ?? -1];
          expect(depth).toBe(outer === undefined ? 0 : outer.depth + 1);
          if (outer !== undefined) expect(span[0]).toBeGreaterThanOrEqual(outer.span[0]);
        }
        const unmatched = read.brackets.filter(({ closed }) => !closed).length;
        expect(count(({ kind }) => (kind === 'unmatched' ? 1 : 0))).toBe(unmatched);
        const open = read.brackets.filter(isOpen).length;
        expect(count(({ options }) => options.length)).toBeGreaterThanOrEqual(open);
        expect(points.length).toBeLessThanOrEqual(open + unmatched + read.nodes.length);
      }),
      { numRuns: 500 },
    );
  });

  it('walks twenty thousand nested brackets without a stack', () => {
    const deep = 20_000;
    const points = openPoints(readNegotiated(`${'['.repeat(deep)}x${']'.repeat(deep)}`));
    expect(points.at(-1)?.depth).toBe(points.length - 1);
  });
});
