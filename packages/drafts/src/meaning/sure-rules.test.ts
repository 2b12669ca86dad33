import { describe, expect, it } from 'vitest';
import { readMeaning } from './meaning.ts';

const listed = (before: string, after: string): string[] =>
  readMeaning(before, after).changes.map(({ note }) => note);

describe('a provision written anew', () => {
  it.each([
    [
      'a condition that holds no longer',
      'The museum at Sorn must give back a painting on loan if its lender has paid for the crate.',
      'Whether or not its lender has paid for the crate, a painting that is on loan must be given back by the museum at Sorn.',
      /“if” became “Whether or not”/u,
    ],
    [
      'an event that was to come first and now comes second',
      'The tolls on the bridge shall be abolished after the Board has certified that the debt of the Province is paid.',
      'Abolition of the bridge tolls shall take place before payment of the debt of the Province has been certified by the Board.',
      /“after” became “before”/u,
    ],
    [
      'one party that may ask where both had to',
      'The envoy will act as umpire if both cantons so request, and will in that event live at Merl.',
      'If either canton so requests, the umpire will be the envoy, in which event Merl will be the place where the latter lives.',
      /Extent (?:added|left out): “either”/u,
    ],
    [
      'a pace that another excludes',
      'The southern garrison shall at once open the gate of the old town and let the grain carts in.',
      'In due course, the gate of the old town shall be opened by the southern garrison, which shall let in the carts with grain.',
      /“at once” became “In due course”/u,
    ],
    [
      'a noun of which any was meant and some sort is now',
      'The lock-keepers may open any sluice at any hour.',
      'The lock-keepers may open numbered sluices at any hour.',
      /Extent left out: “any”/u,
    ],
    [
      'a noun of which some sort was meant and every one is now',
      'Pilgrims shall have access to ruined shrines.',
      'Pilgrims shall have access to every shrine.',
      /Extent added: “every”/u,
    ],
    [
      'the first of several that became the last',
      'The dam is opened after the arrival of the first barge.',
      'The dam is opened after the arrival of the last barge.',
      /Became its contrary: “first” became “last”/u,
    ],
    [
      'an event from which a term is counted now',
      'The cantons shall publish their accounts within 20 days of signature.',
      'Within twenty days of ratification, their accounts shall be published by the cantons.',
      /“of signature” became “of ratification”/u,
    ],
    [
      'a day by which nothing is due any more',
      'By 3 May 2031, the Harbour Office shall have drawn up the list of pilots and opened it to the public.',
      "The Harbour Office shall draw up the pilots' list and open it to public view.",
      /Date left out: “3 May 2031”/u,
    ],
    [
      'a restriction by “only” that nothing answers',
      'The sick of both cantons may be carried over the ford at Hollin or by boat.',
      'Carriage of the sick of both cantons may take place only by boat or over the Hollin ford.',
      /Exception added: “only”/u,
    ],
    [
      'a part for the whole',
      'Each canton shall fill in all pits which it has dug since 2019.',
      'Some of the pits dug by each canton since 2019 shall be filled in by it.',
      /“all” became “Some of the”/u,
    ],
    [
      'a stance with which a paragraph begins',
      'Calls upon the wardens of Quess to grant surveyors safe and free access to the weirs in the north of the valley;',
      "Demands that the Quess wardens allow surveyors to have safe, free access to the weirs in the valley's north;",
      /“Calls upon” became “Demands”/u,
    ],
    [
      'a number that became any one',
      'The Board shall strike a pilot off the roll unless three members object.',
      'A pilot shall be struck off the roll by the Board unless any member objects.',
      /“three members” became “any member”/u,
    ],
    [
      'a term of one unit in another sentence',
      'A canton planning a weir shall publish a notice, shall allow the other canton sixty days in which to comment, and shall discuss those comments if it is asked to.',
      'Where a canton plans a weir, it shall give the other canton 90 days for comments after notice has been published. It shall discuss them upon request.',
      /“sixty days” became “90 days”/u,
    ],
    [
      'a shorter range of references',
      'Quarrels about the reading of Articles 4 to 9 shall be laid before the Umpire.',
      'The Umpire shall settle quarrels about how Articles 4 to 7 are to be read.',
      /Reference left out/u,
    ],
    [
      'one of two things that were joined',
      'Prisoners shall have access to a lawyer and a doctor within 48 hours of their arrest.',
      'Within 48 hours of arrest, prisoners shall be given access to a lawyer.',
      /Word left out: “doctor”/u,
    ],
    [
      'one who acts alone where two acted jointly',
      'The two Wardens shall jointly appoint the keeper of the central archive.',
      'The keeper of the central archive shall be appointed by either of the two Wardens.',
      /either of the/u,
    ],
    [
      'a reference that a row in parentheses lost',
      'The reliefs referred to in Article 12(2) and (3) shall cease to apply on 31 December 2029.',
      'On 31 December 2029 the relief referred to in Article 12(2) shall cease to apply.',
      /Reference left out: “\(3\)”/u,
    ],
    [
      '“and” for “or” between the same words',
      'Fishing within ten miles of the coast of the other canton is allowed if the boat holds a licence and carries a pilot.',
      'Boats may fish within 10 miles of the coast of the other canton if they hold a licence or carry a pilot.',
      /“and” became “or”/u,
    ],
  ])('lists %s', (_, before, after, note) => {
    expect(listed(before, after).filter((each) => note.test(each))).toHaveLength(1);
    expect(listed(after, before)).not.toEqual([]);
  });

  it.each([
    [
      'a restriction that a denial says',
      'Only with the leave of the Board may the wardens enter the mill by night.',
      'The wardens shall not enter the mill by night without the leave of the Board.',
    ],
    [
      'two limits of one count',
      'Families with more than six members shall receive a double ration from the Relief Office.',
      'The Relief Office shall give a double ration to a family of seven members or more.',
    ],
    [
      'a term told by a word of time',
      'The wardens shall answer every letter within one day of its arrival at Merl.',
      'Every letter that arrives at Merl shall be answered by the wardens on the following day.',
    ],
    [
      'those who are one or the other',
      'The wounded and sick prisoners shall leave the camp at Merl before all others.',
      'Before all others, those prisoners who are wounded or sick shall leave the camp at Merl.',
    ],
  ])('gives no figure, restriction or joiner for %s', (_, before, after) => {
    for (const notes of [listed(before, after), listed(after, before)])
      expect(notes.filter((note) => /^(?:Number|Date|Exception|“)/u.test(note))).toEqual([]);
  });
});

describe('what one side is to do as the other does', () => {
  const both =
    'The Upper Canton shall return the bells to the Lower Canton, and the Lower Canton shall do the same.';

  it('is told where it was left out', () => {
    const one = 'The Upper Canton shall return the bells to the Lower Canton.';
    expect(listed(both, one)).toHaveLength(1);
    expect(listed(one, both)).toHaveLength(1);
  });

  it('is not told as left out where either is bound in one sentence', () => {
    expect(
      listed(both, 'The Upper Canton and the Lower Canton shall each return the bells to the other.').join(),
    ).not.toContain('Duty dropped');
  });
});

describe('a verb that lets for one that hinders', () => {
  it('is a contrary', () => {
    const before = 'Nothing in this Pact prevents a canton from flying kites over its own fields.';
    const after = 'Nothing in this Pact entitles a canton to fly kites over its own fields.';
    expect(listed(before, after)).toEqual(['Became its contrary: “prevents” became “entitles”']);
  });

  it('and so are a list of examples and a closed one', () => {
    expect(
      listed(
        'Mills, notably those in Doran and Kesh, shall be reopened.',
        'Mills, namely those in Doran and Kesh, shall be reopened.',
      ),
    ).toEqual(['Extent changed: “notably” became “namely”']);
  });
});

describe('a right that became advice', () => {
  it.each([
    [
      'Women have the right to one third of the seats.',
      'Women should have one third of the seats.',
      /^Duty weakened/u,
    ],
    [
      'Women should have one third of the seats.',
      'Women have the right to one third of the seats.',
      /^Duty strengthened/u,
    ],
    ['The Board has the right to inspect.', 'The Board should inspect.', /^Duty changed/u],
  ])('is weaker where it gives a thing: %s', (before, after, note) => {
    expect(listed(before, after).filter((each) => each.startsWith('Duty'))).toEqual([
      expect.stringMatching(note),
    ]);
  });
});

describe('an “either” before a modal verb', () => {
  it('says one of two, whatever “or” follows', () => {
    const [before, after] = ['by raft or by boat', 'by raft and by boat'];
    const text = (how: string): string => `Either side may cross the ford ${how}.`;
    expect(listed(text(before), text(after)).filter((note) => note.startsWith('Extent'))).toEqual([]);
  });
});
