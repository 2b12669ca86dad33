import type { NamedParty } from '../meaning/changed-facts.ts';
import type { ReadProvision } from '../types.ts';
import { haveTooManySigns } from './bracket-signs.ts';
import { openNodes } from './bracket-counts.ts';
import { type Footnote, footnoteStances } from './draft-footnotes.ts';
import type { Negotiated } from './negotiated.ts';
import { readNegotiated } from './negotiated.ts';
import { choicesOf } from './option-groups.ts';
import type { StatusReading, StatusSurroundings } from './status.ts';
import { provisionStatus } from './status.ts';

/** A provision as negotiated text, with its status. Offsets in `read` are in the provision's own text. */
export interface NegotiatedProvision {
  readonly id: string;
  readonly path: string;
  readonly read: Negotiated;
  readonly status: StatusReading;
}

/** What is known of a draft beside its provisions. */
export interface AboutNegotiation {
  readonly parties?: readonly (string | NamedParty)[];
  /** Whether somebody said that the text is negotiated; else it counts as negotiated where anything in it is open. */
  readonly isNegotiated?: boolean;
  readonly legend?: StatusSurroundings['legend'];
  /** Footnotes that the file keeps apart from its text. */
  readonly footnotes?: readonly Footnote[];
  /** The working text in which the provisions have their spans: a sign before a note that was taken for a bullet stands there, and "OR" between options. */
  readonly text?: string;
  /** Coloured stretches by id of the provision, in its own text. */
  readonly colours?: ReadonlyMap<string, StatusSurroundings['colours']>;
}

type Provision = Pick<ReadProvision, 'id' | 'path' | 'text' | 'span' | 'brackets'> &
  Partial<Pick<ReadProvision, 'number'>>;

/**
 * Reads each provision of a draft as negotiated text and derives its status. One that stands inside brackets which
 * run over several provisions is open, though its own text may show no bracket; so is one that is an option among
 * others, and the one that they are options of. Where all together have more bracket signs than are read, nothing is said
 * of any. Cost: that of `readNegotiated`.
 */
export function negotiatedProvisions(
  provisions: readonly Provision[],
  about: AboutNegotiation = {},
): NegotiatedProvision[] {
  const unread = haveTooManySigns(provisions.map(({ text }) => text));
  const surroundings = { ...(about.parties === undefined ? {} : { parties: about.parties }), unread };
  const read = provisions.map((provision) => readNegotiated(provision.text, surroundings));
  const choices = openChoices(provisions, about.text);
  const noted = footnoteStances(provisions, about);
  const isNegotiated =
    about.isNegotiated ?? (read.some((each) => openNodes(each).length > 0) || choices.size > 0);
  return provisions.map((provision, index) => {
    const negotiated = read[index] ?? readNegotiated(provision.text, surroundings);
    const colours = about.colours?.get(provision.id);
    const known: StatusSurroundings = {
      isNegotiated,
      footnotes: noted.get(provision.id) ?? [],
      ...(about.legend === undefined ? {} : { legend: about.legend }),
      ...(colours === undefined ? {} : { colours }),
    };
    const own = unread ? UNREAD : provisionStatus(negotiated, known);
    const status = enclosedStatus(provision) ?? optionStatus(choices.get(provision.path), own) ?? own;
    return { id: provision.id, path: provision.path, read: negotiated, status };
  });
}

const UNREAD: StatusReading = {
  status: 'not stated',
  rule: 'nothing said',
  words: 'Nothing is said: the draft has more bracket signs than are read.',
  spans: [],
};

/** The status of a provision that lies in brackets which open before it or close behind it; null where none do. */
function enclosedStatus({ brackets, span }: Provision): StatusReading | null {
  const isAcross = brackets.some(
    (bracket) =>
      bracket.closed && bracket.kind !== 'note' && (bracket.span[0] < span[0] || bracket.span[1] > span[1]),
  );
  if (!isAcross) return null;
  const words = 'Open: it stands inside brackets that run over several provisions.';
  return { status: 'open', rule: 'brackets', words, spans: [] };
}

/** What is said of provisions by the choices that numbers and "OR" between them make: of the options, and of what they are options of. */
function openChoices(provisions: readonly Provision[], text?: string): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const { parent, options } of choicesOf(provisions, text)) {
    if (parent !== '') said.set(parent, `Open: a choice of ${options.length} options is open.`);
    for (const path of options) said.set(path, `Open: it is one of ${options.length} options.`);
  }
  return said;
}

/** Such a choice is open, whatever a mark says; brackets in an option are told first. */
function optionStatus(words: string | undefined, own: StatusReading): StatusReading | null {
  return words === undefined || own.rule === 'brackets'
    ? null
    : { status: 'open', rule: 'brackets', words, spans: [] };
}
