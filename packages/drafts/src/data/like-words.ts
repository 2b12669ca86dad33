/**
 * Words of agreements that a redraft puts for one another without a change of sense: a row for each idea. From ordinary legal
 * English, not from any text; forms of one family ("decide", "decision") need not be listed. Words that a negotiator would tell apart
 * (consent and consultation, frontier and line of contact, day and working day, both and either) never share a row.
 */
export const LIKE_WORDS: readonly string[] = `
begin start commence open initiate launch onset outset
end finish terminate conclude close complete expire lapse cease stop discontinue completion conclusion over
continue remain persist last endure stay proceed prolong further resume
extend prolong lengthen renew
lift remove revoke cancel repeal rescind withdraw annul abolish
suspend halt interrupt pause
reduce lower decrease diminish cut lessen
increase raise augment enlarge
establish create found set constitute form institute organise
appoint name designate nominate select choose elect assign
replace substitute succeed
dismiss remove discharge revoke
consist comprise compose make include contain constitute
include comprise contain embrace cover incorporate
exclude omit except bar
divide split share apportion allot allocate distribute distribution
give grant accord confer award afford allow furnish
provide supply furnish give make deliver render
send transmit forward dispatch convey communicate pass submit address
deliver hand transfer surrender give turn convey
hand transfer deliver
return restore repatriate give back restitution
receive obtain get acquire accept
keep maintain preserve retain hold store
store keep stock depot deposit
place put station deploy position locate install
deploy station post
move transfer relocate shift transport carry
transport carry convey haul shipment move
remove withdraw clear evacuate take
withdraw retreat pull leave evacuate depart
enter access entry admission accede come
cross pass traverse transit passage go through
leave exit depart quit
admit allow let accept entry
permit allow authorise let licence leave possible
permission authorisation licence leave permit
approve endorse sanction authorise accept confirm
consent agree assent approve agreement accept
request ask demand application apply call seek petition
require demand call need necessitate oblige
oblige bind require compel force coerce mandatory obligatory compulsory must duty
obligation duty commitment responsibility
free voluntary freely voluntarily will accord
prohibit forbid ban bar preclude prevent disallow unlawful illegal outlaw impermissible
prevent hinder impede obstruct hamper stop preclude avoid forestall avert
hindrance obstacle impediment obstruction unhindered unimpeded unobstructed free
refrain abstain desist
refuse deny reject decline withhold
withhold withheld keep
entitle right entitled claim may
enjoy have benefit possess
protect safeguard defend guard secure shield security
guarantee ensure assure secure warrant
respect observe comply honour abide fulfil adhere accordance
comply conform abide observe accord compliance
breach violate infringe contravene violation infringement contravention
carry implement execute perform effect conduct discharge fulfil undertake do
implement apply enforce execute give effect
enforce apply effect
operate run manage administer
manage administer direct run govern
lead head direct chair preside command
chair preside chairman president chairperson
command order lead control commander
supervise oversee monitor watch control observe
monitor observe watch oversee verify
verify check confirm inspect ascertain examine establish
inspect examine check visit search
examine consider study review look inquire investigate
investigate inquire examine inquiry enquiry probe
review reconsider examine revise
assess evaluate appraise estimate value
determine decide fix set settle establish define specify lay
decide determine rule resolve settle
settle resolve solve dispose
dispute disagreement difference controversy conflict question
agree concur accept
adopt pass approve enact take
amend modify alter change revise vary
interpret construe read understand
apply extend cover hold govern
mention name refer set list specify state
specify state set indicate lay name define stipulate prescribe
list register schedule enumerate roll record
record register note enter minute log write
enter record inscribe register
report inform account submit notify
inform notify tell advise notice communicate report
notify notice announce inform
announce declare proclaim publish
publish public issue announce release print
public open publicly
disclose reveal divulge pass release communicate
confidential secret
sign signature signing initial
deposit lodge place file hand
lodge file submit present bring make deposit
submit present lay put forward file table
propose suggest recommend proposal motion
convene meet call assemble hold session summon sit
meet convene gather assemble session sitting
attend present participate part presence attendance
absent absence attendance away
participate take part involve join
vote ballot poll cast
election poll ballot voting vote
majority most
quorum
publish promulgate
pay defray bear meet settle disburse payment
cost expense expenditure charge outlay
finance fund pay meet
charge levy impose collect fee
fee charge toll due payment
tax duty levy toll due tariff
money fund sum amount
revenue income proceeds receipts
share part portion proportion quota
equal even same half equally
amount sum quantity volume
annual yearly year annually
monthly month
weekly week
daily day
once single time
first initial earliest primary
last final latest
immediate immediately once delay forthwith promptly prompt instantly straight
prompt promptly soon quickly speedily rapid rapidly swift
previous preceding former prior earlier last foregoing
following next subsequent succeeding
new fresh further additional another
additional further extra supplementary more other
provisional interim temporary transitional
permanent lasting standing
entire whole total complete full all
simultaneous simultaneously concurrently same
separate separately apart individually
jointly together joint common
common joint shared mutual
mutual reciprocal each
public open
private closed
direct directly
relevant concerned appropriate competent question respective
appropriate suitable fit proper
necessary needed required need
sufficient adequate enough
serious grave severe
wounded injured hurt
sick ill
killed dead deceased died death fatal
death die dead decease
prisoner detainee captive inmate
detain arrest hold imprison custody confine deprive
arrest apprehend detain seize
release free liberate discharge freed set
prosecute try charge proceedings indict
court tribunal judge judicial bench
judge magistrate
punish penalise penalty sanction punishment
crime offence criminal
offence crime misconduct
convict guilty conviction
evidence proof prove
prove show demonstrate establish
claim demand assert
compensate indemnify reparation compensation damages redress
damage harm loss injury
repair mend restore rebuild
rebuild reconstruct reconstruction restore
build construct erect construction building
destroy demolish dismantle destruction
weapon arm armament armed
armed weapon arm bear
ammunition munition
soldier troop force serviceman military fighter combatant
fighter combatant soldier member
force troop unit contingent army military
unit force contingent formation
military armed army
police constabulary
officer official
official officer servant
aircraft plane flight fly
flight aircraft fly
ship vessel boat craft
vessel ship boat barge craft
vehicle car lorry truck
goods product commodity merchandise article
import importation bring
export exportation
trade commerce
customs
frontier border boundary
territory land soil
region area district province zone
town city municipality
village settlement hamlet
road route highway way
route road way path course
river stream waterway
dam barrage weir
water
land ground
sea maritime
coast shore
port harbour
school education
hospital clinic medical
medical health
child minor
woman female
man male
family household relative kin
citizen national
national citizen
inhabitant resident population people
reside live dwell residence domicile home
home house dwelling
refugee displaced
foreign alien abroad
employ use apply engage
use employ utilise make usage apply spend
spend use expend expenditure
purpose aim object objective end intend
intend plan mean propose wish
plan intend scheme project programme
wish want desire
choose elect opt choice
opinion view consider
consider regard deem treat
regard consider deem treat
means resources
resource means fund
ability able capable
capable able
possible able practicable feasible
likely
cause ground reason
reason ground cause
ground reason basis
result consequence outcome follow lead entail
entail involve mean lead result
affect prejudice influence
prejudice affect
exceed above more over greater surpass
maximum ceiling limit most
minimum least floor
limit ceiling restrict restriction bound
restrict limit confine
remain stay
exist be
lack absence without fail
fail failure default omit
failure default
fulfil meet satisfy
satisfy meet fulfil
meet satisfy
valid force effective
effective effect force operative
void invalid null
invalid void
expire end elapse
elapse expire pass
delay postpone defer late
postpone delay defer
late delay
period term time duration
duration period length
time moment
date day
beginning start
course during
site place location spot
place site location
location place site
office seat headquarters
headquarters seat
staff personnel employee
employee worker staff
member delegate representative
delegate representative
representative delegate envoy
representation represented represent
candidate stand nominee
mandate term office
body organ institution authority agency
authority body power
power authority competence right
competence power jurisdiction
jurisdiction competence
rule regulation provision
regulation rule
law legislation statute act
law legal lawful
lawful legal
treaty agreement accord pact convention
text wording
document paper instrument
copy duplicate
map chart
language tongue
translation translate
information data particulars detail
detail particular
news information
broadcast transmit air
express expressly explicit explicitly
written writing
oral orally
exclusive sole only solely exclusively
sole exclusive only
agreed accepted
assist help aid support
help assist aid support
support assist help aid back
cooperate cooperation collaborate
escort accompany
accompany escort
guard watch sentry
attack assault strike
hostile hostility fighting combat
hostilities fighting combat
fight combat
fire shoot
ceasefire truce armistice
peace
threat threaten danger menace
danger hazard risk
risk danger
safe safely safety secure
safety security
emergency urgent crisis
urgent emergency
drought
fish catch
catch fish
tree timber
forest wood
mine
electricity power energy
oil petroleum
company firm enterprise undertaking
firm company
contract agreement
tender bid
sell sale
buy purchase
purchase buy acquire
own property possess
property possession asset
possess hold own
possession hold
title ownership
lease rent
tenant
lend loan
debt loan
bank
budget appropriation
account
audit
auditor
price cost
value worth
worth value
wage salary pay
work labour
strike
train instruct
teach instruct
teacher instructor
religion religious faith
language
culture cultural
memorial monument
grave burial bury cemetery
bury burial
remains body
search look seek find
find locate
identify identification
mark indicate sign
display show exhibit
show display
visible seen
see
hear hearing heard
hearing
speak
discuss debate deliberate
debate discuss
negotiate talk
talk negotiate
mediate mediation
arbitrate arbitration
appeal
final binding
binding bind
renounce waive relinquish abandon
waive renounce
abandon renounce
recognise acknowledge
acknowledge recognise
accept recognise
deny dispute
exempt free exemption immune
immunity immune
subject liable
liable responsible
responsible charge
entrust charge
delegate entrust
vest belong
belong
join accede accession
accede join accession
ratify ratification
mandatory obligatory compulsory
discrepancy variance conflict inconsistency divergence
prevail precedence
`
  .trim()
  .split('\n');
