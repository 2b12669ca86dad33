import { describe, expect, it } from 'vitest';
import { printedHead } from './printed-head.ts';

const PROSE =
  'The two delegations agreed late on Tuesday to reopen the ferry landing at Marl, a week after the mediators had called their talks there a failure.';

const dateOf = (...head: string[]): string | null => printedHead([...head, PROSE].join('\n\n')).date;

describe('The day of publication is read from the head of an article', () => {
  it.each([
    ['2031-05-06', '6 May 2031'],
    ['2031-05-06', 'May 6th, 2031'],
    ['2031-05-06', 'Published: Tue 6 May 2031, 10.22 BST'],
    ['2031-05-06', '2031-05-06T10:22:00Z'],
    ['2031-05-06', '06.05.2031 10:22'],
    ['2031-05-26', '26/05/2031'],
    ['2031-05-26', '05/26/2031'],
    ['2031-05-05', '05/05/2031'],
    ['2031-05-06', 'By Ada Brenn and Jon Vael, 6 May 2031'],
    ['2031-05-06', 'Marl Courier | May 6, 2031 | 9:15 a.m. ET'],
    ['2031-05-06', 'VESS, 6 May 2031'],
    ['2031-05-06', 'Updated 8 May 2031. First published 6 May 2031'],
    ['2031-05-08', 'Last updated May 8, 2031'],
    ['2031-05-20', 'The Marl Courier | Archive desk | updated 20 May 2031'],
    ['2031-05-01', 'Publié le jeudi 1er mai 2031 à 14h30'],
    ['2031-05-06', 'Publicado el 6 de mayo de 2031'],
    ['2031-05-06', 'Опубліковано 6 травня 2031 року, 14:20'],
    ['2031-05-06', 'вторник, 6 мая 2031 г.'],
    ['2031-05-06', 'نشر في ٦ مايو ٢٠٣١'],
  ])('%s from "%s"', (date, line) => {
    expect(dateOf('Ferry landing to open again', line)).toBe(date);
  });

  it('from the dateline of the first paragraph', () => {
    expect(printedHead(`VESS, 6 May 2031 (Harrow Wire) - ${PROSE}`).date).toBe('2031-05-06');
  });

  it.each([
    'date 2031-05-06 ',
    ' Date: 6 May 2031 ',
    'Published on May 6, 2031, 10.22: ',
    'Posted 2031-05-06T10:22Z | ',
  ])('from the label "%s" in one line with the first sentence', (label) => {
    expect(printedHead(`${label}${PROSE}`).date).toBe('2031-05-06');
  });

  it.each(['Published 6 May, ', 'Dated by nobody, ', 'The date 2031-05-06 passed: ', '6 May 2031: '])(
    'but not from "%s" before it',
    (words) => {
      expect(printedHead(`${words}${PROSE}`).date).toBeNull();
    },
  );

  it('from a day that is a sentence of its own before the first', () => {
    expect(printedHead(`Gates to open\n\n6 May 2031. ${PROSE}`).date).toBe('2031-05-06');
  });

  it.each([
    ['2031-05-06', 'Ministry Press Briefing - May 6, 2031'],
    ['2031-05-06', 'Remarks to the Press – 6 May 2031'],
    [null, 'The Marl Disaster - May 6, 2031'],
  ])('%s from the title "%s"', (date, title) => {
    expect(printedHead([title, 'Ada Brenn, Spokesperson', PROSE].join('\n\n')).date).toBe(date);
  });

  it('with the place where it is printed', () => {
    const text = `Ferry landing to open again\nBy Ada Brenn\n  6 May 2031\n\n${PROSE}`;
    const { dateSpan } = printedHead(text);
    expect(text.slice(...(dateSpan ?? [0, 0]))).toBe('6 May 2031');
  });

  it('from the line over the page of a newspaper', () => {
    const lines = ['THE MARL SENTINEL, TUESDAY, MAY 6, 2031.       5', 'FERRY LANDING TO OPEN AGAIN', PROSE];
    expect(printedHead(lines.join('\n\n')).date).toBe('2031-05-06');
  });

  const MAIL = 'From: Ada Brenn <a@marl.example>\nSent: Friday, 9 May 2031\nSubject: Ferry\nTo: the desk';

  it.each([
    ['what an article prints that was sent on in a mail', '2031-05-06', 'Marl Courier, 6 May 2031'],
    ['the head of that mail, where the article prints none', '2031-05-09', 'Marl Courier'],
  ])('from %s', (_what, date, line) => {
    const text = ['See below.', MAIL, 'Ferry landing to open again', line, PROSE].join('\n\n');
    expect(printedHead(text)).toMatchObject({ date, title: 'Ferry landing to open again' });
  });

  it.each([
    ['a headline that names a day', 'Ceasefire of 6 May 2031 holds'],
    ['a day that does not exist', '31 June 2031'],
    ['a day without its year', 'Tuesday, 6 May'],
    ['a day with strokes that could be two', '03/04/2031'],
    ['a short sentence', 'The truce was signed on 6 May 2031.'],
    ['figures that only look like a day', 'Resolution 12.05.20311'],
  ])('but not from %s', (_what, line) => {
    expect(dateOf('Ferry landing to open again', line)).toBeNull();
  });

  it('and not from what stands behind the first paragraph', () => {
    expect(printedHead(`Ferry landing to open again\n\n${PROSE}\n\n6 May 2031`).date).toBeNull();
  });
});

describe('The headline of an article', () => {
  it.each([
    ['Ferry landing to open again', 'Ferry landing to open again'],
    ['# Ferry landing to open again', 'Ferry landing to open again'],
    ['“We are not going back”: the ferrymen of Marl', '“We are not going back”: the ferrymen of Marl'],
  ])('is read from the line "%s"', (line, title) => {
    expect(printedHead(`${line}\n\n${PROSE}`).title).toBe(title);
  });

  it.each(['By Ada Brenn', '6 May 2031', 'The ferry sails again.', 'Marl', PROSE])(
    'is not the line "%s"',
    (line) => {
      expect(printedHead(`${line}\n\n${PROSE}`).title).toBeNull();
    },
  );

  it('is none in a text of one line, and none in an empty one', () => {
    expect(printedHead('Ferry landing to open again').title).toBeNull();
    expect(printedHead('')).toEqual({ title: null, date: null, dateSpan: null });
  });
});
