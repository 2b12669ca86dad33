import type { Element } from './markup.ts';
import { EARLIER_STATES } from './revision-elements.ts';

/** An earlier state of properties, and the element that holds it. */
export interface EarlierState {
  readonly change: Element;
  readonly state: Element | undefined;
}

/** The earlier state of properties, if any. */
export function earlierStateOf(element: Element): EarlierState | undefined {
  const change = element.children.find(({ name }) => EARLIER_STATES.has(name));
  return change === undefined ? undefined : { change, state: change.children[0] };
}

/** Parts of properties that an earlier state never holds. */
export const ALWAYS_KEPT: Readonly<Record<string, ReadonlySet<string>>> = {
  'w:pPr': new Set(['w:rPr', 'w:sectPr']),
  'w:sectPr': new Set(['w:headerReference', 'w:footerReference']),
};
/** Of those, the ones that stand first. */
export const FIRST_IN_SECTION: ReadonlySet<string> = new Set(['w:headerReference', 'w:footerReference']);
