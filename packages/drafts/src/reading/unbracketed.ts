import type { Message, Span } from '@nonpaper/vocabulary';
import type { ReadProvision } from '../types.ts';
import type { Claim } from './segments.ts';

/** Provisions without their brackets, and the claims on the text. */
export interface Unbracketed {
  readonly title: string | null;
  readonly provisions: readonly Omit<ReadProvision, 'brackets'>[];
  /** The whole extent of each provision, its number and heading included. */
  readonly extents: readonly Span[];
  readonly claims: readonly Claim[];
  readonly aside: readonly Span[];
  readonly messages: readonly Message[];
}
