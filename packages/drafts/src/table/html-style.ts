import type { MarkLooks, TextLook } from './written.ts';

/**
 * The style sheet of a table page. It names no address: fonts are those of the reader's machine. Printed pages lie
 * on their side, repeat the head of the table, and break no row that fits a page.
 */
export const tableStyle = (marks: MarkLooks): string => `${SHEET}
ins{${declarations(marks.inserted)}}
del{${declarations(marks.deleted)}}
`;

function declarations(looks: readonly TextLook[]): string {
  const has = (look: TextLook): boolean => looks.includes(look);
  const lines = [...(has('underline') ? ['underline'] : []), ...(has('strike') ? ['line-through'] : [])];
  return [
    `text-decoration:${lines.length === 0 ? 'none' : lines.join(' ')}`,
    ...(has('bold') ? ['font-weight:700'] : []),
    ...(has('italic') ? ['font-style:italic'] : []),
  ].join(';');
}

const SHEET = `
:root{color-scheme:light dark;--ink:#1a1a1a;--soft:#5a5a5a;--rule:#bdbdbd;--page:#fff;--head:#f1efea;--gone:#8a1c1c}
@media (prefers-color-scheme:dark){:root{--ink:#e8e6e1;--soft:#a9a69f;--rule:#55524c;--page:#191817;--head:#2a2825;--gone:#f0a3a3}}
*{box-sizing:border-box}
body{margin:0;padding:1.5rem;color:var(--ink);background:var(--page);font:14px/1.45 "Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif}
h1{margin:0 0 .3rem;font:700 1.5rem/1.2 Charter,"Bitstream Charter",Georgia,"Liberation Serif",serif}
p{margin:.2rem 0}
.legend{color:var(--soft);font-size:.86em}
table{width:100%;margin:1rem 0;border-collapse:collapse;table-layout:fixed;font-size:.93em}
caption{padding:0 0 .4rem;text-align:start;font-weight:600}
th,td{padding:.4rem .5rem;border:1px solid var(--rule);text-align:start;vertical-align:top;overflow-wrap:break-word}
thead th{background:var(--head)}
@media screen{thead th{position:sticky;top:0;z-index:1;box-shadow:0 1px 0 var(--rule)}}
td p,th p{margin:0;white-space:pre-wrap;unicode-bidi:isolate}
td p+p{margin-top:.35rem}
.fact,.aside,.unit{color:var(--soft);font-size:.85em;font-weight:400}
.state{color:var(--soft);font-style:italic}
.number{color:var(--soft)}
del{color:var(--gone)}
.status{color:#1a1a1a}
.letter{font-weight:700}
.row{font-variant-numeric:tabular-nums}
@page{size:A4 landscape;margin:11mm;@bottom-right{content:counter(page) " / " counter(pages);font:7.5pt Arial,sans-serif}}
@page wide{size:A3 landscape;margin:11mm}
@media print{
:root{--ink:#000;--soft:#444;--rule:#888;--page:#fff;--head:#eee;--gone:#7a0000}
body{padding:0;font-size:8pt;line-height:1.3}
body.wide{page:wide}
h1{font-size:14pt}
table{min-width:0!important;width:99.7%;margin:3mm 0;font-size:1em}
thead{display:table-header-group}
tr{break-inside:avoid}
tr.long{break-inside:auto}
th,td{padding:1mm 1.2mm;-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`.trim();
