/** The words that lead back to an event told before, by its type: "the trip", "their talks", "at the close of the audience". */
import type { EventType } from '@nonpaper/vocabulary';

const words = (list: string): readonly string[] => list.split(' ');

export const LEADS_BACK: ReadonlyMap<EventType, readonly string[]> = new Map([
  ['visit', words('visit trip journey tour stay audience')],
  [
    'meeting',
    words(
      'meeting talks round session summit conference negotiations consultations discussions encounter gathering sitting hearing dinner lunch breakfast reception plenary seminar workshop ceremony audience roundtable retreat congress briefing',
    ),
  ],
  ['call', words('call conversation exchange')],
  ['signature', words('signing ceremony signature')],
  ['publication', words('publication release')],
]);

/** Those that lead back to an encounter, at which other things are done. */
export const OCCASIONS: readonly string[] = [
  ...new Set((['meeting', 'visit', 'call'] as const).flatMap((type) => LEADS_BACK.get(type) ?? [])),
];

/** All of them. */
export const ALL_LEADS_BACK: readonly string[] = [...new Set([...LEADS_BACK.values()].flat())];
