import { readArticle } from '../../index.ts';

/** The day on which the texts of these tests are published: a Wednesday. */
export const TODAY = '2025-11-19';

/** Each event of a text by its trigger, with its date: "met 2025-11-18 day", "tabled -". */
export const dated = (text: string): string[] =>
  readArticle({ text, date: TODAY }, { names: [], issues: [] }).events.map(({ trigger, date }) => {
    if (date === null) return `${trigger} -`;
    const { start, end, precision } = date;
    return `${trigger} ${start === end ? start : `${start}/${end}`} ${precision}`;
  });
