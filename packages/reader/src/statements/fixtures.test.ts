import { describe, expect, test } from 'vitest';
import { compact, readText } from './test-compact.ts';

/** A text and its whole expected reading: every statement on one line, then every message. All texts are invented. */
type Fixture = readonly [text: string, expected: readonly string[]];

function readsAs(fixtures: readonly Fixture[]): void {
  test.each(fixtures.map(([text, expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
    const { statements, messages } = readText(text);
    const lines = statements.map((statement) => compact(text, statement));
    expect([...lines, ...messages.map((message) => `message ${message.code}`)]).toEqual(expected);
  });
}

describe('a subject may have ages, appositions in parts and relative pronouns round it', () => {
  readsAs([
    [
      'Anna Kolt, 21, a teacher from Reval, said the talks were over.',
      ['named Anna Kolt (Anna Kolt, 21, a teacher from Reval) | said | the talks were over'],
    ],
    [
      'Anna Kolt, a teacher from Reval, Rethia, said the talks were over.',
      ['named Anna Kolt (Anna Kolt, a teacher from Reval, Rethia) | said | the talks were over'],
    ],
    ['Anna Kolt said Thursday’s talks were over.', ['named Anna Kolt | said | Thursday’s talks were over']],
    [
      'It was a step that many officials said was too small.',
      ['unnamed (many officials) | said | that / was too small'],
    ],
    [
      'The changes, which Anna Kolt said would come in May, were put off.',
      ['named Anna Kolt | said | which / would come in May'],
    ],
    ['‘‘The talks are over,’’ Anna Kolt said.', ['named Anna Kolt | said | The talks are over']],
  ]);
});

describe('who is told, who carries, and who stays nameless, without a list of names', () => {
  readsAs([
    [
      'According to a report by the Monitoring Group, shelling went on in two villages.',
      ['document (a report by the Monitoring Group) | According to | shelling went on in two villages'],
    ],
    [
      'Anna Kolt’s office neither confirmed nor denied the meeting.',
      ['institution (Anna Kolt’s office) | neither confirmed nor denied | the meeting | decline'],
    ],
    [
      'Anna Kolt told the public broadcaster ORT that the text needed three weeks.',
      ['named Anna Kolt | told | that the text needed three weeks | via ORT | to ORT'],
    ],
    [
      '“We read about it,” Anna Kolt complained in an interview with Channel Six.',
      ['named Anna Kolt | complained | We read about it | via Channel Six | to Channel Six'],
    ],
    [
      'Anna Kolt told the Meridian that the bridge was shut.',
      ['named Anna Kolt | told | that the bridge was shut | via Meridian | to Meridian'],
    ],
    [
      'Some believe the silence hides fear: “They lost,” Anna Kolt said.',
      ['group (Some) | believe | the silence hides fear | believe', 'named Anna Kolt | said | They lost'],
    ],
    [
      'The Democratic Rally rejected the draft.',
      ['institution Democratic Rally | rejected | the draft | decline'],
    ],
    [
      'According to a commissioner who requested anonymity, nobody had ruled it out.',
      [
        'unnamed (a commissioner who requested anonymity) | According to | nobody had ruled it out | ground requested anonymity',
      ],
    ],
    [
      'An official, who asked not to be named, told Reuters that the bridge was shut.',
      [
        'unnamed (An official, who asked not to be named) | told | that the bridge was shut | via Reuters | to Reuters | ground asked not to be named',
      ],
    ],
    ['Anna Kolt could not verify that report.', ['named Anna Kolt | could not verify | that report | not']],
  ]);
});

describe('a phrase ends before the next cue, and a question is nobody’s statement', () => {
  readsAs([
    [
      'Anna Kolt accused the army of bad faith and threatened to boycott the session.',
      [
        'named Anna Kolt | accused | the army of bad faith',
        'named Anna Kolt | threatened | to boycott the session | threaten',
      ],
    ],
    [
      'Asked whether she regretted her absence, Anna Kolt replied that ink is only ink.',
      ['named Anna Kolt | replied | that ink is only ink'],
    ],
    [
      'Two of the participants denied the report on Monday, and Anna Kolt disputed the account.',
      [
        'unnamed (Two of the participants) | denied | the report | deny | n 2',
        'named Anna Kolt | disputed | the account | deny',
      ],
    ],
    [
      'Documents suggest that she may have been warned.',
      ['document (Documents) | suggest | that she may have been warned | hedge content: may'],
    ],
    [
      'Anna Kolt told Der Kurier that the two had spoken.',
      ['named Anna Kolt | told | that the two had spoken | via Der Kurier | to Der Kurier'],
    ],
    [
      'Information Minister Anna Kolt dismissed the letter as theatre.',
      ['named Anna Kolt (Information Minister Anna Kolt) | dismissed | the letter as theatre | deny'],
    ],
  ]);
});

describe('indirect speech ends where the writer takes over', () => {
  readsAs([
    ['Anna Kolt said the talks were over.', ['named Anna Kolt | said | the talks were over']],
    ['Anna Kolt said that the talks were over.', ['named Anna Kolt | said | that the talks were over']],
    ['The talks were over, Anna Kolt said.', ['named Anna Kolt | said | The talks were over']],
    [
      'The talks were over, said Anna Kolt, the foreign minister of Rethia.',
      ['named Anna Kolt (Anna Kolt, the foreign minister of Rethia) | said | The talks were over'],
    ],
    ['The talks, Anna Kolt said, were over.', ['named Anna Kolt | said | The talks / were over']],
    [
      'Anna Kolt told reporters that the talks were over.',
      ['named Anna Kolt | told | that the talks were over | to reporters'],
    ],
    [
      'Anna Kolt said on Monday that Veria had closed the border.',
      ['named Anna Kolt | said | that Veria had closed the border'],
    ],
    [
      'In Geneva, the foreign minister said Rethia would not sign.',
      ['office (the foreign minister) | said | Rethia would not sign'],
    ],
    [
      'The foreign ministry said in a statement that no deal had been reached.',
      ['institution (The foreign ministry) | said | that no deal had been reached'],
    ],
    [
      'Veria has yet to confirm that the meeting will take place.',
      ['institution Veria | has yet to confirm | that the meeting will take place | not'],
    ],
    [
      'The draft says that both armies must leave the valley.',
      ['document (The draft) | says | that both armies must leave the valley'],
    ],
    [
      'The communique calls on the parties to resume talks.',
      ['document (The communique) | calls on | to resume talks | demand | to the parties'],
    ],
    [
      'Article 5 of the draft requires Veria to open its archives.',
      ['document (Article 5 of the draft) | requires | to open its archives | demand | to Veria'],
    ],
    [
      'Residents said they heard shelling all night.',
      ['group (Residents) | said | they heard shelling all night'],
    ],
    [
      'Ilja Marek described the draft as a step back.',
      ['named Ilja Marek | described | the draft as a step back'],
    ],
    [
      'NATO said it had seen no sign of a withdrawal.',
      ['institution NATO | said | it had seen no sign of a withdrawal'],
    ],
    [
      'The White House said it was aware of the reports.',
      ['institution United States (The White House) | said | it was aware of the reports'],
    ],
    [
      'Anna Kolt said the talks were over, adding that Rethia would not return.',
      [
        'named Anna Kolt | said | the talks were over',
        'named Anna Kolt | adding | that Rethia would not return',
      ],
    ],
    [
      'While Anna Kolt said the talks were over, Ilja Marek flew to Vienna.',
      ['named Anna Kolt | said | the talks were over'],
    ],
    [
      'Anna Kolt said the talks, which began in May, were over.',
      ['named Anna Kolt | said | the talks, which began in May, were over'],
    ],
    [
      'Asked about the harbour, Anna Kolt said it would stay open.',
      ['named Anna Kolt | said | it would stay open'],
    ],
    [
      'Anna Kolt, however, said the harbour would stay open.',
      ['named Anna Kolt | said | the harbour would stay open'],
    ],
    [
      'Anna Kolt and Ilja Marek said they would meet again.',
      ['named Anna Kolt and Ilja Marek | said | they would meet again | promise'],
    ],
    [
      'Anna Kolt wrote on Telegram that the harbour was open.',
      ['named Anna Kolt | wrote | that the harbour was open'],
    ],
    [
      'Anna Kolt announced the reopening of the harbour.',
      ['named Anna Kolt | announced | the reopening of the harbour'],
    ],
    [
      'Anna Kolt, who led the delegation, said the harbour was open.',
      ['named Anna Kolt (Anna Kolt, who led the delegation) | said | the harbour was open'],
    ],
    [
      'The Red Cross said that 40 prisoners had been exchanged.',
      [
        'institution International Committee of the Red Cross (The Red Cross) | said | that 40 prisoners had been exchanged',
      ],
    ],
    [
      'In a statement, the Verian foreign ministry said the shelling must stop.',
      ['institution (the Verian foreign ministry) | said | the shelling must stop'],
    ],
    [
      'The shelling must stop, the Verian foreign ministry said in a statement on Friday.',
      ['institution (the Verian foreign ministry) | said | The shelling must stop'],
    ],
    [
      'The report found that 300 houses had been burned.',
      ['document (The report) | found | that 300 houses had been burned'],
    ],
    [
      'A poll showed that most Rethians favour talks.',
      ['document (A poll) | showed | that most Rethians favour talks'],
    ],
    [
      'Sanctions could follow, a spokesperson for the European Commission said.',
      [
        'office (a spokesperson for the European Commission) | said | Sanctions could follow | hedge content: could',
      ],
    ],
    [
      'Speaking in Vienna, Anna Kolt said that the harbour was open.',
      ['named Anna Kolt | said | that the harbour was open'],
    ],
    [
      'Anna Kolt, speaking in Vienna, said that the harbour was open.',
      ['named Anna Kolt (Anna Kolt, speaking in Vienna) | said | that the harbour was open'],
    ],
    [
      'Both sides said progress had been made.',
      ['institution (Both sides) | said | progress had been made | n 2'],
    ],
    [
      'Rethia says the dam was mined. Veria says it was not.',
      ['institution Rethia | says | the dam was mined', 'institution Veria | says | it was not'],
    ],
    [
      'Gen. Pavel Drost, the army chief, said the dam was mined.',
      ['named Pavel Drost (Gen. Pavel Drost, the army chief) | said | the dam was mined'],
    ],
    [
      'Analysts say the truce may not hold.',
      ['group (Analysts) | say | the truce may not hold | hedge content: may'],
    ],
    [
      "Veria's defence ministry said on Telegram that its air defences had shot down nine drones overnight.",
      [
        "institution (Veria's defence ministry) | said | that its air defences had shot down nine drones overnight",
      ],
    ],
    [
      'Anna Kolt has long argued that the valley belongs to both nations.',
      ['named Anna Kolt | has long argued | that the valley belongs to both nations'],
    ],
    [
      'Veria says the deal, if signed, could end the war; Rethia says it would only pause it.',
      [
        'institution Veria | says | the deal, if signed, could end the war | hedge content: if | hedge content: could',
        'institution Rethia | says | it would only pause it | promise',
      ],
    ],
    [
      'Anna Kolt reminded the council that nobody had voted for the annex.',
      ['named Anna Kolt | reminded | that nobody had voted for the annex | to the council'],
    ],
    [
      'Protesters shouted that the government had sold the valley.',
      ['group (Protesters) | shouted | that the government had sold the valley'],
    ],
    [
      'Human rights groups say both armies have used mines.',
      ['group (Human rights groups) | say | both armies have used mines'],
    ],
    [
      "The observers' report says both armies have used mines.",
      ["document (The observers' report) | says | both armies have used mines"],
    ],
    [
      'In his letter, Marek wrote that the annex was a mistake.',
      ['named Marek | wrote | that the annex was a mistake'],
    ],
    [
      'The mission wrote that the road was open, and that convoys could pass by day.',
      [
        'institution (The mission) | wrote | that the road was open, and that convoys could pass by day | hedge content: could',
      ],
    ],
    [
      'Both leaders reaffirmed their wish for peace.',
      ['group (Both leaders) | reaffirmed | their wish for peace | n 2'],
    ],
    [
      'The council did not condemn the raid.',
      ['institution (The council) | did not condemn | the raid | not'],
    ],
    [
      'Veria did not deny that its troops were in the valley.',
      ['institution Veria | did not deny | that its troops were in the valley | deny | not'],
    ],
    [
      'The chancellor and his deputy said they would stay in office.',
      ['office (The chancellor and his deputy) | said | they would stay in office'],
    ],
    [
      'The party said it would leave the coalition if the text was signed.',
      [
        'institution (The party) | said | it would leave the coalition if the text was signed | promise | hedge content: would | hedge content: if',
      ],
    ],
    [
      "The coalition's spokesman, Jan Berg, said that was a bluff.",
      ["named Jan Berg (The coalition's spokesman, Jan Berg) | said | that was a bluff"],
    ],
    [
      'According to the draft, the harbour would be run by both sides.',
      ['document (the draft) | According to | the harbour would be run by both sides | hedge content: would'],
    ],
  ]);
});

describe('quotations find their speaker on either side', () => {
  readsAs([
    ['“The talks are over,” Anna Kolt said.', ['named Anna Kolt | said | The talks are over']],
    [
      '“The talks are over,” said Anna Kolt, the foreign minister of Rethia.',
      ['named Anna Kolt (Anna Kolt, the foreign minister of Rethia) | said | The talks are over'],
    ],
    [
      '“The talks are over,” Anna Kolt said. “We are going home.”',
      ['named Anna Kolt | said | The talks are over / We are going home.'],
    ],
    ['“The talks,” Anna Kolt said, “are over.”', ['named Anna Kolt | said | The talks / are over.']],
    ['Anna Kolt said: “The talks are over.”', ['named Anna Kolt | said | The talks are over.']],
    [
      'Anna Kolt, the foreign minister, said, “The talks are over.”',
      ['named Anna Kolt (Anna Kolt, the foreign minister) | said | The talks are over.'],
    ],
    [
      '“We never saw the text,” said a Rethian negotiator who spoke on condition of anonymity.',
      [
        'unnamed (a Rethian negotiator who spoke on condition of anonymity) | said | We never saw the text | ground spoke on condition of anonymity',
      ],
    ],
    [
      'Ilja Marek said he was “hopeful” about the new draft.',
      ['named Ilja Marek | said | he was “hopeful” about the new draft'],
    ],
    ['Ilja Marek called the draft “a step back”.', ['named Ilja Marek | called | the draft “a step back”']],
    [
      'Ilja Marek opened the meeting. He said Veria wanted peace. “We want it now,” he added.',
      ['named Ilja Marek | said | Veria wanted peace', 'named Ilja Marek | added | We want it now'],
    ],
    [
      '“If Veria attacks, we will answer,” Anna Kolt warned.',
      ['named Anna Kolt | warned | If Veria attacks, we will answer | hedge content: If'],
    ],
    ['“Is this the end?” asked Ilja Marek.', ['named Ilja Marek | asked | Is this the end?']],
    [
      '“We will never sign!” shouted one of the delegates.',
      ['unnamed (one of the delegates) | shouted | We will never sign! | decline | n 1'],
    ],
    [
      'The general said his men “would not move an inch”.',
      ['office (The general) | said | his men “would not move an inch”'],
    ],
    [
      'Anna Kolt could “if the weather holds,” the ministry added.',
      [
        'institution (the ministry) | added | Anna Kolt could “if the weather holds,” | hedge content: could | hedge content: if',
        'message quotation-seems-broken',
      ],
    ],
    [
      'Anna Kolt said “the harbour is open.',
      ['named Anna Kolt | said | the harbour is open.', 'message quotation-not-closed'],
    ],
    [
      '“We are ready,” said Anna Kolt.\n\n“The harbour is open. The ships may come.”',
      [
        'named Anna Kolt | said | We are ready',
        'named Anna Kolt |  | The harbour is open. The ships may come. | hedge content: may',
        'message quotation-without-cue',
      ],
    ],
    [
      '“We are ready,” said Anna Kolt. “The harbour is open.\n\n“The ships may come,” she added.',
      [
        'named Anna Kolt | said | We are ready / The harbour is open.',
        'named Anna Kolt | added | The ships may come | hedge content: may',
      ],
    ],
    [
      'The Rethian president, Tomas Brandt, has repeatedly called for new elections. “People are tired,” Brandt said.',
      [
        'named Tomas Brandt (The Rethian president, Tomas Brandt) | has repeatedly called for | new elections | demand',
        'named Tomas Brandt | said | People are tired',
      ],
    ],
    [
      "“The dam was mined,” Rethia's army chief, General Pavel Drost, said on Sunday.",
      ["named Pavel Drost (Rethia's army chief, General Pavel Drost) | said | The dam was mined"],
    ],
    [
      'Anna Kolt said: “The dam is safe. Nobody needs to leave.” Ilja Marek disagreed.',
      ['named Anna Kolt | said | The dam is safe. Nobody needs to leave.'],
    ],
    [
      '“The truce may not hold,” one analyst said.',
      ['unnamed (one analyst) | said | The truce may not hold | n 1 | hedge content: may'],
    ],
    [
      "Rethia's foreign minister, Anna Kolt, has accused Veria of stalling. “They play for time,” she told reporters in Vienna on Monday.",
      [
        "named Anna Kolt (Rethia's foreign minister, Anna Kolt) | has accused | Veria of stalling",
        'named Anna Kolt | told | They play for time | to reporters',
      ],
    ],
    [
      '“I am not a prophet,” the minister joked when asked about the date.',
      ['office (the minister) | joked | I am not a prophet'],
    ],
    ['"We will see," he said.', ['unnamed (he) | said | We will see', 'message speaker-unresolved']],
    [
      '“This is a trap,” wrote the opposition leader, Pavel Hroz, on his Telegram channel.',
      ['named Pavel Hroz (the opposition leader, Pavel Hroz) | wrote | This is a trap'],
    ],
    [
      'The deal was “a trap,” according to Pavel Hroz, an opposition leader.',
      ['named Pavel Hroz (Pavel Hroz, an opposition leader) | according to | The deal was “a trap,”'],
    ],
    [
      'The foreign ministry called the report “a fabrication” and demanded an apology.',
      [
        'institution (The foreign ministry) | called | the report “a fabrication”',
        'institution (The foreign ministry) | demanded | an apology | demand',
      ],
    ],
    [
      'The envoy said the two sides had agreed “in principle” on a ceasefire.',
      [
        'office (The envoy) | said | the two sides had agreed “in principle” on a ceasefire | hedge content: in principle',
      ],
    ],
    [
      "Brandt's adviser said on Friday that the president “believes in peace”.",
      ["office (Brandt's adviser) | said | that the president “believes in peace”"],
    ],
    ['Marek tweeted: “The annex was a mistake.”', ['named Marek | tweeted | The annex was a mistake.']],
    [
      '“The annex,” Marek said on Tuesday, “was a mistake. We knew it.”',
      ['named Marek | said | The annex / was a mistake. We knew it.'],
    ],
    ['Kolt: “The annex was a mistake.”', ['named Kolt | : | The annex was a mistake.']],
    [
      'Her message was clear: “No annex, no deal.”',
      ['unnamed (Her) | message was | No annex, no deal.', 'message speaker-unresolved'],
    ],
    [
      '“The road is open,” the mission wrote. “Convoys may pass by day.”',
      [
        'institution (the mission) | wrote | The road is open / Convoys may pass by day. | hedge content: may',
      ],
    ],
    ['Asked by reporters if the talks were over, Haal said: “Not yet.”', ['named Haal | said | Not yet.']],
    [
      'The readout says both leaders “reaffirmed their wish for peace”.',
      ['document (The readout) | says | both leaders “reaffirmed their wish for peace”'],
    ],
    ['“It is over,” one of them said.', ['unnamed (one of them) | said | It is over | n 1']],
    [
      '“It is over,” she whispered.',
      ['unnamed (she) | whispered | It is over', 'message speaker-unresolved'],
    ],
    [
      'Leyla Osman chairs the committee. “The vote is on Monday,” she said, adding that she did not know how it would end.',
      [
        'named Leyla Osman | said | The vote is on Monday',
        'named Leyla Osman | adding | that she did not know how it would end',
      ],
    ],
    [
      'In the words of one diplomat, the text is “a fig leaf”.',
      ['unnamed (one diplomat) | In the words of | the text is “a fig leaf” | n 1'],
    ],
    [
      'The text is “a fig leaf”, in the words of one diplomat.',
      ['unnamed (one diplomat) | in the words of | The text is “a fig leaf” | n 1'],
    ],
    [
      'The minister said Veria “cannot have it both ways” and that the harbour must stay open.',
      ['office (The minister) | said | Veria “cannot have it both ways” and that the harbour must stay open'],
    ],
    [
      'The minister said: “Veria cannot have it both ways.” He left without taking questions.',
      ['office (The minister) | said | Veria cannot have it both ways.'],
    ],
    [
      '“First the ships,” the minister said. “Then the trains.” He did not mention the planes.',
      [
        'office (the minister) | said | First the ships / Then the trains.',
        'office (the minister) | did not mention | the planes | not',
      ],
    ],
    [
      '“First the ships.\n\n“Then the trains.”',
      ['unnamed (not stated) |  | First the ships. / Then the trains.', 'message speaker-missing'],
    ],
    [
      'The minister spoke for an hour. “First the ships, then the trains.”',
      ['unnamed (not stated) |  | First the ships, then the trains.', 'message speaker-missing'],
    ],
  ]);
});

describe('outlets stand in the chain, from the speaker outward', () => {
  readsAs([
    [
      'Anna Kolt told Axios that the talks were over.',
      ['named Anna Kolt | told | that the talks were over | via Axios | to Axios'],
    ],
    [
      'Anna Kolt said in an interview with CNN that the talks were over.',
      ['named Anna Kolt | said | that the talks were over | via CNN | to CNN'],
    ],
    [
      'Reuters reported, citing a Western official, that Veria had rejected the draft.',
      ['unnamed (a Western official) | reported | that Veria had rejected the draft | via Reuters'],
    ],
    [
      'Axios reported on Tuesday that Veria had rejected the draft.',
      [
        'outlet Axios | reported | that Veria had rejected the draft | via Axios',
        'institution Veria | had rejected | the draft | decline | via Axios',
      ],
    ],
    [
      'Anna Kolt was quoted by Reuters as saying the talks were over.',
      ['named Anna Kolt | was quoted by Reuters as saying | the talks were over | via Reuters'],
    ],
    [
      'Bloomberg reported that the defence ministry had told lawmakers the talks were over.',
      ['institution (the defence ministry) | had told | the talks were over | via Bloomberg | to lawmakers'],
    ],
    [
      'Anna Kolt called for an immediate ceasefire.',
      ['named Anna Kolt | called for | an immediate ceasefire | demand'],
    ],
    [
      'State television said the bridge had been destroyed.',
      ['outlet State television | said | the bridge had been destroyed | via State television'],
    ],
    [
      'The state news agency said the bridge had been destroyed.',
      ['outlet state news agency | said | the bridge had been destroyed | via state news agency'],
    ],
    [
      '“The harbour stays open,” Anna Kolt told the Harbour Times.',
      ['named Anna Kolt | told | The harbour stays open | via Harbour Times | to Harbour Times'],
    ],
    [
      '“Sanctions could follow,” a spokesperson for the European Commission told AFP.',
      [
        'office (a spokesperson for the European Commission) | told | Sanctions could follow | via AFP | to AFP | hedge content: could',
      ],
    ],
    [
      'The two sides are close to a deal, a source close to the Rethian delegation told Interfax.',
      [
        'unnamed (a source close to the Rethian delegation) | told | The two sides are close to a deal | via Interfax | to Interfax',
      ],
    ],
    [
      'The Harbour Times quoted Anna Kolt as saying that the dam was safe.',
      ['named Anna Kolt | as saying | that the dam was safe | via Harbour Times'],
    ],
    [
      'Local media reported that the dam was safe.',
      ['outlet Local media | reported | that the dam was safe | via Local media'],
    ],
    [
      'The dam is safe, local media reported.',
      ['outlet local media | reported | The dam is safe | via local media'],
    ],
    [
      'The Verian delegation is led by Ilja Marek. The envoy told state television that his orders had not changed.',
      [
        'office (The envoy) | told | that his orders had not changed | via state television | to state television',
      ],
    ],
    [
      'A Verian government source told Reuters the text would be published within days.',
      [
        'unnamed (A Verian government source) | told | the text would be published within days | via Reuters | to Reuters',
      ],
    ],
    [
      'The text will be published within days, two European diplomats told the Harbour Times.',
      [
        'unnamed (two European diplomats) | told | The text will be published within days | via Harbour Times | to Harbour Times | n 2',
      ],
    ],
    [
      'The plan, drafted by Veria and seen by AFP, says that Rethian troops must leave by June.',
      [
        'document (The plan, drafted by Veria and seen by AFP) | says | that Rethian troops must leave by June | via AFP',
      ],
    ],
    [
      'A draft of the plan seen by AFP says that Rethian troops must leave by June.',
      [
        'document (A draft of the plan seen by AFP) | says | that Rethian troops must leave by June | via AFP',
      ],
    ],
    [
      'Axios reported that the White House had told Rethia to accept the plan.',
      [
        'institution United States (the White House) | had told | to accept the plan | demand | via Axios | to Rethia',
      ],
    ],
    [
      'CNN, citing two officials, reported that the plan had been changed.',
      ['unnamed (two officials) | reported | that the plan had been changed | via CNN | n 2'],
    ],
    [
      'The plan had been changed, CNN reported, citing two officials.',
      ['unnamed (two officials) | reported | The plan had been changed | via CNN | n 2'],
    ],
    [
      'Citing a person briefed on the matter, Bloomberg said the plan had been changed.',
      ['unnamed (a person briefed on the matter) | said | the plan had been changed | via Bloomberg'],
    ],
    [
      '“We have a text,” Haal told the Harbour Times on Friday. “We do not have a deal.”',
      ['named Haal | told | We have a text / We do not have a deal. | via Harbour Times | to Harbour Times'],
    ],
    [
      'Haal, the mediator, told the Harbour Times that he was “neither hopeful nor desperate”.',
      [
        'named Haal (Haal, the mediator) | told | that he was “neither hopeful nor desperate” | via Harbour Times | to Harbour Times',
      ],
    ],
    [
      'The mediator said there was a text but no deal.',
      ['office (The mediator) | said | there was a text but no deal'],
    ],
    [
      'The president thanked the mediators and reiterated that the valley was not for sale.',
      [
        'office (The president) | thanked | the mediators',
        'office (The president) | reiterated | that the valley was not for sale',
      ],
    ],
    [
      'A former minister, who declined to be named, told AFP that the cabinet had never voted on the text.',
      [
        'unnamed (A former minister, who declined to be named) | told | that the cabinet had never voted on the text | via AFP | to AFP | ground declined to be named',
      ],
    ],
    [
      'A dozen diplomats told AFP that the cabinet had never voted on the text.',
      [
        'unnamed (A dozen diplomats) | told | that the cabinet had never voted on the text | via AFP | to AFP | n 12',
      ],
    ],
  ]);
});

describe('people without a name keep their descriptor, number and ground', () => {
  readsAs([
    [
      'A senior Verian official said the draft was dead.',
      ['unnamed (A senior Verian official) | said | the draft was dead'],
    ],
    [
      'Two people familiar with the talks said the draft was dead.',
      ['unnamed (Two people familiar with the talks) | said | the draft was dead | n 2'],
    ],
    [
      'According to two people familiar with the talks, Veria has rejected the draft.',
      ['unnamed (two people familiar with the talks) | According to | Veria has rejected the draft | n 2'],
    ],
    [
      'According to two people briefed on the talks, who spoke on condition of anonymity, the envoys had shared the draft.',
      [
        'unnamed (two people briefed on the talks, who spoke on condition of anonymity) | According to | the envoys had shared the draft | n 2 | ground spoke on condition of anonymity',
      ],
    ],
    [
      'The minister will visit the capital next month, according to people familiar with the matter.',
      [
        'unnamed (people familiar with the matter) | according to | The minister will visit the capital next month',
      ],
    ],
    [
      'Rethia will open the bridge, three diplomats familiar with the matter said on Thursday.',
      ['unnamed (three diplomats familiar with the matter) | said | Rethia will open the bridge | n 3'],
    ],
    [
      'The bridge will open, Anna Kolt, 45, said.',
      ['named Anna Kolt (Anna Kolt, 45) | said | The bridge will open'],
    ],
    [
      'Veria has rejected the draft, according to two people familiar with the talks.',
      ['unnamed (two people familiar with the talks) | according to | Veria has rejected the draft | n 2'],
    ],
    [
      'Veria, according to a Western diplomat, has rejected the draft.',
      ['unnamed (a Western diplomat) | according to | Veria / has rejected the draft'],
    ],
    [
      'Veria has rejected the draft, according to the Financial Times, which cited two diplomats.',
      ['unnamed (two diplomats) | according to | Veria has rejected the draft | via Financial Times | n 2'],
    ],
    [
      'Diplomats believe the draft could be signed in June.',
      ['unnamed (Diplomats) | believe | the draft could be signed in June | believe | hedge content: could'],
    ],
    [
      'Three diplomats, speaking on condition of anonymity because they were not authorised to brief the press, said the text was nearly complete.',
      [
        'unnamed (Three diplomats, speaking on condition of anonymity because they were not authorised to brief the press) | said | the text was nearly complete | n 3 | ground speaking on condition of anonymity because they were not authorised to brief the press',
      ],
    ],
    [
      'A Western official, who asked not to be named, said the text was nearly complete.',
      [
        'unnamed (A Western official, who asked not to be named) | said | the text was nearly complete | ground asked not to be named',
      ],
    ],
    [
      'The minister told lawmakers on Thursday he would resign if the draft were signed.',
      [
        'office (The minister) | told | he would resign if the draft were signed | promise | to lawmakers | hedge content: would | hedge content: if',
      ],
    ],
    [
      'None of the delegates would say when the talks would resume.',
      ['group (None of the delegates) | would say | when the talks would resume | decline'],
    ],
    [
      'Officials in Rethia say the dam was mined; Veria denies this.',
      ['unnamed (Officials in Rethia) | say | the dam was mined', 'institution Veria | denies | this | deny'],
    ],
    [
      'One official said the list had 40 names, while another said it had 60.',
      ['unnamed (One official) | said | the list had 40 names | n 1', 'unnamed (another) | said | it had 60'],
    ],
    [
      'Speaking on condition of anonymity, a senior negotiator said the annexes were still empty.',
      [
        'unnamed (a senior negotiator) | said | the annexes were still empty | ground Speaking on condition of anonymity',
      ],
    ],
    [
      'The annexes are still empty, a senior negotiator said on condition of anonymity.',
      [
        'unnamed (a senior negotiator) | said | The annexes are still empty | ground on condition of anonymity',
      ],
    ],
    [
      "The minister's remarks came after Veria said it would expel three diplomats.",
      ['institution Veria | said | it would expel three diplomats | promise'],
    ],
    [
      'After Veria said it would expel three diplomats, Rethia closed its border.',
      ['institution Veria | said | it would expel three diplomats | promise'],
    ],
    [
      "The talks ended without result, Veria's chief negotiator told parliament.",
      ["office (Veria's chief negotiator) | told | The talks ended without result | to parliament"],
    ],
    [
      'Veria believes Rethia is hiding weapons, a Western diplomat said.',
      ['unnamed (a Western diplomat) | said | Veria believes Rethia is hiding weapons'],
    ],
    [
      'Villagers near the dam say the water has risen and that nobody has come to help.',
      ['group (Villagers near the dam) | say | the water has risen and that nobody has come to help'],
    ],
    [
      'Some lawmakers accuse the government of hiding the annex.',
      ['group (Some lawmakers) | accuse | the government of hiding the annex'],
    ],
    [
      'The prime minister, who said he had read the annex twice, voted against it.',
      ['office (The prime minister) | said | he had read the annex twice'],
    ],
    [
      'Rethian officials have privately acknowledged that the dam was empty.',
      ['unnamed (Rethian officials) | have privately acknowledged | that the dam was empty'],
    ],
    [
      'More than 30 lawmakers said they would vote against the text.',
      ['unnamed (More than 30 lawmakers) | said | they would vote against the text | promise | n 30'],
    ],
    [
      'Some 200 villagers said they had received no warning.',
      ['unnamed (Some 200 villagers) | said | they had received no warning | n 200'],
    ],
    [
      'The vote might be moved, two people briefed on the plan said.',
      [
        'unnamed (two people briefed on the plan) | said | The vote might be moved | n 2 | hedge content: might',
      ],
    ],
  ]);
});

describe('the cue gives the force', () => {
  readsAs([
    [
      'The foreign ministry of Rethia denied that it had received the draft.',
      ['institution (The foreign ministry of Rethia) | denied | that it had received the draft | deny'],
    ],
    ['Rethia denied the report.', ['institution Rethia | denied | the report | deny']],
    [
      'Anna Kolt denied having met Ilja Marek in Vienna.',
      ['named Anna Kolt | denied | having met Ilja Marek in Vienna | deny'],
    ],
    ['The spokesman declined to comment.', ['office (The spokesman) | declined | to comment | decline']],
    [
      'The Kremlin spokesman declined to say whether a meeting was planned.',
      [
        'office (The Kremlin spokesman) | declined | to say whether a meeting was planned | decline | hedge content: whether',
      ],
    ],
    [
      "Rethia's defence ministry refused to comment on the report.",
      ["institution (Rethia's defence ministry) | refused | to comment on the report | decline"],
    ],
    [
      'The prime minister threatened to walk out of the talks.',
      ['office (The prime minister) | threatened | to walk out of the talks | threaten'],
    ],
    [
      'Veria promised to withdraw its troops by May.',
      ['institution Veria | promised | to withdraw its troops by May | promise'],
    ],
    [
      'The president of Rethia vowed that no soldier would leave the valley.',
      ['office (The president of Rethia) | vowed | that no soldier would leave the valley | promise'],
    ],
    [
      'Veria demanded that Rethia lift the blockade.',
      ['institution Veria | demanded | that Rethia lift the blockade | demand'],
    ],
    [
      'Veria demanded the release of all prisoners.',
      ['institution Veria | demanded | the release of all prisoners | demand'],
    ],
    [
      'The United Nations called on both sides to stop fighting.',
      ['institution United Nations | called on | to stop fighting | demand | to both sides'],
    ],
    [
      'The European Union urged Rethia to reopen the crossing.',
      ['institution European Union | urged | to reopen the crossing | demand | to Rethia'],
    ],
    [
      'Rethia proposed holding the talks in Vienna.',
      ['institution Rethia | proposed | holding the talks in Vienna | propose'],
    ],
    [
      'Rethia offered to exchange prisoners.',
      ['institution Rethia | offered | to exchange prisoners | propose'],
    ],
    [
      'Ilja Marek suggested that a neutral force could guard the bridge.',
      [
        'named Ilja Marek | suggested | that a neutral force could guard the bridge | propose | hedge content: could',
      ],
    ],
    [
      'The envoy hopes to return to the region next week.',
      ['office (The envoy) | hopes | to return to the region next week | believe'],
    ],
    [
      'Ilja Marek expects Veria to accept the offer.',
      ['named Ilja Marek | expects | Veria to accept the offer | believe'],
    ],
    [
      'European leaders fear that the war could spread.',
      ['group (European leaders) | fear | that the war could spread | believe | hedge content: could'],
    ],
    [
      'Ilja Marek was optimistic that a deal could be reached.',
      ['named Ilja Marek | was optimistic | that a deal could be reached | believe | hedge content: could'],
    ],
    [
      "Rethia's position is that the valley must stay demilitarised.",
      ['institution Rethia | position is | that the valley must stay demilitarised'],
    ],
    [
      "Anna Kolt's warning that the talks could fail was ignored.",
      ['named Anna Kolt | warning | that the talks could fail | hedge content: could'],
    ],
    [
      'A claim by the Verian army that it had taken the town could not be verified.',
      ['institution (the Verian army) | claim | that it had taken the town'],
    ],
    [
      'Opposition parties are already complaining that they were not consulted.',
      ['institution (Opposition parties) | are already complaining | that they were not consulted'],
    ],
    [
      'Supporters of Rethia warned that the plan rewards aggression.',
      ['group (Supporters of Rethia) | warned | that the plan rewards aggression'],
    ],
    [
      'Kyiv said the offer was not serious.',
      ['institution Ukraine (Kyiv) | said | the offer was not serious'],
    ],
    [
      'Anna Kolt said the talks were over and warned that the war could spread.',
      [
        'named Anna Kolt | said | the talks were over',
        'named Anna Kolt | warned | that the war could spread | hedge content: could',
      ],
    ],
    [
      'Anna Kolt said the talks were over, but Ilja Marek insisted that they would go on.',
      [
        'named Anna Kolt | said | the talks were over',
        'named Ilja Marek | insisted | that they would go on | promise',
      ],
    ],
    [
      'Anna Kolt said the talks were over, a claim that Veria rejects.',
      ['named Anna Kolt | said | the talks were over'],
    ],
    [
      'Rethia accused Veria of breaking the truce.',
      ['institution Rethia | accused | Veria of breaking the truce'],
    ],
    [
      'Veria agreed to return the bodies of twelve soldiers.',
      ['institution Veria | agreed | to return the bodies of twelve soldiers | promise'],
    ],
    [
      'Rethia and Veria have agreed to exchange prisoners, the Red Cross said on Friday.',
      [
        'institution International Committee of the Red Cross | said | Rethia and Veria have agreed to exchange prisoners',
      ],
    ],
    [
      'Anna Kolt insisted on a full withdrawal.',
      ['named Anna Kolt | insisted on | a full withdrawal | demand'],
    ],
    [
      'Anna Kolt ruled out a return to the old border.',
      ['named Anna Kolt | ruled out | a return to the old border | decline'],
    ],
    [
      'Anna Kolt expressed concern about the fate of the prisoners.',
      ['named Anna Kolt | expressed concern | the fate of the prisoners | believe'],
    ],
    [
      'Anna Kolt expressed hope that the prisoners would be freed.',
      ['named Anna Kolt | expressed hope | that the prisoners would be freed | believe'],
    ],
    [
      'Anna Kolt asked Ilja Marek to return to the table.',
      ['named Anna Kolt | asked | to return to the table | demand | to Ilja Marek'],
    ],
    [
      'Anna Kolt asked whether the table was still there.',
      ['named Anna Kolt | asked | whether the table was still there | hedge content: whether'],
    ],
    [
      'Rethia wants Veria to leave the valley.',
      ['institution Rethia | wants | Veria to leave the valley | believe'],
    ],
    [
      'Anna Kolt thanked Austria for hosting the talks.',
      ['named Anna Kolt | thanked | Austria for hosting the talks'],
    ],
    [
      'Some experts doubt that the truce will hold.',
      ['group (Some experts) | doubt | that the truce will hold | believe'],
    ],
    [
      'Veria insists its troops were never there.',
      ['institution Veria | insists | its troops were never there'],
    ],
    [
      'Veria has rejected calls for an inquiry.',
      ['institution Veria | has rejected | calls for an inquiry | decline'],
    ],
    [
      'Rethia rejected the proposal as a trick.',
      ['institution Rethia | rejected | the proposal as a trick | decline'],
    ],
    [
      'Rethia has vowed not to give up a single village.',
      ['institution Rethia | has vowed | not to give up a single village | promise'],
    ],
    [
      'The Gram reported, citing three colleagues of hers, that she had been told to leave.',
      ['unnamed (three colleagues of hers) | reported | that she had been told to leave | via Gram | n 3'],
    ],
    [
      'The office would like her to stay, a spokesman was quoted by the agency MNA as saying.',
      ['office (a spokesman) | was quoted | The office would like her to stay | via MNA'],
    ],
    [
      '“Nobody counts them,” its chairman was quoted as saying by the daily Istmo.',
      ['office (its chairman) | was quoted as saying | Nobody counts them | via Istmo'],
    ],
    [
      'Anna Kolt left, but the website Fellside quotes a member of her delegation: “We did.”',
      ['unnamed (a member of her delegation) | quotes | We did. | via Fellside'],
    ],
    [
      'Anna Kolt told our colleagues at Radio Corran that the lease was done.',
      [
        'named Anna Kolt | told | that the lease was done | via Radio Corran | to our colleagues at Radio Corran',
      ],
    ],
    [
      'According to the protocol, which was published on Saturday, the exchange takes place in daylight.',
      [
        'document (the protocol, which was published on Saturday) | According to | the exchange takes place in daylight',
      ],
    ],
    [
      'According to the newspaper Dagsvert, which cited an unpublished report, 41 violations were recorded.',
      ['document (an unpublished report) | According to | 41 violations were recorded | via Dagsvert'],
    ],
    [
      'The talks were put off, but will go on in May, the ministry said in a statement.',
      ['institution (the ministry) | said | The talks were put off, but will go on in May'],
    ],
    ['Doss denies that.', ['named Doss | denies | that | deny']],
    ['Abt has not confirmed the visit.', ['named Abt | has not confirmed | the visit | not']],
    ['Residents want a week without guns.', ['group (Residents) | want | a week without guns | believe']],
    [
      'The Vestmark parliament demands to see it first.',
      ['institution (The Vestmark parliament) | demands | to see it first | demand'],
    ],
    [
      'Anna Kolt expressed concern that, if the deadlines were missed, donors might leave.',
      [
        'named Anna Kolt | expressed concern | that, if the deadlines were missed, donors might leave | believe | hedge content: if | hedge content: might',
      ],
    ],
    [
      'Under a draft that was circulated on March 4, Kestrin would hand over the port.',
      [
        'document (a draft that was circulated on March 4) | Under | Kestrin would hand over the port | hedge content: would',
      ],
    ],
    [
      'A survey suggests that the party would win.',
      ['document (A survey) | suggests | that the party would win | hedge content: would'],
    ],
    [
      'Anna Kolt said the talks would fail if Marek left.',
      [
        'named Anna Kolt | said | the talks would fail if Marek left | hedge content: would | hedge content: if',
      ],
    ],
    ['Anna Kolt denies it.', ['named Anna Kolt | denies | it | deny']],
    [
      'Anna Kolt wanted a vote; her deputy doubts it.',
      ['named Anna Kolt | wanted | a vote | believe', 'office (her deputy) | doubts | it | believe'],
    ],
    [
      'Anna Kolt thinks both capitals are bluffing.',
      ['named Anna Kolt | thinks | both capitals are bluffing | believe'],
    ],
    [
      'The envoy of the Front, Ms Livia Brandt, informed the council that two states agreed.',
      [
        'named Livia Brandt (The envoy of the Front, Ms Livia Brandt) | informed | that two states agreed | to the council',
      ],
    ],
    [
      'Two diplomats briefed on the meeting, who asked not to be named because the talks are secret, said the Front wanted the ridge.',
      [
        'unnamed (Two diplomats briefed on the meeting, who asked not to be named because the talks are secret) | said | the Front wanted the ridge | n 2 | ground asked not to be named because the talks are secret',
      ],
    ],
    [
      'The maps would be published on 14 August, state broadcaster QBC reported.',
      ['outlet QBC (state broadcaster QBC) | reported | The maps would be published on 14 August | via QBC'],
    ],
    [
      'The council told governors that the maps were lost, state broadcaster QBC reported.',
      ['institution (The council) | told | that the maps were lost | via QBC | to governors'],
    ],
    [
      'A day in May was likely, its spokesman for elections, Denholm Achar, told Radio Corran.',
      [
        'named Denholm Achar (its spokesman for elections, Denholm Achar) | told | A day in May was likely | via Radio Corran | to Radio Corran | hedge content: likely',
      ],
    ],
    [
      'They are to meet in May, according to an itinerary seen by the broadcaster Channel Nord.',
      [
        'document (an itinerary seen by the broadcaster Channel Nord) | according to | They are to meet in May | via Channel Nord',
      ],
    ],
    [
      'Its chairman told lawmakers that nothing was decided. The chairman, Judge Emeka Lowe, left early.',
      ['named Emeka Lowe (Its chairman) | told | that nothing was decided | to lawmakers'],
    ],
    [
      'Last month Anna Kolt told lawmakers that she was tired.',
      ['named Anna Kolt | told | that she was tired | to lawmakers'],
    ],
    ['Veria warned against any delay.', ['institution Veria | warned against | any delay']],
    ['Anna Kolt warned of a long winter.', ['named Anna Kolt | warned of | a long winter']],
    [
      'Anna Kolt warned Veria that the patience of her country had limits.',
      ['named Anna Kolt | warned | that the patience of her country had limits | to Veria'],
    ],
    ["Kolt's answer was that the annex would stay.", ['named Kolt | answer was | that the annex would stay']],
    [
      'Kolt reiterated her demand that the annex be dropped.',
      [
        'named Kolt | reiterated | her demand that the annex be dropped',
        'named Kolt | demand | that the annex be dropped | demand',
      ],
    ],
    [
      'Kolt repeated that the annex must be dropped.',
      ['named Kolt | repeated | that the annex must be dropped'],
    ],
    [
      'The two leaders agreed to meet again before the end of the year, the palace said in a readout.',
      ['institution (the palace) | said | The two leaders agreed to meet again before the end of the year'],
    ],
    ['The ministers urged restraint.', ['group (The ministers) | urged | restraint | demand']],
    [
      'The council demanded that all prisoners be released at once.',
      ['institution (The council) | demanded | that all prisoners be released at once | demand'],
    ],
    [
      "Rethia's threat to cut the water alarmed the villages.",
      ['institution Rethia | threat | to cut the water | threaten'],
    ],
    [
      "Veria's promise to leave by June was met with doubt.",
      ['institution Veria | promise | to leave by June | promise'],
    ],
    [
      "The government's refusal to publish the text has angered the opposition.",
      ['institution (The government) | refusal | to publish the text | decline'],
    ],
    [
      'Haal voiced hope that the talks would resume.',
      ['named Haal | voiced hope | that the talks would resume | believe'],
    ],
    [
      'Haal is confident that the talks will resume.',
      ['named Haal | is confident | that the talks will resume | believe'],
    ],
    [
      'Veria is ready to exchange prisoners, its foreign ministry said.',
      ['institution (its foreign ministry) | said | Veria is ready to exchange prisoners'],
    ],
    [
      'Veria is ready to exchange prisoners.',
      ['institution Veria | is ready | to exchange prisoners | propose'],
    ],
    [
      'Osman appeared to suggest that the vote could be moved.',
      [
        'named Osman | appeared to suggest | that the vote could be moved | propose | hedge cue: appeared to | hedge content: could',
      ],
    ],
  ]);
});

describe('hedges, hearsay and the writer’s own voice are kept apart', () => {
  readsAs([
    [
      'It was reported that Veria had moved its artillery.',
      ['unnamed (not stated) | was reported | that Veria had moved its artillery | hedge cue: was reported'],
    ],
    [
      'Veria is said to have moved its artillery to the border.',
      [
        'unnamed (not stated) | is said | Veria / to have moved its artillery to the border | hedge cue: is said to',
      ],
    ],
    [
      'Veria has reportedly moved its artillery to the border.',
      [
        'unnamed (not stated) | reportedly | Veria has reportedly moved its artillery to the border | hedge cue: reportedly',
      ],
    ],
    [
      'The plan likely gives Veria control of the harbour.',
      [
        'outlet (this article) | likely | The plan likely gives Veria control of the harbour | hedge content: likely',
      ],
    ],
    [
      'It is unclear whether the plan covers the harbour.',
      [
        'outlet (this article) | It is unclear | It is unclear whether the plan covers the harbour | hedge content: unclear whether',
      ],
    ],
    [
      'Crucially, the plan says nothing of the harbour.',
      ['document (the plan) | says | nothing of the harbour'],
    ],
    [
      'Brussels is understood to be preparing new sanctions.',
      [
        'unnamed (not stated) | is understood | Brussels / to be preparing new sanctions | hedge cue: is understood to',
      ],
    ],
    [
      'It was announced by the palace that the king would not travel.',
      ['institution (the palace) | was announced | that the king would not travel'],
    ],
    [
      'It is not clear whether the king will travel.',
      [
        'outlet (this article) | is not clear | It is not clear whether the king will travel | hedge content: not clear whether',
      ],
    ],
    [
      'Perhaps the harbour was never the point.',
      ['outlet (this article) | Perhaps | Perhaps the harbour was never the point | hedge content: Perhaps'],
    ],
    [
      'The offer was arguably the best that Rethia could hope for.',
      [
        'outlet (this article) | arguably | The offer was arguably the best that Rethia could hope for | hedge content: arguably | hedge content: could',
      ],
    ],
    [
      'Nobody in the room believed that the truce would hold.',
      ['group (Nobody in the room) | believed | that the truce would hold | believe'],
    ],
    [
      'The army is believed to have lost forty men.',
      [
        'unnamed (not stated) | is believed | The army / to have lost forty men | believe | hedge cue: is believed to',
      ],
    ],
    [
      'Forty men are thought to have died.',
      ['unnamed (not stated) | are thought | Forty men / to have died | believe | hedge cue: are thought to'],
    ],
    [
      'It is believed that forty men have died.',
      ['unnamed (not stated) | is believed | that forty men have died | believe | hedge cue: is believed'],
    ],
    [
      'Osman reportedly told colleagues that she would resign.',
      [
        'named Osman | reportedly told | that she would resign | promise | to colleagues | hedge cue: reportedly',
      ],
    ],
  ]);
});

describe('a sentence in which nobody speaks gives no statement', () => {
  readsAs([
    ['Veria moved its artillery to the border on Friday.', []],
    ['Anna Kolt met Ilja Marek in Vienna on Friday.', []],
    ['The so-called “peace village” stands on the border.', []],
    ['The film “The Long Winter” was shown in Vienna.', []],
    ['The plan is known as the “Harbour Draft”.', []],
    ['The ministers arrived in Vienna late on Sunday and left without a word.', []],
    ["Veria's parliament voted on Tuesday to recall the ambassador.", []],
    [
      'The ministry did not respond to a request for comment.',
      ['institution (The ministry) | did not respond | to a request for comment | decline | not'],
    ],
    ['The ministry did not immediately comment.', []],
    ['Anna Kolt is expected to visit Vienna next week.', []],
    ['The two ministers exchanged gifts and toured the old town before a dinner of trout.', []],
    ['Prices rose by four per cent in March.', []],
    ['The bridge, built in 1911, links the two banks.', []],
    ['The rebels seized the town, killed eight soldiers and burned the school.', []],
    ['Veria will send 200 observers to the valley in April.', []],
    ['The new envoy speaks four languages and plays the cello.', []],
    ['Anna Kolt could not be reached for comment.', []],
    ['“Harbour Blues”, a documentary, won the prize.', []],
    ["The army's “Operation Lantern” began at dawn.", []],
    ['The group calls itself the “Free Valley Front”.', []],
    ['Talks are held in a school near the border.', []],
    ['The council voted for the annex on Monday.', []],
    ['Neither side has commented on the report.', []],
    ["Veria's claim to the harbour is old.", []],
    ["The minister's “peace walk” ended at the bridge.", []],
    ['He has written a book called “The Last Bridge”.', []],
    ['The “Bridge Accords” were signed in 1994.', []],
    ['The ship was named “Hope”.', []],
    ['The plan has 28 points and four themes.', []],
    ['Snow fell on the pass for three days.', []],
    ['The convoy reached the town at noon.', []],
    ['Leyla Osman will travel to Sorland on Monday.', []],
    ['The committee has twelve members.', []],
    ['The talks were held behind closed doors.', []],
  ]);
});

describe('pronouns and offices stand for the last fitting person', () => {
  readsAs([
    [
      'Anna Kolt has not confirmed that she will attend.',
      ['named Anna Kolt | has not confirmed | that she will attend | not'],
    ],
    [
      'Anna Kolt did not say whether she would attend.',
      ['named Anna Kolt | did not say | whether she would attend | not | hedge content: whether'],
    ],
    [
      'Anna Kolt arrived in Vienna on Monday. She said the talks would last two days.',
      ['named Anna Kolt | said | the talks would last two days'],
    ],
    [
      'The envoy, Joren Haal, flew to Veria on Sunday. The envoy said the mood was good.',
      ['named Joren Haal (The envoy) | said | the mood was good'],
    ],
    [
      'Ms Kolt, 51, said she would not stand again. Mr Marek said nothing.',
      [
        'named Kolt (Ms Kolt, 51) | said | she would not stand again | decline',
        'named Marek (Mr Marek) | said | nothing',
      ],
    ],
    [
      'President Tomas Brandt said he had spoken to the Verian leader by telephone. He described the call as frank.',
      [
        'named Tomas Brandt (President Tomas Brandt) | said | he had spoken to the Verian leader by telephone',
        'named Tomas Brandt | described | the call as frank',
      ],
    ],
    [
      'Mirela Stan, a spokeswoman for the mission, said the road was closed. She declined to give details.',
      [
        'named Mirela Stan (Mirela Stan, a spokeswoman for the mission) | said | the road was closed',
        'named Mirela Stan | declined | to give details | decline',
      ],
    ],
    [
      'The prime minister said he feared that the annex would divide the country.',
      ['office (The prime minister) | said | he feared that the annex would divide the country'],
    ],
    [
      'Kolt, who said she had read the annex, voted against it.',
      ['named Kolt | said | she had read the annex'],
    ],
    [
      'Leyla Osman met Joren Haal in Sorland. He said the visit was private.',
      ['named Joren Haal | said | the visit was private'],
    ],
    [
      'Joren Haal met Leyla Osman in Sorland. She said the visit was private.',
      ['named Leyla Osman | said | the visit was private'],
    ],
    [
      'Mr Haal arrived with Ms Osman. She told reporters that nothing had been signed.',
      ['named Osman | told | that nothing had been signed | to reporters'],
    ],
    [
      'They said they would stay in office.',
      ['group (They) | said | they would stay in office | promise', 'message speaker-unresolved'],
    ],
  ]);
});
describe('questions, dashes, asides and long ways round keep their speaker', () => {
  readsAs([
    ['“Is this the end?” Ilja Marek asked on Monday.', ['named Ilja Marek | asked | Is this the end?']],
    [
      '“We will never sign!” Ilja Marek wrote on Telegram on Monday.',
      ['named Ilja Marek | wrote | We will never sign! | decline'],
    ],
    [
      'Jan Berg — a teacher — said the school was closed.',
      ['named Jan Berg (Jan Berg — a teacher) | said | the school was closed'],
    ],
    [
      'Tomas Brandt, the Rethian president, on Tuesday called the raid “a crime”.',
      ['named Tomas Brandt (Tomas Brandt, the Rethian president) | called | the raid “a crime”'],
    ],
    [
      'Mirela Stan, in her first speech as mayor, said the bridge would be rebuilt.',
      ['named Mirela Stan (Mirela Stan, in her first speech as mayor) | said | the bridge would be rebuilt'],
    ],
    [
      'Otherwise, Mirela Stan said, the valley would be lost.',
      ['named Mirela Stan | said | Otherwise / the valley would be lost'],
    ],
    [
      'Any reading of the annex, said Leyla Osman, would show this.',
      ['named Leyla Osman | said | Any reading of the annex / would show this'],
    ],
    [
      'The meeting was first reported by the Harbour Times.',
      ['outlet Harbour Times | was first reported | The meeting | via Harbour Times'],
    ],
    [
      'The mission said in a statement Saturday that the road was open.',
      ['institution (The mission) | said | that the road was open'],
    ],
    [
      'The ministry said the bridge was safe, even though two engineers had resigned.',
      ['institution (The ministry) | said | the bridge was safe'],
    ],
    [
      'The ministry said the bridge was safe — the third such assurance this month.',
      ['institution (The ministry) | said | the bridge was safe'],
    ],
    [
      'The ministry said the bridge was safe in an interview with state media.',
      ['institution (The ministry) | said | the bridge was safe | via state media | to state media'],
    ],
    [
      'Osman urged Veria to leave and called for a vote.',
      ['named Osman | urged | to leave | demand | to Veria', 'named Osman | called for | a vote | demand'],
    ],
    [
      'Osman, who chairs the committee, told AFP she would vote no, citing the cost.',
      [
        'named Osman (Osman, who chairs the committee) | told | she would vote no | promise | via AFP | to AFP',
      ],
    ],
    [
      '“The cost is too high,” Osman said, according to AFP.',
      ['named Osman | said | The cost is too high | via AFP'],
    ],
    [
      'The mediator told the two sides to come back with a text.',
      ['office (The mediator) | told | to come back with a text | demand | to the two sides'],
    ],
    [
      'Rethia has not ruled out a strike.',
      ['institution Rethia | has not ruled out | a strike | decline | not'],
    ],
    [
      '“It was,” she said, “a mistake.”',
      ['unnamed (she) | said | It was / a mistake.', 'message speaker-unresolved'],
    ],
    ['“It was a mistake,” Osman said, and left the room.', ['named Osman | said | It was a mistake']],
  ]);
});

describe('odd sentences from the street', () => {
  readsAs([
    [
      'Anna Kolt spoke first. Veria’s chief negotiator, Suna Ardal, denied that. “That is simply false,” she said.',
      [
        'named Suna Ardal (Veria’s chief negotiator, Suna Ardal) | denied | that | deny',
        'named Suna Ardal | said | That is simply false',
      ],
    ],
    [
      'Sir Giles Pym stormed: “This is the end of it.”',
      ['named Giles Pym (Sir Giles Pym) | stormed | This is the end of it.'],
    ],
    [
      'A ministry that wanted a truce would not have bought drones.',
      ['institution (A ministry) | wanted | a truce | believe'],
    ],
    ['The other laughs when asked whether the king can read.', []],
    ['The deal, leaked to the press, would see the islands go.', []],
    ['“Our position is unchanged”, - said Ana Kolt.', ['named Ana Kolt | said | Our position is unchanged']],
    [
      'Ilie Sărbelescu said the locks were shut. Nela Öström-Čapek told Łukasz Ørn that they were open.',
      [
        'named Ilie Sărbelescu | said | the locks were shut',
        'named Nela Öström-Čapek | told | that they were open | to Łukasz Ørn',
      ],
    ],
    [
      'The Front did not take part in the talks. It threatened to close the bridge if the panel is struck from the text.',
      [
        'institution (The Front) | threatened | to close the bridge if the panel is struck from the text | threaten | hedge content: if',
      ],
    ],
    [
      'The draft says that tolls end. It threatened to close the bridge.',
      [
        'document (The draft) | says | that tolls end',
        'unnamed (It) | threatened | to close the bridge | threaten',
        'message speaker-unresolved',
      ],
    ],
    [
      'The Front wants the Basin Union to administer the Fork.',
      ['institution (The Front) | wants | the Basin Union to administer the Fork | believe'],
    ],
    ['The rebels hold the waters, which likely ask for a guaranteed release.', []],
    [
      'The ministry demands that boats pass without tolls. It can accept tolls of five marks.',
      [
        'institution (The ministry) | demands | that boats pass without tolls | demand',
        'institution (The ministry) | can accept | tolls of five marks',
      ],
    ],
    [
      'PRESENTER: Will you sign?\n\nNJELANI: We signed nothing. We want a guaranteed release.',
      [
        'outlet (PRESENTER) | : | Will you sign?',
        'named NJELANI | : | We signed nothing. We want a guaranteed release',
        'named NJELANI | want | a guaranteed release | believe',
      ],
    ],
    [
      'Neither side would say when the talks resume.',
      ['institution (Neither side) | would say | when the talks resume | decline'],
    ],
    [
      'Ana Kolt would not say whether she had signed.',
      ['named Ana Kolt | would not say | whether she had signed | decline | hedge content: whether'],
    ],
    [
      'Ana Kolt said Veria could accept a release on request, as the text stands.',
      [
        'named Ana Kolt | said | Veria could accept a release on request, as the text stands | hedge content: could',
      ],
    ],
    [
      'A senior palace official cited in Reuters said that the draft was dead.',
      ['unnamed (A senior palace official) | said | that the draft was dead | via Reuters'],
    ],
    [
      'Shipowners on both banks complained that nobody had asked them.',
      ['group (Shipowners on both banks) | complained | that nobody had asked them'],
    ],
  ]);
});

describe('inside what one says another’s word stands only where it is a report of words or a person’s mind', () => {
  readsAs([
    [
      'Ana Kolt said that Veria is ready to drop its claim.',
      ['named Ana Kolt | said | that Veria is ready to drop its claim'],
    ],
    [
      'Ana Kolt said that Ilja Marek had told her that Veria would leave.',
      [
        'named Ana Kolt | said | that Ilja Marek had told her that Veria would leave',
        'named Ilja Marek | had told | that Veria would leave | to her',
      ],
    ],
    [
      'Ana Kolt said that the ministry had announced that the bridge was shut.',
      [
        'named Ana Kolt | said | that the ministry had announced that the bridge was shut',
        'institution (the ministry) | had announced | that the bridge was shut',
      ],
    ],
  ]);
});

describe('words go on by the way on which they came', () => {
  readsAs([
    [
      'Asked by Radio Norr about the dam, Anna Kolt declined to comment.',
      ['named Anna Kolt | declined | to comment | decline | via Radio Norr'],
    ],
    [
      'The state agency SAPA said the lake was frozen. “We shall see,” Ilja Marek told the same agency.',
      [
        'outlet SAPA (The state agency SAPA) | said | the lake was frozen | via SAPA',
        'named Ilja Marek | told | We shall see | via SAPA | to SAPA',
      ],
    ],
    [
      'Anna Kolt told the station Voice of Zerafin that the call had lasted nine minutes. She refused to say who had rung off.',
      [
        'named Anna Kolt | told | that the call had lasted nine minutes | via Voice of Zerafin | to station Voice of Zerafin',
        'named Anna Kolt | refused | to say who had rung off | decline | via Voice of Zerafin',
      ],
    ],
    [
      'Ilja Marek told Radio Corran that a day in May was likely. In the same interview he rejected the mayor’s claim.',
      [
        'named Ilja Marek | told | that a day in May was likely | via Radio Corran | to Radio Corran | hedge content: likely',
        'named Ilja Marek | rejected | the mayor’s claim | deny | via Radio Corran',
      ],
    ],
    [
      'Anna Kolt told Radio Corran that a day in May was likely. She later denied that she had named a month.',
      [
        'named Anna Kolt | told | that a day in May was likely | via Radio Corran | to Radio Corran | hedge content: likely',
        'named Anna Kolt | denied | that she had named a month | deny',
      ],
    ],
    [
      'Anna Kolt told Radio Corran that a day in May was likely. “We shall see,” she said in an e-mailed statement.',
      [
        'named Anna Kolt | told | that a day in May was likely | via Radio Corran | to Radio Corran | hedge content: likely',
        'named Anna Kolt | said | We shall see',
      ],
    ],
    [
      '“It is a menu,” the Oumeri daily Lantern quoted its speaker, Bram Talloway, as saying.',
      ['named Bram Talloway (its speaker, Bram Talloway) | as saying | It is a menu | via Lantern'],
    ],
    [
      'The report is false, Ilja Marek told our colleagues at Teyra One.',
      ['named Ilja Marek | told | The report is false | via Teyra One | to our colleagues'],
    ],
    [
      'In reply to a question from Radio Norr, Anna Kolt said that the chairs would be there.',
      ['named Anna Kolt | said | that the chairs would be there | via Radio Norr'],
    ],
  ]);
});

describe('who is meant may stand in the next paragraph, or in what was said before', () => {
  readsAs([
    [
      'Talks will resume next week, its foreign minister said on Thursday.\n\nOlena Brask told reporters that the invitation had been accepted.',
      [
        'named Olena Brask (its foreign minister) | said | Talks will resume next week',
        'named Olena Brask | told | that the invitation had been accepted | to reporters',
      ],
    ],
    [
      'Talks will resume next week, a union leader said on Thursday.\n\nRosa Ibarra, who heads the union, said that the price was too high.',
      [
        'named Rosa Ibarra (a union leader) | said | Talks will resume next week',
        'named Rosa Ibarra (Rosa Ibarra, who heads the union) | said | that the price was too high',
      ],
    ],
    [
      'Talks will resume next week, the foreign minister said on Thursday.\n\nThe mayor of Oster, Olena Brask, said that the road was shut.',
      [
        'office (the foreign minister) | said | Talks will resume next week',
        'named Olena Brask (The mayor of Oster, Olena Brask) | said | that the road was shut',
      ],
    ],
    [
      'A senior official of the ministry said that the list was ready. The official, who was not allowed to speak in public, said it had ten names.',
      [
        'unnamed (A senior official of the ministry) | said | that the list was ready',
        'unnamed (A senior official of the ministry) | said | it had ten names | ground not allowed to speak in public',
      ],
    ],
    [
      'The website Fellside reported that the list was ready. The site said it had ten names.',
      [
        'outlet Fellside (The website Fellside) | reported | that the list was ready | via Fellside',
        'outlet Fellside (The website Fellside) | said | it had ten names | via Fellside',
      ],
    ],
    [
      'The Varden opposition calls the court “a gift”.',
      ['institution (The Varden opposition) | calls | the court “a gift”'],
    ],
    [
      'The rebels want a truce before winter.',
      ['institution (The rebels) | want | a truce before winter | believe'],
    ],
    [
      'His staff would not comment on the letter.',
      ['group (His staff) | would not comment | on the letter | decline'],
    ],
    [
      'Four in five respondents wanted the clause left alone.',
      ['group (Four in five respondents) | wanted | the clause left alone | believe'],
    ],
    [
      '“He will come,” said the mother of one of the prisoners, who gave her name only as Ruta.',
      [
        'named Ruta (the mother of one of the prisoners, who gave her name only as Ruta) | said | He will come | promise',
      ],
    ],
    [
      'Two officials said the paper was genuine. The other believed that lawyers had drawn it up.',
      [
        'unnamed (Two officials) | said | the paper was genuine | n 2',
        'unnamed (The other) | believed | that lawyers had drawn it up | believe',
      ],
    ],
  ]);
});

describe('reports, papers and accounts are found by how newsrooms put them', () => {
  readsAs([
    [
      'Talks were put off, official sources said here on Thursday.',
      ['unnamed (official sources) | said | Talks were put off'],
    ],
    [
      'The plan was “written on the back of a menu”, as Anna Kolt later told the Review.',
      ['named Anna Kolt | told | The plan was “written on the back of a menu” | via Review | to Review'],
    ],
    [
      'The envoy, Anna Kolt, has since told Radio Ambra that she may have confused two documents.',
      [
        'named Anna Kolt (The envoy, Anna Kolt) | has since told | that she may have confused two documents | via Radio Ambra | to Radio Ambra | hedge content: may',
      ],
    ],
    [
      'The monthly report of the mission, released on 4 February, notes that shelling has stopped.',
      [
        'document (The monthly report of the mission, released on 4 February) | notes | that shelling has stopped',
      ],
    ],
    [
      'Speaking to Radio Ambra after the call, the President’s adviser, Ambassador Ilko Pereni, suggested that the two might meet.',
      [
        'named Ilko Pereni (the President’s adviser, Ambassador Ilko Pereni) | suggested | that the two might meet | propose | via Radio Ambra | to Radio Ambra | hedge content: might',
      ],
    ],
    [
      'The Lunn Courier reports, citing a member of Kolt’s staff, that the sheet was false.',
      ['unnamed (a member of Kolt’s staff) | reports | that the sheet was false | via Lunn Courier'],
    ],
    [
      'Meanwhile the state broadcaster, MBS, quotes President Orrin Vale as saying he’ll fly out himself.',
      ['named Orrin Vale (President Orrin Vale) | as saying | he’ll fly out himself | promise | via MBS'],
    ],
    [
      'Anna Kolt spoke on Radio Ambra on Monday. Bello Sirré denied on the same station on Thursday evening that his people had refused the map.',
      [
        'named Bello Sirré | denied | that his people had refused the map | deny | via Radio Ambra',
        'unnamed (his people) | had refused | the map | decline | via Radio Ambra',
      ],
    ],
    [
      'The Lunn Courier has the minutes, Radio Ambra said. The station quoted an official as saying that they were false.',
      [
        'outlet Radio Ambra | said | The Lunn Courier has the minutes | via Radio Ambra',
        'unnamed (an official) | as saying | that they were false | via Radio Ambra',
      ],
    ],
    [
      'The talks have ended, one of the organisers told Radio Ambra, and will go on at six.',
      [
        'unnamed (one of the organisers) | told | The talks have ended / and will go on at six | via Radio Ambra | to Radio Ambra | n 1',
      ],
    ],
    [
      'The annex was rejected by the delegation.',
      ['institution (the delegation) | was rejected | The annex | decline'],
    ],
    ['They spoke, by Kolt’s own account, of orchids.', ['named Kolt | account | They spoke / of orchids']],
    [
      'Kolt is expected by diplomats to fly to Vienna.',
      ['unnamed (diplomats) | is expected | Kolt / to fly to Vienna | believe'],
    ],
    [
      'The team, it is said, has already ordered the tent.',
      [
        'unnamed (not stated) | it is said | The team / has already ordered the tent | hedge cue: it is said',
        'institution (The team) | has already ordered | the tent | demand',
      ],
    ],
    [
      'The committee insists that it be given a seat.',
      ['institution (The committee) | insists | that it be given a seat | demand'],
    ],
    [
      'Anna Kolt asked that the letters be let through.',
      ['named Anna Kolt | asked | that the letters be let through | demand'],
    ],
    ['Anna Kolt called the paper “a gift”.', ['named Anna Kolt | called | the paper “a gift”']],
    [
      'Anna Kolt denied ever having seen the text.',
      ['named Anna Kolt | denied | ever having seen the text | deny'],
    ],
    [
      'According to minutes that Kvarnbladet printed on Tuesday, Anna Kolt twice threatened to go home.',
      [
        'document (minutes that Kvarnbladet printed) | According to | Anna Kolt twice threatened to go home | via Kvarnbladet',
        'named Anna Kolt | twice threatened | to go home | threaten',
      ],
    ],
    [
      'A person close to the talks would not predict the outcome.',
      ['unnamed (A person close to the talks) | would not predict | the outcome | decline'],
    ],
    [
      'We reported a call between the two ministers.',
      ['outlet (this article) | reported | a call between the two ministers'],
    ],
    ['BACKGROUND: The text was presented in May by the mediator, and nobody has read it since.', []],
    [
      'The former president of Oru, Anna Kolt, spoke last. Luis Carrow denied the report. “It was in the margin,” she said.',
      ['named Luis Carrow | denied | the report | deny', 'named Anna Kolt | said | It was in the margin'],
    ],
    [
      'Anna Kolt told reporters that the bridge was shut. The former judge said that it would open in May.',
      [
        'named Anna Kolt | told | that the bridge was shut | to reporters',
        'named Anna Kolt (The former judge) | said | that it would open in May',
      ],
    ],
    ['Families stood at the gate. They want names.', ['group (Families) | want | names | believe']],
    [
      'The Home Minister told the House that it was late.',
      ['office (The Home Minister) | told | that it was late | to the House'],
    ],
    [
      'Two officials spoke. Father Luc Abiré read the map. According to Father Abiré, it shows three wells.',
      ['named Luc Abiré (Father Abiré) | According to | it shows three wells'],
    ],
    [
      'Neither government would disclose the price.',
      ['institution (Neither government) | would disclose | the price | decline'],
    ],
    [
      'Anna Kolt is widely believed to have written the letter.',
      [
        'unnamed (not stated) | is widely believed | Anna Kolt / to have written the letter | believe | hedge cue: is widely believed to',
      ],
    ],
    [
      'The daily Lunn Courier quoted an aide as saying that it was late.',
      ['unnamed (an aide) | as saying | that it was late | via Lunn Courier'],
    ],
    [
      'Ilja Marek suggested on the way in that both stay until May.',
      ['named Ilja Marek | suggested | that both stay until May | propose'],
    ],
    ['“I wrote it,” Marek answers.', ['named Marek | answers | I wrote it']],
    [
      'The committee, the Civic List, threatens to leave.',
      ['institution Civic List (The committee, the Civic List) | threatens | to leave | threaten'],
    ],
    [
      'The spokeswoman for the defence ministry, who spoke first, dismissed the report.',
      ['office (The spokeswoman for the defence ministry, who spoke first) | dismissed | the report | deny'],
    ],
    ['Khorat threw out the draft.', ['named Khorat | threw out | the draft | decline']],
    [
      'A different tone was struck by the newspaper Nordbrevet, which reported on Thursday that Anna Kolt had told her deputies that the reply was late.',
      ['named Anna Kolt | had told | that the reply was late | via Nordbrevet | to her deputies'],
    ],
    [
      'The Civic List met on Monday. The junior partner, the Civic List, threatens to leave.',
      ['institution Civic List (The junior partner, the Civic List) | threatens | to leave | threaten'],
    ],
    [
      'The two capitals have not confirmed a venue.',
      ['institution (The two capitals) | have not confirmed | a venue | not | n 2'],
    ],
    [
      'Those pages say that the port is to change hands.',
      ['document (Those pages) | say | that the port is to change hands'],
    ],
    [
      'Anna Kolt was quoted as saying by the daily Vessa that a return was possible.',
      ['named Anna Kolt | was quoted as saying | that a return was possible | via Vessa'],
    ],
    [
      'Anna Kolt was quoted as saying at the time by the daily Vessa that it was “a tip”.',
      ['named Anna Kolt | was quoted as saying | that it was “a tip” | via Vessa'],
    ],
    [
      'The daily Vessa printed an article in which an official was quoted as saying that the accord was dead.',
      ['unnamed (an official) | was quoted as saying | that the accord was dead | via Vessa'],
    ],
    [
      'The agency BELAN quoted a member of the council, Sirra Doan, as telling the broadcaster Canal Saro that delegates want a vote.',
      [
        'named Sirra Doan (a member of the council, Sirra Doan) | as telling | that delegates want a vote | via Canal Saro > BELAN | to broadcaster Canal Saro',
      ],
    ],
    [
      'Forty people have died, by the count of the Orrin Archive.',
      ['institution Orrin Archive | by the count of | Forty people have died'],
    ],
    [
      'A spokesman said that the group had accepted, but that its delegation might leave early.',
      [
        'office (A spokesman) | said | that the group had accepted, but that its delegation might leave early | hedge content: might',
      ],
    ],
    [
      'According to a diplomat, whom the Lunn Gazette quoted without his name, the boats may have been offered.',
      [
        'unnamed (a diplomat, whom the Lunn Gazette quoted without his name) | According to | the boats may have been offered | via Lunn Gazette | hedge content: may',
      ],
    ],
    [
      'In the view of Adela Wynn, who teaches law in Corrow, it is a swindle.',
      ['named Adela Wynn (Adela Wynn, who teaches law in Corrow) | In the view of | it is a swindle'],
    ],
    [
      'The Evening Star, quoting a source, claimed that the pair had met twice.',
      ['unnamed (a source) | claimed | that the pair had met twice | via Evening Star'],
    ],
    [
      'The agency Sorn-Info said that the bridge was shut.',
      ['outlet Sorn-Info (The agency Sorn-Info) | said | that the bridge was shut | via Sorn-Info'],
    ],
    [
      'Sana Ruddo, whose son was captured, told Radio Velk’s breakfast show that she would wait.',
      [
        'named Sana Ruddo (Sana Ruddo, whose son was captured) | told | that she would wait | promise | via Radio Velk | to Radio Velk’s breakfast show',
      ],
    ],
    [
      'The Minister, Anders Tolvik, met the Deputy Minister, Britt Aune, in May. The Minister said that the road was open.',
      ['named Anders Tolvik (The Minister) | said | that the road was open'],
    ],
    [
      'The Spokesperson for the mission, Ama Lindo, opened the day. The Spokesperson declined to comment.',
      ['named Ama Lindo (The Spokesperson) | declined | to comment | decline'],
    ],
    [
      'The minister informed the council of the outcome.',
      ['office (The minister) | informed | the outcome | to the council'],
    ],
    [
      'The ministry rejects this description.',
      ['institution (The ministry) | rejects | this description | deny'],
    ],
    [
      'Asked about a split, Anna Kolt replied: “I don’t comment on gossip.”',
      ['named Anna Kolt | replied | I don’t comment on gossip.'],
    ],
    [
      'As the minister told Radio Oru on Sunday, the road is open.',
      ['office (the minister) | told | the road is open | via Radio Oru | to Radio Oru'],
    ],
    [
      'At the session Colonel Ilvar stated that the schedule holds.',
      ['named Ilvar (Colonel Ilvar) | stated | that the schedule holds'],
    ],
    [
      'After the briefing an official of the mission, insisting on anonymity, told reporters that the request was late.',
      ['unnamed (an official of the mission) | told | that the request was late | to reporters'],
    ],
    [
      'Anna Kolt denied in a written answer to the Meridian that her staff saw the paper.',
      ['named Anna Kolt | denied | that her staff saw the paper | deny'],
    ],
    [
      'According to her, the text was initialled.',
      ['unnamed (her) | According to | the text was initialled', 'message speaker-unresolved'],
    ],
    [
      'Diplomats in Geneva, Anna Kolt says, expect a smaller round.',
      [
        'named Anna Kolt | says | Diplomats in Geneva / expect a smaller round',
        'unnamed (Diplomats in Geneva) | expect | a smaller round | believe',
      ],
    ],
    [
      '“It is late,” the newspaper Vesper quoted the commander as saying.',
      ['office (the commander) | as saying | It is late | via Vesper'],
    ],
    [
      '“It is late,” head of mission Gro Steinvik explained.',
      ['named Gro Steinvik (head of mission Gro Steinvik) | explained | It is late'],
    ],
    [
      'The Southern Assembly, in a letter seen by the Northern Courier, refused to accept the text.',
      [
        'institution Southern Assembly (The Southern Assembly, in a letter seen by the Northern Courier) | refused | to accept the text | decline | via Northern Courier',
      ],
    ],
    [
      'Opposition leader Dilara Venk, in an interview with Radio Varnek, demanded that the draft be released.',
      [
        'named Dilara Venk (Opposition leader Dilara Venk, in an interview with Radio Varnek) | demanded | that the draft be released | demand | via Radio Varnek',
      ],
    ],
    [
      'The magazine Samtid quotes Anna Kolt as writing that the truce was offered.',
      ['named Anna Kolt | as writing | that the truce was offered | via Samtid'],
    ],
    [
      'Anna Kolt confirmed the account to Radio Varnek by e-mail.',
      ['named Anna Kolt | confirmed | the account | via Radio Varnek'],
    ],
    [
      'A memorandum recommends that fighters be exempted. It also proposes a stipend.',
      [
        'document (A memorandum) | recommends | that fighters be exempted | propose',
        'document (A memorandum) | also proposes | a stipend | propose',
      ],
    ],
    ['The plan was turned down by Veria.', ['institution Veria | was turned down | The plan | decline']],
    ['Anna Kolt called the report inaccurate.', ['named Anna Kolt | called | the report inaccurate | deny']],
    [
      'According to a confidential annex to the map seen by two mediators, the army was to leave the valley.',
      [
        'document (a confidential annex to the map seen by two mediators) | According to | the army was to leave the valley',
      ],
    ],
  ]);
});

describe('a verdict on what others say is no saying of it', () => {
  readsAs([
    [
      'Anna Kolt dismissed as “pure invention” reports that a swap had been agreed.',
      ['named Anna Kolt | dismissed | reports that a swap had been agreed | deny'],
    ],
    [
      'Anna Kolt has flatly rejected as baseless claims that her troops had fired first.',
      ['named Anna Kolt | has flatly rejected | claims that her troops had fired first | deny'],
    ],
    [
      'The ministry called “absurd” an allegation that it had mined the road.',
      ['institution (The ministry) | called | an allegation that it had mined the road | deny'],
    ],
    ['The story that the road was mined was described as a fable.', []],
  ]);
});

describe('what is open, what others think and what is told of somebody is not that body’s word', () => {
  readsAs([
    [
      'It is unclear whether the unions, which were not invited, would accept the arrangement.',
      [
        'outlet (this article) | It is unclear | It is unclear whether the unions, which were not invited, would accept the arrangement | hedge content: unclear whether',
      ],
    ],
    [
      'It was not known whether Rethia had demanded the bridge, Anna Kolt said.',
      [
        'named Anna Kolt | said | It was not known whether Rethia had demanded the bridge | hedge content: whether',
      ],
    ],
    [
      'The press secretary said the president was angry and wanted to see an end to the shelling.',
      [
        'office (The press secretary) | said | the president was angry and wanted to see an end to the shelling',
      ],
    ],
    [
      '“We were not asked,” wrote the head of the foreign affairs committee on social media.',
      ['office (the head of the foreign affairs committee) | wrote | We were not asked'],
    ],
    [
      '“We were not asked,” said the envoy on Rethia in a letter.',
      ['office (the envoy on Rethia) | said | We were not asked'],
    ],
    [
      'Osk Taren was angry. Dara Hoyt argued that Taren was raising the price, pointing to his remark last week that “no text is holy”.',
      [
        'named Dara Hoyt | argued | that Taren was raising the price',
        'named Osk Taren | remark | that “no text is holy”',
      ],
    ],
    [
      'Ilva Renn told the state broadcaster RTN that she had “nothing to add”. In a post on Telegram later that evening she wrote that Veria was “looking for a pretext”.',
      [
        'named Ilva Renn | told | that she had “nothing to add” | via RTN | to RTN',
        'named Ilva Renn | wrote | that Veria was “looking for a pretext”',
      ],
    ],
    [
      'The coalition partner, the Farmers’ Union, threatened to leave.',
      [
        'institution Farmers’ Union (The coalition partner, the Farmers’ Union) | threatened | to leave | threaten',
      ],
    ],
    ['Rethia recalled its ambassador on Monday.', []],
    ['What we know: there are six chapters; four are closed.', []],
    [
      'Neighbouring Kesh says it was “neither invited nor informed”.',
      ['institution Kesh (Neighbouring Kesh) | says | it was “neither invited nor informed”'],
    ],
  ]);
});
