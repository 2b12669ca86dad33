/**
 * Offices and callings whose word ends in "-man", "-woman" or "-person" as a text likes: what stands before that ending. From ordinary
 * English; words in which the ending is no person of either kind ("human", "layman's terms") are not among them.
 */
export const OFFICES: ReadonlySet<string> = new Set(
  (
    'chair spokes ombuds alder council congress assembly committee police fire service fisher business sales news camera crafts ' +
    'states towns country kins clans tribes jury noble boats ferry watch guards lands seas crew work midship juryfore fore ' +
    'camp cavalry rifle marks herds cattle livestock hunts woods trades draughts anchor signal bomb gun ' +
    'vice'
  ).split(' '),
);
