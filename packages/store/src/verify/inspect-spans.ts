import type { DossierRecord } from '@nonpaper/dossier';
import type { Evidence, Report } from './evidence.ts';
import { placesOf, type Place } from './places.ts';

/** Checks the places that a record names against the kept texts, and gives their number. */
export function inspectSpans(evidence: Evidence, record: DossierRecord, report: Report): number {
  const places = placesOf(record, (id) => evidence.textOf(id));
  const where = `${record.kind} ${record.id}`;
  for (const place of places) {
    const text = place.text === null ? null : evidence.text(place.text);
    if (text === null)
      report('text-missing', where, `Its ${place.what} points into a text that is not kept.`);
    else inspectPlace(text, place, where, report);
  }
  return places.reduce((sum, place) => sum + place.spans.length, 0);
}

function inspectPlace(text: string, place: Place, where: string, report: Report): void {
  const outside = place.spans.find(([start, end]) => !(0 <= start && start <= end && end <= text.length));
  if (outside !== undefined) {
    report('span-broken', where, `Its ${place.what} [${outside}] lies outside of a text of ${text.length}.`);
    return;
  }
  const slice = place.spans.map(([start, end]) => text.slice(start, end)).join(' ');
  if (place.says !== null && squeezed(slice) !== squeezed(place.says)) {
    report('span-broken', where, `Its ${place.what} is not what stands at [${place.spans.join('; ')}].`);
  }
}

/** A statement's parts are joined, and line breaks become spaces, before they are shown: white space is left out. */
const squeezed = (text: string) => text.replace(/[\s…]+|\.\.\./gu, '');
