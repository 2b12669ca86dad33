/** Who acts for a state, movement or body: what has one of these is a principal with a will of its own. Lower case. */
export const ORGANS: ReadonlySet<string> = new Set(
  (
    'government cabinet parliament president premier minister ministers ministry delegation delegations delegates negotiator ' +
    'negotiators envoy envoys team side spokesman spokeswoman spokesperson ambassador army navy militia fighters commander commanders ' +
    'leader leaders leadership chairman chairwoman chair speaker secretary representative representatives interlocutor ' +
    'lawyers officials diplomats congress council chief chancellor cabinet representatives assembly politburo troops'
  ).split(' '),
);

/** Words beside a name that make it one of those who stand between the sides, or look on. Lower case. */
export const BETWEEN_THE_SIDES: ReadonlySet<string> = new Set(
  (
    'mediator mediators co-mediators mediate mediates mediated mediating mediation observer observers guarantor guarantors host hosts ' +
    'hosting hosted facilitator facilitators facilitate facilitated broker brokers brokered sponsor sponsors donor donors witness ' +
    'witnesses auspices intermediary intermediaries go-between chaired moderated'
  ).split(' '),
);

/** Words in capitals that name nobody: quarters of the sky, ranks, ways of beginning a sentence. Lower case. */
export const NO_OWNERS: ReadonlySet<string> = new Set(
  (
    'western eastern northern southern central permanent exiled deputy opposition senior former acting whether did does has ' +
    'have had can may should must its information peace president king governor home regional press radio news tv'
  ).split(' '),
);

/** Last words of names of bodies that are themselves organs of a principal, or judge, tell or study. Lower case. */
export const NO_PRINCIPALS: ReadonlySet<string> = new Set(
  'ministry office court department secretariat institute university radio press news tribune bank mission'.split(
    ' ',
  ),
);
