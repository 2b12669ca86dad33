/**
 * Words that belong to the way in which a sentence is put and not to what it is about: conjunctions, prepositions of place and
 * time, words of extent and of counting. A redraft gains and loses them; what they say is read as marks.
 */
export const GRAMMAR_WORDS: ReadonlySet<string> = new Set(
  (
    'every everyone everybody everything anyone anybody anything someone somebody something none nobody nothing whether would could might need ' +
    'unless until till only solely after before between through throughout once twice thrice per where when whenever wherever whichever whoever whomsoever whatever whereas while ' +
    'except save other otherwise among amongst within during since because although though provided including included excluding regardless irrespective ' +
    'less more fewer most least than however long longer far further later earlier sooner prior previously beforehand ahead advance again anew ' +
    'single several certain many few first last next latter former due owing thereafter thereupon whereupon hereafter ' +
    'equally likewise alike fully wholly entirely either neither both half double ever never always immediately now then still yet already just even too very ' +
    'about around across along against above below beyond near toward towards inside outside behind beside besides despite upon via ' +
    'concerned question relevant corresponding nature kind manner fashion sort type accordingly instead rather namely means denotes ' +
    'able unable possible free open subject liable cease ceases ceased stay run runs running exist exists contain contains consist consists consisting ' +
    'receive receives received receiving show shows shown appear appears name names force forces say says said way ways thing things ' +
    'found ' +
    'agreement accord treaty protocol convention annex article articles section paragraph point chapter'
  ).split(' '),
);
