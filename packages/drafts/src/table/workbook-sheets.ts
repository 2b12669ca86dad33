import { attributeOf, xmlTokens } from './xml-tokens.ts';

/** A sheet that a workbook names, with the part of the package that holds it. */
export interface WorkbookSheet {
  readonly name: string;
  readonly path: string;
  readonly isHidden: boolean;
}

/**
 * The sheets of a workbook in its own order, which is not that of their parts: `xl/workbook.xml` names them, and
 * `xl/_rels/workbook.xml.rels` says where each is (ECMA-376 part 1, 18.2.19 and 18.2.20). Sheets without a place there are passed over.
 */
export function workbookSheets(workbook: string, relations: string): WorkbookSheet[] {
  const targets = new Map<string, string>();
  for (const token of xmlTokens(relations))
    if (token.kind === 'open' && localName(token.name) === 'Relationship')
      targets.set(attributeOf(token.attributes, 'Id') ?? '', attributeOf(token.attributes, 'Target') ?? '');
  const sheets: WorkbookSheet[] = [];
  for (const token of xmlTokens(workbook)) {
    if (token.kind !== 'open' || localName(token.name) !== 'sheet') continue;
    const target = targets.get(attributeOf(token.attributes, 'r:id') ?? '');
    if (target === undefined) continue;
    const state = attributeOf(token.attributes, 'state') ?? 'visible';
    const name = attributeOf(token.attributes, 'name') ?? '';
    sheets.push({ name, path: pathOf(target), isHidden: state !== 'visible' });
  }
  return sheets;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Targets are said from the folder of the workbook, or from the root of the package. */
const pathOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);
