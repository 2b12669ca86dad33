const list = (words: string): readonly string[] => words.trim().split(/\s+/u);

/** Last words of names of bodies and things that an agreement itself makes. */
export const MADE_BODIES = list(`
  commission committee council board panel mission mechanism authority secretariat group team task-force taskforce
  tribunal force office observers monitors guarantors mediators facilitators guarantor mediator facilitator envoy
  representative coordinator commissioner body subcommittee sub-committee cell room centre center zone line area
  belt strip perimeter corridor period roll register trust account programme program plan roadmap date phase chamber arbitrator
  inspectors verifiers administration police assembly fund
`);

/** Of these alone, with no other word, it is asked what they are. */
export const ASKED_ALONE = list(`guarantors guarantor mediators facilitators facilitator monitors mechanism`);

/** Words before such a noun that say what it is for, and name no land or people. */
export const GENERIC_MODIFIERS = list(`
  joint special monitoring verification implementation transitional interim security technical steering safety
  political military civil civilian humanitarian economic electoral constitutional independent international national
  regional local central high supreme general mixed bilateral tripartite quadripartite follow-up oversight advisory
  executive ad hoc permanent provisional temporary buffer demilitarised demilitarized separation disengagement
  exclusion safe green free truth reconciliation peace ceasefire cease-fire truce boundary border land property
  reconstruction development compensation claims police reparations victims amnesty prisoners liaison coordination
  contact working expert experts legal drafting review appeals arbitration dispute disputes settlement stabilisation
  stabilization protection observer election fisheries water energy trade customs weapons arms mine mines transition
  effective cut-off final assembly crossing lead deputy chief senior incident control administrative supervisory
`);

/** Names of organs that a state has without this agreement's making them. */
export const NATIONAL_ORGANS = list(`
  president prime minister ministers ministry government governments parliament senate congress cabinet court courts
  army navy forces king queen emperor chancellor speaker clerk governor mayor judge judges justice prosecutor
  ombudsman attorney state states legislature assembly constitution commander commanders chief minister's party
  parties side sides signatories signatory people peoples bank's federation republic
  member members municipality municipalities province provinces district districts canton cantons county
`);

/** Names under which outside organisations are met. Those alone are taken as outside where the parties are not known. */
export const OUTSIDE_NAMES: readonly string[] = [
  'United Nations',
  'UN',
  'UN Secretary-General',
  'Security Council',
  'General Assembly',
  'Secretary-General of the United Nations',
  'United Nations High Commissioner for Refugees',
  'UNHCR',
  'UNICEF',
  'NATO',
  'North Atlantic Treaty Organization',
  'European Union',
  'EU',
  'European Commission',
  'OSCE',
  'Organization for Security and Co-operation in Europe',
  'African Union',
  'AU',
  'ECOWAS',
  'IGAD',
  'SADC',
  'Arab League',
  'League of Arab States',
  'ASEAN',
  'Organization of American States',
  'World Bank',
  'International Monetary Fund',
  'IMF',
  'International Atomic Energy Agency',
  'IAEA',
  'International Court of Justice',
  'International Criminal Court',
  'ICC',
  'ICRC',
  'International Committee of the Red Cross',
  'Red Cross',
  'Red Crescent',
  'World Health Organization',
  'WHO',
  'World Food Programme',
  'WTO',
  'World Trade Organization',
  'OPCW',
];

/** Last words of names of organisations that stand outside as a rule. */
export const OUTSIDE_NOUNS = list(`
  bank union league organisation organization agency society alliance community nations commissioner fund
  secretary-general federation association conference
`);

/** Words by which a text brings a body into being, or says what it is made of. */
export const MAKING_WORDS = list(`
  establish establishes established create creates created constitute constituted form forms formed set convene
  convened appoint appoints appointed elect elects elected found founded there hereby consist consists composed
  comprise comprises named nominated comprising setup institute instituted
`);

/** Words before names that belong to the title and not to the name. */
export const NAME_TITLES =
  list(`the republic kingdom state government federation union people's islamic democratic
  federal of and duchy commonwealth ministry interior council army authority command front movement united general free
  national liberation party revolutionary armed forces`);
