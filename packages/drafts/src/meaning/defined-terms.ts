import type { Span } from '@nonpaper/vocabulary';

/** A term that a text defines, and where it stands. */
export interface DefinedTerm {
  readonly term: string;
  readonly span: Span;
}

const DEFINED =
  /[“"«‘']([^“”"«»‘’'\n]{2,60})[”"»’']\s(?:means?|refers to|shall mean|denotes|is defined as)\b|\bhereinafter(?:\s[\p{L}\s]{0,30})?[“"«‘']([^“”"«»‘’'\n]{2,60})[”"»’']/giu;

/** The terms that a text defines: `“Zone” means …`, `(hereinafter “the Zone”)`. Linear in the text. */
export const definedTerms = (text: string): DefinedTerm[] =>
  [...text.matchAll(DEFINED)].map((found) => {
    const term = found[1] ?? found[2] ?? '';
    const at = found.index + found[0].indexOf(term);
    return { term, span: [at, at + term.length] };
  });
