import type { PartySheet, Sheet } from '@nonpaper/analysis';
import type { z } from 'zod';
import { fieldsOf } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { SCORE_SHEET_KIND, scoreSheetSchema } from './schema.ts';

/** Whether a JSON value says that it is a score sheet of ours. */
export const isScoreSheet = (value: unknown): boolean => fieldsOf(value)?.get('kind') === SCORE_SHEET_KIND;

/** A score sheet from its JSON value. Names are not looked up here: `prepare` does that, and says which is wrong. */
export function scoreSheet(value: unknown, file: string): Sheet {
  const read = scoreSheetSchema.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    const path = issue?.path.map(String).join('.') ?? '';
    return refuse(
      'domain-field-wrong',
      `The score sheet is not of its form: ${issue?.message ?? 'unknown'}.`,
      path === '' ? file : `${file}, ${path}`,
    );
  }
  return sheetOf(read.data);
}

function sheetOf({ title, issues, links, parties, drafts }: z.infer<typeof scoreSheetSchema>): Sheet {
  return {
    ...(title === undefined ? {} : { title }),
    issues,
    ...(links === undefined ? {} : { links }),
    parties: parties.map(partyOf),
    ...(drafts === undefined ? {} : { drafts }),
  };
}

/** Fields that are left out stay left out, so that reading and writing gives the same bytes. */
function partyOf(party: z.infer<typeof scoreSheetSchema>['parties'][number]): PartySheet {
  const { name, assumptionOf, weights, scores, reserved, redLines, boxes } = party;
  return {
    name,
    ...(assumptionOf === undefined ? {} : { assumptionOf }),
    ...(weights === undefined ? {} : { weights }),
    scores,
    ...(reserved === undefined ? {} : { reserved }),
    ...(redLines === undefined ? {} : { redLines }),
    ...(boxes === undefined ? {} : { boxes }),
  };
}

/** A score sheet as the text of a .json file. */
export function scoreSheetJson({ title, issues, links, parties, drafts }: Sheet): string {
  const whole = { kind: SCORE_SHEET_KIND, version: 1, title, issues, links, parties, drafts };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
