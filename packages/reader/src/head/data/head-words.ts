/** What stands beside the day of publication in the head of an article, in small letters, in the languages that are read. */
export const HEAD_WORDS: ReadonlySet<string> = new Set([
  'published', 'publication', 'posted', 'issued', 'released', 'first', 'last', 'date', 'dated', 'on', 'at', 'the', 'of', 'time', 'local', 'press', 'release',
  'for', 'immediate', 'article', 'news', 'story', 'report',
  'publié', 'publiée', 'le', 'à', 'du', 'date', 'heure',
  'publicado', 'publicada', 'el', 'a', 'las', 'fecha', 'de', 'del', 'hora', 'horas',
  'опубліковано', 'дата', 'року', 'рік', 'р', 'о', 'об', 'год', 'година',
  'опубликовано', 'года', 'г', 'в', 'дата', 'время',
  'نشر', 'نُشر', 'في', 'تاريخ', 'النشر', 'الساعة', 'يوم',
]); // prettier-ignore

/** Words before a later day: that on which the article was changed. */
export const CHANGED_WORDS: ReadonlySet<string> = new Set([
  'updated', 'update', 'modified', 'edited', 'corrected', 'amended', 'revised',
  'actualisé', 'actualisée', 'modifié', 'modifiée', 'jour', 'mis', 'mise', 'actualizado', 'actualizada', 'modificado',
  'оновлено', 'змінено', 'обновлено', 'изменено', 'تحديث', 'آخر',
]); // prettier-ignore

/** Zones and halves of the day behind a clock. */
export const CLOCK_WORDS: ReadonlySet<string> = new Set([
  'am', 'pm', 'a.m', 'p.m', 'gmt', 'utc', 'bst', 'cet', 'cest', 'eet', 'eest', 'est', 'edt', 'et', 'cst', 'cdt', 'mst', 'pst', 'pdt', 'msk', 'ist', 'h', 'hrs', 'hours', 'z', 't',
]); // prettier-ignore

/** Words that open the line of those who wrote an article. */
export const BYLINE_WORDS: ReadonlySet<string> = new Set([
  'by',
  'from',
  'par',
  'por',
  'автор',
  'автори',
  'авторы',
]);
