/** What was said to a draft and about it: answers of parties, reactions from outside, conclusions of analysts. */
import type { IsoDate, Verification } from '@nonpaper/vocabulary';
import type { Known } from '../known.ts';
import { byPartyName, draftRef, partyRef, sourceLines } from '../opened.ts';
import type { DraftRef, PartyRef, SourceLine } from '../opened.ts';
import { byUnits, distinct, sorted } from '../order.ts';
import type { Id, Judgement, Reaction, Response } from '../records.ts';

/** What a party answered to a draft. */
export interface AnswerLine {
  readonly response: Id;
  readonly party: PartyRef;
  readonly draft: DraftRef;
  readonly path: string | null;
  readonly stance: Response['stance'];
  readonly text: string;
  readonly date: IsoDate;
  readonly verification: Verification | null;
  readonly sources: readonly SourceLine[];
}

/** A reaction of those outside the room. */
export interface ReactionLine {
  readonly reaction: Id;
  readonly who: string;
  readonly text: string;
  readonly date: IsoDate;
  readonly verification: Verification | null;
  readonly sources: readonly SourceLine[];
}

/** An analyst's own conclusion, with what it rests on. */
export interface JudgementLine {
  readonly judgement: Id;
  readonly text: string;
  readonly likelihood: Judgement['likelihood'];
  readonly confidence: Judgement['confidence'];
  readonly author: string;
  readonly date: IsoDate;
  readonly under: readonly Id[];
  readonly sources: readonly SourceLine[];
}

/** The answers of parties, by party and then by day. */
export function answersOf(known: Known): AnswerLine[] {
  const lines = known.of('response').flatMap((response): AnswerLine[] => {
    const draft = known.get('draft', response.draft);
    if (draft === undefined) return [];
    return [
      {
        response: response.id,
        party: partyRef(known, response.party),
        draft: draftRef(draft, known.asOf),
        path: known.get('provision', response.provision)?.path ?? null,
        stance: response.stance,
        text: response.text,
        date: response.date,
        verification: response.verification,
        sources: sourcesUnder(known, response),
      },
    ];
  });
  return sorted(
    lines,
    (a, b) => byPartyName(a.party, b.party),
    (a, b) => byUnits(a.date, b.date),
    (a, b) => byUnits(a.response, b.response),
  );
}

/** The record's own sources, and those of the statements that it names. */
function sourcesUnder(known: Known, record: Response | Reaction): SourceLine[] {
  const said = record.statements.flatMap((id) => known.get('statement', id)?.citations ?? []);
  return sourceLines(known, [...record.citations, ...said]);
}

/** The reactions, by day. */
export function reactionsOf(known: Known): ReactionLine[] {
  const lines = known.of('reaction').map((reaction) => ({
    reaction: reaction.id,
    who: reaction.who,
    text: reaction.text,
    date: reaction.date,
    verification: reaction.verification,
    sources: sourcesUnder(known, reaction),
  }));
  return sorted(
    lines,
    (a, b) => byUnits(a.date, b.date),
    (a, b) => byUnits(a.reaction, b.reaction),
  );
}

/** The conclusions of analysts, by day. */
export function judgementsOf(known: Known): JudgementLine[] {
  const lines = known
    .of('judgement')
    .map(({ id, text, likelihood, confidence, author, date, restsOn, citations }) => {
      const under = distinct(restsOn);
      const below = under.flatMap((each) => known.get('statement', each)?.citations ?? []);
      const sources = sourceLines(known, [...citations, ...below]);
      return { judgement: id, text, likelihood, confidence, author, date, under, sources };
    });
  return sorted(
    lines,
    (a, b) => byUnits(a.date, b.date),
    (a, b) => byUnits(a.judgement, b.judgement),
  );
}
