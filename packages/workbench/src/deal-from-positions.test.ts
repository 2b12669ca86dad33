import { declarations, type Declarations } from '@nonpaper/dossier';
import { dealPage, html, terminal, type DealDraft, type DealFromPositions } from '@nonpaper/pages';
import { describe, expect, it } from 'vitest';
import { asked, dossier, type DossierBuilder } from '../../dossier/src/builder.ts';
import { WORKED_DAY, workedExample } from '../../dossier/test/worked-example.ts';
import { dealOf } from './deal-from-positions.ts';

const declaredIn = (made: DossierBuilder, asOf: string | null = WORKED_DAY): Declarations =>
  declarations(made.slice('deal'), asked(asOf));

function dealIn(made: DossierBuilder, asOf: string | null = WORKED_DAY): DealFromPositions {
  const deal = dealOf(declaredIn(made, asOf));
  if (!deal.ok) throw new Error(deal.fault.what);
  return deal.value;
}

const draftOf = (deal: DealFromPositions, id: string): DealDraft => {
  const found = deal.drafts.find(({ draft }) => draft.id === id);
  if (found === undefined) throw new Error(`no draft ${id}`);
  return found;
};

const pageOf = (deal: DealFromPositions): string =>
  terminal(dealPage({ title: 'A dossier', notices: [] }, deal), { width: 400, colour: false }).replace(
    /\s+/gu,
    ' ',
  );

/** Two invented parties that have closed an issue between them. */
const closed = (): DossierBuilder =>
  dossier()
    .source('press')
    .party('arv', 'Arvenia')
    .party('bel', 'Belmark')
    .issue('border', ['old line', 'new line'], { name: 'Border' })
    .issue('truce', ['now', 'later'], { name: 'Truce' })
    .says('s-arv', 'arv', '2031-02-03', { cites: ['press'] })
    .says('s-bel', 'bel', '2031-02-04', { cites: ['press'] })
    .wants('arv', 'old line', 'refused', ['s-arv'])
    .wants('bel', 'new line', 'refused', ['s-bel'])
    .wants('arv', 'now', 'preferred', ['s-arv'])
    .wants('bel', 'now', 'acceptable', ['s-bel']);

describe('the deal space of the worked example of the measures', () => {
  const deal = dealIn(workedExample());

  it('counts 36 packages: n2, d3, c3 alone is excluded by nobody, and nobody has accepted all of it', () => {
    expect(deal.counts).toEqual({ packages: '36', acceptable: '0', excluded: '35', unspoken: '1' });
    expect(deal.partiesCounted.map(({ name }) => name)).toEqual(['Russia', 'Ukraine']);
    expect(deal.partiesSilent.map(({ name }) => name)).toEqual(['NATO']);
  });

  it('gives both counts where statements in reply to a draft change them', () => {
    expect(deal.withoutReplies).toEqual({ packages: '36', acceptable: '0', excluded: '34', unspoken: '2' });
  });

  it('opens each refusal to its statements', () => {
    const refusal = deal.refusals.find(({ option }) => option.id === 'd1');
    expect(refusal).toMatchObject({
      party: { name: 'Ukraine' },
      dates: ['2025-11-20'],
      inReply: true,
      under: ['ua-reply', 'ua:d1'],
      packages: '9',
      only: '1',
    });
    const opened = new Set(deal.records.map(({ id }) => id));
    for (const { under } of deal.refusals) for (const id of under) expect(opened).toContain(id);
  });

  it('places the drafts among the packages through their accepted readings', () => {
    expect(deal.drafts.map(({ draft, counts }) => [draft.id, counts.packages, counts.excluded])).toEqual([
      ['april', '1', '1'],
      ['us-28', '1', '1'],
      ['e3', '12', '12'],
      ['p-20', '18', '17'],
    ]);
    expect(deal.draftsNotRead.map(({ id }) => id)).toEqual(['p-19']);
  });

  it('tells what would have to move for a draft, issue by issue', () => {
    const { moves, refusals } = draftOf(deal, 'us-28');
    const words = moves.groups.map(({ issues, changes }) => [
      issues.map(({ id }) => id),
      changes.map((change) =>
        change.refusals.map((at) => `${refusals[at]?.party.id} ${refusals[at]?.option.id}`),
      ),
    ]);
    expect(words).toEqual([
      [['N'], [['ua n3']]],
      [['D'], [['ua d1']]],
      [['C'], [['ua c2']]],
    ]);
    expect(pageOf(deal)).toContain('Ukraine would go back on its statement of 20 November 2025 on “d1”');
  });

  it('counts only what was known by the as-of date', () => {
    expect(dealIn(workedExample(), '2025-11-19').counts).toEqual(deal.withoutReplies);
    expect(dealIn(workedExample(), '2020-01-01').partiesCounted).toEqual([]);
    expect(pageOf(dealIn(workedExample(), '2020-01-01'))).toContain('nothing to count');
  });

  it('never counts what nobody has accepted, and restores the counts when a statement is accepted again', () => {
    const less = workedExample().but((copy) => copy.withdraw('ua-reply'));
    expect(dealIn(less).counts).toEqual(deal.withoutReplies);
    const again = less.but((copy) => copy.review('ua-reply', 'accepted'));
    expect(dealIn(again).counts).toEqual(deal.counts);
  });

  it('uses no word that is kept for score sheets, and recommends nothing', () => {
    expect(pageOf(deal)).not.toMatch(/ZOPA|frontier|fair|should|utility|optimal/iu);
    expect(JSON.stringify(deal)).not.toMatch(/zopa|frontier|utility/iu);
  });
});

describe('the deal space of a dossier', () => {
  it('tells what blocks, and that either party could open it', () => {
    const deal = dealIn(closed(), null);
    expect(deal.counts).toEqual({ packages: '4', acceptable: '0', excluded: '4', unspoken: '0' });
    expect(deal.blocking).toMatchObject({ found: '1', complete: true });
    expect(deal.moves).toMatchObject({ changes: '2', complete: true });
    const page = pageOf(deal);
    expect(page).toContain('Arvenia would go back on its statement of 3 February 2031 on “old line”');
    expect(page).toContain('Belmark would go back on its statement of 4 February 2031 on “new line”');
    expect(page).toContain('Border: every option that is possible is refused');
  });

  it('keeps both words of a party that contradicts itself, and takes neither', () => {
    const both = closed().wants('bel', 'new line', 'acceptable', ['s-bel']);
    const deal = dealIn(both, null);
    expect(deal.counts).toMatchObject({ excluded: '2', unspoken: '2' });
    expect(deal.unspoken.filter(({ contradictory }) => contradictory)).toMatchObject([
      { party: { name: 'Belmark' }, option: { label: 'new line' } },
    ]);
  });

  it('takes a condition as not spoken, but as met against a draft that meets it', () => {
    const made = closed()
      .but((copy) => copy.withdraw('bel:new line'))
      .draft('plan', { shortTitle: 'Plan' })
      .treats('plan', '1', 'border', ['new line'])
      .treats('plan', '2', 'truce', ['now'])
      .wants('bel', 'new line', 'acceptable', ['s-bel'], {
        condition: 'observers come',
        conditionMetBy: ['plan'],
      })
      .wants('arv', 'new line', 'preferred', ['s-arv']);
    const deal = dealIn(made, null);
    expect(deal.counts).toMatchObject({ acceptable: '0', unspoken: '2' });
    expect(draftOf(deal, 'plan').counts).toMatchObject({ packages: '1', acceptable: '1' });
    expect(pageOf(deal)).toContain('new line acceptable, if observers come');
  });

  it('is the same whatever the order of its records', () => {
    const turned = dossier().add(...workedExample().records().toReversed());
    expect(JSON.stringify(dealIn(turned))).toBe(JSON.stringify(dealIn(workedExample())));
  });

  it('is a page of HTML that keeps markup in names apart', () => {
    const made = closed()
      .issue('odd', ['x', 'y'], { name: '<script>alert(1)</script>' })
      .wants('arv', 'y', 'refused', ['s-arv']);
    const page = html(dealPage({ title: 'A dossier', notices: [] }, dealIn(made, null)));
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('<script>alert');
  });
});
