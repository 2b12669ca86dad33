/** What speaks for an entry being a change of sense, and against, as figures. */
import { actFigures } from './act-evidence.ts';
import type { Finding } from './change.ts';
import { familyOf, SORTS, sortOf } from './entry-sorts.ts';
import { type Ground, reachOf, valuesOf } from './evidence-ground.ts';
import { isInPlace } from './in-place.ts';
import { placeFrom } from './places.ts';
import { isContent, otherSide, ownSide, type SideName } from './provision-view.ts';
import type { Token } from './tokens.ts';
import { stemOf } from './words-key.ts';

/** What is asked of each entry beside its sort. */
export const QUESTIONS = [
  'always',
  'doubted by a rule',
  'a figure of it stands on the other side too',
  'figures of one unit',
  'the act is one on both sides',
  'named on both sides',
  'denied on one side only',
  'more denials on that side of the provision',
  'forces of the provision shifted alike',
  'figures that the other side alone has',
  'stands in the place of what the other side has, or of nothing',
  'same word before',
  'same word behind',
  'share of its words that the other side has',
  'words of its own that the other side has not',
  'such words beyond those that the other side has of its own',
  'neighbours stand together on the other side',
  'rest on its own side',
  'rest on the other side',
  'rest near its counterpart',
  'answered by entries of the other side',
  'restrictions more on its side of the provision',
  'other entries of the provision',
  'pairs of neighbouring words kept',
  'length of the provision',
] as const;

export const EVIDENCE_COUNT = QUESTIONS.length + SORTS.length;

const FARTHEST_NEIGHBOUR = 6;

/** The next words of weight before and behind a place. */
function neighboursOf(
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
): readonly [string, string] {
  const start = placeFrom({ tokens }, from);
  const end = Math.max(start + 1, placeFrom({ tokens }, to));
  const before = tokens.slice(Math.max(0, start - FARTHEST_NEIGHBOUR), start).findLast(isContent);
  const behind = tokens.slice(end, end + FARTHEST_NEIGHBOUR).find(isContent);
  return [before === undefined ? '' : stemOf(before.key), behind === undefined ? '' : stemOf(behind.key)];
}

const NEAR = 5;

/** Words near the counterparts of the neighbours of an entry that the other side alone has. */
function restNear(ground: Ground, side: SideName, neighbours: readonly string[]): number {
  const other = otherSide(side);
  const near = new Set<number>();
  ground.tokens[other].forEach(({ key, kind }, at, all) => {
    if (kind !== 'word' || !neighbours.includes(stemOf(key))) return;
    for (const { span } of all.slice(Math.max(0, at - NEAR), at + NEAR + 1))
      if (ground.unknown[other].has(span[0])) near.add(span[0]);
  });
  return near.size;
}

/** Whether two words stand within a few words of each other on a side. */
function standTogether(tokens: readonly Token[], [before, behind]: readonly [string, string]): boolean {
  if (before === '' || behind === '') return false;
  return tokens.some(
    ({ key }, at) =>
      stemOf(key) === before && tokens.slice(at + 1, at + NEAR).some((next) => stemOf(next.key) === behind),
  );
}

const RESTRICTS = /^(?:condition|exception|limit|negation|deadline|extent)/u;

function answersTo(finding: Finding, all: readonly Finding[]): number {
  const side = ownSide(finding);
  if (!RESTRICTS.test(familyOf(finding))) return 0;
  return all.filter((other) => {
    if (other === finding || !RESTRICTS.test(familyOf(other)) || other.kind === 'wording') return false;
    const own = ownSide(other);
    return side === null || own === null ? familyOf(other) !== familyOf(finding) : own === otherSide(side);
  }).length;
}

const log = (count: number): number => Math.log2(1 + count);

const valuesOnlyOn = (side: SideName, tokens: Ground['tokens']): number => {
  const others = new Set(valuesOf(tokens[otherSide(side)]));
  return valuesOf(tokens[side]).filter((value) => !others.has(value)).length;
};

const unitsOf = (tokens: readonly Token[]): string[] =>
  tokens.flatMap(({ fact }) => (fact?.kind === 'number' ? [fact.unit] : fact === null ? [] : [fact.kind]));

/** An entry as the questions see it: its sides, the words that it reaches, and what stands around it. */
interface Seen {
  readonly finding: Finding;
  readonly ground: Ground;
  readonly reach: Readonly<Record<SideName, readonly Token[]>>;
  readonly around: readonly { readonly side: SideName; readonly stems: readonly [string, string] }[];
  /** The side that it stands on; the left one where it stands on both. */
  readonly main: SideName;
  readonly isBoth: boolean;
}

function seenOf(finding: Finding, ground: Ground): Seen {
  const { tokens } = ground;
  const sides = (['left', 'right'] as const).filter(
    (side) => finding[side] !== null && finding[side === 'left' ? 'before' : 'after'] !== '',
  );
  return {
    finding,
    ground,
    reach: {
      left: sides.includes('left') ? reachOf(finding, 'left', tokens.left) : [],
      right: sides.includes('right') ? reachOf(finding, 'right', tokens.right) : [],
    },
    around: sides.map((side) => ({ side, stems: neighboursOf(tokens[side], finding[side] ?? [0, 0]) })),
    main: sides[0] ?? 'left',
    isBoth: sides.length === 2,
  };
}

const asFigure = (answer: boolean): number => (answer ? 1 : 0);

/** The words of an entry on a side that the other side does not have. */
const ownIn = ({ reach, ground }: Seen, side: SideName): number =>
  reach[side].filter(({ span }) => ground.unknown[side].has(span[0])).length;

/** Figures of an entry: whether the other side has them, and whether both are of one unit. */
function ofFigures({ finding, ground, reach, isBoth }: Seen): number[] {
  const stands = (side: SideName): boolean => {
    const others = new Set(valuesOf(ground.tokens[otherSide(side)]));
    return valuesOf(reach[side]).some((value) => others.has(value));
  };
  const units = [unitsOf(reach.left), unitsOf(reach.right)] as const;
  const isOfOneUnit = isBoth && units[0].length > 0 && units[0].some((unit) => units[1].includes(unit));
  return [
    asFigure(finding.maybe === true),
    asFigure(stands('left') || stands('right')),
    asFigure(isOfOneUnit),
  ];
}

/** What stands right before and behind an entry on both sides. */
function ofNeighbours({ around, isBoth }: Seen): number[] {
  const [one, other] = around;
  return [0, 1].map((at) => {
    const stem = one?.stems[at] ?? '';
    return asFigure(isBoth && stem !== '' && stem === other?.stems[at]);
  });
}

/** How much of the words of an entry is its own, and whether its neighbours stand together without it. */
function ofWords(seen: Seen): number[] {
  const { ground, reach, around, main, isBoth } = seen;
  const own = ownIn(seen, 'left') + ownIn(seen, 'right');
  const count = [...reach.left, ...reach.right].filter(isContent).length;
  const [one] = around;
  const isBridged =
    !isBoth && one !== undefined && standTogether(ground.tokens[otherSide(one.side)], one.stems);
  return [
    count === 0 ? 0.5 : 1 - own / count,
    log(own),
    isBoth ? 0 : log(Math.max(0, own - ground.unknown[otherSide(main)].size)),
    asFigure(isBridged),
  ];
}

/** What else either side has that the other lacks, on the whole and near the counterpart of the entry. */
function ofRest(seen: Seen): number[] {
  const { ground, around, main, isBoth } = seen;
  const rest = (side: SideName): number => Math.max(0, ground.unknown[side].size - ownIn(seen, side));
  const [a, b] = [rest('left'), rest('right')];
  return [
    isBoth ? log(Math.min(a, b)) : log(rest(main)),
    isBoth ? log(Math.max(a, b)) : log(rest(otherSide(main))),
    log(around.reduce((sum, { side, stems }) => sum + restNear(ground, side, stems), 0)),
  ];
}

/** The other entries of the provision, and its restrictions. */
function ofOthers({ finding, ground, main, isBoth }: Seen, all: readonly Finding[]): number[] {
  const more = ground.restrictions[main] - ground.restrictions[otherSide(main)];
  return [
    log(answersTo(finding, all)),
    isBoth || !RESTRICTS.test(familyOf(finding)) ? 0 : Math.max(-2, Math.min(2, more)),
    log(all.filter((each) => each !== finding && each.kind !== 'wording').length),
  ];
}

/** The evidence for one entry among all of its provision, in the order of `QUESTIONS`. Linear in the words of the provision. */
export function evidenceOf(finding: Finding, all: readonly Finding[], ground: Ground): Float64Array {
  const { tokens } = ground;
  const seen = seenOf(finding, ground);
  const figures = [
    1,
    ...ofFigures(seen),
    ...actFigures(finding, ground.view),
    log(seen.isBoth ? 0 : valuesOnlyOn(otherSide(seen.main), tokens)),
    asFigure(isInPlace(finding, ground)),
    ...ofNeighbours(seen),
    ...ofWords(seen),
    ...ofRest(seen),
    ...ofOthers(seen, all),
    ground.kept,
    log(tokens.left.length + tokens.right.length) - 6,
  ];
  const evidence = new Float64Array(EVIDENCE_COUNT);
  evidence.set(figures);
  const sort = sortOf(finding, ground.view);
  if (sort !== -1) evidence[QUESTIONS.length + sort] = 1;
  return evidence;
}
