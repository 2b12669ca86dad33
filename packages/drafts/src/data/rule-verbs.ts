/**
 * Verbs in which agreements lay down rules in the present tense ("the Fund bears the cost", "disputes go to the Panel"), in their
 * plain form. From ordinary legal English, not from any text; one that is missing is known by the article behind it alone.
 */
export const RULE_VERBS: ReadonlySet<string> = new Set(
  (
    'accede accept acknowledge acquire act adhere adjourn administer admit adopt advise affect agree allocate allow amend answer appeal appear apply appoint approve arbitrate arise ' +
    'arrange ask assemble assess assist assume attach attend audit award bear become begin belong bind border bring build buy call carry cast cease ' +
    'certify chair charge check choose claim clear close collect come command commence commit communicate compensate compile comply comprise concern conclude conduct ' +
    'confer confirm consent consist constitute consult contain continue contribute control convene cooperate coordinate correspond cost count cover create cross ' +
    'deal decide declare decline deem define delegate deliver demand depart depend deploy deposit derive deserve designate determine devolve differ direct disarm discharge disclose ' +
    'disband dispose dissolve distribute divide draft draw elect employ enact end enforce engage enjoy ensure enter entail escort establish evaluate examine exceed exclude execute exempt ' +
    'exercise exist expire extend face fall finance fix flow fly follow forbid forfeit form forward found fulfil function fund furnish give go govern grant guarantee guard ' +
    'guide hand handle head hear help hold host house implement imply include incorporate incur inform inherit initiate inspect instruct insure investigate invite involve issue join ' +
    'judge keep lack lapse last lay lead leave lend levy lie limit live lodge maintain make manage mark mean measure mediate meet merge monitor name nominate ' +
    'notify number observe obtain occupy occur offer open operate order organise originate oversee owe own participate pass patrol pay perform permit play pledge police possess ' +
    'practise prepare prescribe present preserve preside prevail proceed produce prohibit promote propose prosecute protect provide publish purchase qualify raise range rank ratify reach receive recognise recommend ' +
    'record recover recruit refer refrain refuse register regulate reimburse relate release rely remain remit remove render renew renounce repay replace report represent request ' +
    'require reserve reside resign resolve respect rest restore result retain return review revert rotate rule run safeguard secure seek select sell send separate serve set settle share ' +
    'sign sit speak stand start state station stay stop store submit succeed suffer supervise supply support surrender suspend swear take teach tender terminate train ' +
    'transfer transmit treat try turn undergo undertake unite use vacate verify vest visit vote wait waive warn wear withdraw work write yield'
  ).split(' '),
);

/** Forms of verbs that tell of what was, beside those in "ed". */
export const PAST_FORMS: ReadonlySet<string> = new Set(
  (
    'was were had did began gave took made held met paid sent fought lost won kept left built came went became brought drew fell found knew led ' +
    'rose saw said sought sold spoke stood told thought wrote broke chose fled grew'
  ).split(' '),
);

/** Words that a verb stands right before, and a noun nearly never: articles and the like. */
export const OPENS_OBJECT: ReadonlySet<string> = new Set(
  'the a an its their his her no each every all any this these such both'.split(' '),
);
