/**
 * What a text says by doing: "the accord gives each side two pilots". Of anybody else these verbs tell a deed, so that they
 * count behind a text only. `force : verbs`; a particle may follow its verb ("lay down").
 */
export const TEXT_VERBS = `
assert : name, give, allow, leave, set, put, mark, list, contain, describe, state, fix, define, bear out, lay down, grant, assign, divide, reserve, record, show, depict, place, cede, award, entitle, attribute, estimate, reckon, rate, permit, blame, fault, confirm, contradict, identify, reveal, trace, mention, cover, guarantee
demand : oblige, bar, forbid, prohibit, ban, compel, bind, require, order, mandate, stipulate
promise : commit
propose : recommend, advise
`;

/** Texts that lay something down or show it. A law, a bill or a book is spoken of in so many ways that they are left out. */
export const SPEAKING_TEXTS = `
accord agreement treaty pact protocol annex annexe clause article paragraph charter draft text list map chart poll survey log ledger file memo memorandum note letter
decree statute will contract ultimatum report audit inventory timetable schedule appendix communiqué communique declaration understanding convention covenant
lease codicil roadmap blueprint minutes photograph picture manifest register plaque sheet truce armistice settlement footnote preamble
`;
