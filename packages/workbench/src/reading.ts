/** Reading articles line by line, for whoever keeps nothing of them. A subpath, since it loads nothing of drafts, packages and pages, and each thread that reads loads it. */
export { houseReader } from './house-reader.ts';
export { readLine, type ReadLine } from './read-stream.ts';
export { NO_CONTEXT, readingContext } from './reading-context.ts';
