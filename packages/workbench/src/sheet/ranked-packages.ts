import { run, utastar, type Answer, type OptionOrder, type Package, type Utastar } from '@nonpaper/analysis';
import { good, type Outcome } from '@nonpaper/vocabulary';
import type { Answers, PartyAnswers } from './answers.ts';
import { standsAsFilledIn } from './declared-words.ts';
import { groupsOf } from './groups.ts';
import { NO_AGREEMENT } from './questions.ts';

/** What ranked example packages say of the options of a party. */
export interface PackageValues {
  /** `values[issue][option]`, of a best package that is worth 1. */
  readonly values: readonly (readonly Triangle[])[];
  readonly orders: readonly { readonly issue: string; readonly options: readonly string[] }[];
  /** What each issue weighs: the value of its best option. */
  readonly weights: Readonly<Record<string, number>>;
  readonly reserved: readonly [low: number, high: number] | null;
  readonly methods: readonly string[];
  readonly open: readonly string[];
  readonly contradictions: readonly string[];
}

interface Triangle {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** Values from the packages that a party ranked, by UTASTAR; null where fewer than two were, or an issue has no best and worst option. */
export function valuesFromPackages(answers: Answers, party: PartyAnswers): Outcome<PackageValues | null> {
  const { issues, packages } = answers;
  const labels = groupsOf(new Map([...party.packageRanks].filter(([label]) => packages.has(label))));
  const groups = issues.map(({ name }) => groupsOf(party.ranks.get(name) ?? new Map<string, number>()));
  const alike = issues.map(({ name }) => !standsAsFilledIn(name, party));
  const ends = issues.map(({ options }, issue) =>
    endsOf(options, groups[issue] ?? [], alike[issue] === true),
  );
  if (labels.flat().length < 2 || !ends.every((each) => each !== null)) return good(null);
  const orders = issues.flatMap(({ options }, issue) =>
    ordersOf(options, groups[issue] ?? [], issue, alike[issue] === true),
  );
  const ranking = labels.map((group) => group.map((label): Package => packages.get(label) ?? []));
  const found = run(utastar({ sizes: issues.map(({ options }) => options.length), ends, orders, ranking }));
  if (!found.ok) return found;
  return good(valuesOf(answers, party, found.value, orders));
}

/**
 * The best and the worst option by place, where every option is ranked and they are not all alike; of several that share the
 * rank, the first, where that says that they are alike.
 */
function endsOf(
  options: readonly string[],
  groups: readonly (readonly string[])[],
  sharedIsAlike: boolean,
): { best: number; worst: number } | null {
  if (options.length === 1) return { best: 0, worst: 0 };
  const [first = []] = groups;
  const last = groups.at(-1) ?? [];
  if (groups.length < 2 || groups.flat().length < options.length) return null;
  if (!sharedIsAlike && (first.length > 1 || last.length > 1)) return null;
  return { best: options.indexOf(first[0] ?? ''), worst: options.indexOf(last[0] ?? '') };
}

/** Each of a group before each of the next; and options that are alike each before the other, so that they are worth the same. */
function ordersOf(
  options: readonly string[],
  groups: readonly (readonly string[])[],
  issue: number,
  sharedIsAlike: boolean,
): OptionOrder[] {
  const place = (option: string): number => options.indexOf(option);
  const worst = place(groups.at(-1)?.[0] ?? '');
  const falling = groups.flatMap((group, at) =>
    group.flatMap((one) =>
      (groups[at + 1] ?? []).map((next) => ({ issue, better: place(one), worse: place(next) })),
    ),
  );
  const alike = groups.flatMap(([first = '', ...others]) =>
    others.flatMap((other) => [
      { issue, better: place(first), worse: place(other) },
      { issue, better: place(other), worse: place(first) },
    ]),
  );
  // The worst option is worth nothing by definition; UTASTAR takes no order that puts it first.
  return [...falling, ...(sharedIsAlike ? alike : [])].filter(({ better }) => better !== worst);
}

const SIX = 1e6;
const down = (value: number): number => Math.floor(value * SIX + 1e-3) / SIX;
const up = (value: number): number => Math.ceil(value * SIX - 1e-3) / SIX;
const near = (value: number): number => Math.round(value * SIX) / SIX;

function valuesOf(
  answers: Answers,
  party: PartyAnswers,
  { values, error, contradictions }: Utastar,
  orders: readonly OptionOrder[],
): PackageValues {
  const { issues } = answers;
  const triangles = values.map((own) =>
    own.map(({ low, high, central }): Triangle => ({
      low: Math.min(down(low), near(central)),
      likely: near(central),
      high: Math.max(up(high), near(central)),
    })),
  );
  const wide = issues.flatMap(({ name, options }, issue) =>
    options.flatMap((option, at) => {
      const { low = 0, high = 0 } = triangles[issue]?.[at] ?? {};
      return high - low > 0.1 ? [`${name}: ${option}`] : [];
    }),
  );
  const reserved = reservedOf(answers, party, triangles);
  return {
    values: triangles,
    orders: orders
      .filter(
        ({ issue, better, worse }) =>
          !orders.some((each) => each.issue === issue && each.better === worse && each.worse === better),
      )
      .map(({ issue, better, worse }) => ({
        issue: issues[issue]?.name ?? '',
        options: [issues[issue]?.options[better] ?? '', issues[issue]?.options[worse] ?? ''],
      })),
    weights: Object.fromEntries(
      issues.map(({ name }, issue) => [
        name,
        Math.max(0, ...(triangles[issue] ?? []).map(({ likely }) => likely)),
      ]),
    ),
    reserved,
    methods: [
      `Values by UTASTAR from ${
        groupsOf(party.packageRanks)
          .flat()
          .filter((label) => label !== NO_AGREEMENT).length
      } ranked packages; a package of all best options is worth 1.`,
      ...(error > 0
        ? [`No values explain the whole ranking; these miss it by the least, ${near(error)} in all.`]
        : []),
    ],
    open: [
      ...(wide.length === 0
        ? []
        : [
            `Values that the ranked packages leave wide, more examples would narrow them: ${wide.join('; ')}.`,
          ]),
      ...(reserved === null ? ['What no agreement is worth: it was not ranked among the packages.'] : []),
    ],
    contradictions: contradictions.sets.map(
      (set) =>
        `These answers do not go together: ${set.map((each) => answerWords(answers, each)).join('; ')}.`,
    ),
  };
}

/** Between the packages that are ranked just below and just above no agreement. */
function reservedOf(
  { packages }: Answers,
  { packageRanks }: PartyAnswers,
  values: readonly (readonly Triangle[])[],
): readonly [number, number] | null {
  const own = packageRanks.get(NO_AGREEMENT);
  if (own === undefined) return null;
  const worth = (label: string): number =>
    (packages.get(label) ?? []).reduce(
      (sum, option, issue) => sum + (values[issue]?.[option]?.likely ?? 0),
      0,
    );
  const ranked = [...packageRanks].filter(([label]) => label !== NO_AGREEMENT);
  const alike = ranked.filter(([, rank]) => rank === own).map(([label]) => worth(label));
  if (alike.length > 0) return [near(Math.min(...alike)), near(Math.max(...alike))];
  const below = ranked.filter(([, rank]) => rank > own).map(([label]) => worth(label));
  const above = ranked.filter(([, rank]) => rank < own).map(([label]) => worth(label));
  const low = near(Math.max(0, ...below));
  return [low, Math.max(low, near(above.length === 0 ? 1 : Math.min(...above)))];
}

function answerWords({ issues, packages }: Answers, answer: Answer): string {
  const label = (chosen: Package): string =>
    [...packages].find(([, each]) => each.join() === chosen.join())?.[0] ?? 'a package';
  if (answer.kind === 'ranked') return `${label(answer.better)} before ${label(answer.worse)}`;
  if (answer.kind === 'equal') return `${label(answer.one)} as good as ${label(answer.other)}`;
  const { name = '', options = [] } = issues[answer.issue] ?? {};
  return `${name}: ${options[answer.better] ?? ''} at least as good as ${options[answer.worse] ?? ''}`;
}
