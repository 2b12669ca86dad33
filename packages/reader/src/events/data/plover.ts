/** A type of PLOVER, with its mode where it has one. */
export interface PloverCode {
  readonly type: 'AGREE' | 'CONSULT' | 'REJECT' | 'SUPPORT';
  readonly mode?: 'meet' | 'phone' | 'visit';
}

/**
 * PLOVER types by CAMEO code, as far as the 2021 mapping of its authors goes (openeventdata, CAMEO2PLOVER-2021):
 * consultations stay consultations, planned ones are agreements, refusals are rejections, signatures are support.
 * Statements (01), proposals without a code and cancellations have no type there.
 */
export const PLOVER: ReadonlyMap<string, PloverCode> = new Map([
  ['036', { type: 'AGREE', mode: 'meet' }],
  ['040', { type: 'CONSULT' }],
  ['041', { type: 'CONSULT', mode: 'phone' }],
  ['042', { type: 'CONSULT', mode: 'visit' }],
  ['043', { type: 'CONSULT', mode: 'visit' }],
  ['044', { type: 'CONSULT' }],
  ['045', { type: 'CONSULT' }],
  ['046', { type: 'CONSULT' }],
  ['057', { type: 'SUPPORT' }],
  ['120', { type: 'REJECT' }],
  ['125', { type: 'REJECT', mode: 'meet' }],
]);
