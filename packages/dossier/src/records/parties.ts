import type { IsoDate, PartyKind } from '@nonpaper/vocabulary';
import type { Id, Name, RecordBase } from './record.ts';

/** A principal with a will of its own. `names[0]` is its usual name. */
export interface Party extends RecordBase<'party'> {
  readonly partyKind: PartyKind;
  readonly names: readonly Name[];
}

export interface Office {
  readonly title: string;
  readonly party: Id | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** Someone who speaks or acts for a party. `names[0]` is the usual name. */
export interface Person extends RecordBase<'person'> {
  readonly names: readonly Name[];
  readonly offices: readonly Office[];
  readonly speaksFor: Id | null;
}

export interface Outlet extends RecordBase<'outlet'> {
  readonly names: readonly Name[];
}

/** A way by which parties talk: a track, a format, a go-between. */
export interface Channel extends RecordBase<'channel'> {
  readonly name: string;
  readonly parties: readonly Id[];
  readonly description: string | null;
}
