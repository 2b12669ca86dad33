/**
 * Reads texts with their attributions from a folder in PolNeAR's layout: `text/NAME.txt` and, in brat standoff,
 * `attributions/NAME_ANNOTATOR.ann`. Of several annotators the first in the order of their names counts.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '@nonpaper/vocabulary';

export const ROLE_NAMES = ['source', 'cue', 'content'] as const;
export type RoleName = (typeof ROLE_NAMES)[number];

/** One attribution as it was annotated; fragments of each role in the order of the text. */
export type GoldAttribution = Readonly<Record<RoleName, readonly Span[]>>;

/** A text with its attributions. */
export interface GoldText {
  readonly name: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

/** Whether a folder has the layout. */
export const isPolnear = (folder: string): boolean =>
  existsSync(join(folder, 'text')) && existsSync(join(folder, 'attributions'));

/** The texts of a folder, by name. A text without annotation is left out. */
export function readPolnear(folder: string): GoldText[] {
  const annotations = readdirSync(join(folder, 'attributions'))
    .filter((name) => name.endsWith('.ann'))
    .sort();
  return readdirSync(join(folder, 'text'))
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((file): GoldText[] => {
      const name = file.slice(0, -'.txt'.length);
      const first = annotations.find((each) => each.startsWith(`${name}_`) || each === `${name}.ann`);
      if (first === undefined) return [];
      const text = readFileSync(join(folder, 'text', file), 'utf8');
      return [
        {
          name,
          text,
          attributions: attributionsIn(readFileSync(join(folder, 'attributions', first), 'utf8')),
        },
      ];
    });
}

/** Attributions of a brat file. Lines of other kinds, and spans of no attribution, are passed over. */
export function attributionsIn(standoff: string): GoldAttribution[] {
  const spans = new Map<string, Span[]>();
  const found: GoldAttribution[] = [];
  for (const line of standoff.split(/\r?\n/)) {
    const [id = '', about = ''] = line.split('\t');
    if (id.startsWith('T')) spans.set(id, fragmentsIn(about));
    if (id.startsWith('E')) found.push(attributionOf(about, spans));
  }
  return found;
}

/** `Source 110 112;120 130`: the name, then fragments. */
function fragmentsIn(about: string): Span[] {
  return about
    .slice(about.indexOf(' ') + 1)
    .split(';')
    .map((each) => each.trim().split(' ').map(Number))
    .flatMap(([start, end]): Span[] =>
      start === undefined || end === undefined || !(end > start) ? [] : [[start, end]],
    );
}

/** `Attribution:T4 Content:T3 Cue:T2 Source:T1 Content2:T7`. */
function attributionOf(about: string, spans: ReadonlyMap<string, readonly Span[]>): GoldAttribution {
  const roles: Record<RoleName, Span[]> = { source: [], cue: [], content: [] };
  for (const argument of about.trim().split(' ')) {
    const [name = '', id = ''] = argument.split(':');
    const role = ROLE_NAMES.find((each) => each === name.toLowerCase().replace(/\d+$/, ''));
    if (role !== undefined) roles[role].push(...(spans.get(id) ?? []));
  }
  for (const role of ROLE_NAMES) roles[role].sort((a, b) => a[0] - b[0]);
  return roles;
}
