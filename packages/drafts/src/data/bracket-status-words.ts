/** How far a provision is settled, from the least to the most. */
export const PROVISION_STATUSES = [
  'open',
  'not stated',
  'no wording',
  'no brackets',
  'agreed in principle',
  'agreed ad ref',
  'agreed',
] as const;
export type ProvisionStatus = (typeof PROVISION_STATUSES)[number];

/** What a mark says: a status, or that the text is not agreed. */
export type MarkedStatus = 'agreed' | 'agreed ad ref' | 'agreed in principle' | 'open';

/** Openings of a mark, folded to lower case; longer ones win. */
export const STATUS_MARKS: Readonly<Record<string, MarkedStatus>> = {
  agreed: 'agreed',
  'agreed text': 'agreed',
  'text agreed': 'agreed',
  'all agreed': 'agreed',
  closed: 'agreed',
  'finally agreed': 'agreed',
  adopted: 'agreed',
  'agreed ad ref': 'agreed ad ref',
  'agreed ad referendum': 'agreed ad ref',
  'ad ref': 'agreed ad ref',
  'ad referendum': 'agreed ad ref',
  'agreed subject to approval': 'agreed ad ref',
  'agreed subject to approval in capital': 'agreed ad ref',
  'agreed subject to approval in capitals': 'agreed ad ref',
  'subject to approval in capital': 'agreed ad ref',
  'subject to approval in capitals': 'agreed ad ref',
  'agreed in principle': 'agreed in principle',
  'agreed on principle': 'agreed in principle',
  'provisionally agreed': 'agreed in principle',
  'provisional agreement': 'agreed in principle',
  'agreement in principle': 'agreed in principle',
  'tentatively agreed': 'agreed in principle',
  'agreed on objective': 'agreed in principle',
  'agreed on substance': 'agreed in principle',
  'provisionally closed': 'agreed in principle',
  'agreed at technical level': 'agreed in principle',
  'agreed informally': 'agreed in principle',
  'agreed tentatively': 'agreed in principle',
  'agreed provisionally': 'agreed in principle',
  'informally agreed': 'agreed in principle',
  't agreed': 'agreed in principle',
  'technically agreed': 'agreed in principle',
  'bracketed pending': 'open',
  'bracketed pending outcome of': 'open',
  'bracketed pending the outcome of': 'open',
  'pending outcome of': 'open',
  'pending the outcome of': 'open',
  'pending agreement on': 'open',
  'pending discussion': 'open',
  'pending discussions': 'open',
  'pending further discussion': 'open',
  'pending further discussions': 'open',
  parked: 'open',
  'to be discussed': 'open',
  'to be revisited': 'open',
  'under consideration': 'open',
  'under discussion': 'open',
  'still under discussion': 'open',
  'not agreed': 'open',
  'not yet agreed': 'open',
  'no agreement': 'open',
  open: 'open',
  'still open': 'open',
  pending: 'open',
  'not closed': 'open',
  'under negotiation': 'open',
};

/** Words that may follow a mark and leave it as it is, folded to lower case; figures and months too. */
export const MARK_FILLERS: ReadonlySet<string> = new Set(
  `on at by the all parties both sides text in of this paragraph para article provision point as meeting session plenary round
  january february march april may june july august september october november december am pm technical level first second`.split(
    /\s+/u,
  ),
);
