/**
 * Words that carry little of their own in a clause of an agreement, so that one more or fewer of them is no addition: nouns that
 * only hold others ("a period of", "the process of"), verbs that only lead to a noun ("take place", "carry out"), and connectives.
 */
export const LIGHT_WORDS: ReadonlySet<string> = new Set(
  (
    'period term time terms date day purpose purposes process course basis effect manner way respect regard regards relation connection case cases ' +
    'event extent instance fact matter matters issue issues question questions number amount total sum distance width height length strength size level range quantity ' +
    'act acts action actions measure measures step steps activity activities operation operations work task ' +
    'person persons people personnel individual individuals member members man men body bodies one ones ' +
    'place placed placing area site part side behalf order use means provision provisions accordance pursuance conformity line view ' +
    'take takes taken taking give gives given giving make makes made making carry carries carried carrying hold holds held holding ' +
    'have has had having do does done doing be being been become becomes put keep kept set bring brought come comes go goes get ' +
    'conduct conducted effect effected undertake undertaken perform performed provide provided grant granted enter entered ' +
    'shall will may must agree agreed hereby herein hereof hereinafter thereof therein thereto thereby therewith said same such present ' +
    'submit submits submitted locate located situated party parties sides following above below aforementioned respective respectively own itself themselves its their his her this that these those ' +
    'also further furthermore moreover however then therefore thus accordingly as well both together mutual mutually each other another ' +
    'concerned relevant corresponding ' +
    'well mentioned referred stated described set provided specified contained listed laid called known namely ' +
    'up out off down over away back forth on in into onto upon at by to from of for with without'
  ).split(' '),
);

/** Nouns among them that are things of their own where "and" or "or" joins them to others: "points of law or fact". */
export const LIGHT_NOUNS: ReadonlySet<string> = new Set(
  'fact facts means measures activities operations persons individuals members bodies areas sites places order'.split(
    ' ',
  ),
);
