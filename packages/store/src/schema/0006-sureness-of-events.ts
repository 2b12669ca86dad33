/** Schema 6: how sure a reader was of an event that it proposed. Null for what a person entered, and for all from before. */
export const SURENESS_OF_EVENTS = `
alter table event add column confidence real;
`;
