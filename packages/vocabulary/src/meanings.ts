import type { RecordKind } from './lists.ts';

/** What each kind of record is, in one sentence: the manual's words. */
export const RECORD_MEANINGS: Readonly<Record<RecordKind, string>> = {
  party: 'A principal with a will of its own: a state, an alliance, an armed group.',
  person: 'Someone who speaks or acts for a party, with offices and their dates.',
  outlet: 'A publisher or broadcaster through which statements come.',
  channel: 'A way by which parties talk: a track, a format, a go-between.',
  theme: 'A group of issues.',
  issue: 'A question that a settlement must answer, with the words by which texts speak of it.',
  option: 'One way to settle an issue.',
  source: 'An article, readout, transcript, document, digest, note or the text of a draft.',
  draft:
    'One version of one text, with its fidelity, completeness, witnesses, companions and those whom it binds.',
  provision: 'A numbered unit of a draft; its id survives renumbering, its path does not.',
  lineage: 'That one draft revises, counters or is modelled on another: a claim with its sources.',
  counterpart:
    "A person's word that provisions of two drafts answer to each other, or do not; it wins over the program's matching.",
  rowNumbers:
    'The rows of a concordance of several drafts, with numbers that are fixed for good; no number is given twice.',
  treatment:
    'What a draft does with an issue: the linked provisions with their force, and the options that it leaves possible.',
  statement: 'Who said what, via whom, with which reporting words and hedges.',
  event: 'Something that happened or was to happen, with every report on plan and fact.',
  position:
    'What a party has declared on one option of an issue; rests on statements by someone who speaks for it.',
  preference: 'A sourced order of options of one issue for one party.',
  issueLink:
    'That options of different issues hang together, in whatever is agreed: who says so, or whose judgement it is.',
  coreConcern: 'An issue, or several, that a party has declared essential, or that others ascribe to it.',
  participation: 'One report that a party had, or did not have, a part in a draft.',
  response: 'What a party answered to a draft, or to one provision of it.',
  reaction: 'A reaction of those outside the room.',
  effort: 'An earlier attempt, its outcome and why it ended.',
  ambiguity:
    "Wording of a draft that can be read in two ways: each party's reading with its source, and whether it was meant so.",
  judgement: "An analyst's own conclusion, with its likelihood, confidence and what it rests on.",
};
