import { sentences } from '@nonpaper/text';
import { describe, expect, it } from 'vitest';
import { withoutDeskNotes } from './desk-notes.ts';
import { readArticle } from './read-article.ts';

const kept = (text: string): string[] => withoutDeskNotes(text, sentences(text)).map((each) => each.text);

describe('What the desk tells of its own article is left out', () => {
  it.each([
    '(Adds comment by the ferrymen, details in paragraphs 4-6)',
    '(Reporting by Ada Brenn in Marl; Editing by Jon Vael)',
    'Additional reporting by Ada Brenn.',
    'An earlier version of this article said that the minister had left the talks; he had not.',
    'Correction: A previous version of this story misstated the day of the vote.',
    'This May 6 story has been corrected to say that three ferries sank.',
    'Sign up to our Friday letter.',
  ])('%s', (note) => {
    expect(kept(`The ferry sails again.\n\n${note}`)).toEqual(['The ferry sails again.']);
  });

  it.each([
    'An earlier version of the plan said that the weir would stay.',
    'The board signed up to the plan.',
    'This story has two sides.',
    'Reporting by the monitors has been patchy, Vael said.',
  ])('but not "%s"', (own) => {
    expect(kept(own)).toEqual([own]);
  });
});

describe('The head of a mail is nobody’s word', () => {
  const MAIL = [
    'See below.',
    '---------- Forwarded message ---------\nFrom: Marl Alerts <a@marl.example>\nDate: Tue, 6 May 2031\nSubject: Vael says he will sign\nTo: <b@marl.example>',
    'Jon Vael said on Monday that he would sign.',
  ].join('\n\n');

  it('and what is under it is read', () => {
    const { statements } = readArticle({ text: MAIL, date: '2031-05-06' }, { names: [], issues: [] });
    expect(statements.map(({ content }) => content)).toEqual(['that he would sign']);
  });

  it('but two lines with a colon are no head', () => {
    expect(kept('From: Marl\nTo: Vess')).toHaveLength(1);
  });
});
