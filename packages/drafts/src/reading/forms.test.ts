import type { WorkingText } from '@nonpaper/intake';
import { describe, expect, it, test } from 'vitest';
import { blocksText, plainText, shownDraft, type BlockLine } from '../draft-builder.ts';
import { readDraft } from '../index.ts';

/** The reading of a text, one line per provision: path, printed number, {heading}, text, <theme>; `!` before message codes. */
function shown(working: WorkingText | string): string[] {
  const read = readDraft(typeof working === 'string' ? plainText(working) : working);
  if (!read.ok) throw new Error(read.fault.what);
  return shownDraft(read.value);
}

/** Each form: its name, the text, and the whole expected reading. */
type Form = readonly [name: string, text: string, expected: readonly string[]];

const FORMS: readonly Form[] = [
  [
    '1.',
    '1. Fire ends.\n2. Forces leave.\n3. Trade opens.',
    ['1 1. Fire ends.', '2 2. Forces leave.', '3 3. Trade opens.'],
  ],
  [
    '1. indented under 1.',
    '1. Fire ends.\n2. Forces leave.\n   1. In the north.\n   2. In the south.\n3. Trade opens.',
    [
      '1 1. Fire ends.',
      '2 2. Forces leave.',
      '2.1 1. In the north.',
      '2.2 2. In the south.',
      '3 3. Trade opens.',
    ],
  ],
  [
    'PP and OP of a resolution',
    'PP1 Recalling the accord,\nPP2 Alarmed by the fire,\nOP1. Urges calm;\nOP2 alt 1. Sends observers;\nOP2 alt 2. Sends monitors;\nOP2 bis. Asks for funds;\nOP3. Decides to meet again.',
    [
      'pp1 PP1 Recalling the accord,',
      'pp2 PP2 Alarmed by the fire,',
      'op1 OP1 Urges calm;',
      'op2alt1 OP2 alt 1 Sends observers;',
      'op2alt2 OP2 alt 2 Sends monitors;',
      'op2bis OP2 bis Asks for funds;',
      'op3 OP3 Decides to meet again.',
    ],
  ],
  ['1)', '1) Fire ends.\n2) Forces leave.', ['1 1) Fire ends.', '2 2) Forces leave.']],
  ['(1)', '(1) Fire ends.\n(2) Forces leave.', ['1 (1) Fire ends.', '2 (2) Forces leave.']],
  [
    '1.1 under 1.',
    '1. Fire ends.\n1.1 In the north.\n1.2 In the south.\n2. Forces leave.',
    ['1 1. Fire ends.', '1.1 1.1 In the north.', '1.2 1.2 In the south.', '2 2. Forces leave.'],
  ],
  [
    '1.1 with nothing above',
    '1.1 Fire ends.\n1.2 Forces leave.\n2.1 Trade opens.',
    ['1.1 1.1 Fire ends.', '1.2 1.2 Forces leave.', '2.1 2.1 Trade opens.'],
  ],
  [
    '1.1.1',
    '1. Fire\n1.1. ends\n1.1.1. at dawn\n1.1.2. at dusk\n1.2. holds\n2. Forces',
    [
      '1 1. Fire',
      '1.1 1.1. ends',
      '1.1.1 1.1.1. at dawn',
      '1.1.2 1.1.2. at dusk',
      '1.2 1.2. holds',
      '2 2. Forces',
    ],
  ],
  [
    '10.2 under 10, after nine others',
    `${[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `${n}. Point.`).join('\n')}\n10. A guarantee.\n10.1 It is paid.\n10.2 It ends.`,
    [
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `${n} ${n}. Point.`),
      '10 10. A guarantee.',
      '10.1 10.1 It is paid.',
      '10.2 10.2 It ends.',
    ],
  ],
  [
    '(a) under 1.',
    '1. Forces leave:\n(a) the north;\n(b) the south.\n2. Trade opens:\n(a) by rail.',
    [
      '1 1. Forces leave:',
      '1.1 (a) the north;',
      '1.2 (b) the south.',
      '2 2. Trade opens:',
      '2.1 (a) by rail.',
    ],
  ],
  [
    'a) and a.',
    '1. Forces leave:\na) the north;\nb) the south.\n2. Trade opens:\na. by rail;\nb. by road.',
    [
      '1 1. Forces leave:',
      '1.1 a) the north;',
      '1.2 b) the south.',
      '2 2. Trade opens:',
      '2.1 a. by rail;',
      '2.2 b. by road.',
    ],
  ],
  [
    '(i) under (a) under 1.',
    '1. Forces leave:\n(a) the north:\n(i) by day 10;\n(ii) by day 20;\n(b) the south.',
    [
      '1 1. Forces leave:',
      '1.1 (a) the north:',
      '1.1.1 (i) by day 10;',
      '1.1.2 (ii) by day 20;',
      '1.2 (b) the south.',
    ],
  ],
  [
    '(i) that is a ninth letter',
    'abcdefghij'
      .split('')
      .map((letter) => `(${letter}) item.`)
      .join('\n'),
    'abcdefghij'.split('').map((letter, index) => `${index + 1} (${letter}) item.`),
  ],
  [
    '(h) whose sub-points are (i) and (ii)',
    `1. All:\n${'abcdefgh'
      .split('')
      .map((letter) => `(${letter}) item:`)
      .join('\n')}\n(i) first;\n(ii) second;\n(i) item.`,
    [
      '1 1. All:',
      ...'abcdefgh'.split('').map((letter, index) => `1.${index + 1} (${letter}) item:`),
      '1.8.1 (i) first;',
      '1.8.2 (ii) second;',
      '1.9 (i) item.',
    ],
  ],
  [
    '(v) and (c) in Roman and in letters',
    '(i) a;\n(ii) b;\n(iii) c;\n(iv) d;\n(v) e;\n(vi) f:\n(a) g;\n(b) h;\n(c) i;\n(d) j.',
    [
      '1 (i) a;',
      '2 (ii) b;',
      '3 (iii) c;',
      '4 (iv) d;',
      '5 (v) e;',
      '6 (vi) f:',
      '6.1 (a) g;',
      '6.2 (b) h;',
      '6.3 (c) i;',
      '6.4 (d) j.',
    ],
  ],
  [
    'I. that holds numbers of its own',
    'I. Security\n1. Fire ends.\n2. Forces leave.\nII. Economy\n1. Trade opens.',
    ['1 I. Security', '1.1 1. Fire ends.', '1.2 2. Forces leave.', '2 II. Economy', '2.1 1. Trade opens.'],
  ],
  [
    'I. that groups numbers which go on',
    'I. Security\n1. Fire ends.\n2. Forces leave.\nII. Economy\n3. Trade opens.',
    ['1 1. Fire ends. <Security>', '2 2. Forces leave. <Security>', '3 3. Trade opens. <Economy>'],
  ],
  [
    'A. B. C. as groups',
    'A. Security\n1. Fire ends.\n2. Forces leave.\nB. Economy\n3. Trade opens.\nC. Law\n4. Courts sit.',
    [
      '1 1. Fire ends. <Security>',
      '2 2. Forces leave. <Security>',
      '3 3. Trade opens. <Economy>',
      '4 4. Courts sit. <Law>',
    ],
  ],
  [
    'Article 5 — Heading',
    'Article 1 — Ceasefire\nFire ends.\n\nArticle 2 — Withdrawal\nForces leave.',
    ['1 Article 1 {Ceasefire} Fire ends.', '2 Article 2 {Withdrawal} Forces leave.'],
  ],
  [
    'Article 5, its heading below',
    'Article 1\nCeasefire\n\nFire ends.\n\nArticle 2\nWithdrawal\n\nForces leave.',
    ['1 Article 1 {Ceasefire} Fire ends.', '2 Article 2 {Withdrawal} Forces leave.'],
  ],
  [
    'Article 5. The text beside it',
    'Article 1. Fire shall end.\nArticle 2. Forces shall leave.',
    ['1 Article 1 Fire shall end.', '2 Article 2 Forces shall leave.'],
  ],
  [
    'Article with numbered paragraphs',
    'Article 1: Ceasefire\n1. Fire ends.\n2. It stays so.\nArticle 2: Withdrawal\n1. Forces leave.',
    [
      '1 Article 1 {Ceasefire} ()',
      '1.1 1. Fire ends.',
      '1.2 2. It stays so.',
      '2 Article 2 {Withdrawal} ()',
      '2.1 1. Forces leave.',
    ],
  ],
  [
    'Art. 5 bis',
    'Art. 5. Fire shall end.\nArt. 5 bis. It shall stay so.\nArt. 6. Forces shall leave.',
    [
      '5 Art. 5 Fire shall end.',
      '5bis Art. 5 bis It shall stay so.',
      '6 Art. 6 Forces shall leave.',
      '! number-jumps',
    ],
  ],
  [
    'Annex II',
    '1. Fire ends.\n\nAnnex I\n\n1. Maps.\n\nAnnex II\n\n1. Lists.\n2. Names.\n3. Signs.',
    [
      '1 1. Fire ends.',
      'annex1 Annex I ()',
      'annex1.1 1. Maps.',
      'annex2 Annex II ()',
      'annex2.1 1. Lists.',
      'annex2.2 2. Names.',
      'annex2.3 3. Signs.',
    ],
  ],
  [
    'Annex with a heading, Appendix A',
    'Article 1\nFire ends.\n\nAnnex I — Maps\n(a) north\n(b) south\n\nAppendix A\nNames of places.',
    [
      '1 Article 1 Fire ends.',
      'annex1 Annex I {Maps} ()',
      'annex1.1 (a) north',
      'annex1.2 (b) south',
      'appendix1 Appendix A Names of places.',
    ],
  ],
  [
    'chapters that articles run through',
    'Chapter I\nGeneral\n\nArticle 1\nPeace holds.\n\nArticle 2\nLaw holds.\n\nChapter II\nMonitors\n\nArticle 3\nThey come.',
    [
      '1 Article 1 Peace holds. <General>',
      '2 Article 2 Law holds. <General>',
      '3 Article 3 They come. <Monitors>',
    ],
  ],
  [
    'sections with letters of their own',
    'Section 1. Ceasefire\n(a) Fire ends.\n(b) It stays so.\nSection 2. Monitors\n(a) They come.',
    [
      '1 Section 1 {Ceasefire} ()',
      '1.1 (a) Fire ends.',
      '1.2 (b) It stays so.',
      '2 Section 2 {Monitors} ()',
      '2.1 (a) They come.',
    ],
  ],
  [
    'phases',
    'Phase 1: Ceasefire\n1. Fire ends.\n2. Guns leave.\nPhase 2: Peace\n1. Votes are held.',
    [
      '1 Phase 1 {Ceasefire} ()',
      '1.1 1. Fire ends.',
      '1.2 2. Guns leave.',
      '2 Phase 2 {Peace} ()',
      '2.1 1. Votes are held.',
    ],
  ],
  ['§ and Point', '§ 1 Fire ends.\n§ 2 Forces leave.', ['1 § 1 Fire ends.', '2 § 2 Forces leave.']],
  [
    'bullets under a point',
    '10. The guarantee holds:\n- it is paid for;\n- it ends on attack.\n11. It is renewed.',
    [
      '10 10. The guarantee holds:',
      '10.~1 - it is paid for;',
      '10.~2 - it ends on attack.',
      '11 11. It is renewed.',
      '! number-jumps',
    ],
  ],
  [
    'bullets alone, and bullets under bullets',
    '• Fire ends.\n• Forces leave:\n  – the north;\n  – the south.\n• Trade opens.',
    [
      '~1 - Fire ends.',
      '~2 - Forces leave:',
      '~2.~1 - the north;',
      '~2.~2 - the south.',
      '~3 - Trade opens.',
      '! nothing-numbered',
    ],
  ],
  [
    'a paragraph under a point',
    '1. Fire ends.\n\nIt stays so.\n\n2. Forces leave.',
    ['1 1. Fire ends.', '1.~1 - It stays so.', '2 2. Forces leave.'],
  ],
  [
    'a paragraph behind a list under a point',
    '1. Forces leave:\n\n(a) the north;\n\n(b) the south.\n\nBoth report on it.\n\n2. Trade opens.',
    [
      '1 1. Forces leave:',
      '1.1 (a) the north;',
      '1.2 (b) the south.',
      '1.~1 - Both report on it.',
      '2 2. Trade opens.',
    ],
  ],
  [
    'Option 1 and 2',
    '3. On the line.\n\nOption 1: The line stays.\n\nOption 2: The line moves.\n\n4. Trade opens.',
    [
      '3 3. On the line.',
      '3.option1 Option 1 The line stays.',
      '3.option2 Option 2 The line moves.',
      '4 4. Trade opens.',
      '! number-jumps',
    ],
  ],
  [
    'Options parted by OR',
    '1. The line:\n\nOption 1: stays.\n\nOR\n\nOption 2: moves.\n\n2. Trade opens.',
    ['1 1. The line:', '1.option1 Option 1 stays.', '1.option2 Option 2 moves.', '2 2. Trade opens.'],
  ],
  [
    'a preamble',
    'The Parties,\n\nRecalling the truce of 1994,\n\nHave agreed as follows:\n\n1. Fire ends.\n2. Forces leave.',
    ['1 1. Fire ends.', '2 2. Forces leave.'],
  ],
  [
    'numbered recitals before articles',
    '(1) Whereas the truce holds;\n(2) Whereas trade is wanted;\n\nArticle 1\nFire ends.\n\nArticle 2\nTrade opens.',
    ['1 Article 1 Fire ends.', '2 Article 2 Trade opens.'],
  ],
  [
    'a title and themes',
    'Framework agreement\n\nSecurity\n\n1. Fire ends.\n\n2. Forces leave.\n\nEconomy\n\n3. Trade opens.',
    [
      '# Framework agreement',
      '1 1. Fire ends. <Security>',
      '2 2. Forces leave. <Security>',
      '3 3. Trade opens. <Economy>',
    ],
  ],
  [
    'themes without a title, in capitals, with no blank lines',
    'SECURITY\n1. Fire ends.\n2. Forces leave.\nECONOMY\n3. Trade opens.',
    ['1 1. Fire ends. <SECURITY>', '2 2. Forces leave. <SECURITY>', '3 3. Trade opens. <ECONOMY>'],
  ],
  [
    'no numbers at all',
    'Fire ends at dawn.\n\nForces leave by dusk.',
    ['~1 - Fire ends at dawn.', '~2 - Forces leave by dusk.', '! nothing-numbered'],
  ],
  [
    'headings without numbers',
    'Security\n\nFire ends.\n\nIt stays so.\n\nEconomy\n\nTrade opens.',
    [
      '~1 - Fire ends. <Security>',
      '~2 - It stays so. <Security>',
      '~3 - Trade opens. <Economy>',
      '! nothing-numbered',
    ],
  ],
  [
    'a number with a heading and text below',
    '1. Security guarantees\n\nThe guarantor states act at once.\n\n2. Trade\n\nThe border opens.',
    ['1 1. {Security guarantees} The guarantor states act at once.', '2 2. {Trade} The border opens.'],
  ],
  [
    'points run on in one paragraph',
    '1. Fire ends. 2. Forces leave. 3. Trade opens.',
    ['1 1. Fire ends.', '2 2. Forces leave.', '3 3. Trade opens.'],
  ],
  [
    'letters run on behind a colon',
    '1. A fund for: (a) grids; (b) towns; and (c) roads.\n2. It is open.',
    ['1 1. A fund for:', '1.1 (a) grids;', '1.2 (b) towns; and', '1.3 (c) roads.', '2 2. It is open.'],
  ],
  [
    '1. (a) on one line',
    '1. (a) Fire ends.\n(b) It stays so.\n2. (a) Forces leave.',
    ['1 1. ()', '1.1 (a) Fire ends.', '1.2 (b) It stays so.', '2 2. ()', '2.1 (a) Forces leave.'],
  ],
  [
    'references inside a sentence',
    '1. Fire ends as said in point 2. The sides agree on (a) and (b) of the list.\n2. Forces leave.',
    ['1 1. Fire ends as said in point 2. The sides agree on (a) and (b) of the list.', '2 2. Forces leave.'],
  ],
  [
    'wrapped lines',
    '1. The sides end their fire at dawn and keep to the line that\nthe monitors have drawn and marked on both banks of it.\n2. Forces leave.',
    [
      '1 1. The sides end their fire at dawn and keep to the line that the monitors have drawn and marked on both banks of it.',
      '2 2. Forces leave.',
    ],
  ],
  [
    'wrapped lines that begin with a year, an amount, a letter',
    '1. The sides keep to the truce that was signed in the spring of\n1994. They pay the sum that was agreed there, which is\n3.5 million a year, and hold to what is said in paragraph\n(a) of the annex to it.\n2. Forces leave.',
    [
      '1 1. The sides keep to the truce that was signed in the spring of 1994. They pay the sum that was agreed there, which is 3.5 million a year, and hold to what is said in paragraph (a) of the annex to it.',
      '2 2. Forces leave.',
    ],
  ],
  [
    'wrapped lines that begin with the next number',
    '5. The sides meet the conditions that are set out in point\n6. They also meet those of the sixth report of the monitors.\n6. Forces leave.',
    [
      '5 5. The sides meet the conditions that are set out in point 6. They also meet those of the sixth report of the monitors.',
      '6 6. Forces leave.',
      '! number-jumps',
    ],
  ],
  [
    'initials of a person',
    'I. Ivanov met V. Petrov at noon.\n\n1. Fire ends.\n\n2. Forces leave.',
    ['1 1. Fire ends.', '2 2. Forces leave.'],
  ],
  [
    'a jump and a repetition',
    '1. One.\n2. Two.\n5. Five.\n5. Five again.\n6. Six.',
    [
      '1 1. One.',
      '2 2. Two.',
      '5 5. Five.',
      '5#2 5. Five again.',
      '6 6. Six.',
      '! number-jumps',
      '! number-repeats',
    ],
  ],
  [
    'numbers that start again under a heading',
    'Security\n\n1. Fire ends.\n\n2. Forces leave.\n\nEconomy\n\n1. Trade opens.',
    [
      '1 1. Fire ends. <Security>',
      '2 2. Forces leave. <Security>',
      '1#2 1. Trade opens. <Economy>',
      '! number-repeats',
    ],
  ],
  [
    'a point wholly in brackets',
    '[1. Fire ends.]\n2. [Forces leave.]',
    ['1 1. Fire ends.]', '2 2. [Forces leave.]'],
  ],
  [
    'a closing formula and signatures',
    'Peace plan\n\nLaw\n\n1. Fire ends.\n\nDone at Rivertown on 3 May.\n\nFor Arvenia\n\nFor Borland',
    [
      '# Peace plan',
      '1 1. Fire ends. <Law>',
      '~1 - Done at Rivertown on 3 May.',
      '~2 - For Arvenia',
      '~3 - For Borland',
    ],
  ],
  [
    'indented sub-numbers of the same form',
    '1. Fire ends:\n   1. at dawn;\n   2. for good.\n2. Forces leave.',
    ['1 1. Fire ends:', '1.1 1. at dawn;', '1.2 2. for good.', '2 2. Forces leave.'],
  ],
  [
    'options under the last point',
    '1. The line stays.\n2. The report is public.\n\nOption 1: in full\n\nOption 2: in summary',
    [
      '1 1. The line stays.',
      '2 2. The report is public.',
      '2.option1 Option 1 in full',
      '2.option2 Option 2 in summary',
    ],
  ],
  [
    'a section in an annex',
    'Article 1\nFire shall end.\n\nAnnex I\nPorts\n\nSection 1\nThe old port\n1. It is open.\n2. It is free.',
    [
      '1 Article 1 Fire shall end.',
      'annex1 Annex I {Ports} ()',
      'annex1.1 Section 1 {The old port} ()',
      'annex1.1.1 1. It is open.',
      'annex1.1.2 2. It is free.',
    ],
  ],
  [
    'a lone A. under II.',
    'I. Security\nA. Ceasefire\n1. Fire shall end.\nB. Monitors\n1. They shall come.\nII. Economy\nA. Trade\n1. Borders shall open.',
    [
      '1 I. Security',
      '1.1 A. Ceasefire',
      '1.1.1 1. Fire shall end.',
      '1.2 B. Monitors',
      '1.2.1 1. They shall come.',
      '2 II. Economy',
      '2.1 A. Trade',
      '2.1.1 1. Borders shall open.',
    ],
  ],
  [
    'a jump over many numbers',
    '1. Fire ends.\n2. Forces leave.\n15. Trade opens.\n16. Votes are held.',
    [
      '1 1. Fire ends.',
      '2 2. Forces leave.',
      '15 15. Trade opens.',
      '16 16. Votes are held.',
      '! number-jumps',
    ],
  ],
  [
    'a paragraph behind letters that are the points themselves',
    '(a) Ports open;\n\n(b) Borland shall:\n\n(i) cut its tariffs;\n\n(ii) open its rails;\n\nprovided that both do so.\n\n(c) It is watched.',
    [
      '1 (a) Ports open;',
      '2 (b) Borland shall:',
      '2.1 (i) cut its tariffs;',
      '2.2 (ii) open its rails;',
      '2.~1 - provided that both do so.',
      '3 (c) It is watched.',
    ],
  ],
  [
    'numbers with a dash, a colon, "No.", a hash, or nothing behind them',
    '1 – Fire ends.\n2 – Forces leave.\n\nNo. 3 Trade opens.\nNo. 4 Votes are held.',
    ['1 1 Fire ends.', '2 2 Forces leave.', '3 No. 3 Trade opens.', '4 No. 4 Votes are held.'],
  ],
  [
    'numbers that stand bare before a capital',
    '1 Fire ends.\n2 Forces leave.\n3 Trade opens.',
    ['1 1 Fire ends.', '2 2 Forces leave.', '3 3 Trade opens.'],
  ],
  [
    'a lone number before a capital, which is none',
    '1. Fire ends.\n2. Forces leave.\n\n12 European states guarantee it.\n\n3. Trade opens.',
    ['1 1. Fire ends.', '2 2. Forces leave.', '2.~1 - 12 European states guarantee it.', '3 3. Trade opens.'],
  ],
  [
    'a title that begins with a number',
    '28 Points for Peace\n\n1. Fire ends.\n2. Forces leave.',
    ['# 28 Points for Peace', '1 1. Fire ends.', '2 2. Forces leave.'],
  ],
  [
    'Cyrillic letters',
    '1. Сили відходять:\nа) на півночі;\nб) на півдні;\nв) на сході.\n2. Торгівля триває.',
    [
      '1 1. Сили відходять:',
      '1.1 а) на півночі;',
      '1.2 б) на півдні;',
      '1.3 в) на сході.',
      '2 2. Торгівля триває.',
    ],
  ],
  [
    'Arabic digits and letters, with marks of direction',
    '\u200f١. وقف إطلاق النار.\n\u200f٢. انسحاب القوات:\nأ) من الشمال؛\nب) من الجنوب.',
    ['1 ١. وقف إطلاق النار.', '2 ٢. انسحاب القوات:', '2.1 أ) من الشمال؛', '2.2 ب) من الجنوب.'],
  ],
  [
    'full-width numbers with no space behind them',
    '１．停火。\n２．撤军：\n（1）北方；\n（2）南方。',
    ['1 １． 停火。', '2 ２． 撤军：', '2.1 （1） 北方；', '2.2 （2） 南方。'],
  ],
  ['keycaps', '1️⃣ Fire ends.\n2️⃣ Forces leave.', ['1 1️⃣ Fire ends.', '2 2️⃣ Forces leave.']],
  [
    'a rule across the page',
    '1. Fire ends.\n\n* * *\n\n2. Forces leave.\n\n______\n\n3. Trade opens.',
    ['1 1. Fire ends.', '2 2. Forces leave.', '3 3. Trade opens.'],
  ],
  [
    'letters run on within a sentence, parted by semicolons',
    '1. Each Party (a) draws back; (b) lifts the blockade; and (c) reports.\n2. It pays for (a) rail and (b) road.',
    [
      '1 1. Each Party',
      '1.1 (a) draws back;',
      '1.2 (b) lifts the blockade; and',
      '1.3 (c) reports.',
      '2 2. It pays for (a) rail and (b) road.',
    ],
  ],
  [
    'a heading with a bracket at its end',
    'Article 1\nPrisoners [and their families]\n\nAll shall be freed.\n\nArticle 2\n[Ports]\n\nThey shall open.',
    [
      '1 Article 1 {Prisoners [and their families]} All shall be freed.',
      '2 Article 2 {Ports} They shall open.',
    ],
  ],
  [
    'a point that ends with the mark of a footnote',
    '1. Fire ends.[1]\n2. Trade opens within [60] days.[2]\n\n[1] As agreed in May.',
    ['1 1. Fire ends.[1]', '2 2. Trade opens within [60] days.[2]', '2.~1 - [1] As agreed in May.'],
  ],
  [
    'sentences in Chinese and Arabic, which are no headings',
    '１．停火。\n\n双方遵守。\n\n２．撤军。\n\nهل تفتح المعابر؟',
    ['1 １． 停火。', '1.~1 - 双方遵守。', '2 ２． 撤军。', '2.~1 - هل تفتح المعابر؟'],
  ],
  [
    'a number and a letter in one',
    '21. Lands:\n21.a. The north.\n21(b) The south.\n22. Force is not used.',
    [
      '21 21. Lands:',
      '21.1 21.a. The north.',
      '21.2 21(b) The south.',
      '22 22. Force is not used.',
      '! number-jumps',
    ],
  ],
  [
    'numbers written as words',
    'PART ONE\nSECURITY\n\nArticle 1. Fire shall end.\n\nPART TWO\nECONOMY\n\nArticle 2. Ports shall open.',
    ['1 Article 1 Fire shall end. <SECURITY>', '2 Article 2 Ports shall open. <ECONOMY>'],
  ],
  [
    'words of their own before the numbers',
    'Principle 1: Fire ends.\nPrinciple 2: Forces leave.',
    ['1 Principle 1 Fire ends.', '2 Principle 2 Forces leave.'],
  ],
  [
    'points in quotation marks',
    '“1. Fire ends.\n2. Forces leave.”',
    ['1 1. Fire ends.', '2 2. Forces leave.”'],
  ],
  [
    'numbers with a dot and a dash',
    '1.- Fire ends.\n2.- Forces leave.',
    ['1 1 Fire ends.', '2 2 Forces leave.'],
  ],
  [
    'headings with a colon',
    'Security:\n1. Fire ends.\n2. Forces leave.\n\nEconomy:\n3. Trade opens.',
    ['1 1. Fire ends. <Security>', '2 2. Forces leave. <Security>', '3 3. Trade opens. <Economy>'],
  ],
  [
    'a lone line with a colon, which ends a preamble',
    'The Parties have these points:\n1. Fire ends.\n2. Forces leave.',
    ['1 1. Fire ends.', '2 2. Forces leave.'],
  ],
  [
    'bullets that hold numbered points',
    '• Security\n  1. Fire ends.\n  2. Forces leave.\n• Economy\n  3. Trade opens.',
    ['1 1. Fire ends. <Security>', '2 2. Forces leave. <Security>', '3 3. Trade opens. <Economy>'],
  ],
  [
    'a table of contents',
    'PEACE ACCORD\n\nArticle 1 Ceasefire ........ 2\nArticle 2 Trade ........ 3\n\nArticle 1 Ceasefire\n\nFire shall end.\n\nArticle 2 Trade\n\nPorts shall open.',
    ['# PEACE ACCORD', '1 Article 1 {Ceasefire} Fire shall end.', '2 Article 2 {Trade} Ports shall open.'],
  ],
  [
    'points out of their order',
    '1. One.\n2. Two.\n4. Four.\n3. Three.\n5. Five.',
    ['1 1. One.', '2 2. Two.', '4 4. Four.', '3 3. Three.', '5 5. Five.', '! number-jumps', '! number-jumps'],
  ],
  [
    'bare numbers over decimals',
    '1 Security\n1.1 Fire ends.\n1.2 Forces leave.\n2 Trade\n2.1 Ports open.',
    ['1 1 Security', '1.1 1.1 Fire ends.', '1.2 1.2 Forces leave.', '2 2 Trade', '2.1 2.1 Ports open.'],
  ],
  [
    'options in short',
    '1. Fire ends:\n\nAlt. 1: at dawn.\n\nAlt. 2: at dusk.\n\n2. Forces leave.',
    ['1 1. Fire ends:', '1.option1 Alt. 1 at dawn.', '1.option2 Alt. 2 at dusk.', '2 2. Forces leave.'],
  ],
  [
    'numbers with a parenthesis run on behind commas',
    'The steps are: 1) fire ends, 2) forces leave and 3) trade opens.',
    ['1 1) fire ends,', '2 2) forces leave and', '3 3) trade opens.'],
  ],
  [
    'bullets copied from other programs',
    '1. Ports open:\n\uf0b7\tin Arvenia;\n\uf0b7\tin Borland:\n\to\tfor grain.\n2. Rails open:\n✅ by June.',
    [
      '1 1. Ports open:',
      '1.~1 - in Arvenia;',
      '1.~2 - in Borland:',
      '1.~2.~1 - for grain.',
      '2 2. Rails open:',
      '2.~1 - by June.',
    ],
  ],
  ['nothing', '', ['! no-provisions']],
];

it('goes on past 1900, where a number is else taken for a year', () => {
  const text = Array.from({ length: 2_105 }, (_, index) => `${index + 1}. Point ${index + 1} holds.`).join(
    '\n',
  );
  const read = shown(text);
  expect(read).toHaveLength(2_105);
  expect(read.at(-1)).toBe('2105 2105. Point 2105 holds.');
});

describe('readDraft(working) reads each form of numbering', () => {
  test.each(FORMS)('%s', (_, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

const line = (text: string, over: Partial<BlockLine> = {}): BlockLine => ({ text, ...over });
const item = (text: string, level: number, printed: string, values: readonly number[]): BlockLine => ({
  kind: 'list-item',
  text,
  level,
  printed,
  values,
});

describe('readDraft(working) reads numbers that the format computes', () => {
  it('takes the numbers and the nesting of an HTML or Word list from its blocks', () => {
    const read = shown(
      blocksText([
        line('Framework plan', { kind: 'heading', level: 1 }),
        line('Security', { kind: 'heading', level: 2 }),
        item('Fire ends.', 0, '1.', [1]),
        item('Forces leave:', 0, '2.', [2]),
        item('the north', 1, '(a)', [2, 1]),
        item('the south', 1, '(b)', [2, 2]),
        item('by rail', 2, '•', []),
        item('Trade opens.', 0, '3.', [3]),
      ]),
    );
    expect(read).toEqual([
      '# Framework plan',
      '1 1. Fire ends. <Security>',
      '2 2. Forces leave: <Security>',
      '2.1 (a) the north <Security>',
      '2.2 (b) the south <Security>',
      '2.2.~1 - by rail <Security>',
      '3 3. Trade opens. <Security>',
    ]);
  });

  it('prints 10.2 of a Word outline once, and keeps what is not typed out of the text', () => {
    const read = shown(
      blocksText([
        item('A guarantee.', 0, '1.', [1]),
        item('It is paid.', 1, '1.1', [1, 1]),
        item('It ends.', 1, '1.2', [1, 2]),
      ]),
    );
    expect(read).toEqual(['1 1. A guarantee.', '1.1 1.1 It is paid.', '1.2 1.2 It ends.']);
  });

  it('reads computed lists under typed articles, and typed letters under computed points', () => {
    const read = shown(
      blocksText([
        line('Article 1 — Ceasefire'),
        item('Fire ends:', 0, '1.', [1]),
        line('(a) at dawn;'),
        line('(b) for good.'),
        item('It stays so.', 0, '2.', [2]),
        line('Article 2 — Trade'),
        item('It opens.', 0, '1.', [1]),
      ]),
    );
    expect(read).toEqual([
      '1 Article 1 {Ceasefire} ()',
      '1.1 1. Fire ends:',
      '1.1.1 (a) at dawn;',
      '1.1.2 (b) for good.',
      '1.2 2. It stays so.',
      '2 Article 2 {Trade} ()',
      '2.1 1. It opens.',
    ]);
  });

  it('reads an annex whose number Word computes', () => {
    const read = shown(blocksText([item('Maps', 0, 'Annex I', [1]), item('North.', 1, '1.', [1, 1])]));
    expect(read).toEqual(['annex1 Annex I {Maps} ()', 'annex1.1 1. North.']);
  });

  it('nests Word lists that are apart by the look of their numbers, though all stand at one depth', () => {
    const of = (list: string, text: string, printed: string, value?: number): BlockLine => ({
      ...item(text, 0, printed, value === undefined ? [] : [value]),
      list,
    });
    const read = shown(
      blocksText([
        of('a', 'Ceasefire', 'Article 1', 1),
        of('b', 'Fire ends:', '1.', 1),
        of('c', 'on land;', '(a)', 1),
        of('c', 'at sea.', '(b)', 2),
        of('d', 'in the gulf', '•'),
        of('b', 'Monitors come.', '2.', 2),
        of('a', 'Trade', 'Article 2', 2),
        of('e', 'Ports open:', '1.', 1),
        of('f', 'in Arvenia.', '(a)', 1),
        of('e', 'Rails open.', '2.', 2),
      ]),
    );
    expect(read).toEqual([
      '1 Article 1 {Ceasefire} ()',
      '1.1 1. Fire ends:',
      '1.1.1 (a) on land;',
      '1.1.2 (b) at sea.',
      '1.1.2.~1 - in the gulf',
      '1.2 2. Monitors come.',
      '2 Article 2 {Trade} ()',
      '2.1 1. Ports open:',
      '2.1.1 (a) in Arvenia.',
      '2.2 2. Rails open.',
    ]);
  });

  it('nests a list by its depth where its first level bears a heading, whatever the level of that', () => {
    const heading = (text: string, level: number, printed: string, values: readonly number[]): BlockLine => ({
      ...item(text, level, printed, values),
      kind: 'heading',
      list: 'a',
    });
    const of = (text: string, level: number, printed: string, values: readonly number[]): BlockLine => ({
      ...item(text, level, printed, values),
      list: 'a',
    });
    for (const level of [1, 2, 3])
      expect(
        shown(
          blocksText([
            heading('Ceasefire', level, 'Article 1', [1]),
            of('Fire ends.', 1, '1.1', [1, 1]),
            of('Forces leave:', 1, '1.2', [1, 2]),
            of('the towns;', 2, '(a)', [1, 2, 1]),
            heading('Trade', level, 'Article 2', [2]),
            of('Ports open.', 1, '2.1', [2, 1]),
          ]),
        ),
      ).toEqual([
        '1 Article 1 {Ceasefire} ()',
        '1.1 1.1 Fire ends.',
        '1.2 1.2 Forces leave:',
        '1.2.1 (a) the towns;',
        '2 Article 2 {Trade} ()',
        '2.1 2.1 Ports open.',
      ]);
  });

  it('takes groups for themes when a Word list of its own goes on through them', () => {
    const of = (list: string, text: string, printed: string, value: number): BlockLine => ({
      ...item(text, 0, printed, [value]),
      list,
    });
    const read = shown(
      blocksText([
        of('a', 'Security', 'I.', 1),
        of('b', 'Fire ends.', '1.', 1),
        of('b', 'Forces leave.', '2.', 2),
        of('a', 'Economy', 'II.', 2),
        of('b', 'Trade opens.', '3.', 3),
      ]),
    );
    expect(read).toEqual([
      '1 1. Fire ends. <Security>',
      '2 2. Forces leave. <Security>',
      '3 3. Trade opens. <Economy>',
    ]);
  });

  it('lets a typed number win over the bullet of its list item', () => {
    const read = shown(blocksText([item('1. Fire ends.', 0, '•', []), item('2. Forces leave.', 0, '•', [])]));
    expect(read).toEqual(['1 1. Fire ends.', '2 2. Forces leave.']);
  });

  it('takes a heading with a typed number for the heading of its provision', () => {
    const read = shown(
      blocksText([
        line('1. Security guarantees', { kind: 'heading', level: 2 }),
        line('The guarantor states act at once.'),
        line('2. The sides shall open the border.', { kind: 'heading', level: 2 }),
      ]),
    );
    expect(read).toEqual([
      '1 1. {Security guarantees} The guarantor states act at once.',
      '2 2. The sides shall open the border.',
    ]);
  });

  it('reads the columns of a table beside each other, not below', () => {
    const text = '1. Dawn.\t1. Dusk.\n2. Stay.\t2. Leave.';
    const blocks = [...text.matchAll(/[^\t\n]+/gu)].map(({ 0: cell, index }) => ({
      kind: 'table-cell' as const,
      span: [index, index + cell.length] as const,
      level: null,
      number: null,
      page: null,
    }));
    expect(shown(plainText(text, { format: 'html', blocks }))).toEqual([
      '1 1. Dawn.',
      '1#2 1. Dusk.',
      '2 2. Stay.',
      '2#2 2. Leave.',
      '! number-repeats',
      '! number-repeats',
    ]);
  });

  it('takes figures in the cells of a row for no numbers of points', () => {
    const text = 'Post\tMonitors\tDays\nVelm\t12\t30\nSarn\t8\t45\n1\tDawn.\t1\tDusk.';
    const blocks = [...text.matchAll(/[^\t\n]+/gu)].map(({ 0: cell, index }) => ({
      kind: 'table-cell' as const,
      span: [index, index + cell.length] as const,
      level: null,
      number: null,
      page: null,
    }));
    const read = shown(plainText(text, { format: 'html', blocks }));
    expect(read.filter((line) => /number-jumps|^(?:8|12|30|45) /u.test(line))).toEqual([]);
    expect(read.filter((line) => /^1\S* 1 (?:Dawn|Dusk)/u.test(line))).toHaveLength(2);
  });

  it('joins the cell of a number with the cell of its text', () => {
    const cell = (text: string): BlockLine => line(text, { kind: 'table-cell' });
    const read = shown(blocksText([cell('1'), cell('Fire ends.'), cell('2'), cell('Forces leave.')]));
    expect(read).toEqual(['1 1 Fire ends.', '2 2 Forces leave.']);
  });
});
