/**
 * The names of the months as spreadsheets of the world read them: English, German, French, Spanish, Italian, Portuguese, Dutch, Polish,
 * Turkish, Russian and Ukrainian. Three letters and more of the beginning are as good as the whole.
 */
export const MONTHS = [
  'january february march april may june july august september october november december',
  'januar februar märz april mai juni juli august september oktober november dezember jänner maerz',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre fevrier aout decembre',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  'januari februari maart april mei juni juli augustus september oktober november december mrt',
  'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień',
  'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
  'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь мая',
  'січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень',
].flatMap((line) => line.split(' '));

/** Words that spreadsheets take for true and false. */
export const TRUTH_WORDS = new Set(
  'true false wahr falsch vrai faux verdadero falso vero verdadeiro waar onwaar prawda fałsz doğru yanlış истина ложь істина хибність'.split(
    ' ',
  ),
);
