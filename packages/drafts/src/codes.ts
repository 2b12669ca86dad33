import type { CodeBook } from '@nonpaper/vocabulary';

/** Every message and fault code of this package; the manual's reference is made from it. */
export const DRAFTS_CODES = {
  'too-many-provisions': {
    means: 'The text has more provisions than the limit allows.',
    next: 'Raise the limit if this is really one draft, or cut the file into its parts.',
  },
  'no-provisions': {
    means: 'The text has no unit that could be a provision.',
    next: 'Check that the right file was given and that it holds text rather than pictures.',
  },
  'nothing-numbered': {
    means: 'No number was found in the text, so each paragraph was taken as a unit of its own.',
    next: 'Look at the units; number the points in the file if they are wrong.',
  },
  'number-jumps': {
    means: 'A printed number does not follow the one before it.',
    next: 'Look whether a point is missing in this copy. The number is kept as printed.',
  },
  'number-repeats': {
    means: 'A printed number stands a second time at the same level.',
    next: 'Nothing needs to be done: the second one has `#2` in its path. Check it against the source.',
  },
  'bracket-not-closed': {
    means: 'A square bracket is opened and never closed.',
    next: 'Check the place in the source. It is kept, and taken to end with its provision.',
  },
  'bracket-not-opened': {
    means: 'A square bracket is closed that was never opened.',
    next: 'Check the place in the source. The text is kept as it stands.',
  },
  'bracket-across-provisions': {
    means: 'A square bracket opens in one provision and closes in a later one.',
    next: 'Nothing needs to be done: every provision that it covers is shown as bracketed.',
  },
  'bracket-overlaps': {
    means: 'Two brackets overlap: one closes inside the other.',
    next: 'Check the place in the source. Both are kept; the one that is cut is shown in pieces.',
  },
  'too-many-brackets': {
    means:
      'A text holds more bracket signs than are read; all of it is kept, and none of them is taken for a bracket.',
    next: 'Split the draft and read the parts one by one if the brackets are real; else look how the file was made.',
  },
  'bracket-not-resolved': {
    means: 'A bracket cannot be resolved in the way that was asked for.',
    next: 'Name a bracket that has both signs and overlaps no other, or one of the alternatives of a group.',
  },
  'more-of-the-same': {
    means: 'There are more findings of one kind than are listed one by one.',
    next: 'See to the listed ones first and import the file again.',
  },
  'wording-not-comparable': {
    means: 'Wording means something only between two verbatim texts of one language.',
    next: 'Compare numbers, dates and parties instead, or import the verbatim texts.',
  },
  'two-drafts-needed': {
    means: 'A concordance needs at least two drafts.',
    next: 'Name a second draft.',
  },
  'table-draft-missing': {
    means: 'The draft that a negotiation table is to be set against is not among those given.',
    next: 'Name one of the drafts as the base.',
  },
  'table-wrong': {
    means: 'A negotiation table has something in it that cannot be; the place is named.',
    next: 'Mend the named place and try again.',
  },
  'table-not-json': {
    means: 'A file that should be the JSON twin of a table is no JSON.',
    next: 'Give a table that Nonpaper wrote as .json.',
  },
  'table-too-wide': {
    means: 'A negotiation table has more columns or rows than the format holds.',
    next: 'Write it in another format, or make a table of fewer drafts.',
  },
  'characters-replaced': {
    means: 'Some control or broken characters cannot stand in this format and became U+FFFD.',
    next: 'Look at the places in the source if they matter; the JSON twin keeps every character.',
  },
  'rows-continued': {
    means: 'A text of a table is longer than a cell of a spreadsheet can be, and goes on in the row below.',
    next: 'Nothing needs to be done: the parts joined give the whole text.',
  },
  'cells-taller-than-shown': {
    means: 'A cell of a spreadsheet holds more than a row can show at once.',
    next: 'Read it in the formula bar, or write the table as .docx or HTML.',
  },
  'csv-malformed': {
    means: 'A CSV file cannot be read as a table; the line is named.',
    next: 'Mend the named line, or save the table again as CSV in the spreadsheet.',
  },
  'csv-column-passed-over': {
    means: 'A column of a CSV file is none of the table it was made from.',
    next: 'Give the column the head that it had if it should be read.',
  },
  'table-rows-kept': {
    means:
      'Rows of a table are missing in the file that came back; row numbers are for good, so they were kept.',
    next: 'Look at the named rows if they were meant to go.',
  },
  'table-parts-lost': {
    means: 'A table was read from a file that cannot hold all of it.',
    next: 'Read it together with the table that it was made from, or use the JSON twin.',
  },
  'redline-nothing-changed': {
    means: 'The two documents say the same, so there is nothing to mark.',
    next: 'Check that the two right files were given. The newer file is given back as it is.',
  },
  'redline-with-macros': {
    means: 'The document holds macros, which would be handed on with the redline.',
    next: 'Save it as .docx, which holds no macros, and compare that.',
  },
  'redline-not-in-xml': {
    means: 'The text holds a character that no Word document can carry.',
    next: 'Take the character out of the text and compare again.',
  },
  'redline-line-break-lost': {
    means:
      'In a paragraph that ends a section now, a line break of the older text stands last, or one came or went before a picture, formula or page break.',
    next: 'Nothing, unless the changes are settled in LibreOffice, which loses the break or keeps one too many: put it in, or take it out, there.',
  },
  'redline-blank-line-left': {
    means:
      'Beside a table or a table of contents, with the first note or with a text box, a paragraph was put in or taken out whose mark cannot go in every word processor.',
    next: 'Delete the blank line by hand if LibreOffice leaves one there.',
  },
  'redline-table-as-paragraphs': {
    means:
      'A table of the older file is shown as deleted paragraphs, since its place allows no tracked table that every word processor settles.',
    next: 'Look at the table in the older file.',
  },
  'redline-row-left': {
    means:
      'A table row was put in with a table, a text box, a formula or a page break in a cell, or with the first note behind a picture, before an empty paragraph or beside words of which somebody changed the look; LibreOffice keeps such a row when it is rejected. Or a row came or went in a table with a column break behind its first cell, which LibreOffice reads as lines in any file.',
    next: 'Delete the empty row by hand if LibreOffice leaves one there.',
  },
  'redline-object-left-out': {
    means:
      'A picture, drawing or formula of the older file, or a page break in a row of a table that went, is not shown in the redline.',
    next: 'Look at it in the older file.',
  },
  'redline-box-left-out': {
    means: 'A text box of the older file has no counterpart in the newer one and is not shown as deleted.',
    next: 'Look at it in the older file.',
  },
  'redline-comments-left-out': {
    means:
      'Comments that only the older file has are not in the redline, which is written inside the newer file.',
    next: 'Read them in the older file, or list them with `nonpaper redline list`.',
  },
  'redline-edge-left-out': {
    means:
      'A header or footer of the older file has no counterpart in the newer one, so that no place is left to show it as deleted.',
    next: 'Look at it in the older file.',
  },
  'redline-formatting-unmarked': {
    means:
      'Words that stand in both files have another look in the newer one; a redline marks wording alone.',
    next: 'Compare the looks by eye if they mean something, as colours for agreed text do.',
  },
  'redline-revisions-settled': {
    means:
      'The newer file has tracked changes of its own that count as accepted in the redline, or insertions of others round the first note of a table row that came, which LibreOffice would keep.',
    next: 'Nothing needs to be done. The newer file itself still has them.',
  },
  'redline-field-as-text': {
    means:
      'A field in a table row that was put in, or one put in behind a page break, is written as the text that it shows, since LibreOffice would keep the row, or lose text, when the changes are rejected.',
    next: 'Set the field anew once the changes are settled, if it is still needed.',
  },
  'redline-columns-changed': {
    means:
      'A table has more or fewer cells in its rows than before; such rows are taken out and put in as wholes, one below the other. Where a cell goes down from one of them into rows that stay, LibreOffice divides it when the changes are settled.',
    next: 'Read each older row with the newer one below it; the message names the rows in which words changed besides.',
  },
  'redline-page-break-left': {
    means:
      'A page or column break with words of its paragraph beside it came or went, or all the words on one side of it, or the paragraphs before one that stands first then; LibreOffice makes two paragraphs there, or one, whatever is tracked.',
    next: 'In LibreOffice, join the two paragraphs by hand once the changes are settled; Word needs nothing.',
  },
  'redline-control-opened': {
    means:
      'A content control, custom XML or a direction round words that changed, or a control in a note that changed, is written as plain text, since LibreOffice or pandoc reads no changes inside of one; so is one in a row of a table that came or went, or an empty one right before it, since LibreOffice forgets the change of the row; so is every control round whole paragraphs of notes, of which LibreOffice loses words in any file.',
    next: 'Set the control anew once the changes are settled, if the form is still needed.',
  },
  'redline-control-misread': {
    means:
      'A content control round paragraphs holds another control behind words, and a control for plain text stands before it; LibreOffice shows those words elsewhere, or not at all, in many such files, whether anything is tracked in them or not.',
    next: 'Settle the changes in Word, or take the outer control off before the redline is opened in LibreOffice.',
  },
  'redline-unread-by-pandoc': {
    means:
      'A list stands behind a field whose instruction holds another field; pandoc loses the words of such a list in any file, and so in the redline.',
    next: 'Open the redline in Word or LibreOffice, or let Word turn the field into text before pandoc reads it.',
  },
  'redline-comment-without-place': {
    means: 'A comment names a paragraph that the newer text does not have.',
    next: 'Count the paragraphs of the newer text from 0, with those of table cells.',
  },
  'lint-language-unchecked': {
    means: 'The draft is not in English, so that the checks of its words were not made.',
    next: 'Give the language if this was judged wrongly; references by number and figures were checked all the same.',
  },
  'lint-wording-not-drafters': {
    means:
      'The text is a paraphrase or summary, so that questions about its wording would be put to the wrong people.',
    next: 'Import the verbatim text to have its wording checked.',
  },
  'lint-parties-unknown': {
    means: 'Neither the draft nor the user says who signs, so that duties on others can hardly be told.',
    next: 'Name the parties, and run the checks again.',
  },
  'register-not-readable': {
    means: 'A register of ambiguity does not have the form that the program writes.',
    next: 'Correct the entry that is named, or take the register that the program wrote last.',
  },
  'table-not-found': {
    means:
      'A file holds no negotiation table that we wrote, or, where the texts of a table of others were asked for, no two texts side by side.',
    next: 'Give the .docx or .xlsx that was made of this table, with its first line as it was; or a table with a column for each text.',
  },
  'table-headings': {
    means:
      'Lines of a table that go across all its columns, or stand above its head, were taken as headings of the table.',
    next: 'Nothing is needed, unless such a line is text of a draft: then give it cells of its own.',
  },
  'table-columns-aside': {
    means:
      'Columns of a table hold no text of a draft: statuses and notes, which go with the rows, or references and signs, which do not.',
    next: 'Give the column another head if its words are a draft.',
  },
  'table-rows-counted': {
    means: 'The rows of a table have no numbers that can be kept, so they are counted.',
    next: 'Number the rows in the first column (1, 2, 2a …) if the numbers are to hold.',
  },
  'table-rows-numbered': {
    means: 'A few rows of a table have no number of their own and were numbered between their neighbours.',
    next: 'Number them in the table if they are to be called otherwise.',
  },
  'table-cells-dots': {
    means:
      'Cells of a table hold only dots, which may mean that a text stays or that it goes; they were read as blank.',
    next: 'Write “idem” or “deleted” into them where it matters.',
  },
  'table-sheet': {
    means: 'Of a workbook one sheet was read: the first one shown that sets texts side by side.',
    next: 'Move the sheet that is wanted to the front, or save it as a file of its own.',
  },
  'notes-not-read': {
    means: 'Notes were edited in a cell that also holds party-internal ones, and were left as they were.',
    next: 'Enter the new note in the table itself.',
  },
  'draft-key-repeats': {
    means: 'Two drafts, or two copies of a draft, were handed in under one key.',
    next: 'Give each a key of its own.',
  },
  'kept-rows-unreadable': {
    means: 'What an earlier run kept of the rows of a concordance is not what a run gives.',
    next: 'Hand it in unchanged, or leave it out: then the rows are numbered anew.',
  },
  'two-witnesses-needed': {
    means: 'A collation needs at least two copies of a draft.',
    next: 'Name a second copy; the first is the one that the others are set against.',
  },
} as const satisfies CodeBook;

/** A code that this package can emit. */
export type DraftsCode = keyof typeof DRAFTS_CODES;
