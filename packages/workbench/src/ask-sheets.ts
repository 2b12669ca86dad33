import { prepare, type Doubts, type Sheet } from '@nonpaper/analysis';
import type { Page } from '@nonpaper/pages';
import { good, type Outcome } from '@nonpaper/vocabulary';
import { dealOfSheet, readSheets, type DealRemark } from './deal-from-sheets.ts';
import { dealSheetsJson } from './deal-sheets-json.ts';
import { optionWorth } from './option-worth.ts';
import type { OutwardAsked } from './outward/outward-of-packages.ts';
import type { NamedBytes } from './read-draft-file.ts';
import { isUncertain, type UncertainPlan } from './uncertain/is-uncertain.ts';

/** What is asked of score sheets. */
export interface SheetsAsked extends OutwardAsked {
  readonly evaluation?: 'raw' | 'genius' | undefined;
  readonly plan: UncertainPlan;
  /** What somebody said himself of how draws are made, as he wrote it (`--seed`); a sheet of points draws nothing. */
  readonly saidOfDraws?: readonly string[];
}

/** What score sheets give. The page is made, and what writes pages is loaded, only where somebody wants to see it. */
export interface AnsweredSheets {
  readonly json: unknown;
  readonly page: () => Promise<Page>;
  readonly remarks: readonly DealRemark[];
}

/**
 * What score sheets give: how sure it is where some number is no point; else, from packages that were named, what lies
 * outward of each; else the whole deal space. No dossier is needed, and nothing is kept.
 */
export async function askSheets(
  files: readonly NamedBytes[],
  asked: SheetsAsked,
): Promise<Outcome<AnsweredSheets>> {
  const read = await readSheets(files, asked.evaluation);
  if (!read.ok) return read;
  const { sheet, doubts, remarks } = read.value;
  const uncertain = isUncertain(sheet, doubts);
  if (!uncertain.ok) return uncertain;
  if (uncertain.value) return howSure(sheet, doubts, remarks, asked);
  const told = [...remarks, ...nothingDrawn(asked)];
  return asked.packages.length > 0 || asked.further !== undefined
    ? outward(sheet, told, asked)
    : whole(sheet, told);
}

function nothingDrawn({ saidOfDraws = [] }: SheetsAsked): DealRemark[] {
  if (saidOfDraws.length === 0) return [];
  const text = `${saidOfDraws.join(', ')} ${saidOfDraws.length === 1 ? 'says' : 'say'} how ranges are drawn; every number of this sheet is a point, so nothing was drawn.`;
  return [{ code: 'nothing-drawn', text }];
}

async function howSure(
  sheet: Sheet,
  doubts: readonly Doubts[],
  remarks: readonly DealRemark[],
  asked: SheetsAsked,
): Promise<Outcome<AnsweredSheets>> {
  const { uncertainOfPackages } = await import('./uncertain/uncertain-of-packages.ts');
  const found = await uncertainOfPackages(sheet, doubts, remarks, asked, asked.plan);
  if (!found.ok) return found;
  const json = found.value;
  const page = async (): Promise<Page> => {
    const { pointsOf } = await import('./uncertain/known-words.ts');
    const points = sheet.parties.map((party) => ({
      party: party.name,
      points: pointsOf(
        sheet,
        party,
        doubts.find((each) => each.party === party.name),
      ),
    }));
    return (await import('@nonpaper/pages')).dealUncertainPage(null, json, points);
  };
  return good({ json, page, remarks: json.messages });
}

async function outward(
  sheet: Sheet,
  remarks: readonly DealRemark[],
  asked: SheetsAsked,
): Promise<Outcome<AnsweredSheets>> {
  const { outwardOfPackages } = await import('./outward/outward-of-packages.ts');
  const found = await outwardOfPackages(sheet, remarks, asked);
  if (!found.ok) return found;
  const json = found.value;
  const page = async (): Promise<Page> => {
    const space = prepare(sheet);
    const worth = space.ok ? optionWorth(sheet, space.value) : null;
    return (await import('@nonpaper/pages')).dealOutwardPage(null, json, worth);
  };
  return good({ json, page, remarks: json.messages });
}

function whole(sheet: Sheet, remarks: readonly DealRemark[]): Outcome<AnsweredSheets> {
  const deal = dealOfSheet(sheet, remarks);
  if (!deal.ok) return deal;
  return good({
    json: dealSheetsJson(deal.value),
    page: async () => (await import('./deal-sheets-page.ts')).dealSheetsPageOf(deal.value),
    remarks: deal.value.remarks,
  });
}
