import { declarations, type IssueLink } from '@nonpaper/dossier';
import { dealPage, html, terminal, type DealFromPositions } from '@nonpaper/pages';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asked, dossier, type DossierBuilder } from '../../dossier/src/builder.ts';
import { dealOf } from './deal-from-positions.ts';

function dealIn(made: DossierBuilder): DealFromPositions {
  const deal = dealOf(declarations(made.slice('deal'), asked(null)));
  if (!deal.ok) throw new Error(deal.fault.what);
  return deal.value;
}

const pageOf = (deal: DealFromPositions): string =>
  terminal(dealPage({ title: 'A dossier', notices: [] }, deal), { width: 400, colour: false }).replace(
    /\s+/gu,
    ' ',
  );

/** Each of two invented parties refuses one option; what is left is open. */
const talks = (): DossierBuilder =>
  dossier()
    .source('press')
    .party('arv', 'Arvenia')
    .party('bel', 'Belmark')
    .issue('border', ['old line', 'new line'], { name: 'Border' })
    .issue('truce', ['now', 'later'], { name: 'Truce' })
    .draft('plan', { shortTitle: 'Plan A' })
    .says('s-arv', 'arv', '2031-02-03', { cites: ['press'] })
    .says('s-bel', 'bel', '2031-02-04', { cites: ['press'] })
    .says('s-tie', 'bel', '2031-02-05', { cites: ['press'] })
    .wants('arv', 'old line', 'refused', ['s-arv'])
    .wants('arv', 'new line', 'acceptable', ['s-arv'])
    .wants('arv', 'now', 'acceptable', ['s-arv'])
    .wants('bel', 'new line', 'acceptable', ['s-bel'])
    .wants('bel', 'now', 'acceptable', ['s-bel'])
    .wants('bel', 'later', 'refused', ['s-bel']);

describe('the deal space of a dossier with links between issues', () => {
  const tied = (): DossierBuilder =>
    talks().ties('l', 'requires', ['new line', 'later'], { statements: ['s-tie'] });

  it('counts what breaks a link as excluded, and gives the counts without links beside it', () => {
    expect(dealIn(talks()).counts).toEqual({ packages: '4', acceptable: '1', excluded: '3', unspoken: '0' });
    expect(dealIn(talks()).withoutLinks).toBeNull();
    const deal = dealIn(tied());
    expect(deal.counts).toEqual({ packages: '4', acceptable: '0', excluded: '4', unspoken: '0' });
    expect(deal.withoutLinks).toEqual(dealIn(talks()).counts);
    expect(deal.links).toMatchObject([{ id: 'l', packages: '1', only: '1', under: ['l', 's-tie'] }]);
  });

  it('shows who says that the link holds where it blocks, and where it would have to go', () => {
    const deal = dealIn(tied());
    expect(deal.blocking.sets.map(({ barriers }) => barriers.filter((each) => 'link' in each))).toEqual([
      [{ link: 0 }],
    ]);
    const changes = deal.moves.groups.flatMap(({ changes: ways }) => ways);
    expect(changes.filter(({ links }) => links.length > 0)).toEqual([{ refusals: [], links: [0] }]);
    const page = pageOf(deal);
    expect(page).toContain('Links between issues: 1');
    expect(page).toContain('Border: new line requires Truce: later (said by Belmark, 5 February 2031)');
    expect(page).toContain('the link would not hold: Border: new line requires Truce: later');
    expect(page).toContain('refused or breaks a link');
  });

  it('names a judgement by its author and a draft by its points, and shows foreign words as text only', () => {
    const made = talks()
      .provision('plan', '4.2')
      .ties('own', 'excludes', ['new line', 'now'], { why: '<b>as before</b>' })
      .ties('text', 'at most', ['old line', 'later'], { count: 1, provisions: ['plan/4.2'] });
    const deal = dealIn(made);
    expect(pageOf(deal)).toContain('never together: Border: new line; Truce: now (judgement of A. Tester:');
    expect(pageOf(deal)).toContain('(text of Plan A, 4.2)');
    const page = html(dealPage({ title: 'A dossier', notices: [] }, deal));
    expect(page).toContain('as before');
    expect(page).not.toContain('<b>as before</b>');
  });

  it('tells of a draft that leaves packages possible which break a link', () => {
    const made = tied().treats('plan', '1', 'border', ['new line']).treats('plan', '2', 'truce', ['now']);
    const [draft] = dealIn(made).drafts;
    expect(draft?.counts).toMatchObject({ packages: '1', excluded: '1' });
    expect(draft?.withoutLinks).toMatchObject({ excluded: '0' });
    expect(pageOf(dealIn(made))).toContain('It leaves packages possible that break a link: Border: new line');
  });

  it('says that links are recorded where nobody has spoken on anything', () => {
    const made = dossier()
      .party('arv', 'Arvenia')
      .issue('border', ['old line', 'new line'])
      .issue('truce', ['now', 'later'])
      .ties('l', 'requires', ['new line', 'now'], { why: 'so' });
    expect(pageOf(dealIn(made))).toMatch(/Links between issues: 1.*nothing to count/u);
  });

  it('agrees with trying every package, whatever the links', () => {
    const OPTIONS = [0, 1, 2].map((issue) => [0, 1, 2].map((option) => `i${issue}o${option}`));
    const anyLink = fc.record({
      relation: fc.constantFrom<IssueLink['relation']>('requires', 'excludes', 'at most'),
      at: fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2)),
      issues: fc.shuffledSubarray([0, 1, 2], { minLength: 2, maxLength: 2 }),
    });
    fc.assert(
      fc.property(
        fc.array(anyLink, { maxLength: 5 }),
        fc.array(fc.constantFrom('refused' as const, 'acceptable' as const, null), {
          minLength: 9,
          maxLength: 9,
        }),
        (links, levels) => {
          const made = dossier().source('press').party('arv', 'Arvenia');
          made.says('s', 'arv', '2031-02-03', { cites: ['press'] });
          OPTIONS.forEach((options, issue) => made.issue(`i${issue}`, options));
          levels.forEach((level, at) => {
            if (level !== null) made.wants('arv', OPTIONS.flat()[at] ?? '', level, ['s']);
          });
          made.wants('arv', 'i0o0', 'acceptable', ['s']);
          const named = links.map(({ relation, at, issues }, place) => {
            const options = issues.map((issue, k) => OPTIONS[issue]?.[at[k] ?? 0] ?? '');
            made.ties(`l${place}`, relation, options, {
              count: relation === 'at most' ? 1 : null,
              why: 'so',
            });
            return { relation, options };
          });
          const deal = dealIn(made);
          const refused = new Set(deal.refusals.map(({ option }) => option.id));
          let open = 0;
          for (const a of OPTIONS[0] ?? [])
            for (const b of OPTIONS[1] ?? [])
              for (const c of OPTIONS[2] ?? []) {
                const has = (option: string | undefined): boolean => [a, b, c].includes(option ?? '');
                const keeps = named.every(({ relation, options: [first, second] }) =>
                  relation === 'requires' ? !has(first) || has(second) : !(has(first) && has(second)),
                );
                if (keeps && ![a, b, c].some((each) => refused.has(each))) open += 1;
              }
          expect(27n - BigInt(deal.counts.excluded)).toBe(BigInt(open));
          if (open > 0) expect(deal.blocking.sets).toEqual([]);
          else expect(deal.blocking.sets.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 60 },
    );
  });
});
