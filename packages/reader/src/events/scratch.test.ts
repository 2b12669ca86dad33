import { it } from 'vitest';
import { readFileSync } from 'node:fs';
import { sentences } from '@nonpaper/text';
import { readMentions } from '../mentions/index.ts';
import { readEvents } from './index.ts';
it('x', () => {
  const ctx = { names: [], issues: [] };
  const show = (text: string, date = '2025-11-19') => {
    const s = sentences(text);
    const m = readMentions({ text }, s, ctx);
    for (const e of readEvents({ text, date }, s, m.names))
      console.log(
        e.type,
        e.status,
        '|',
        e.trigger,
        '|',
        e.date ? `${e.date.start}..${e.date.end} ${e.date.precision}` : '-',
        '|',
        e.place ?? '-',
        '|',
        e.participants.join('; '),
        '|',
        e.cameo,
        '|',
        text.slice(...e.span),
      );
  };
  const text = readFileSync('/work/shared/seeds/2025-11-19-28-point-plan.txt', 'utf8');
  show(text);
  const t0 = performance.now();
  const s = sentences(text);
  const m = readMentions({ text }, s, ctx);
  for (let i = 0; i < 50; i++) readEvents({ text, date: '2025-11-19' }, sentences(text), m.names);
  console.log((performance.now() - t0) / 50);
  for (const t of readFileSync('/tmp/ev.txt', 'utf8').trim().split('\n')) {
    console.log('>', t);
    show(t);
  }
});
