import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesIn, nonpaper, workFolder } from './command-line.ts';

/** `nonpaper deal` on real files: score sheets and the domains of other programs, sound and not. */
const folder = workFolder();

const DOMAIN = `<negotiation_template><utility_space><objective index="0" name="rivers">
<issue index="2" type="discrete" name="Water"><item index="1" value="share"/><item index="2" value="sell"/></issue>
</objective></utility_space></negotiation_template>`;
const profile = (share: number, sell: number): string => `<utility_space><objective index="0">
<issue index="2" name="Water"><item index="1" value="share" evaluation="${share}"/><item index="2" value="sell" evaluation="${sell}"/></issue>
<weight index="2" value="0.5"/></objective><reservation value="0"/><discount_factor value="0.5"/></utility_space>`;

beforeAll(() =>
  filesIn(folder, {
    'domain.xml': DOMAIN,
    'Velmara.xml': profile(8, 2),
    'Tessaly.xml': profile(1, 4),
    'other.xml': profile(1, 4).replaceAll('Water', 'Fish'),
    'bomb.xml': `<!DOCTYPE a [<!ENTITY b "${'c'.repeat(1000)}">]>${DOMAIN}`,
    'deep.xml': '<a>'.repeat(1_000_000),
    'sheet.csv':
      'issue,option,Velmara,Tessaly\n,assumption of,a clerk,a clerk\nWater,share,8,1\nWater,sell,2,4\n',
    'empty.csv': '',
    'sheet.json': JSON.stringify({ kind: 'nonpaper-score-sheet', version: 1, issues: [], parties: [] }),
  }),
);

const deal = (...args: readonly string[]) => nonpaper(['deal', ...args], { cwd: folder });

describe('nonpaper deal SHEET …', () => {
  it('prints the figures of a domain with its profiles, and what it did not use on standard error', () => {
    const { status, out, err } = deal('domain.xml', 'Velmara.xml', 'Tessaly.xml', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      parties: ['Velmara', 'Tessaly'],
      outcomes: 2,
      pareto: [
        [1, 2],
        [4, 0.5],
      ],
      messages: [{ code: 'discount-not-used' }, { code: 'discount-not-used' }],
    });
    expect(err).toContain('discount factor of 0.5');
    expect(err).not.toMatch(/\d ms/);
  });

  it('divides as Genius does where it is asked to', () => {
    const { out } = deal('domain.xml', 'Velmara.xml', 'Tessaly.xml', '--evaluation', 'genius', '--json');
    expect(JSON.parse(out)).toMatchObject({
      ranges: [
        [0.125, 0.5],
        [0.125, 0.5],
      ],
    });
  });

  it('writes pages and JSON, the same bytes each time, and times only where they are asked for', () => {
    for (const name of ['deal.html', 'deal.md', 'deal.txt', 'deal.json']) {
      expect(deal('sheet.csv', '-o', name).status).toBe(0);
      const first = readFileSync(join(folder, name), 'utf8');
      expect(first).toContain('a clerk');
      if (name !== 'deal.html') continue;
      expect(deal('sheet.csv', '--json', '-o', name).status).toBe(0);
      expect(readFileSync(join(folder, name), 'utf8')).toBe(first);
    }
    expect(deal('sheet.csv', '--timings').err).toMatch(/\d ms/);
    expect(existsSync(join(folder, 'talks.dossier'))).toBe(false);
  });

  it.each([
    [['domain.xml', 'other.xml'], 'profile-other-domain'],
    [['domain.xml'], 'profile-missing'],
    [['bomb.xml', 'Velmara.xml'], 'domain-xml-refused'],
    [['deep.xml', 'Velmara.xml'], 'domain-xml-refused'],
    [['empty.csv'], 'empty-file'],
    [['sheet.json'], 'sheet-empty'],
    [['sheet.csv', 'domain.xml'], 'profile-missing'],
    [['nowhere.xml'], 'file-missing'],
  ])('%s ends with %s, one line and the exit for bad input', (names, code) => {
    const { status, out, err } = deal(...names, '--json');
    expect(status).toBe(3);
    const [line = ''] = (out || err).split('\n{');
    expect(JSON.parse(line)).toMatchObject({ error: { code } });
  });

  it('refuses an evaluation of no known kind', () =>
    expect(deal('domain.xml', 'Velmara.xml', '--evaluation', 'best').status).toBe(2));
});
