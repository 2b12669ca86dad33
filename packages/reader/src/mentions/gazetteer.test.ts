import { foldName } from '@nonpaper/text';
import { describe, expect, it } from 'vitest';
import { GAZETTEER } from './data/gazetteer.ts';
import { knownNames } from './known-names.ts';

describe('the gazetteer', () => {
  it('has no empty and no padded name', () => {
    const names = GAZETTEER.flatMap((entry) => entry.names);
    expect(names.filter((name) => name.trim() !== name || foldName(name) === '')).toEqual([]);
  });

  it('gives one spelling to two bearers of a kind nowhere', () => {
    const bearers = new Map<string, Set<string>>();
    for (const entry of GAZETTEER) {
      for (const name of entry.names) {
        const key = `${entry.kind} ${name}`;
        bearers.set(key, (bearers.get(key) ?? new Set()).add(entry.name));
      }
    }
    expect([...bearers].filter(([, owners]) => owners.size > 1).map(([key]) => key)).toEqual([]);
  });

  it('finds every name that it lists', () => {
    const { gazetteer } = knownNames({ names: [], issues: [] });
    const lost = GAZETTEER.flatMap((entry) =>
      entry.names.filter((name) => !gazetteer.find(name).some((hit) => hit.values.includes(entry))),
    );
    expect(lost).toEqual([]);
  });

  it.each([
    'South Sudan',
    'Papua New Guinea',
    'Ivory Coast',
    'Palestinian Authority',
    'Timor-Leste',
    'Türkiye',
  ])('knows %s', (name) =>
    expect(knownNames({ names: [], issues: [] }).gazetteer.lookup(name)).not.toEqual([]),
  );
});
