/** Past forms that do not end in -ed, of verbs that carry events. */
export const IRREGULAR_PASTS: ReadonlySet<string> = new Set(
  (
    'met held spoke flew went came had began took gave sent put told said left sat brought led made paid spent ran ' +
    'was were did became chose drew fell got grew heard kept knew lost meant read rose saw sought sold set shook thrown given flown gone taken begun drawn written spoken seen rang rung laid showed ' +
    'stood struck thought threw understood won wrote broke built bought caught known born shown chosen sworn shook drove driven rode ridden ate eaten foreseen'
  ).split(' '),
);
