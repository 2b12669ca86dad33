/** Words of one field between which drafters fight, and why the choice matters. */
export interface LoadedGroup {
  /** Names the field. */
  readonly field: string;
  /** Why an exchange between two members is no matter of style. */
  readonly why: string;
  /** Whether an exchange counts only where one word stands in the very place of the other, since either may come in elsewhere. */
  readonly inPlace?: boolean;
  /** Each member with its forms; `/` parts forms of one place. Forms of one member say the same. */
  readonly members: readonly (readonly string[])[];
}

/** The pairs and triples. What drops out or comes in alone is no entry; an exchange within a field is. */
export const LOADED_GROUPS: readonly LoadedGroup[] = [
  {
    field: 'stance towards a fact',
    why: 'recognising grants standing, noting only records',
    members: [
      ['recognise/recognises/recognised/recognising/recognition'],
      ['note/notes/noted/noting', 'take/takes/taking note of'],
      ['welcome/welcomes/welcomed/welcoming'],
      ['endorse/endorses/endorsed/endorsing'],
      ['acknowledge/acknowledges/acknowledged/acknowledging'],
      ['accept/accepts/accepted/accepting'],
      ['support/supports/supported/supporting'],
      ['respect/respects/respected/respecting'],
    ],
  },
  {
    field: 'stance in a resolution',
    why: 'deciding binds, calling upon and encouraging do not',
    members: [
      ['decide/decides', 'has/have decided'],
      ['demand/demands'],
      ['call/calls upon/on'],
      ['urge/urges'],
      ['request/requests'],
      ['recommend/recommends'],
      ['encourage/encourages'],
      ['invite/invites'],
    ],
  },
  {
    field: 'censure',
    why: 'condemning names a wrong, regretting and being concerned do not',
    members: [
      ['condemn/condemns/condemning'],
      ['deplore/deplores/deploring'],
      ['regret/regrets/regretting'],
      ['express/expresses/expressing concern', 'is/are concerned'],
    ],
  },
  {
    field: 'end of fighting',
    why: 'a truce or pause ends by itself, a cease-fire stands until ended, an armistice or peace ends the war',
    members: [
      ['ceasefire/ceasefires'],
      ['truce/truces'],
      ['armistice'],
      ['cessation of hostilities'],
      ['pause/pauses', 'humanitarian pause'],
      ['peace', 'end of the war', 'end to the war'],
      ['de-escalation/deescalation'],
    ],
  },
  {
    field: 'leaving ground',
    why: 'what is withdrawn leaves, what is redeployed or repositioned may stay near',
    members: [
      ['withdraw/withdraws/withdrawn/withdrawal/withdrawing/withdrawals'],
      ['redeploy/redeploys/redeployed/redeployment'],
      ['reposition/repositioned/repositioning'],
      ['disengage/disengages/disengagement'],
      ['reduce/reduces/reduced/reduction'],
      ['demobilise/demobilised/demobilize/demobilized/demobilisation/demobilization'],
    ],
  },
  {
    field: 'weapons',
    why: 'what is destroyed is gone, what is stored or handed over can come back',
    members: [
      ['destroy/destroys/destroyed/destruction'],
      ['dismantle/dismantles/dismantled/dismantling'],
      ['store/stores/stored/storage'],
      ['surrender/surrenders/surrendered', 'hand/hands/handed over'],
      ['decommission/decommissioned/decommissioning'],
      ['freeze/freezes/frozen'],
    ],
  },
  {
    field: 'where territory ends',
    why: 'a border or boundary is claimed for good, a line is where forces stand',
    members: [
      ['border/borders', 'frontier/frontiers'],
      ['boundary/boundaries', 'boundary line'],
      ['line', 'line of contact', 'contact line', 'line of control', 'demarcation line'],
    ],
  },
  {
    field: 'who holds territory',
    why: 'occupation is held against the law, administration and control leave title open',
    members: [
      ['occupied/occupation/occupying/occupies'],
      ['administered/administers/administration/administering'],
      ['control/controlled/controls/controlling'],
      ['annexed/annexation'],
      ['disputed'],
      ['liberated/liberation'],
    ],
  },
  {
    field: 'territory',
    why: 'with or without the article or "territories" the extent differs',
    members: [['territory'], ['territories'], ['the territories'], ['areas'], ['regions'], ['lands']],
  },
  {
    field: 'rank of a text',
    why: 'a treaty or agreement binds, an understanding or a declaration need not',
    members: [
      ['agreement', 'accord', 'treaty'],
      ['understanding/understandings', 'memorandum of understanding'],
      ['declaration'],
      ['arrangement/arrangements'],
    ],
  },
  {
    field: 'status of a people',
    why: 'a people may claim self-determination, a minority or population rights within a state',
    members: [
      ['people'],
      ['peoples'],
      ['population/populations'],
      ['minority/minorities'],
      ['community/communities'],
      ['nation'],
    ],
  },
  {
    field: 'degree of self-rule',
    why: 'independence ends the state’s title, autonomy and decentralisation keep it',
    members: [
      ['independence/independent'],
      ['autonomy/autonomous'],
      ['self-government/selfgovernment', 'self-rule/selfrule'],
      ['self-determination/selfdetermination'],
      ['special status'],
      ['decentralisation/decentralised/decentralization/decentralized'],
      ['sovereignty/sovereign'],
    ],
  },
  {
    field: 'freedom from prosecution',
    why: 'an amnesty ends the guilt in law, a pardon the sentence, immunity only the proceedings',
    members: [
      ['amnesty/amnesties'],
      ['pardon/pardons/pardoned'],
      ['immunity'],
      ['prosecution/prosecuted/prosecute'],
      ['clemency'],
    ],
  },
  {
    field: 'people who fled',
    why: 'refugees have a status in law that displaced persons, migrants and evacuees have not',
    members: [
      ['refugee/refugees'],
      ['displaced persons/people', 'internally displaced persons/people'],
      ['migrant/migrants'],
      ['evacuee/evacuees'],
      ['deportee/deportees', 'deported persons'],
    ],
  },
  {
    field: 'people held',
    why: 'prisoners of war have rights that detainees and hostages have not',
    members: [
      ['prisoners of war', 'prisoner of war'],
      ['detainee/detainees', 'detained persons'],
      ['hostage/hostages'],
      ['captive/captives'],
    ],
  },
  {
    field: 'those who fight',
    why: 'the name says whether they are lawful forces',
    members: [
      ['terrorist/terrorists'],
      ['armed groups/group'],
      ['militia/militias'],
      ['combatant/combatants', 'fighter/fighters'],
      ['mercenary/mercenaries'],
      ['volunteers'],
    ],
  },
  {
    field: 'going home',
    why: 'a right of return is not settled by resettlement or compensation',
    members: [
      ['return/returns/returned', 'go/goes back'],
      ['resettle/resettled/resettlement'],
      ['repatriate/repatriated/repatriation'],
      ['compensated/compensation'],
    ],
  },
  {
    field: 'making good',
    why: 'reparation admits a wrong, compensation and assistance do not',
    members: [['reparation/reparations'], ['compensation'], ['restitution'], ['assistance', 'aid']],
  },
  {
    field: 'promise of safety',
    why: 'a guarantee or assurance differs in whether one must act on it',
    members: [
      ['guarantee/guarantees/guaranteed'],
      ['assurance/assurances/assured'],
      ['commitment/commitments'],
      ['promise/promises'],
    ],
  },
  {
    field: 'watching over the terms',
    why: 'verification and inspection look inside, monitoring and observation from without, enforcement acts',
    members: [
      ['verify/verifies/verified/verification'],
      ['monitor/monitors/monitored/monitoring'],
      ['observe/observes/observed/observation'],
      ['inspect/inspects/inspected/inspection/inspections'],
      ['enforce/enforces/enforced/enforcement'],
      ['supervise/supervises/supervised/supervision'],
    ],
  },
  {
    field: 'consulting',
    why: 'consent can be withheld, consultation only heard, notice only taken',
    members: [
      ['consent/consents'],
      ['approval/approve/approves'],
      ['consultation/consultations/consult/consults'],
      ['notification/notify/notifies/notified', 'inform/informs/informed'],
    ],
  },
  {
    field: 'standing of an act',
    why: 'what is approved has leave, what is examined, submitted or asked for has none yet',
    inPlace: true,
    members: [
      [
        'approve/approves/approved',
        'endorse/endorses/endorsed',
        'adopt/adopts/adopted',
        'authorise/authorises/authorised',
        'confirm/confirms/confirmed',
        'ratify/ratifies/ratified',
        'accept/accepts/accepted',
      ],
      [
        'discuss/discusses/discussed',
        'examine/examines/examined',
        'review/reviews/reviewed',
        'study/studies/studied',
        'debate/debates/debated',
      ],
      [
        'submit/submits/submitted',
        'circulate/circulates/circulated',
        'transmit/transmits/transmitted',
        'communicate/communicates/communicated',
        'present/presents/presented',
        'announce/announces/announced',
        'publish/publishes/published',
      ],
      ['request/requests/requested', 'propose/proposes/proposed', 'recommend/recommends/recommended'],
    ],
  },
  {
    field: 'stage of a work',
    why: 'what has begun is not yet done',
    inPlace: true,
    members: [
      ['complete/completes/completed', 'finish/finishes/finished', 'conclude/concludes/concluded'],
      [
        'begin/begins/begun',
        'start/starts/started',
        'commence/commences/commenced',
        'launch/launches/launched',
        'initiate/initiates/initiated',
      ],
    ],
  },
  {
    field: 'ending sanctions',
    why: 'what is lifted is gone, what is suspended or eased can return at once',
    members: [
      ['lift/lifts/lifted/lifting'],
      ['suspend/suspends/suspended/suspension'],
      ['ease/eases/eased/easing'],
      ['terminate/terminates/terminated/termination'],
      ['waive/waives/waived'],
    ],
  },
  {
    field: 'settling disputes',
    why: 'arbitration and adjudication bind, mediation and talks do not',
    members: [
      ['arbitration/arbitrated', 'arbitral tribunal'],
      ['adjudication/adjudicated'],
      ['mediation/mediated'],
      ['conciliation'],
      ['negotiation/negotiations/negotiated', 'talks'],
    ],
  },
  {
    field: 'deciding',
    why: 'unanimity and consensus give each a veto, a majority does not',
    members: [
      ['unanimity/unanimously/unanimous'],
      ['consensus'],
      ['simple majority', 'majority'],
      ['qualified majority', 'two-thirds majority'],
    ],
  },
  {
    field: 'dealing with an issue',
    why: 'resolving ends an issue, addressing or discussing does not',
    members: [
      ['resolve/resolves/resolved', 'settle/settles/settled'],
      ['address/addresses/addressed'],
      ['discuss/discusses/discussed/discussion'],
      ['examine/examines/examined'],
    ],
  },
  {
    field: 'kind of rule',
    why: 'sovereignty is title, jurisdiction and control are powers',
    members: [['sovereignty'], ['jurisdiction'], ['control'], ['authority']],
  },
  {
    field: 'forces from outside',
    why: 'peacekeepers may use force under a mandate, observers may not',
    members: [
      ['peacekeepers/peacekeeper', 'peacekeeping force'],
      ['observers/observer'],
      ['monitors'],
      ['police officers', 'police'],
      ['troops', 'soldiers'],
    ],
  },
  {
    field: 'kind of zone',
    why: 'what may be in a zone follows from its name',
    members: [
      ['demilitarised zone/strip/area'],
      ['buffer zone'],
      ['security zone'],
      ['safe zone/area', 'humanitarian zone'],
      ['exclusion zone'],
      ['neutral zone'],
      ['free economic zone', 'special economic zone'],
    ],
  },
  {
    field: 'assets',
    why: 'what is frozen still belongs to its owner, what is confiscated does not',
    members: [
      ['freeze/freezes/frozen/freezing'],
      ['confiscate/confiscates/confiscated/confiscation'],
      ['seize/seizes/seized/seizure'],
      ['return/returned'],
      ['release/released'],
    ],
  },
  {
    field: 'name of a crime',
    why: 'each name has elements and consequences of its own in law',
    members: [
      ['genocide'],
      ['crimes against humanity'],
      ['war crimes'],
      ['atrocities'],
      ['crimes'],
      ['violations'],
      ['aggression'],
      ['incidents'],
    ],
  },
  {
    field: 'kind of conflict',
    why: 'the name decides which law applies and who is answerable',
    members: [
      ['war'],
      ['conflict'],
      ['aggression', 'invasion'],
      ['crisis'],
      ['special military operation'],
      ['dispute'],
      ['rebellion', 'insurgency'],
    ],
  },
];
