import { clauseOf } from './act-matters.ts';
import type { Materials } from './materials.ts';
import { positionOn, type Wordsmith } from './positions.ts';
import type { Random } from './random.ts';
import { between, pick } from './random.ts';
import { laid, withoutSame, type Cell } from './table-cells.ts';
import { putIn, type TableColumns } from './table-columns.ts';
import { writtenAct } from './written-act.ts';

/** A unit of one of the four texts; `origin` is the same in all that have it. */
interface Unit {
  readonly origin: number;
  readonly label: string;
  readonly text: string;
}

/** Shares of the rows of the act: each institution amends its own, and no row is amended by both. */
const AMENDED = 0.3;
/** Of the rows that an institution amends. */
const [DELETED, ADDED, MOVED] = [0.1, 0.16, 0.08];
/** How far a moved row goes, in rows. */
const FARTHEST = 12;

/** The proposal, one institution, the other one, the compromise. */
type Four = readonly [readonly Unit[], readonly Unit[], readonly Unit[], readonly Unit[]];

/**
 * Two of the four columns of a trilogue on an invented act: the proposal, the texts of two institutions that amended each its
 * own rows (other words, words put in, rows left out, rows 12a put in, points moved), and a compromise that mixes their wording
 * row by row with bridging words of its own. In order or shuffled, with or without the pairs that read the same; of some tables
 * a sample of the cells is all there is.
 */
export function trilogueColumns(random: Random, size: number, materials: Materials): TableColumns {
  const wording = materials.lists.acts;
  const matter = pick(random, wording.matters);
  const smith: Wordsmith = {
    random,
    lists: materials.lists,
    wording,
    matter,
    strangers: (materials.others ?? materials.texts).flatMap(({ units }) =>
      units.map(({ text }) => text).filter((text) => text.length > 30),
    ),
    severity: 0.1 + 0.4 * random(),
    foreign: 0.3 * random(),
  };
  const act = writtenAct(random, size, { wording, matter, texts: materials.texts });
  const texts = fourTexts(
    act.map(({ label, text }, origin) => ({ origin, label, text })),
    smith,
  );
  const [one, other] = twoOf(texts, random);
  const [inOrder, identicalGone] = [random() < 0.5, random() < 0.5];
  const kept = random() < 0.5 ? 1 : 0.4 + 0.5 * random();
  const cellsOf = (units: readonly Unit[]): Cell[] =>
    units
      .filter(({ text }) => text.trim() !== '' && random() < kept)
      .map(({ origin, label, text }) => ({
        origins: [origin],
        text: label === '' ? text : `${label} ${text}`,
      }));
  const [left, right] = [cellsOf(one), cellsOf(other)];
  const [a, b] = identicalGone ? withoutSame(left, right) : [left, right];
  return {
    left: laid(a, 'l', inOrder, random),
    right: laid(b, 'r', inOrder, random),
    inOrder,
    identicalGone,
  };
}

/** Any two columns, in their order. */
function twoOf(texts: Four, random: Random): [readonly Unit[], readonly Unit[]] {
  const one = between(random, 0, texts.length - 2);
  const other = between(random, one + 1, texts.length - 1);
  return [texts[one] ?? [], texts[other] ?? []];
}

/** The four texts in the order of the columns. */
function fourTexts(base: readonly Unit[], smith: Wordsmith): Four {
  const { random } = smith;
  const whose = base.map(() => random());
  const first = amendedBy(base, (at) => (whose[at] ?? 1) < AMENDED, base.length, smith);
  const second = amendedBy(base, (at) => (whose[at] ?? 0) >= 1 - AMENDED, 3 * base.length, smith);
  return [base, first, second, compromise(base, first, second, smith)];
}

/** The text of an institution; what it puts in has origins from `next` on. */
function amendedBy(
  base: readonly Unit[],
  isOwn: (at: number) => boolean,
  next: number,
  smith: Wordsmith,
): Unit[] {
  const { random } = smith;
  const units: Unit[] = [];
  const moving: Unit[] = [];
  base.forEach((unit, at) => {
    if (!isOwn(at)) return void units.push(unit);
    const roll = random();
    if (roll < DELETED) return;
    if (roll < DELETED + ADDED) units.push(unit, putInBehind(unit, next + at, smith));
    else if (roll < DELETED + ADDED + MOVED && unit.label !== '') moving.push(unit);
    else units.push({ ...unit, text: positionOn(unit.text, smith) });
  });
  for (const unit of moving) {
    const home = units.findIndex(({ origin }) => origin > unit.origin);
    const to = (home === -1 ? units.length : home) + between(random, -FARTHEST, FARTHEST);
    units.splice(Math.max(0, Math.min(units.length, to)), 0, unit);
  }
  return units;
}

/** A row 12a on the same matter. */
function putInBehind({ label }: Unit, origin: number, { random, wording, matter }: Wordsmith): Unit {
  const kind = label.startsWith('(') ? pick(random, ['recital', 'point']) : 'paragraph';
  return { origin, label: putIn(label), text: clauseOf(kind, wording, matter, random) };
}

/** In the order of one institution, with the rows that the other one has besides, behind the row before them. */
function compromise(
  base: readonly Unit[],
  first: readonly Unit[],
  second: readonly Unit[],
  smith: Wordsmith,
): Unit[] {
  const { random } = smith;
  const [leading, other] = random() < 0.5 ? [first, second] : [second, first];
  const order = [...leading];
  for (const text of [other, base])
    text.forEach((unit, at) => {
      if (order.some(({ origin }) => origin === unit.origin)) return;
      const before = order.findIndex(({ origin }) => origin === text[at - 1]?.origin);
      order.splice(before + 1, 0, unit);
    });
  const known = [base, first, second].map((text) => new Map(text.map((unit) => [unit.origin, unit.text])));
  return order.flatMap((unit): Unit[] => {
    const [proposed, ...positions] = known.map((texts) => texts.get(unit.origin));
    const text = settled(proposed, positions, smith);
    return text === null ? [] : [{ ...unit, text }];
  });
}

/** What became of a row: null where it is left out. */
function settled(
  proposed: string | undefined,
  positions: readonly (string | undefined)[],
  smith: Wordsmith,
): string | null {
  const { random } = smith;
  const amended = positions.filter((text) => text !== undefined && text !== proposed);
  const [own] = amended;
  if (proposed === undefined) return random() < 0.6 ? bridged(own ?? '', smith) : null;
  if (positions.includes(undefined)) return random() < 0.5 ? null : proposed;
  if (own === undefined) return proposed;
  const roll = random();
  if (roll < 0.35) return own;
  return roll < 0.5 ? proposed : bridged(mixed(proposed, own, random), smith);
}

/** Clauses of both texts: each sentence from either, or one's beginning and the other's end. */
function mixed(a: string, b: string, random: Random): string {
  const [x, y] = [a, b].map((text) => text.split(/(?<=[.;,]) /u));
  if (x === undefined || y === undefined || Math.min(x.length, y.length) < 2) return random() < 0.5 ? a : b;
  return Array.from(
    { length: Math.max(x.length, y.length) },
    (_, at) => (random() < 0.5 ? (x[at] ?? y[at]) : (y[at] ?? x[at])) ?? '',
  ).join(' ');
}

/** Half of them with a qualifier that neither side had. */
function bridged(text: string, { random, wording, matter }: Wordsmith): string {
  if (random() < 0.5 || text.split(' ').length < 6) return text;
  const added = clauseOf('qualifier', wording, matter, random);
  const bridge = added.charAt(0).toLowerCase() + added.slice(1);
  return text.replace(/[.;:]?$/u, (stop) => `, ${bridge}${stop}`);
}
