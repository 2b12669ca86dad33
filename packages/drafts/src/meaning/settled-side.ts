import type { Clause } from './clauses.ts';
import type { Mark } from './mark.ts';
import type { Token } from './tokens.ts';

/** A denial: a mark of its own, or the negated duty of a clause. */
export interface Denial {
  readonly at: number;
  readonly mark: Mark | null;
}

/** One side of a group while it is settled. */
export class Side {
  readonly own: readonly Clause[];
  private readonly gone = new Set<Mark>();
  private readonly duties = new Map<number, Clause['duty']>();
  private readonly bare = new Map<Token, string>();

  constructor(own: readonly Clause[]) {
    this.own = own;
  }

  /** Marks of a sort that still stand, in order. */
  marks(kinds: readonly Mark['kind'][]): Mark[] {
    return this.own.flatMap(({ marks }) =>
      marks.filter((mark) => kinds.includes(mark.kind) && !this.gone.has(mark)),
    );
  }

  denials(): Denial[] {
    return this.own.flatMap((clause, at): Denial[] => [
      ...(this.dutyOf(at)?.negated === true ? [{ at, mark: null }] : []),
      ...clause.marks
        .filter((mark) => mark.kind === 'negation' && !this.gone.has(mark))
        .map((mark) => ({ at, mark })),
    ]);
  }

  words(): Token[] {
    return this.own.flatMap(({ tokens }) => tokens);
  }

  /** The words of the text behind a mark, up to the next sign or the end of the clause. */
  behind({ span }: Mark): Token[] {
    const tokens = this.own.flatMap((clause) => clause.tokens).filter((token) => token.span[0] >= span[1]);
    const stop = tokens.findIndex(({ kind }) => kind === 'mark');
    return tokens.slice(0, stop === -1 ? LONGEST_SCOPE : Math.min(stop, LONGEST_SCOPE));
  }

  /** The denial within what follows a mark. */
  denialIn(mark: Mark): Denial | undefined {
    const [from, to] = [mark.span[1], this.behind(mark).at(-1)?.span[1] ?? 0];
    return this.denials().find((each) => {
      const [start, end] = each.mark?.span ?? this.dutyOf(each.at)?.span ?? [-1, -1];
      return start >= from && end <= to;
    });
  }

  dutyOf(at: number): Clause['duty'] {
    return this.duties.has(at) ? (this.duties.get(at) ?? null) : (this.own[at]?.duty ?? null);
  }

  take(...marks: readonly (Mark | undefined)[]): void {
    for (const mark of marks) if (mark !== undefined) this.gone.add(mark);
  }

  /** Takes a denial out; a denied duty then has the force of the duty on the other side. */
  grant({ at, mark }: Denial, like: Side): void {
    if (mark !== null) return this.take(mark);
    const duty = this.dutyOf(at);
    const model = like.own.map((_, place) => like.dutyOf(place)).find((each) => each !== null);
    if (duty === null) return;
    const { denial: _, ...plain } = duty;
    this.duties.set(at, { ...plain, form: model?.form ?? duty.form, negated: model?.negated ?? false });
  }

  /** Gives the duties the force of that of the other side: a ban that was settled is the other side of a demand. */
  follow(like: Side): void {
    const model = like.own.map((_, place) => like.dutyOf(place)).find((each) => each !== null);
    this.own.forEach((_, at) => {
      const duty = this.dutyOf(at);
      if (duty !== null && model !== undefined && model !== null)
        this.duties.set(at, { ...duty, form: model.form, negated: model.negated });
    });
  }

  strip(token: Token, key: string): void {
    this.bare.set(token, key);
  }

  clauses(): Clause[] {
    return this.own.map((clause, at) => ({
      ...clause,
      marks: clause.marks.filter((mark) => !this.gone.has(mark)),
      duty: this.dutyOf(at),
      tokens:
        this.bare.size === 0
          ? clause.tokens
          : clause.tokens.map((token) => ({ ...token, key: this.bare.get(token) ?? token.key })),
    }));
  }
}

const LONGEST_SCOPE = 14;
