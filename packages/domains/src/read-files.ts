import type { Doubts, Outcome, PartySheet, Sheet, SheetIssue } from '@nonpaper/analysis';
import { geniusDomain } from './genius/domain.ts';
import type { Evaluation } from './genius/profile-context.ts';
import { geniusProfile, isGeniusProfile } from './genius/profile.ts';
import { rootOf, type Element } from './genius/xml-tree.ts';
import { isWebDomain, webDomain } from './geniusweb/domain.ts';
import { domainOfWebProfile, isWebProfile, webProfile } from './geniusweb/profile.ts';
import { isNegmasDomain, isNegmasUfun, negmasDomain } from './negmas/domain.ts';
import { domainOfUfun, negmasProfile } from './negmas/profile.ts';
import { isScoreTable, scoreTable } from './own/csv.ts';
import { isScoreSheet, scoreSheet, type DoubtedSheet } from './own/json.ts';
import { MOST_OPTIONS } from './numbers.ts';
import { gate, refuse } from './refusal.ts';
import { Remarks, type Remark } from './remarks.ts';
import { jsonIn, yamlIn } from './structured.ts';
import { remarkWeightSums } from './weight-sums.ts';

/** A file as text. `name` is the last part of its path: parties are named after it. */
export interface SheetFile {
  readonly name: string;
  readonly text: string;
}

/** A score sheet, with everything that was assumed, changed or passed over when it was read. */
export interface ReadSheet {
  readonly sheet: Sheet;
  /** What is known of numbers that are no points, beyond ranges of scores, which stand in the sheet; by party. */
  readonly doubts: readonly Doubts[];
  readonly remarks: readonly Remark[];
}

/**
 * Reads a score sheet from one file of our own, or from a domain and a profile for each party: Genius XML, GeniusWeb
 * JSON, NegMAS YAML or JSON. The first file is the domain, or a profile that carries it. What a file is, is seen from
 * what stands in it. Nothing is normalised unless `evaluation` is `genius`, and then a remark says so.
 */
export function readSheetFiles(
  files: readonly SheetFile[],
  evaluation: Evaluation = 'raw',
): Outcome<ReadSheet> {
  return gate(() => {
    const remarks = new Remarks();
    if (files.length > MOST_PARTIES + 1)
      return refuse('domain-too-large', `${files.length} files were named.`, 'the arguments');
    const { sheet, doubts } = sheetOf(files, evaluation, remarks);
    withinBounds(sheet);
    remarkWeightSums(sheet, doubts, remarks);
    return { sheet, doubts, remarks: remarks.list() };
  });
}

/** Sheets are filled in by people; beyond this a file is no sheet. */
const MOST_PARTIES = 100;
const MOST_ISSUES = 1_000;

function withinBounds({ issues, parties }: Sheet): void {
  const [first] = parties;
  if (parties.length > MOST_PARTIES)
    return refuse(
      'domain-too-large',
      `${parties.length} parties; ${MOST_PARTIES} are read.`,
      first?.name ?? '',
    );
  if (issues.length > MOST_ISSUES)
    return refuse(
      'domain-too-large',
      `${issues.length} issues; ${MOST_ISSUES} are read.`,
      issues[0]?.name ?? '',
    );
  for (const { name, options } of issues)
    if (options.length > MOST_OPTIONS)
      return refuse(
        'domain-too-large',
        `${options.length} options; ${MOST_OPTIONS} are read.`,
        `issue “${name}”`,
      );
}

/** What a file holds, once parsed. */
type Content =
  | { readonly kind: 'xml'; readonly root: Element }
  | { readonly kind: 'sheet'; readonly sheet: DoubtedSheet }
  | { readonly kind: 'web' | 'negmas'; readonly value: unknown; readonly profile: boolean };

interface Parsed {
  readonly name: string;
  readonly content: Content;
}

function sheetOf(files: readonly SheetFile[], evaluation: Evaluation, remarks: Remarks): DoubtedSheet {
  const [first, ...others] = files.map(({ name, text }): Parsed => ({
    name,
    content: contentOf(text, name, remarks),
  }));
  if (first === undefined) return refuse('profile-missing', 'No file was named.', 'the arguments');
  const { content } = first;
  if (content.kind === 'sheet') {
    if (others.length > 0)
      return refuse('profile-missing', 'A score sheet of our own stands alone.', others[0]?.name ?? '');
    return content.sheet;
  }
  if (content.kind === 'xml')
    return { sheet: geniusSheet(first, content.root, others, evaluation, remarks), doubts: [] };
  const profiles = content.profile ? [first, ...others] : others;
  if (profiles.length === 0) return refuse('profile-missing', 'The domain has no profile.', first.name);
  const issues = domainOf(first.name, content);
  const parties = profiles.map((each) => partyOf(each, issues, content.kind, remarks));
  return { sheet: { issues, parties }, doubts: [] };
}

function contentOf(text: string, name: string, remarks: Remarks): Content {
  const [start = ''] = text.replace(/^\ufeff/, '').trimStart();
  if (start === '<') return { kind: 'xml', root: rootOf(text, name) };
  if (start === '{') return contentOfValue(jsonIn(text, name), name, text);
  if (isScoreTable(text)) return { kind: 'sheet', sheet: scoreTable(text, name, remarks) };
  return contentOfValue(yamlIn(text, name), name, null);
}

function contentOfValue(value: unknown, name: string, json: string | null): Content {
  if (isScoreSheet(value)) return { kind: 'sheet', sheet: scoreSheet(value, name, json) };
  if (isWebProfile(value)) return { kind: 'web', value, profile: true };
  if (isWebDomain(value)) return { kind: 'web', value, profile: false };
  if (isNegmasUfun(value)) return { kind: 'negmas', value, profile: true };
  if (isNegmasDomain(value)) return { kind: 'negmas', value, profile: false };
  return refuse('domain-unknown-format', 'The file is in no form that is known here.', name);
}

function geniusSheet(
  first: Parsed,
  root: Element,
  others: readonly Parsed[],
  evaluation: Evaluation,
  remarks: Remarks,
): Sheet {
  const file = first.name;
  // A Genius profile holds the whole domain, so that the domain is easily forgotten; no party may go with it.
  const isProfile = isGeniusProfile(root, file) && !others.some(({ name }) => name === file);
  const profiles = isProfile ? [first, ...others] : others;
  if (profiles.length === 0) return refuse('profile-missing', 'The domain has no profile.', file);
  if (isProfile)
    remarks.add(
      'domain-of-profile',
      `${file} is a profile; its issues were taken for the domain, and it for a party.`,
    );
  const domain = geniusDomain(root, file, remarks);
  const issues = domain.map(({ name, options }): SheetIssue => ({ name, options }));
  return {
    issues,
    parties: profiles.map(({ name, content }) => {
      if (content.kind !== 'xml') return otherForm(name);
      return geniusProfile(content.root, { file: name, party: stemOf(name), domain, evaluation, remarks });
    }),
  };
}

const otherForm = (name: string): never =>
  refuse('domain-unknown-format', 'The profile is not in the form of its domain.', name);

function domainOf(name: string, content: Extract<Content, { value: unknown }>): SheetIssue[] {
  const { kind, value, profile } = content;
  if (!profile) return kind === 'web' ? webDomain(value, name) : negmasDomain(value, name);
  const carried = kind === 'web' ? domainOfWebProfile(value, name) : domainOfUfun(value, name);
  return carried ?? refuse('profile-missing', 'The first file is a profile without its domain.', name);
}

function partyOf(
  { name, content }: Parsed,
  issues: readonly SheetIssue[],
  kind: Content['kind'],
  remarks: Remarks,
): PartySheet {
  if (content.kind === 'xml' || content.kind === 'sheet' || content.kind !== kind) return otherForm(name);
  if (!content.profile) return refuse('domain-unknown-format', 'The file is a domain, not a profile.', name);
  return content.kind === 'web'
    ? webProfile(content.value, issues, name, stemOf(name), remarks)
    : negmasProfile(content.value, issues, name, stemOf(name), remarks);
}

/** A file's name without its ending. */
function stemOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}
