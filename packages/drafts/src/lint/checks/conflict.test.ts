import { describe, expect, test } from 'vitest';
import { askedOf } from '../test-asked.ts';

describe('the check for conflicting duties', () => {
  test.each([
    '1. Sel shall open the port.\n2. Sel shall not open the port.',
    '1. Sel shall not open the port to ships.\n2. Sel may open the port to ships.',
    '1. Ships shall be searched by the police.\n2. Ships shall not be searched by the police.',
  ])('asks which goes before in %j', (text) => {
    expect(askedOf('conflict', text)).toHaveLength(1);
  });

  test.each([
    '1. Sel shall open the port.\n2. Ardan shall not open the port.',
    '1. Sel shall open the port.\n2. Sel shall not open the pass.',
    '1. Sel shall open the port.\n2. Sel shall not open the port except on Sundays.',
    '1. Sel shall open the port.\n2. Sel shall open the port.',
  ])('asks nothing in %j', (text) => {
    expect(askedOf('conflict', text)).toEqual([]);
  });
});
