/** Words of those who look whether a thing was done. */
export const VERIFYING: readonly string[] =
  `verify verifies verified verification verifying confirm confirms confirmed
  confirmation certify certifies certified certification certificate monitor monitors monitored monitoring inspect
  inspects inspected inspection inspections inspectors supervise supervises supervised supervision observe observes
  observed observers oversee oversees overseen oversight witness witnesses witnessed receipt receipts attest attests
  visits visit visited audited audits check checks checked eyes presence watched watch`.split(/\s+/u);

/** Objects of such words that cover the whole draft. */
export const WHOLE_DRAFT: readonly string[] =
  `compliance implementation agreement accord treaty protocol memorandum
  obligations commitments provisions observance fulfilment adherence execution undertakings plan framework
  arrangement`.split(/\s+/u);

/** Words that tie acts of arms together: whoever watches the cease-fire watches these. */
export const OF_ARMS: readonly string[] =
  `ceasefire cease-fire truce armistice hostilities force forces troop troops weapon
  weapons arms artillery military unit units combatant combatants fire fighter fighters withdrawal disengagement
  battery batteries missiles soldiers army`.split(/\s+/u);
