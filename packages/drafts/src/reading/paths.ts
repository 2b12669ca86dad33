import { pathKey } from '@nonpaper/text';
import type { Message, Span } from '@nonpaper/vocabulary';
import { bounded } from '../messages.ts';
import type { Unit } from './units.ts';

/** The paths of units, in their order, and what is odd about the printed numbers. */
export interface PathReading {
  readonly paths: readonly string[];
  readonly messages: readonly Message[];
}

/**
 * Gives each unit its path: values of the printed numbers from the outermost inward, joined by dots. `10.2` printed
 * under 10 stays `10.2`; an unnumbered unit counts its own siblings (`10.~1`); a number that stands a second time
 * under the same parent gets `#2`. Numbers that jump are kept as printed, with a message.
 */
export function pathsOf(units: readonly Unit[]): PathReading {
  const pathOf = new Map<Unit | null, string>([[null, '']]);
  const used = new Map<string, number>();
  const unnumbered = new Map<Unit | null, number>();
  const repeats: Message[] = [];
  for (const unit of units) {
    const wanted = wantedPath(unit, pathOf.get(unit.parent) ?? '', unnumbered);
    const path = uniquePath(wanted, used);
    if (path !== wanted) repeats.push(repeated(unit, path));
    pathOf.set(unit, path);
  }
  const paths = units.map((unit) => pathOf.get(unit) ?? '');
  return { paths, messages: [...bounded(jumps(units)), ...bounded(repeats)] };
}

function wantedPath(unit: Unit, above: string, unnumbered: Map<Unit | null, number>): string {
  const { level } = unit;
  if (level === null) {
    const count = (unnumbered.get(unit.parent) ?? 0) + 1;
    unnumbered.set(unit.parent, count);
    return join(above, `~${count}`);
  }
  const prefix = level.reading.values.slice(0, -1).join('.');
  const isPrinted = prefix !== '' && (above === prefix || above.endsWith(`.${prefix}`));
  const reading = isPrinted ? { ...level.reading, values: level.reading.values.slice(-1) } : level.reading;
  return join(above, pathKey(reading, level.suffix));
}

const join = (above: string, key: string): string => (above === '' ? key : `${above}.${key}`);

function uniquePath(wanted: string, used: Map<string, number>): string {
  let count = (used.get(wanted) ?? 0) + 1;
  let path = count === 1 ? wanted : `${wanted}#${count}`;
  while (count > 1 && used.has(path)) {
    count += 1;
    path = `${wanted}#${count}`;
  }
  used.set(wanted, count);
  if (path !== wanted) used.set(path, 1);
  return path;
}

function repeated(unit: Unit, path: string): Message {
  const printed = withoutStop(unit);
  return {
    code: 'number-repeats',
    text: `The number ${printed} stands here again; this unit is called ${path}.`,
    span: numberSpan(unit),
  };
}

const LATEST = 'latest of any sort';

/** Numbers that follow neither the last one of their sort under the same parent nor the last one of any sort. */
function jumps(units: readonly Unit[]): Message[] {
  const last = new Map<Unit | null, Map<string, number>>();
  return units.flatMap((unit) => {
    const { level } = unit;
    if (level === null) return [];
    const siblings = last.get(unit.parent) ?? new Map<string, number>();
    last.set(unit.parent, siblings);
    const sort = `${level.scheme} ${level.reading.values.slice(0, -1).join('.')}`;
    const before = siblings.get(sort) ?? 0;
    const value = level.reading.values.at(-1) ?? 0;
    const follows = value <= before + 1 || value === (siblings.get(LATEST) ?? 0) + 1;
    siblings.set(sort, value).set(LATEST, value);
    return follows ? [] : [jumped(unit, before, value)];
  });
}

function jumped(unit: Unit, before: number, value: number): Message {
  const printed = withoutStop(unit);
  const text =
    before === 0
      ? `The first number of its sort here is ${printed}.`
      : `The number ${printed} stands here, and ${value - before - 1} before it ${value - before === 2 ? 'is' : 'are'} missing.`;
  return { code: 'number-jumps', text, span: numberSpan(unit) };
}

const numberSpan = (unit: Unit): Span => unit.numberSpan ?? [unit.start, unit.start];

const withoutStop = (unit: Unit): string => (unit.number?.printed ?? '').replace(/\.$/u, '');
