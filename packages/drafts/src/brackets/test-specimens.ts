import type { NamedParty } from '../meaning/changed-facts.ts';

/**
 * A bracketed text, how it should be read, and the status that follows for it as a provision of a negotiated draft.
 *
 * Notation of `tree`: wording as it stands; `<kind stances|content>` a bracket, without its signs and labels; `!` before
 * the kind where it is not closed, `1/2` behind it where it is a piece of a bracket that overlaps another; `{a¦b}`
 * alternatives, without what stands between them; `Option 1»` the head of one; `∅` a statement that no text is wanted.
 * Stances: `+` proposer, `&` supporter, `-` objector, `?` reserved, `~` ad referendum, `0` no objection.
 */
export interface Specimen {
  readonly text: string;
  readonly parties?: readonly NamedParty[];
  readonly tree: string;
  readonly status?: string;
  /** Codes of all messages, in any order; none where absent. */
  readonly messages?: readonly string[];
}

/** Bracketed specimens of our own, with invented content, used while the reader of negotiated text was made. */
export const SPECIMENS: readonly Specimen[] = [
  { text: 'The sides stop.', tree: 'The sides stop.', status: 'no brackets' },
  // In the style of climate texts.
  {
    text: 'Parties [shall] submit [ARV: a report] [BOR: two reports] by [2030].',
    tree: 'Parties <text|shall> submit {<alternative +ARV|a report>¦<alternative +BOR|two reports>} by <text|2030>.',
    status: 'open',
  },
  {
    text: '[Option 1: [Recognizes][Notes] the gap\nOption 2: {No text required}]',
    tree: '<option|{Option 1»{<alternative|Recognizes>¦<alternative|Notes>} the gap\n¦Option 2»<note|∅No text required>}>',
    status: 'open',
  },
  {
    text: 'Option 1\n\nThe fund opens.\n\nOption 2\n\nThe fund stays shut.\n\nThe board meets yearly.',
    tree: '{Option 1»The fund opens.\n\n¦Option 2»The fund stays shut.}\n\nThe board meets yearly.',
    status: 'open',
  },
  {
    text: 'Option 1: Alt 1: one Alt 2: two Option 2: three',
    tree: '{Option 1»{Alt 1»one ¦Alt 2»two }¦Option 2»three}',
    status: 'open',
  },
  {
    text: 'Under Option 1 the fund opens; see Alternative A: it is described below.',
    tree: 'Under Option 1 the fund opens; see Alternative A: it is described below.',
    status: 'no brackets',
  },
  {
    text: 'Members contribute {x} per cent of {amount to be agreed}.',
    tree: 'Members contribute <empty|x> per cent of <empty|amount to be agreed>.',
    status: 'open',
  },
  {
    text: '[The fund pays for loss\nOR\nThe fund insures against loss]',
    tree: '<text|{The fund pays for loss¦The fund insures against loss}>',
    status: 'open',
  },
  {
    text: '[The goal [is] [shall be] net zero] (LMC, AOI and G40+Tarland)',
    tree: '<text +LMC +AOI +G40+Tarland|The goal {<alternative|is>¦<alternative|shall be>} net zero>',
    status: 'open',
  },
  {
    text: '[AR/BL: two] [CD: three] years',
    tree: '{<alternative +AR +BL|two>¦<alternative +CD|three>} years',
    status: 'open',
  },
  // In the style of trade texts.
  {
    text: 'Duties fall by [30] [40] per cent within [ ] days',
    tree: 'Duties fall by {<alternative|30>¦<alternative|40>} per cent within <empty| > days',
    status: 'open',
  },
  {
    text: '[ARV and BOR, supported by CEL: export credit ends]',
    tree: '<text +ARV +BOR &CEL|export credit ends>',
    status: 'open',
  },
  {
    text: 'Members [shall][^1] notify.\n\n[^1]: Arvenia reserves its position on this word.',
    tree: 'Members <text ?Arvenia|shall><note|^1> notify.\n\n<note|^1>: Arvenia reserves its position on this word.',
    status: 'open',
  },
  {
    text: '[Members may notify.] (proposed by Dar Salin; Borland objects; Celdonia ad referendum)',
    tree: '<text +Dar Salin -Borland ~Celdonia|Members may notify.>',
    status: 'open',
  },
  {
    text: '[Cotton: duties end.] [Fisheries: subsidies end.]',
    tree: '<text|Cotton: duties end.> <text|Fisheries: subsidies end.>',
    status: 'open',
  },
  // In the style of peace drafts.
  {
    text: '[UN Security Council resolution 1701: the text applies]',
    tree: '<text|UN Security Council resolution 1701: the text applies>',
    status: 'open',
  },
  {
    text: '[Annex: maps] [Note: to be drawn]',
    tree: '<text|Annex: maps> <note|Note: to be drawn>',
    status: 'open',
  },
  {
    text: 'ARV: [ Forces leave. ]\nBOR: [ Forces stay. ]',
    tree: '{<alternative +ARV| Forces leave. >¦<alternative +BOR| Forces stay. >}',
    status: 'open',
  },
  {
    text: 'a [b {c] d} e',
    tree: 'a <text|b <text 1/2|c>><text 2/2| d> e',
    status: 'open',
    messages: ['bracket-overlaps'],
  },
  { text: '[a (b] c)', tree: '<text|a (b> c)', status: 'open', messages: ['bracket-overlaps'] },
  { text: 'a) one [b) two] c) three', tree: 'a) one <text|b) two> c) three', status: 'open' },
  {
    text: '[The zone is (about) 10 km] [PM]',
    tree: '<text|The zone is (about) 10 km> <note|PM>',
    status: 'open',
  },
  {
    text: 'The zone is held. [agreed ad ref]',
    tree: 'The zone is held. <note|agreed ad ref>',
    status: 'agreed ad ref',
  },
  {
    text: 'The zone is held. [not agreed]',
    tree: 'The zone is held. <note|not agreed>',
    status: 'open',
  },
  {
    text: 'The line is held as agreed in Talin. Agreed maps are annexed.',
    tree: 'The line is held as agreed in Talin. Agreed maps are annexed.',
    status: 'no brackets',
  },
  {
    text: 'The zone [is] held. (agreed)',
    tree: 'The zone <text|is> held. (agreed)',
    status: 'open',
  },
  {
    text: '[us: we stay] [US: they stay]',
    parties: [{ name: 'Union of Sund', aliases: ['US'] }],
    tree: '<text|us: we stay> <text +Union of Sund|they stay>',
    status: 'open',
  },
  {
    text: '[the Isles’ proposal: two seats] [Norrland does not object]',
    parties: [{ name: 'Isles' }, { name: 'Norrland' }],
    tree: '<text +Isles 0Norrland|two seats> <note|Norrland does not object>',
    status: 'open',
  },
  // In the style of trilogue texts.
  {
    text: 'The Board [shall, after [three] months,] act. [Agreed in principle]',
    tree: 'The Board <text|shall, after <text|three> months,> act. <note|Agreed in principle>',
    status: 'agreed in principle',
  },
  {
    text: '[within 20 days – Arvenia] [within 40 days – Borland]',
    parties: [{ name: 'Arvenia' }, { name: 'Borland' }],
    tree: '{<alternative +Arvenia|within 20 days>¦<alternative +Borland|within 40 days>}',
    status: 'open',
  },
  {
    text: 'Row 14 [closed]',
    tree: 'Row 14 <note|closed>',
    status: 'agreed',
  },
  {
    text: '[Art. 7(2) [second subparagraph]] [X + Y merged] applies',
    tree: '<text|Art. 7(2) <text|second subparagraph>> <note|X + Y merged> applies',
    status: 'open',
  },
  // In the style of resolutions.
  {
    text: '[Welcomes] [Takes note of] the report;',
    tree: '{<alternative|Welcomes>¦<alternative|Takes note of>} the report;',
    status: 'open',
  },
  {
    text: 'Urges [all States], [especially neighbours], [and the Fund] to help [(agreed)]',
    tree: 'Urges <text|all States>, <text|especially neighbours>, <text|and the Fund> to help <note|(agreed)>',
    status: 'open',
  },
  {
    text: 'the ］ end [ of [it]',
    tree: 'the <!text|］> end <!text|[> of <text|it>',
    status: 'open',
    messages: ['bracket-not-opened', 'bracket-not-closed'],
  },
  {
    text: 'See [the map](https://example.org/a) [there]',
    tree: 'See [the map](https://example.org/a) <text|there>',
    status: 'open',
  },
];
