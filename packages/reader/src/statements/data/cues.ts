/**
 * The cue lexicon: reporting verbs by force and by the complements that they take. One line is
 * `force : frames : lemmas`. Frames: `that` a clause with or without "that"; `quote` a quotation; `whom` an addressee
 * without preposition ("told them that"); `whom-to` an addressee and an infinitive ("urged them to"); `to` an infinitive;
 * `noun` a noun phrase as content ("denied the claim"); `ing` a gerund; `as` "described X as Y"; `for`, `of`,
 * `about`, `against`, `on`, `in`, `with`, `at`, `over` content after that preposition; `figure` a noun phrase, "at" and a number; `wh` "asked whether", "why"; `weak` only with
 * a clause or quotation, because the verb is mostly no reporting verb; `turn` may stand before its subject (“…,” said X).
 */
export const VERB_CUES = `
assert : that quote wh turn noun : say
assert : that quote turn : remember
assert : that quote wh turn : confide, add, note, explain, remark, reply, respond, answer, stress, insist, declare, state, observe, comment, continue, conclude, recall, argue, reiterate, quip, exclaim, joke, retort, counter, interject, muse, lament, recount, relate, opine, sigh, shout, whisper, murmur, mutter, concede, caution, emphasise, emphasize, underline, underscore, boast
assert : that quote wh whom : tell, assure, remind, inform, notify, advise, convince, reassure
assert : figure : put
assert : to : claim, profess, purport
assert : noun : compare, liken, underline, underscore, emphasise, emphasize, reiterate
assert : for : apologise, apologize
assert : that quote wh turn : write, tweet, post, read
assert : that quote wh noun turn : announce, reveal, disclose, acknowledge, admit, confirm, verify, report, repeat, point, affirm, reaffirm, assert, contend, maintain, claim, allege, charge, proclaim, testify, confess, profess, volunteer, specify, clarify, elaborate, signal, indicate, hint, intimate, imply, mention, estimate, predict, forecast, caution, certify, attest, vouch, warrant, stipulate, outline, detail, summarise, summarize
assert : that : rule
assert : quote turn weak : provide, stipulate
assert : that quote wh : show, find, determine, establish, discover, learn, learnt, record, document
assert : that quote wh whom noun of against about turn : warn
assert : whom of about : inform, notify
assert : against : caution, advise, counsel
assert : about of over that quote turn : complain, grumble, gripe, whine, rail, protest
assert : noun as for quote : describe, term, call, characterise, characterize, label, dub, brand, portray, depict, cast, denounce, condemn, criticise, criticize, blast, slam, decry, deplore, praise, hail, applaud, commend, laud, welcome, blame, accuse, mock, ridicule, lambaste, castigate, rebuke, chide, scold, thank, congratulate, salute
believe : noun that : favour, favor
assert : noun : tell, fault
believe : noun : dread
decline : noun that : oppose
promise : noun : accept
assert : noun that : endorse, support, approve, question, defend, justify
assert : quote that noun weak : cite, quote, invoke, express, voice, convey, deliver, issue, publish, release, broadcast, relay, present, unveil, share, stress, repeat, echo, air, register, discuss, raise, highlight, spell, lay, set, trumpet, tout
assert : quote that about on of to wh weak : speak, talk, refer, allude, elaborate, testify, reflect, sum, speculate, theorise, theorize, reason, chime, lecture, preach, rant
assert : that quote turn weak : laugh, smile, shrug, nod, cry, snap, bark, scoff, gush, deadpan, crow, fume, thunder, groan, text, email, blog, chant
assert : that quote wh turn noun : agree, concur, disagree, object, apologise, apologize, rejoice, regret
deny : that noun ing quote turn : deny, dispute, refute, rebut, disavow, repudiate, disclaim, contradict, disown
deny : that noun as quote : dismiss, debunk, discount
decline : to noun that quote : refuse, decline, reject, balk, demur, abstain, spurn, rebuff, renounce
decline : noun on over : rule out, withhold, evade, sidestep, dodge, shun
demand : that noun quote to turn : demand, request, decree
demand : that quote to turn : order, instruct, command, insist, petition, implore, entreat, beg, beseech, plead, direct, require, mandate, dictate
demand : whom-to : ask
propose : whom-to : invite
demand : whom-to noun quote that turn : urge, call, press, pressure, order, instruct, tell, direct, command, beg, implore, beseech, request, exhort, entreat, petition, challenge, encourage, advise, warn, remind, dare, admonish, prod, lobby, enjoin, forbid, authorise, authorize
demand : whom-to quote that turn : require
demand : for on : call, appeal, push, press, plead, ask, clamour, clamor, lobby, agitate, campaign, argue, wish, advocate, insist
believe : to that noun : want, desire, wish
believe : to : intend, plan, mean
demand : that wh quote turn : ask, inquire, enquire, query, interrogate
assert : that wh quote turn : wonder, question
propose : that noun to ing quote turn : propose, suggest, recommend, advocate, moot
assert : quote turn : offer, volunteer
propose : to : offer, volunteer
propose : noun : offer
propose : noun ing : float, envisage, envision, contemplate, mull
assert : that quote turn : swear
promise : that to noun quote whom turn : promise, pledge, vow, swear, undertake, guarantee, commit, agree, resolve, decide, volunteer, consent
threaten : that to noun with quote turn : threaten
believe : that quote turn : understand, realise, realize, learn, hear, notice, see, sense, gather, guess, hold, trust, know, think, consider, perceive, judge, imagine, suppose, reckon, figure, calculate, forget, recognise, recognize
believe : that noun quote turn : believe, hope, fear, expect, assume, feel, doubt, suspect, presume, worry, deem, view, regard, conclude, anticipate, foresee, predict, appreciate, conceive, dream, surmise, infer, deduce, wonder, envision, wish, accept, agree, interpret, conjecture
believe : about over of : worry, think, know, dream
believe : to : hope, expect, prefer
believe : noun : hope, fear, doubt, suspect, prefer
believe : noun weak : like, love, hate, admire, respect, resent, envy, distrust, trust
`;

/** Multi-word cues whose second word decides: `verb + words : force : frames`. The cue takes all the words in. */
export const PHRASE_CUES = `
rule out : decline : noun that ing
point out : assert : that wh quote turn noun
put it : assert : quote turn
be drawn on : decline : noun wh
be drawn : decline : wh
spell out : assert : that wh noun
lay out : assert : noun wh
set out : assert : noun wh
make clear : assert : that wh quote
make it clear : assert : that wh quote
make plain : assert : that wh
make known : assert : that
let slip : assert : that noun
let it be known : assert : that
make it known : assert : that
want to know : demand : wh quote noun
like to say : assert : that quote turn
be quick to say : assert : that
take issue with : deny : noun
hope for : believe : noun
fear for : believe : noun
long for : believe : noun
yearn for : believe : noun
pray for : believe : noun
bet on : believe : noun
double down on : assert : noun
put forward : propose : noun
bring forward : propose : noun
lay down : assert : noun wh
leave it open : assert : wh
gloss over : assert : noun
shrug off : deny : noun
laugh off : deny : noun
boast of : assert : noun ing
own up to : assert : noun ing
make no secret of : assert : noun
express the belief : believe : that
express the fear : believe : that
express the view : believe : that
express the wish : believe : that to
express the suspicion : believe : that
voice the suspicion : believe : that
voice the fear : believe : that
voice the hope : believe : that
voice the view : believe : that
have no doubt : believe : that
serve notice : threaten : that
provide for : assert : noun
wish for : believe : noun
wait for : believe : noun
call for : demand : noun
stop short of calling for : demand : noun
stop short of demanding : demand : noun
stop short of promising : promise : noun
stop short of threatening : threaten : noun
stop short of saying : assert : that
call on : demand : whom-to
call upon : demand : whom-to
appeal to : demand : whom-to
appeal for : demand : noun
push for : demand : noun
press for : demand : noun
ask for : demand : noun
plead for : demand : noun
argue for : propose : noun
argue against : deny : noun
insist on : demand : noun ing
hint at : assert : noun
complain of : assert : noun
complain about : assert : noun
complain over : assert : noun
warn of : assert : noun
warn against : assert : noun ing
speak of : assert : noun
talk of : assert : noun
refer to : assert : noun as
object to : decline : noun
agree to : promise : noun
commit to : promise : noun ing
consent to : promise : noun
swear off : decline : noun
turn down : decline : noun
throw out : decline : noun
wave away : decline : noun
shoot down : decline : noun
brush off : decline : noun
brush aside : deny : noun
play down : deny : noun
go on : assert : quote turn
go on to say : assert : that quote
look forward to : believe : noun ing
give assurances : promise : that
give notice : assert : that
be of the view : believe : that
be of the opinion : believe : that
take the view : believe : that
take the position : assert : that
hold the view : believe : that
express hope : believe : that for
express the hope : believe : that
express hopes : believe : that
express confidence : believe : that in
express optimism : believe : that about over on
express concern : believe : that about over at
express concerns : believe : that about over at
express doubt : believe : that about over
express doubts : believe : that about over
express doubt as to : believe : noun wh
express doubts as to : believe : noun wh
see no need : believe : for to
see no reason : believe : for to
see no point : believe : in
see no sense : believe : in
see no alternative : believe : to
express regret : assert : that about over
express fear : believe : that of
express fears : believe : that of about
express readiness : propose : to
express willingness : propose : to
express interest : propose : in
express support : assert : for
express opposition : decline : to
express satisfaction : assert : that with
express outrage : assert : that at over
express frustration : assert : that with over at
express skepticism : believe : that about
express scepticism : believe : that about
express surprise : assert : that at over about for with
express alarm : assert : that at over about for with
express dismay : assert : that at over about for with
express disappointment : assert : that at over about for with
express gratitude : assert : that at over about for with
express appreciation : assert : that at over about for with
express sorrow : assert : that at over about for with
express anger : assert : that at over about for with
express shock : assert : that at over about for with
express unease : assert : that at over about for with
express disquiet : assert : that at over about for with
express misgivings : assert : that at over about for with
express reservations : assert : that at over about for with
express sympathy : assert : that at over about for with
express condolences : assert : that at over about for with
express thanks : assert : that at over about for with
express relief : assert : that at over about for with
express solidarity : assert : that at over about for with
express irritation : assert : that at over about for with
express annoyance : assert : that at over about for with
express disbelief : assert : that at over about for with
express indignation : assert : that at over about for with
voice surprise : assert : that at over about for with
voice alarm : assert : that at over about for with
voice dismay : assert : that at over about for with
voice disappointment : assert : that at over about for with
voice gratitude : assert : that at over about for with
voice appreciation : assert : that at over about for with
voice sorrow : assert : that at over about for with
voice anger : assert : that at over about for with
voice shock : assert : that at over about for with
voice unease : assert : that at over about for with
voice disquiet : assert : that at over about for with
voice misgivings : assert : that at over about for with
voice reservations : assert : that at over about for with
voice sympathy : assert : that at over about for with
voice condolences : assert : that at over about for with
voice thanks : assert : that at over about for with
voice relief : assert : that at over about for with
voice solidarity : assert : that at over about for with
voice irritation : assert : that at over about for with
voice annoyance : assert : that at over about for with
voice disbelief : assert : that at over about for with
voice indignation : assert : that at over about for with
voice concern : believe : that about over
voice concerns : believe : that about over
voice support : assert : for
voice hope : believe : that
voice doubt : believe : that about
voice doubts : believe : that about
voice opposition : decline : to
raise concerns : assert : that about over
raise doubts : assert : that about over
raise the prospect : propose : of
raise the possibility : propose : of that
issue a warning : assert : that to
issue a denial : deny : that of
issue a threat : threaten : to that
issue a call : demand : for to
make a threat : threaten : to
make the case : assert : that for
make a plea : demand : for to
make the point : assert : that
make a promise : promise : to that
reserve the right : threaten : to
pour scorn : deny : on
pour doubt : believe : on
leave open : assert : noun wh
leave open the possibility : propose : of that
give an ultimatum : threaten : to
draw attention : assert : to
cast doubt : believe : on
pour cold water : deny : on
sound the alarm : assert : about over on
take aim : assert : at
fire back : assert : quote that
hit back : assert : quote that
lash out : assert : at against
hit out : assert : at against
come out : assert : against for
speak out : assert : against for
throw cold water : deny : on
signal readiness : propose : to
signal willingness : propose : to
signal openness : propose : to
pay tribute : assert : to
offer assurances : promise : that
`;
