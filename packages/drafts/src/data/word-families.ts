/**
 * Words of one family that their first letters do not show: irregular forms, and nouns whose stem differs from that of their verb.
 * In each row all words are forms of the first. A list of English word formation; what is regular ("payment", "holding",
 * "inspection") is found by its ending.
 */
export const WORD_FAMILIES: readonly (readonly string[])[] = `
decide decision decisive
receive receipt recipient reception
destroy destruction
sell sold sale seller
buy bought purchase
choose chose chosen choice
advise advice
prove proof proven
lose lost loss
die dead death deceased
enter entry entrance
give gave given gift
seize seizure
exceed excess
succeed success
proceed procedure proceeding
speak spoke spoken speech speaker
know knew known knowledge
permit permission
submit submission
admit admission
omit omission
suspend suspension
extend extension
expel expulsion
defend defence defense
offend offence offense
respond response
intend intention intent
comply compliance
apply application applicable applicant
deny denial
try trial tried
rely reliance
live life alive
grow grew grown growth
hold held
withhold withheld
uphold upheld
withstand withstood
forbid forbade forbidden
freeze froze frozen
hide hid hidden
steal stole stolen theft
throw threw thrown
override overrode overridden
oversee oversaw overseen oversight
overfly overflew overflown overflight
forgive forgave forgiven forgiveness
forgo forwent forgone
wear wore worn
tear tore torn
catch caught
hear heard
deal dealt
flee fled
sink sank sunk
take took taken
begin began begun beginning
bring brought
send sent
pay paid payment payable
leave left
lead led
meet met
make made
keep kept
find found
withdraw withdrew withdrawn withdrawal
draw drew drawn
break broke broken breach
bear bore borne
insure insured insurance insurer insuring
ensure ensured ensuring
assure assured assurance assuring
secure secured securing
procure procured procurement procuring
injure injured injury injuring
endure endured enduring
fight fought
seek sought
tell told
spend spent expenditure
lay laid
rise rose risen
fall fell fallen
arise arose arisen
fly flew flown flight
write wrote written writing
drive drove driven
undertake undertook undertaken
understand understood
see saw seen
show shown
swear swore sworn
teach taught
build built
lend lent loan
shoot shot
strike struck
win won
bind bound
long length
strong strength
wide width
deep depth
high height
broad breadth
free freedom freely
safe safety safely
poor poverty
true truth
young youth
renounce renunciation
denounce denunciation
detain detention detainee
retain retention
abstain abstention
allege allegation
maintain maintenance
refer reference referral
confer conferral
transfer transference
agree agreement
sign signature signatory
fail failure
use usage useful
vary variation
judge judgment judgement
conclude conclusion
divide division
provide provision
include inclusion
exclude exclusion
invade invasion
explode explosion
repair reparable
restore restoration
cede cession
secede secession
accede accession
possess possession
publish publication
abolish abolition
acquire acquisition
require requirement requisite
solve solution
recognise recognition
absent absence
present presence
consent consensual
able ability enable
secure security
necessary necessity
equal equality equally
annual annually year yearly
month monthly
week weekly
day daily
quarter quarterly
return returnee
sit sat seat
stand stood
serve service
feel felt
cost costly
inherit heir
govern government governor
convict convicted conviction guilty
remain remainder rest
elect election electoral elector
act action
`
  .trim()
  .split('\n')
  .map((row) => row.split(' '));
