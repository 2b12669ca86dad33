/** Capitalised words that are no names of people: months, days, words of titles and institutions. Lower case. */
export const NOT_NAMES: ReadonlySet<string> = new Set(
  (
    'january february march april may june july august september october november december jan feb mar apr jun jul ' +
    'aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday i the a an this that these those ' +
    'of it its he she they we you his her their our my there here in on at by for from with without after before while ' +
    'when where why how what who which whose if although though but and or so yet however meanwhile still also then now ' +
    'since because as according both each all some many most several few one two three four five six seven eight nine ten ' +
    'no not none neither nor such under over during despite instead moreover nevertheless to earlier later last next ' +
    'today yesterday tomorrow tonight christmas easter new old more less further crucially officials official supporters sources negotiators ' +
    'diplomats mr mrs ms dr sir us uk un eu asked once until unless everyone nobody somebody another other others ' +
    'neighbouring neighboring landlocked only even just perhaps like unlike upon among amid against across along around is are was were will would could'
  ).split(' '),
);

/** Words that make a capitalised phrase an institution, a text or a place, not a person. Lower case. */
export const INSTITUTION_WORDS: ReadonlySet<string> = new Set(
  (
    'ministry department office council commission committee assembly parliament senate congress house court bank fund ' +
    'agency authority union league alliance forum organisation organization association institute university college ' +
    'foundation centre center party movement front army navy force forces guard police mission embassy delegation ' +
    'government administration cabinet company corporation group holdings limited mines mining energy oil gas power ' +
    'news press times post journal tribune television radio herald gazette agency programme program initiative bureau ' +
    'brigade command militia confederation federation coalition chamber board secretariat directorate service'
  ).split(' '),
);
export const TEXT_WORDS: ReadonlySet<string> = new Set(
  (
    'agreement accord accords treaty protocol memorandum declaration communique communiqué charter convention plan ' +
    'framework resolution act pact roadmap proposal initiative talks process summit conference formula'
  ).split(' '),
);
export const PLACE_WORDS: ReadonlySet<string> = new Set(
  (
    'beach river lake sea gulf strait bay island islands mountain mountains valley delta city town port province region district ' +
    'palace hotel bridge street square airport heights peninsula desert dam pass corridor basin county state states base ' +
    'villa castle hall north south east west northern southern eastern western upper lower coast canal plateau plain'
  ).split(' '),
);
