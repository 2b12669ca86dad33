import { describe, expect, it } from 'vitest';
import { askSheets } from './ask-sheets.ts';
import { DEFAULT_PLAN } from './uncertain/is-uncertain.ts';

const asked = { packages: [], plan: { ...DEFAULT_PLAN, draws: 100 } };
const fileOf = (score: string) => ({
  name: 'sheet.csv',
  bytes: new TextEncoder().encode(`issue,option,Velmara\nWater,share,${score}\nWater,sell,4\n,reserved,3\n`),
});

async function remarksOn(score: string, more: object): Promise<readonly { code: string; text: string }[]> {
  const found = await askSheets([fileOf(score)], { ...asked, ...more });
  if (!found.ok) throw new Error(found.fault.what);
  return found.value.remarks;
}

describe('askSheets(files, asked)', () => {
  it.each([
    ['the whole sheet', {}],
    ['one package', { packages: [{ text: 'Water=share', file: null }] }],
  ])('says once of a sheet of points that options about draws did nothing, for %s', async (_, more) => {
    const said = await remarksOn('8', { ...more, saidOfDraws: ['--seed', '--concept'] });
    expect(said.filter(({ code }) => code === 'nothing-drawn')).toEqual([
      {
        code: 'nothing-drawn',
        text: '--seed, --concept say how ranges are drawn; every number of this sheet is a point, so nothing was drawn.',
      },
    ]);
    expect(await remarksOn('8', more)).toEqual([]);
  });

  it('does not say so of a sheet with ranges', async () => {
    const said = await remarksOn('2 to 8', { saidOfDraws: ['--seed'] });
    expect(said.map(({ code }) => code)).not.toContain('nothing-drawn');
  });
});
