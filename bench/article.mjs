// Composed articles for the reading benchmark: invented people and places, about 900 words, in agency style.
const SENTENCES = [
  'Delegations from Upper Bank and Lower Bank met in Marlow on {day} March for a second round of talks on the river accord.',
  '“We will open the bridge when the commission has its seats,” said Ana Orlova, the foreign minister of Upper Bank.',
  'A senior official familiar with the talks told the River Gazette that point {n} remained open.',
  'According to a statement by the ministry of water, the draft would reportedly be revised next week.',
  'Ben Reyes, the envoy of Lower Bank, denied that his side had rejected the proposal.',
  'It is unclear whether the text addresses the return of prisoners.',
  'Rain had delayed the boats that carried the delegations, and the market by the harbour stayed shut.',
  'The mediators expect that a joint commission of {n} members will meet each month, the Delta Agency reported, citing two diplomats.',
  'A visit by the president, planned for {day} April, was postponed.',
  'Residents complained that nobody had asked them.',
];

/** Article number `n`, about 900 words, with its own numbers and order of sentences. */
export function article(n) {
  const lines = [];
  for (let place = 0; place < 46; place += 1) {
    const sentence = SENTENCES[(n * 7 + place * 3 + Math.floor(place / 10)) % SENTENCES.length];
    lines.push(
      sentence
        .replace('{day}', String(1 + ((n + place) % 27)))
        .replace('{n}', String(1 + ((n * place) % 28))),
    );
    if (place % 4 === 3) lines.push('\n\n');
  }
  return lines.join(' ').replace(/ ?\n\n ?/g, '\n\n');
}
