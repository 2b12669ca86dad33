import { HEADS, STATUS_LOOKS } from '../data/table-words.ts';
import { tableStyle } from './html-style.ts';
import { fitsPage, sheetFor, widthsFor } from './layout.ts';
import type { ShownParagraph, ShownPiece } from './shown-cell.ts';
import type { ShownHead, ShownRow, ShownTable } from './shown.ts';
import { shownTable } from './shown.ts';
import type { NegotiationTable, RowStatus } from './table.ts';
import type { TableOptions, WrittenTable } from './written.ts';

/**
 * Writes a table as one self-contained page: its style inside, no script, nothing that is loaded from anywhere, and
 * a Content-Security-Policy that holds the browser to that. Each paragraph takes its direction from its own first
 * letter and is isolated, so that no text can turn the words round it.
 * NUL and halves of surrogate pairs, which no page can hold, become U+FFFD.
 */
export function tableToHtml(table: NegotiationTable, options: TableOptions = {}): WrittenTable<string> {
  const shown = shownTable(table, options);
  return { file: pageOf(shown), leftOut: shown.leftOut, messages: [] };
}

function pageOf(shown: ShownTable): string {
  const sheet = sheetFor(shown);
  const title = escaped(shown.title);
  return `${[
    '<!DOCTYPE html>',
    `<html lang="${escaped(shown.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="generator" content="Nonpaper">',
    `<title>${title}</title>`,
    `<style>${tableStyle(shown.marks)}</style>`,
    '</head>',
    `<body${sheet.name === 'A3' ? ' class="wide"' : ''}>`,
    `<h1 dir="auto">${title}</h1>`,
    `<p>${escaped(shown.counts)}</p>`,
    ...shown.legend.map((line) => `<p class="legend">${escaped(line)}</p>`),
    tableHtml(shown),
    `<p class="legend">${escaped(shown.leftOutLine)}</p>`,
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}

function tableHtml(shown: ShownTable): string {
  const sheet = sheetFor(shown);
  const widths = widthsFor(shown, sheet);
  const columns = widths.map((width) => `<col style="width:${percent(width / sheet.width)}">`).join('');
  const heads = [
    `<th scope="col">${HEADS.row}</th>`,
    ...shown.heads.map(headHtml),
    `<th scope="col">${HEADS.status}</th>`,
    `<th scope="col">${HEADS.notes}</th>`,
  ].join('');
  return [
    `<table style="min-width:${16 + 9 * shown.heads.length}rem">`,
    `<caption>${escaped(`${shown.rows.length} ${shown.rows.length === 1 ? 'row' : 'rows'}, ${shown.heads.length} texts`)}</caption>`,
    `<colgroup>${columns}</colgroup>`,
    `<thead><tr>${heads}</tr></thead>`,
    '<tbody>',
    ...shown.rows.map((row) => rowHtml(row, shown.heads, fitsPage(row, widths, sheet))),
    '</tbody>',
    '</table>',
  ].join('\n');
}

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

const headHtml = ({ label, facts }: ShownHead): string =>
  `<th scope="col"><p dir="auto">${escaped(label)}</p>${facts
    .map((fact) => `<p class="fact" dir="auto">${escaped(fact)}</p>`)
    .join('')}</th>`;

function rowHtml(row: ShownRow, heads: readonly ShownHead[], fits: boolean): string {
  const cells = row.cells.map((cell, at) => {
    const language = heads[at]?.language;
    return `<td${language ? ` lang="${escaped(language)}"` : ''}>${cell.map(paragraphHtml).join('')}</td>`;
  });
  return [
    `<tr${fits ? '' : ' class="long"'}>`,
    `<th scope="row" class="row"><p dir="auto">${escaped(row.row)}</p><p class="unit">${row.unit}</p></th>`,
    ...cells,
    statusHtml(row.status),
    `<td>${row.notes.map(paragraphHtml).join('')}</td>`,
    '</tr>',
  ].join('');
}

function statusHtml(status: RowStatus): string {
  const { letter, words, colour } = STATUS_LOOKS[status];
  return `<td class="status" style="background:#${colour}"><span class="letter">${letter}</span> ${words}</td>`;
}

/** A line of words of the table alone is in the table's own direction; one with text takes the text's. */
function paragraphHtml({ pieces, rightToLeft }: ShownParagraph): string {
  return `<p dir="${rightToLeft ? 'rtl' : 'auto'}">${pieces.map((piece) => pieceHtml(piece, rightToLeft)).join('')}</p>`;
}

function pieceHtml({ kind, text }: ShownPiece, rightToLeft: boolean): string {
  switch (kind) {
    case 'insert':
      return `<ins>${escaped(text)}</ins>`;
    case 'delete':
      return `<del>${escaped(text)}</del>`;
    case 'same':
      return escaped(text);
    case 'number':
      return `<bdi class="number"${rightToLeft && !/\p{L}/u.test(text) ? ' dir="rtl"' : ''}>${escaped(text)}</bdi>`;
    case 'state':
    case 'aside':
      return `<span class="${kind}">${escaped(text)}</span>`;
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A parser makes a bare carriage return a line feed.
  '\r': '&#13;',
};

const escaped = (text: string): string =>
  text
    .replace(/[\0\p{Surrogate}]/gu, '\ufffd')
    .replace(/[&<>"'\r]/gu, (character) => ESCAPES[character] ?? character);
