/** Talks in which somebody asks and publishes what is answered. */
export const TALK_NOUNS = `interview conversation talk chat exchange question query inquiry enquiry questions`;

/** Words, spoken or written, that somebody else may carry. */
export const WORD_NOUNS = `remark comment reply answer response statement message speech address sermon letter note memo memorandum minute cable dispatch
email e-mail text paper document report essay article piece column op-ed editorial commentary review post thread video clip recording tape footage audio photograph
interview conversation talk chat exchange broadcast podcast programme program episode instalment edition issue bulletin documentary affidavit memoir communique communiqué declaration
appeal manifesto plea testimony transcript excerpt extract passage briefing call diary leaflet notice draft copy telegram film livestream query question inquiry enquiry request page account feed profile blog`;

/** What is done with words on their way by somebody who brings them, whoever it is. */
export const BRINGING = `passed read delivered brought relayed carried sent handed dictated smuggled conveyed transmitted forwarded translated distributed quoted cited reported recounted shown given circulated`;

/** What a carrier of news does with words: nobody else who does it carries them. */
export const PUBLISHING = `accessed reviewed seen obtained acquired released broadcast aired streamed screened leaked published printed posted reprinted uploaded shared heard recorded filmed verified carried quoted cited read shown sent given passed provided supplied forwarded reported run picked`;

/** The same of the carrier that is named before it: "that Channel Nine aired", "of which the Post has a copy". */
export const PUBLISHED = `reprinted rebroadcast accessed reviewed saw seen obtained acquired broadcast broadcasts aired airs streamed screened published publishes printed prints posted leaked quoted quotes cited cites carried carries showed shows show shown has had heard picked ran runs reported reports will`;

/** How somebody who speaks is told to be asked, behind a comma or at the head of a sentence: "asked by the Post". */
export const ASKED_BY = `asked pressed questioned interviewed reached contacted approached quoted cited phoned telephoned`;

/** How one who speaks is told to do it, with the words before the carrier: "speaking to the Post", "appearing on Radio Oru". */
export const SPEAKING = `speaking : to with on in through via from
talking : to with on
writing : in on for to
appearing : on in
posting : on to in
replying : to
responding : to
answering : to from
commenting : to on in
testifying : on
tweeting : on
using :`;

/** Adverbs and particles between what was done with words and by whom: "read out by", "first reported late on Sunday by". */
export const BETWEEN_WAYS = `out aloud on over up first earlier later exclusively late early live yesterday today online`;
