import type { EventStatus, EventType, IsoDate, PartInDraft, PositionLevel } from '@nonpaper/vocabulary';
import { citing } from './builder/record-keeper.ts';
import type { Extra } from './builder/record-keeper.ts';
import { TextBuilder } from './builder/text-builder.ts';
import type {
  CoreConcern,
  Effort,
  Event,
  Id,
  IssueLink,
  Judgement,
  Participation,
  Position,
  RecordOf,
  Statement,
} from './records.ts';

/*
 * Makes small dossiers for tests, one readable line for each record. Ids are the slugs that the test gives, or
 * `KIND-n` where it gives none. Everything is accepted unless said otherwise. Not part of the package's public names.
 */

/** A named speaker of whom nothing is known, to be filled in. */
export const NO_SPEAKER: Statement['speaker'] = {
  class: 'named',
  person: null,
  party: null,
  outlet: null,
  name: null,
  descriptor: null,
  count: null,
  ground: null,
};

/** A dossier in the making. Every method returns it, so lines can be chained. */
export class DossierBuilder extends TextBuilder {
  /** A copy that can be changed without touching this one. */
  but(change: (copy: DossierBuilder) => void): DossierBuilder {
    const copy = new DossierBuilder(this.records());
    change(copy);
    return copy;
  }

  /** A statement by someone who speaks for the party, or for nobody. */
  says(id: Id, speaksFor: Id | null, date: IsoDate | null, extra: Extra<Statement> = {}): this {
    const own = {
      speaker: { ...NO_SPEAKER, class: 'institution' as const, party: speaksFor },
      speaksFor,
      via: [],
      recipient: null,
      cue: 'said',
      force: 'assert' as const,
      content: `What ${id} says.`,
      quoted: false,
      hedges: [],
      negated: false,
      confidence: null,
      text: null,
      spans: null,
      date,
      language: 'en',
      issues: [],
      inReplyTo: null,
    };
    return this.make('statement', id, own, extra);
  }

  event(id: Id, type: EventType, date: IsoDate | null, extra: Extra<Event> = {}): this {
    const own = {
      type,
      title: id,
      trigger: null,
      cameo: null,
      status: 'held' as const,
      when: date === null ? null : { start: date, end: date, precision: 'day' as const },
      place: null,
      participants: [],
      reports: [],
      statements: [],
      drafts: [],
      text: null,
      span: null,
    };
    return this.make('event', id, own, extra);
  }

  /** Adds a report to an event and gives the event that report's state. */
  reported(
    event: Id,
    reportedOn: IsoDate,
    status: EventStatus,
    when: IsoDate | null,
    cites: readonly Id[] = [],
  ): this {
    const found = this.get(event);
    if (found.kind !== 'event') throw new Error(`${event} is no event`);
    const span = when === null ? null : { start: when, end: when, precision: 'day' as const };
    const report = {
      reportedOn,
      status,
      when: span,
      place: found.place,
      account: null,
      citations: citing(cites),
    };
    return this.change<Event>(event, { reports: [...found.reports, report], status, when: span });
  }

  /** `ties('l', 'requires', ['i1x', 'i2y'], { statements: ['s'] })`; without grounds it is A. Tester's judgement. */
  ties(id: Id, relation: IssueLink['relation'], options: readonly Id[], extra: Extra<IssueLink> = {}): this {
    const own = { relation, options, count: null, statements: [], provisions: [], why: null, date: null };
    return this.make('issueLink', id, own, extra);
  }

  /** A position. Id `PARTY:OPTION`, with `:2`, `:3` … behind it for further ones. */
  wants(
    party: Id,
    option: Id,
    level: PositionLevel,
    statements: readonly Id[],
    extra: Extra<Position> = {},
  ): this {
    const issue = this.issueOf(option);
    const id = this.free(`${party}:${option}`);
    const own = {
      party,
      issue,
      option,
      level,
      condition: null,
      conditionMetBy: [],
      statements,
      date: this.firstDay(statements),
      redLine: false,
    };
    return this.make('position', id, own, extra);
  }

  /** An order of options, best first. */
  prefers(
    party: Id,
    order: readonly Id[],
    statements: readonly Id[],
    extra: Extra<RecordOf<'preference'>> = {},
  ): this {
    const issue = this.issueOf(order[0] ?? '');
    return this.make(
      'preference',
      null,
      { party, issue, order, statements, date: this.firstDay(statements) },
      extra,
    );
  }

  /** A core concern that the party itself declared. */
  concern(
    id: Id,
    party: Id,
    issues: readonly Id[],
    statements: readonly Id[],
    extra: Extra<CoreConcern> = {},
  ): this {
    const own = {
      party,
      title: id,
      issues,
      declaredByParty: true,
      ascribedBy: null,
      statements,
      date: this.firstDay(statements),
    };
    return this.make('coreConcern', id, own, extra);
  }

  /** One report that a party had, or did not have, a part in a draft. */
  part(
    draft: Id,
    party: Id,
    part: PartInDraft,
    state: Participation['state'],
    date: IsoDate = '2025-01-01',
    extra: Extra<Participation> = {},
  ): this {
    return this.make(
      'participation',
      null,
      { draft, party, part, state, account: 'as reported', statements: [], date },
      extra,
    );
  }

  answers(
    party: Id,
    draft: Id,
    stance: RecordOf<'response'>['stance'],
    date: IsoDate,
    extra: Extra<RecordOf<'response'>> = {},
  ): this {
    return this.make(
      'response',
      null,
      { party, draft, provision: null, stance, text: stance, statements: [], date },
      extra,
    );
  }

  reacts(who: string, date: IsoDate, extra: Extra<RecordOf<'reaction'>> = {}): this {
    return this.make(
      'reaction',
      null,
      { who, party: null, draft: null, text: 'a reaction', statements: [], date },
      extra,
    );
  }

  effort(id: Id, start: IsoDate, end: IsoDate | null, extra: Extra<Effort> = {}): this {
    const own = {
      name: id,
      start,
      end,
      outcome: 'not agreed' as const,
      ended: 'no agreement was reached',
      summary: 'Talks were held.',
      parties: [],
      drafts: [],
    };
    return this.make('effort', id, own, extra);
  }

  judges(id: Id, restsOn: readonly Id[], date: IsoDate, extra: Extra<Judgement> = {}): this {
    const own = {
      text: id,
      likelihood: null,
      confidence: 'low' as const,
      restsOn,
      author: 'A. Analyst',
      date,
    };
    return this.make('judgement', id, own, extra);
  }
}

/** Begins an empty test dossier. */
export const dossier = (): DossierBuilder => new DossierBuilder();

/** Asks for everything that is not closed, as of a day or without one. */
export const asked = (asOf: IsoDate | null = null, notes = false, compartments: readonly string[] = []) => ({
  asOf,
  audience: { notes, compartments },
});
