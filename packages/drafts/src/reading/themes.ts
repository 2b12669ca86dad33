import type { MarkedLine } from './units.ts';
import type { Level } from './levels.ts';

const GROUPING: ReadonlySet<string> = new Set([
  'part',
  'title',
  'chapter',
  'section',
  'phase',
  'roman-upper',
  'letter-upper',
]);
const WORDED: ReadonlySet<string> = new Set(['part', 'title', 'chapter', 'section']);

/**
 * Numbered headings that only group provisions: their numbers are no part of a path.
 *
 * "Chapter I … Article 1, 2; Chapter II … Article 3": the articles go on across the chapters, so the chapters are
 * themes. Where the numbers below start afresh under each, as in "I. … 1, 2; II. … 1, 2", the outer number is needed to
 * tell them apart and stays a provision. All numbers of one level are treated alike.
 */
export function themeLevels(marked: readonly MarkedLine[]): Set<Level> {
  const levels = marked.flatMap(({ level }) => (level === null ? [] : [level]));
  const groups = new Map<string, Group>();
  for (const level of levels)
    if (GROUPING.has(level.reading.style)) groupOf(groups, level).members.push(level);
  for (const level of levels) noteChild(groups, level);
  const themes = [...groups.values()].filter(isTheme).flatMap(({ members }) => members);
  return new Set(themes);
}

interface Group {
  readonly members: Level[];
  goesOn: boolean;
  restarts: boolean;
  articles: boolean;
  plain: boolean;
  children: number;
}

const keyOf = (level: Level): string => `${level.parent?.key ?? ''}>${level.scheme}`;

function groupOf(groups: Map<string, Group>, level: Level): Group {
  const key = keyOf(level);
  const known = groups.get(key);
  if (known !== undefined) return known;
  const group: Group = {
    members: [],
    goesOn: false,
    restarts: false,
    articles: false,
    plain: false,
    children: 0,
  };
  groups.set(key, group);
  return group;
}

function noteChild(groups: ReadonlyMap<string, Group>, level: Level): void {
  const own = groups.get(keyOf(level));
  if (own !== undefined && !level.headingLike) own.plain = true;
  const above = level.parent === null ? undefined : groups.get(keyOf(level.parent));
  if (above === undefined) return;
  above.children += 1;
  above.goesOn ||= level.goesOn;
  above.articles ||= level.reading.style === 'article';
  const first = level.reading.values.at(-1) === 1;
  above.restarts ||= first && level.parent?.before?.scheme === level.scheme;
}

function isTheme(group: Group): boolean {
  if (group.plain || group.children === 0 || group.restarts) return false;
  const worded = WORDED.has(group.members[0]?.reading.style ?? '');
  return group.goesOn || (worded && group.articles);
}
