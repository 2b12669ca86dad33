import { describe, expect, it } from 'vitest';
import { dated } from './test-dated.ts';

const OPENING =
  'The Foreign Minister of Orvia, Dal Oru, today received in Lima the Envoy of Teska, Tamsin Bessa.\n\n' +
  'The Minister thanked the Envoy for the meeting hosted by Teska in Kotor on 26 October.\n\n';

describe('the day of the encounter with which a text opens', () => {
  it('is that of what those who are named there did, whatever was told between', () => {
    expect(dated(`${OPENING}The Envoy put forward a plan for the bridges.`)).toContain('put 2025-11-19 day');
    expect(dated(`${OPENING}Ms Bessa presented a draft. The Minister rejected it.`)).toContain(
      'rejected 2025-11-19 day',
    );
  });

  it('is not that of what others did, of what was done before, or of what has a time of its own', () => {
    expect(dated(`${OPENING}The Northern League put forward a plan for the bridges.`)).toContain('put -');
    expect(dated(`${OPENING}The Envoy had put forward a plan for the bridges.`)).toContain('put -');
    expect(dated(`${OPENING}The Envoy put forward a plan for the bridges in May.`)).toContain(
      'put 2025-05-01/2025-05-31 month',
    );
  });

  it('is not that of what is told on the word of somebody', () => {
    expect(dated(`${OPENING}The Envoy rejected the plan, according to an aide.`)).toContain('rejected -');
  });
});
