import { cleanLine } from '../clean.ts';

/**
 * The style sheet of every HTML page, inside the page. It names no address: fonts are those of the reader's machine.
 */
export const STYLE = `
:root{--ink:#1a1a1a;--soft:#585858;--rule:#c8c8c8;--pale:#f4f3f0;--warn:#7a3b00}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:60rem;padding:2rem 1.5rem 4rem;color:var(--ink);background:#fff;font:15px/1.45 "Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif;hyphens:manual}
h1,h2{font-family:Charter,"Bitstream Charter","Iowan Old Style",Georgia,"Liberation Serif",serif;font-weight:700;line-height:1.2;text-wrap:balance}
h1{font-size:1.9rem;margin:0 0 .4rem}
h2{font-size:1.25rem;margin:2rem 0 .6rem;padding-top:.45rem;border-top:2px solid var(--ink)}
h3{font-size:1rem;margin:1.1rem 0 .3rem}
h2 .soft,h3 .soft{font-weight:400;font-size:.87em}
p{margin:.4rem 0;max-width:46rem}
a{color:inherit;text-decoration-color:var(--rule);text-underline-offset:.15em}
.subject{margin:0 0 .2rem;font-size:.8rem;letter-spacing:.08em;text-transform:uppercase;color:var(--soft)}
.facts{display:flex;flex-wrap:wrap;gap:.1rem 1.6rem;margin:.3rem 0 0;font-size:.87rem}
.facts div{display:flex;gap:.4em}
.facts dt{color:var(--soft)}
.facts dd{margin:0}
.notice{max-width:none;margin:.8rem 0 0;padding:.4rem .7rem;border-left:4px solid var(--warn);background:var(--pale);font-weight:600}
.aside{color:var(--soft);font-size:.87rem}
.soft{color:var(--soft)}
mark{background:none;color:inherit;font-weight:700;text-decoration:underline;text-decoration-thickness:2px}
ins{font-weight:600;text-decoration:underline}
del{color:var(--soft)}
.badge{display:inline-block;padding:0 .35em;border:1px solid var(--soft);border-radius:2px;font-size:.78em;line-height:1.35;white-space:nowrap;vertical-align:.08em}
.badge.warns{border:1px dashed var(--warn);color:var(--warn);font-weight:600}
sup.short{white-space:nowrap}
sup{margin-left:.25em;color:var(--soft);font-size:.68em;line-height:0;vertical-align:.45em;font-weight:400}
sup a{text-decoration:none}
sup a:hover,sup a:focus{text-decoration:underline}
ul{margin:.4rem 0;padding-left:1.1rem}
li{margin:.22rem 0}
li li{margin:.1rem 0}
.table{overflow-x:auto;margin:.5rem 0 .9rem}
table{width:100%;border-collapse:collapse;font-size:.87rem;line-height:1.35}
caption{padding:0 0 .35rem;text-align:left;color:var(--soft)}
th,td{padding:.3rem .9rem .3rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--rule)}
th:last-child,td:last-child{padding-right:0}
thead th{border-bottom:1px solid var(--ink);vertical-align:bottom;font-weight:600}
tbody th{font-weight:600}
tbody th .soft{font-weight:400}
th[scope=rowgroup]{padding-top:.8rem;border-bottom:1px solid var(--ink)}
.end{text-align:right;font-variant-numeric:tabular-nums}
figure{margin:.8rem 0 1rem}
.picture{overflow-x:auto}
.picture svg{display:block;max-width:100%;height:auto}
main>figure .picture svg{width:100%}
figcaption{margin-bottom:.3rem;font-weight:600;font-size:.87rem}
.beside{display:grid;grid-template-columns:repeat(auto-fit,minmax(21rem,1fr));column-gap:2.5rem}
.beside>div{min-width:0}
.picture-notes{grid-template-columns:minmax(0,3.4fr) minmax(0,1fr);column-gap:1.2rem}
.picture-notes .picture svg{width:100%}
.beside>div>:first-child{margin-top:.4rem}

details{margin:.3rem 0;font-size:.9em}
summary{cursor:pointer;color:var(--soft)}
.sources{padding:0;list-style:none;font-size:.8rem;line-height:1.35;columns:22rem;column-gap:2rem}
.sources li{position:relative;margin:0 0 .25rem;padding-left:1.9rem;break-inside:avoid;overflow-wrap:anywhere}
.sources .key{position:absolute;left:0;width:1.5rem;text-align:right;color:var(--soft);font-variant-numeric:tabular-nums}
.sources .address{color:var(--soft)}
.sources .less{display:none}
:target{background:#fff3c4}
:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
@media screen and (max-width:40rem){
body{padding:1rem 1rem 3rem}
.beside{display:block}
h1{font-size:1.5rem}
.facts{flex-direction:column}
main>figure .picture svg{width:auto;max-width:none}
table,tbody,tr,th,td{display:block}
caption{display:block}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tbody tr{padding:.45rem 0;border-bottom:1px solid var(--rule)}
th,td,th[scope=rowgroup]{padding:.06rem 0;border:0;text-align:left}
td[data-head]::before{content:attr(data-head) ": ";color:var(--soft)}
td:empty{display:none}
th[scope=rowgroup]{font-size:1.05em;padding-top:.5rem}
}
@page{size:A4;margin:8mm 11mm 11mm;@bottom-right{content:counter(page) " / " counter(pages);font:7.5pt Arial,sans-serif;color:#585858}}
@media print{
body{max-width:none;padding:0;font-size:7.3pt;line-height:1.18}
h1{font-size:14pt;margin-bottom:.6mm}
h2{font-size:9.8pt;margin:1.5mm 0 .4mm;padding-top:.4mm;border-top-width:1px;break-after:avoid}
h3{font-size:7.8pt;margin:1.2mm 0 .2mm;break-after:avoid}
p{max-width:none;margin:.6mm 0}
.subject{font-size:7pt;margin:0}
.facts{font-size:7.6pt;margin:0}
.notice{margin:1.2mm 0;padding:.5mm 2mm}
.aside,details{font-size:6.8pt}
ul{margin:.4mm 0;padding-left:3.6mm}
ul.long{columns:2;column-gap:6mm}
ul.left-out{columns:1;padding:0}
.left-out li{display:inline}
.left-out li::after{content:". "}
.beside{display:block;columns:2;column-gap:6mm}
.beside>div{display:contents}
.beside ul.long{columns:1}
li{margin:.15mm 0}
.badge{padding:0 .25em;font-size:.85em;border-width:.5px;line-height:1.15}
.table{overflow:visible;margin:.6mm 0 1.2mm}
table{font-size:7.2pt;line-height:1.18}
caption{padding-bottom:.4mm}
th,td{padding:.25mm 1.5mm .25mm 0;border-bottom-width:.5px}
thead th{border-bottom-width:.7px}
th[scope=rowgroup]{padding-top:.8mm;border-bottom-width:.7px}
tr,li,figure{break-inside:avoid}
thead{display:table-header-group}
figure{margin:.6mm 0}
main>figure .picture svg{width:77%}
.beside svg{zoom:.76}
.picture-notes{display:grid;grid-template-columns:68fr 32fr;column-gap:3mm}
.picture-notes>div{display:block}
.picture-notes>div>:first-child{margin-top:1mm}
figcaption{font-size:7.6pt;margin-bottom:.4mm}
.picture{overflow:visible}
.picture svg{min-width:0}
details{display:none}
.sources{font-size:6pt;line-height:1.17;columns:3;column-gap:5mm;margin:.4mm 0}
.sources li{display:inline;padding:0}
.sources li::after{content:"; "}
.sources li:last-child::after{content:"."}
.sources .less{display:inline}
.sources .key{position:static;font-weight:700;color:var(--ink)}
.sources .more,.sources .address,.sources li.folded{display:none}
a{text-decoration:none}
}
`;

/**
 * The rule that puts the notices at the foot of every printed sheet. Each character but letters, digits and spaces is
 * written as a CSS escape, so no notice can end the string.
 */
export function sheetStyle(notices: readonly string[]): string {
  if (notices.length === 0) return '';
  const text = cleanLine(notices.join(' ')).replace(
    /[^A-Za-z0-9 ]/gu,
    (character) => `\\${(character.codePointAt(0) ?? 0xfffd).toString(16)} `,
  );
  return `@page{@bottom-left{content:"${text}";width:150mm;font:7pt Arial,sans-serif;color:#7a3b00}}`;
}
