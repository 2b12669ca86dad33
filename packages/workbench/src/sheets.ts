/** What score sheets give, for whoever asks nothing of a dossier. A subpath, since it loads nothing that reads drafts and articles: the command starts in two thirds of the time. */
export { askSheets, type AnsweredSheets, type SheetsAsked } from './ask-sheets.ts';
export { DEFAULT_PLAN } from './uncertain/is-uncertain.ts';
