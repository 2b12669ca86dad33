/** Nouns for houses and grounds in which people meet, and which do nothing themselves. Lower case. */
export const VENUES: ReadonlySet<string> = new Set(
  (
    'hotel inn palace castle villa mansion hall schoolhouse school church chapel monastery convent abbey cathedral mosque temple ' +
    'shrine museum library theatre cinema stadium barracks lodge manor farmhouse barn tent courtyard ballroom retreat resort ' +
    'cottage chateau fort fortress ranch restaurant café cafe'
  ).split(' '),
);
