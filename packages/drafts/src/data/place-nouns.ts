/** Nouns behind which "where" tells of a place ("the country where they live") and sets no condition. */
export const PLACE_NOUNS: ReadonlySet<string> = new Set(
  (
    'place places site sites point points location locations position positions spot spots area areas zone zones region regions ' +
    'district districts province provinces territory territories country countries state states municipality municipalities ' +
    'city cities town towns village villages commune communes camp camps house houses home homes building buildings port ports ' +
    'airport airports station stations crossing crossings line lines border frontier river rivers road roads land lands field fields ' +
    'court courts office offices school schools hospital hospitals prison prisons centre centres depot depots base bases'
  ).split(' '),
);
