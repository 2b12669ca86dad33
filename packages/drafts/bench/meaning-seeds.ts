import { seeded } from './random.ts';

/** A critical change made by script: what sort it is, and the wording before and after. */
export interface CriticalChange {
  readonly sort: string;
  readonly left: string;
  readonly right: string;
  /** The words that the seed took out and put in. */
  readonly was: string;
  readonly is: string;
}

type Random = () => number;
interface Seed {
  readonly at: number;
  readonly was: string;
  readonly is: string;
}
type Seeder = (text: string, random: Random) => Seed | null;

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** Chooses one place of a pattern and replaces it. */
function replacing(pattern: RegExp, by: (found: string, random: Random) => string | null): Seeder {
  return (text, random) => {
    const places = [...text.matchAll(pattern)];
    if (places.length === 0) return null;
    const found = pick(random, places);
    const is = by(found[0], random);
    return is === null || is === found[0] ? null : { at: found.index, was: found[0], is };
  };
}

/** Exchanges a word for one of its rivals. */
function rivals(table: Readonly<Record<string, readonly string[]>>, behindThis = ''): Seeder {
  const words = Object.keys(table).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `${behindThis}(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return replacing(pattern, (found, random) => pick(random, table[found] ?? ['']));
}

const behind = (pattern: RegExp, words: readonly string[]): Seeder =>
  replacing(pattern, (found, random) => `${found}${pick(random, words)}`);

/** The sorts of critical change, with the lists of the seeder's own: they are not those of the rules. */
export const SEEDERS: Readonly<Record<string, Seeder>> = {
  modal: rivals({
    shall: [
      'should',
      'may',
      'will',
      'is expected to',
      'agrees to',
      'intends to',
      'endeavours to',
      'undertakes to',
      'is encouraged to',
      'commits to',
      'can',
    ],
    must: ['should', 'may', 'is invited to', 'can'],
    may: ['shall', 'must', 'should', 'will'],
    will: ['shall', 'may', 'should', 'hopes to'],
    should: ['shall', 'must', 'may'],
    'undertakes to': ['intends to', 'may', 'is expected to'],
    'undertake to': ['intend to', 'may', 'are encouraged to'],
    'agree to': ['may', 'are expected to', 'shall'],
    'agrees to': ['may', 'is expected to', 'shall'],
    'intends to': ['shall', 'undertakes to', 'will'],
    'intend to': ['shall', 'undertake to', 'will'],
    'are encouraged to': ['shall', 'are required to'],
  }),
  'negation in': replacing(/\b(?:shall|may|should|will|must)\b(?! not)/gu, (found) => `${found} not`),
  'negation out': replacing(/\b(?:shall|may|should|will) not\b/gu, (found) => found.slice(0, -4)),
  'negated form': rivals({
    'shall not': ['need not', 'should not'],
    'are not required to': ['shall', 'must'],
    'is not required to': ['shall'],
    'No Party shall': ['A Party may'],
    'Neither Party shall': ['Either Party may'],
    'are prohibited': ['are permitted'],
    'is forbidden': ['is permitted'],
  }),
  contrary: rivals({
    unarmed: ['armed'],
    unconditional: ['conditional'],
    independent: ['dependent'],
    without: ['with'],
    impossible: ['possible'],
    voluntarily: ['involuntarily'],
    binding: ['non-binding'],
    unimpeded: ['impeded'],
    official: ['unofficial'],
    legal: ['illegal'],
    nuclear: ['non-nuclear'],
    military: ['non-military'],
  }),
  number: replacing(
    /(?<![\d.,:/(–-])\b\d{1,3}(?:,\d{3})*(?:\.\d+)?\b(?![\d.,:/)-]*\d)(?! (?:January|February|March|April|May|June|July|August|September|October|November|December))/gu,
    (found, random) =>
      /^(?:19|20)\d\d$/.test(found)
        ? null
        : String(Number(found.replaceAll(',', '')) + 1 + Math.floor(random() * 40)).replace(
            /\B(?=(?:\d{3})+$)/g,
            ',',
          ),
  ),
  'number word': rivals({
    two: ['three', 'five'],
    three: ['four', 'two'],
    four: ['six'],
    five: ['four', 'ten'],
    six: ['nine', 'three'],
    seven: ['nine'],
    eight: ['six'],
    nine: ['eleven'],
    ten: ['twenty'],
    twelve: ['eighteen'],
    'twenty-five': ['thirty-five'],
    fourteen: ['forty'],
  }),
  unit: rivals(
    {
      days: ['weeks', 'months', 'working days'],
      months: ['years', 'weeks'],
      years: ['months'],
      hours: ['days'],
      weeks: ['months'],
      kilometres: ['metres', 'miles'],
      metres: ['kilometres'],
      'per cent': ['percentage points'],
      euros: ['dollars', 'marks'],
      dollars: ['euros'],
      crowns: ['marks'],
      million: ['billion'],
      billion: ['million'],
      tonnes: ['kilograms'],
      minutes: ['hours'],
    },
    String.raw`(?<=(?:\d|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|eighteen|five|million|billion) )`,
  ),
  date: replacing(
    /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?/gu,
    (found, random) => {
      const [day = '1', month = 'May', year] = found.split(' ');
      const roll = random();
      if (roll < 0.4) return [String((Number(day) % 27) + 1), month, year].filter(Boolean).join(' ');
      if (roll < 0.7 || year === undefined)
        return [day, month === 'June' ? 'July' : 'June', year].filter(Boolean).join(' ');
      return [day, month, String(Number(year) + 1)].join(' ');
    },
  ),
  'deadline word': (text, random) =>
    rivals({
      within: ['after'],
      'not later than': ['not earlier than'],
      'no later than': ['no earlier than'],
      before: ['after'],
      until: ['from'],
      after: ['before'],
      immediately: ['gradually', 'as soon as possible', 'in due course'],
      'without delay': ['in stages', 'as soon as possible'],
      'in stages': ['at once'],
      'by the end of': ['after the end of'],
      'every three months': ['every six months'],
      'once a month': ['once a year'],
      annually: ['monthly'],
      daily: ['weekly'],
      quarterly: ['annually'],
    })(text, random),
  event: rivals({
    'of signature': ['of ratification'],
    'after signature': ['after ratification'],
    'of the signature': ['of the ratification'],
    'of entry into force': ['of signature'],
    'after the entry into force': ['after the signature'],
    'of its receipt': ['of its publication'],
    'after the exchange': ['after the inspection'],
    'of notification': ['of publication'],
  }),
  party: rivals({
    Arvenia: ['Borland', 'Kestria', 'Tavuno'],
    Borland: ['Arvenia', 'Tavuno'],
    Kestria: ['Borland', 'Arvenia'],
    'The Parties': ['Arvenia', 'The Guarantors', 'Party A'],
    'the Parties': ['Borland', 'the Guarantors', 'Party A'],
    'The Mission': ['The Secretariat'],
    'the Mission': ['the Secretariat'],
    'The Front': ['The Union'],
    'The Union': ['Kestria'],
    'The Joint Commission': ['The Depositary'],
    'Each Party': ['Borland', 'Party A'],
    'The Council': ['The Assembly'],
    'the Council': ['the Court'],
    'The Assembly': ['The Governor'],
    'The Guarantors': ['The Parties'],
    'the Guarantors': ['the Observers'],
    'The Depositary': ['The Chair'],
    'The Secretariat': ['The Mission'],
  }),
  'condition in': replacing(/(?<=[\p{L}\d])(?=\.$)/gu, (_, random) =>
    pick(random, [
      ' if the Council so decides',
      ', provided that the funds are available',
      ' unless Borland objects',
      ', subject to a vote of the Assembly',
      ' once the observers have arrived',
      ' only after a census has been held',
      ', pending the outcome of the talks',
      ' in the event of a breach',
      ', on condition that hostages are freed',
      ' when the roads are clear',
      ', with the consent of Kestria',
    ]),
  ),
  'condition out': replacing(
    /,? (?:if|unless|provided that|once|subject to|as long as|until|pending|whenever) [^,.;]+(?=\.$)/gu,
    () => '',
  ),
  'condition word': rivals({
    if: ['unless', 'until'],
    unless: ['if'],
    once: ['unless', 'if'],
    'provided that': ['unless'],
    'subject to': ['without'],
    until: ['if', 'unless'],
    'as long as': ['unless'],
    If: ['Unless'],
  }),
  'and/or': (text, random) => rivals({ and: ['or'], or: ['and'] })(text, random),
  quantifier: rivals({
    all: ['some', 'most', 'certain', 'several'],
    All: ['Some', 'Most', 'Certain'],
    any: ['some', 'certain'],
    every: ['some'],
    Every: ['Some'],
    'at least': ['at most', 'up to', 'about'],
    'At least': ['At most'],
    'at most': ['at least'],
    'up to': ['at least', 'more than'],
    'no more than': ['at least'],
    'more than': ['less than'],
    'Each Party': ['Either Party', 'One Party'],
    each: ['some'],
    both: ['either of the'],
  }),
  scope: rivals({
    including: ['namely', 'excluding'],
    except: ['including'],
    only: [''],
    'other than': ['including'],
    'in principle': [''],
    'as appropriate,': [''],
    'to the extent possible,': [''],
    fully: ['partly'],
    'in good faith': [''],
    voluntarily: ['temporarily'],
  }),
  'qualifier in': behind(/\b(?:shall|should)\b(?= \p{L}+)(?! (?:not|be|have|also|each))/gu, [
    ', as appropriate,',
    ', where possible,',
    ' in principle',
    ', as far as possible,',
    ' use their best efforts to',
    ' endeavour to',
    ' temporarily',
    ' gradually',
    ', if necessary,',
  ]),
  status: rivals({
    'line of contact': ['border'],
    border: ['line of contact'],
    withdraw: ['redeploy', 'reposition'],
    withdrawn: ['redeployed'],
    withdrawal: ['redeployment'],
    ceasefire: ['truce', 'cessation of hostilities'],
    recognise: ['note', 'take note of'],
    'takes note of': ['recognises', 'welcomes'],
    occupied: ['administered', 'disputed'],
    consent: ['consultation'],
    destroyed: ['stored'],
    lifted: ['suspended'],
    arbitration: ['mediation'],
    consensus: ['simple majority'],
    refugees: ['migrants'],
    amnesty: ['pardon'],
    'prisoners of war': ['detainees'],
  }),
  term: replacing(/(?<=means )\p{L}+ \p{L}+|(?<=means )\p{L}+/gu, (_, random) =>
    pick(random, ['light rifles', 'islands', 'groups']),
  ),
  'term written small': rivals({
    'Joint Commission': ['joint commission'],
    Zone: ['zone'],
    'Interim Authority': ['interim authority'],
    'Customs Union': ['customs union'],
    'Claims Commission': ['claims commission'],
  }),
  'bracket opened': replacing(
    /(?<=\b(?:shall|may|should) )\p{L}+ \p{L}+(?: \p{L}+)?/gu,
    (found) => `[${found}]`,
  ),
  'bracket lifted': replacing(/\[[^[\]]+\]/gu, (found) => found.slice(1, -1)),
  reference: replacing(/\b(?:Article|Articles|paragraph|Annex) (?:\d+|[IV]+)\b/gu, (found) => {
    const [noun = '', number = ''] = found.split(' ');
    return `${noun} ${/\d/.test(number) ? Number(number) + 1 : number === 'II' ? 'IV' : 'II'}`;
  }),
};

/** Substitutes that change nothing of substance, for rewording what lies round a critical change. */
const SAME_SENSE: readonly (readonly [RegExp, string])[] = [
  [/\bbegin\b/gu, 'start'],
  [/\bset up\b/gu, 'established'],
  [/\bestablished\b/gu, 'created'],
  [/\breturned\b/gu, 'given back'],
  [/\binform\b/gu, 'notify'],
  [/\bhanded over\b/gu, 'delivered'],
  [/\bhand in\b/gu, 'turn in'],
  [/\bpersons\b/gu, 'people'],
  [/\boversee\b/gu, 'watch over'],
  [/\bprovide\b/gu, 'supply'],
  [/\bconsist of\b/gu, 'be made up of'],
  [/\bdecide\b/gu, 'determine'],
  [/\bstaff\b/gu, 'employees'],
  [/\brebuilding\b/gu, 'reconstruction'],
  [/\bpurposes\b/gu, 'ends'],
  [/\bhouses\b/gu, 'homes'],
  [/\bbooks\b/gu, 'textbooks'],
  [/\bcost\b/gu, 'expense'],
  [/\bthroughout\b/gu, 'across'],
  [/\bproperty\b/gu, 'possessions'],
  [/\bcivilians\b/gu, 'the civilian population'],
  [/\blorries\b/gu, 'trucks'],
  [/\bharvest\b/gu, 'crop'],
  [/\bsituation\b/gu, 'position'],
  [/\bnot later than\b/gu, 'no later than'],
  [/\bper cent\b/gu, '%'],
  [/\bthis Agreement\b/gu, 'the present Agreement'],
];

const EXTRA = [
  'The Registrar of Oln keeps the original of this text.',
  'Copies are printed on grey paper.',
  'The seal of the Chancery is affixed at the end.',
  'The lighthouse at Vell serves as a point of orientation.',
];

/** How the wording round the change is treated. */
export type Surroundings = 'alone' | 'reworded' | 'moved';
export const SURROUNDINGS: readonly Surroundings[] = ['alone', 'reworded', 'moved'];

/**
 * Critical changes over a bank of texts: for each text and each sort one change where the sort applies, each alone, in a
 * text that is reworded round it, and in a text whose sentences have changed places with those of another one.
 */
export function criticalChanges(
  bank: readonly string[],
  surroundings: Surroundings,
  rounds: number,
): CriticalChange[] {
  const changes: CriticalChange[] = [];
  bank.forEach((text, index) => {
    Object.entries(SEEDERS).forEach(([sort, seeder], number) => {
      for (let round = 0; round < rounds; round += 1) {
        const random = seeded(1 + index * 977 + number * 31 + round * 7919);
        const seed = seeder(text, random);
        if (seed === null) continue;
        const right = text.slice(0, seed.at) + seed.is + text.slice(seed.at + seed.was.length);
        if (changes.some((change) => change.left === text && change.right === right)) continue;
        changes.push({
          sort,
          was: seed.was,
          is: seed.is,
          ...placed(text, right, surroundings, bank, random),
        });
      }
    });
  });
  return changes;
}

function placed(
  left: string,
  right: string,
  surroundings: Surroundings,
  bank: readonly string[],
  random: Random,
): { readonly left: string; readonly right: string } {
  if (surroundings === 'alone') return { left, right };
  const reworded = SAME_SENSE.reduce((text, [pattern, by]) => text.replace(pattern, by), right);
  if (surroundings === 'reworded')
    return { left, right: random() < 0.5 ? reworded : `${pick(random, EXTRA)} ${reworded}` };
  const other = pick(random, bank);
  return { left: `${left} ${other}`, right: `${other} ${reworded}` };
}
