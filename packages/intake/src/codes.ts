import type { CodeBook } from '@nonpaper/vocabulary';

/** Every message and fault code that intake can emit. The manual's reference is made from this list. */
export const INTAKE_CODES = {
  'empty-file': {
    means: 'The file holds no characters but white space.',
    next: 'Check that the file was saved, and import it again.',
  },
  'file-too-large': {
    means: 'The file is larger than the limit for files.',
    next: 'Split the file, or raise the limit with --max-file-mb.',
  },
  'article-too-large': {
    means: 'The article is larger than the limit for articles.',
    next: 'Split the article, or raise the limit with --max-article-mb.',
  },
  'too-many-provisions': {
    means: 'The draft has more provisions than the limit.',
    next: 'Split the draft, or raise the limit with --max-provisions.',
  },
  'inflates-beyond-limit': {
    means:
      'The archive grows beyond the limit while it is unpacked, or is packed more tightly than text can be.',
    next: 'Open it in a word processor and save it again, or raise the limit with --max-inflated-mb.',
  },
  'not-a-text': {
    means: 'The file holds something else than text.',
    next: 'Give a text, Markdown, HTML, PDF or .docx file.',
  },
  'not-utf8': {
    means:
      'The file is text in an encoding other than UTF-8 or UTF-16, such as Windows-1251 or Windows-1252.',
    next: 'Save it as UTF-8 and import it again.',
  },
  'broken-utf8': {
    means: 'Some bytes are not UTF-8; each stands as U+FFFD in the working text.',
    next: 'Compare the place with the original; if many letters are lost, save the file as UTF-8 and import it again.',
  },
  'replaced-characters': {
    means: 'NUL characters or halves of surrogate pairs were replaced by U+FFFD, one for one.',
    next: 'Compare the place with the original.',
  },
  'nested-too-deeply': {
    means: 'The elements of the file stand in each other more deeply than any text needs.',
    next: 'Open it in a browser or word processor and save its text again.',
  },
  'html-unreadable': {
    means: 'The page could not be parsed.',
    next: 'Open it in a browser, save it again or copy its text to a text file.',
  },
  'read-as-plain-text': {
    means:
      'The Markdown is too long or too deeply nested to be read with its structure; it was read as plain paragraphs.',
    next: 'Split the file if its headings and lists are needed.',
  },
  'not-an-article': {
    means: 'No article was found on the page, so the whole page was read.',
    next: 'Check the text; menus and notices may stand in it.',
  },
  'page-of-menus': {
    means: 'A page holds menus, links and short labels alone; there is no article in it.',
    next: 'Open the page in a browser and save it once its text is shown, or copy the text to a text file.',
  },
  'words-joined': {
    means: 'Words of an article that the ends of lines had broken with a hyphen were joined.',
    next: 'Nothing; compare a word with the file where its hyphen matters ("re-cover", "recover").',
  },
  'pdf-without-text': {
    means: 'The PDF holds no text; it is probably a scan.',
    next: 'Run it through text recognition (OCR) and import the result.',
  },
  'pdf-encrypted': {
    means: 'The PDF is protected by a password.',
    next: 'Save a copy without the password and import that.',
  },
  'pdf-damaged': {
    means: 'The file could not be read as a PDF.',
    next: 'Open it in a PDF viewer and print it to a new PDF, or get the file again.',
  },
  'pdf-page-damaged': {
    means: 'One page of the PDF could not be read and is missing from the working text.',
    next: 'Compare with the original; print it to a new PDF if the page is needed.',
  },
  'pdf-too-many-pages': {
    means: 'The PDF has more pages than are read.',
    next: 'Split it and import the parts.',
  },
  'docx-not-a-zip': {
    means: 'The file is not a .docx: it is no zip archive, or a damaged one.',
    next: 'Open it in a word processor and save it as .docx again, or get the file again.',
  },
  'docx-without-document': {
    means: 'The archive is not a Word document: its main part is missing.',
    next: 'Unpack the archive and import the files in it, or save the text as .docx.',
  },
  'docx-suspicious-archive': {
    means:
      'The archive is built in a way that no word processor writes (overlapping, doubled, absolute or too many entries).',
    next: 'Do not trust the file. If you trust its sender, open it in a word processor and save it again.',
  },
  'docx-encrypted': {
    means: 'The document is protected by a password.',
    next: 'Save a copy without the password and import that.',
  },
  'xml-with-dtd': {
    means: 'A part of the document declares a document type or entities, which no word processor writes.',
    next: 'Do not trust the file. If you trust its sender, open it in a word processor and save it again.',
  },
  'xml-broken': {
    means: 'A part of the document is not well-formed XML.',
    next: 'Open it in a word processor and save it again.',
  },
  'docx-part-left-out': {
    means:
      'A side part of the document (styles, numbering, notes or comments) could not be read and was left out.',
    next: 'Compare numbers, notes and comments with the original.',
  },
  'docx-with-macros': {
    means: 'The document holds macros. Only its text was read, and nothing was run.',
    next: 'Do not open it in a word processor unless you trust its sender.',
  },
  'docx-hidden-text': {
    means: 'The document holds text that is formatted as hidden; it stands in the working text.',
    next: 'Check whether it was meant to be seen before you pass the text on.',
  },
  'docx-unknown-number-format': {
    means: 'A list uses a number format that is not computed here; decimal numbers stand in its place.',
    next: 'Compare the numbers with the original.',
  },
  'data-read-as-text': {
    means:
      'The file holds data in JSON and neither a draft nor a table of ours; its signs are read as plain text.',
    next: 'Give the draft as text, Markdown, HTML, PDF, .docx or NDJSON; a table of ours (.json) is compared alone.',
  },
  'ndjson-faulty-line': {
    means: 'A line of the draft is not a JSON object with a text; it was left out.',
    next: 'Mend the line and import the file again.',
  },
  'ndjson-id-not-kept': {
    means:
      'A line of the draft has no id, or one that an earlier line has; its provision is named by an id made from its wording.',
    next: 'Give each line an "id" of its own if the provisions are to be found again by it.',
  },
  'ndjson-without-provisions': {
    means: 'No line of the draft could be read.',
    next: 'Write one JSON object with "id" and "text" on each line.',
  },
  'front-matter-unread': {
    means: 'A line between the --- lines at the top is not of the form "name: value" and was passed over.',
    next: 'Write title, date, outlet, language and url as "name: value".',
  },
} as const satisfies CodeBook;

export type IntakeCode = keyof typeof INTAKE_CODES;
