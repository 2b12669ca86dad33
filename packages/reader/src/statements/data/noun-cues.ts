/** Nouns and adjectives that carry a statement, and what verbs of the cue lexicon need or do not say. */

/** Nouns that carry a statement: `force : nouns`. They take "that", "to", "of", "about" ("X's warning that"). */
export const NOUN_CUES = `
assert : statement, claim, assertion, remark, comment, announcement, allegation, accusation, argument, contention, admission, acknowledgement, acknowledgment, confirmation, declaration, explanation, insistence, observation, account, description, answer, advice, message, point, report, revelation, testimony, complaint, criticism, warning, message, reply, response, conclusion, finding, position, stance, verdict, version, charge, reminder, condemnation, objection, protest
deny : denial, rebuttal, dismissal, refutation
decline : refusal, rejection
demand : demand, request, call, appeal, order, plea, insistence, ultimatum, instruction, requirement, condition, question
propose : proposal, suggestion, recommendation, offer, proposition
promise : promise, pledge, vow, commitment, assurance, guarantee, undertaking, oath, intention, readiness, willingness
threaten : threat
believe : belief, view, opinion, hope, fear, expectation, feeling, suspicion, conviction, doubt, concern, worry, understanding, assumption, assessment, prediction, estimate, forecast, sense, optimism, pessimism, confidence
`;

/** Adjectives of belief and will after "be" or "remain": `force : adjectives`. */
export const ADJECTIVE_CUES = `
assert : agreed, insistent, unanimous, clear, adamant, critical, dismissive, supportive, frank, vocal, emphatic, explicit, categorical, unequivocal
decline : unwilling, reluctant, opposed
propose : open, willing, ready, prepared
promise : committed, determined, resolved, pledged
believe : optimistic, hopeful, confident, certain, sure, convinced, pessimistic, sceptical, skeptical, doubtful, worried, concerned, afraid, fearful, wary, mindful, satisfied, persuaded, unconvinced, encouraged, alarmed, disappointed, unsure, uncertain, unaware, proud, glad, pleased, grateful, surprised, sorry, keen, anxious, eager
`;

/** Verbs that bring in a clause only with "that", or before a pronoun: "found (that) they had", not "found ways". */
export const NEEDS_THAT = `write tweet hold gather show find see hear guarantee publish post support propose demand require view underline highlight record document regard know learn determine
establish discover understand realise realize notice sense recognise recognize approve accept endorse oppose question dispute defend justify welcome press issue deliver present release share
repeat express voice convey raise discuss consider judge reject deny dismiss certify read detail outline mention describe call perceive interpret appreciate broadcast relay air trumpet want
wish desire favour favor estimate register cite quote invoke unveil praise criticise criticize blame accuse condemn`;

/** Verbs whose passive tells what is done to its subject, who says nothing by it ("refugees are not mentioned"). */
export const PASSIVES_OF_MATTERS = `mention describe call criticise criticize accuse reject dismiss condemn discuss raise propose announce publish report
claim allege blame praise cite deny confirm reveal disclose address cover name note point`;
