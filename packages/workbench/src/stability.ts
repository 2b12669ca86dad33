/** The graph model, for whoever asks nothing of a dossier. A subpath, since it loads nothing that reads drafts and articles. */
export { readConflictCase, stabilityJson, studiedPage, studyCase } from './stability-of-case.ts';
