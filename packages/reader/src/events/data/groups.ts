/** Words for how many belong to a group that was told before: "all three", "both capitals". */
export const COUNTS: ReadonlyMap<string, number> = new Map([
  ['both', 2],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
]);

const words = (block: string): ReadonlySet<string> =>
  new Set(block.split(/\s+/u).filter((word) => word !== ''));

/** Plurals for any persons. Lower case. */
export const PERSONS_OF_GROUPS = words(
  'men women rivals politicians adversaries brothers sisters interlocutors',
);

/** Plurals of offices, with the singulars of those that can be meant. Lower case. */
export const OFFICES_OF_GROUPS: ReadonlyMap<string, readonly string[]> = new Map([
  ['heads', ['president', 'premier', 'minister', 'chancellor']],
  ['chairmen', ['chairman']],
  ['spokesmen', ['spokesman']],
  ['secretaries', ['secretary']],
  ['emissaries', ['emissary']],
  ['deputies', ['deputy']],
  ...(
    'leader president minister premier negotiator envoy commander chief mayor general official diplomat ambassador ' +
    'commissioner governor judge bishop director officer colonel delegate mediator captain king queen sultan sheikh'
  )
    .split(' ')
    .map((office): [string, readonly string[]] => [`${office}s`, [office]]),
]);

/** Plurals for bodies that can be sides of a process. Lower case. */
export const BODIES_OF_GROUPS = words(`
  sides parties governments countries states delegations teams camps capitals councils ministries companies unions clans
  tribes towns villages republics kingdoms neighbours neighbors claimants members factions groups movements foes
  communities peoples cities islands banks powers nations signatories communes cantons municipalities armies fronts
  federations provinces regions authorities assemblies parliaments leagues blocs churches administrations
`);

/** What says of an encounter how many sides it has. */
export const WAYS: ReadonlyMap<string, number> = new Map([
  ['tripartite', 3],
  ['trilateral', 3],
  ['three-way', 3],
  ['three-party', 3],
  ['three-sided', 3],
  ['three-nation', 3],
  ['four-way', 4],
  ['four-party', 4],
  ['quadripartite', 4],
  ['quadrilateral', 4],
  ['four-nation', 4],
  ['five-way', 5],
  ['five-party', 5],
  ['six-party', 6],
]);
