/** Words by which a cue counts as one of reporting: somebody says or writes it, in these or other words. */
export const REPORTING_WORDS: ReadonlySet<string> = new Set(
  `say tell add ask write report note announce call suggest argue describe claim state explain insist warn declare
   acknowledge respond reply tweet post deny confirm reveal admit assert contend maintain promise vow pledge accuse criticize
   criticise praise urge demand complain comment mention repeat reiterate recall recount quote cite testify allege charge
   speak talk discuss remark observe predict propose recommend order question answer stress emphasize emphasise point
   express voice indicate conclude estimate disclose inform advise caution lament concede boast joke quip brag read show
   publish refer refuse decline according statement interview comment claim accusation assertion argument remark report
   announcement allegation testimony denial promise pledge warning call demand question answer letter`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
