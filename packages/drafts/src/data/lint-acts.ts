/**
 * Acts that agreements ask for. `once`: it is done at some time and then is done, so that a reader asks when. `seen`:
 * whether it was done is a fact on the ground that the other side will ask somebody to confirm.
 */
export interface ActEntry {
  readonly base: string;
  /** Only where it is not the base with -ed. */
  readonly participle?: string;
  /** Nouns that name the act. */
  readonly nouns: readonly string[];
  readonly once: boolean;
  readonly seen: boolean;
}

/** `base/participle: nouns`, one act a line. */
const SEEN_AND_ONCE = `
withdraw/withdrawn: withdrawal withdrawals pull-out pullout
pull/pulled: pull-back pullback
redeploy: redeployment redeployments
disengage: disengagement
disarm: disarmament disarming
demobilise: demobilisation
demobilize: demobilization
demilitarise: demilitarisation
demilitarize: demilitarization
disband: disbandment disbanding
dissolve: dissolution
assemble: assembly
canton/cantoned: cantonment
dismantle: dismantling dismantlement
destroy: destruction
surrender: surrender
hand/handed: hand-over handover
release: release releases
free/freed: freeing
repatriate: repatriation
evacuate: evacuation
demine: demining
clear: clearance clearing
decommission: decommissioning
remove: removal
vacate: vacation
evict: eviction
deactivate: deactivation
disable: disabling
close: closure closing
demolish: demolition
lay/laid: laying
build/built: construction building
rebuild/rebuilt: rebuilding reconstruction
return: return
relocate: relocation
dispose: disposal
eliminate: elimination
freeze/frozen: freeze
halt: halt
cease: cessation
stop/stopped: stop
end: ending
`;

const ONCE = `
establish: establishment
create: creation
set: set-up
form: formation
constitute: constitution
found: foundation
convene: convening
appoint: appointment
nominate: nomination
name: naming
elect: election elections
hold/held: holding
adopt: adoption
enact: enactment
ratify/ratified: ratification
repeal: repeal
amend: amendment
revise: revision
approve: approval
accede/acceded: accession
admit/admitted: admission
join: joining
deploy: deployment
station: stationing
transfer/transferred: transfer
cede/ceded: cession
integrate: integration
reinstate: reinstatement
compensate: compensation
pay/paid: payment payments
repay/repaid: repayment
reimburse: reimbursement
refund: refund
reschedule: rescheduling
disburse: disbursement
lift: lifting
open: opening
reopen: reopening
restore: restoration
restart: restart
resume: resumption
start: start
launch: launch
complete: completion
conclude: conclusion
finalise: finalisation
finalize: finalization
draft: drafting
prepare: preparation
submit/submitted: submission
publish: publication
exchange: exchange
deliver: delivery
notify/notified: notification
register/registered: registration
demarcate: demarcation
delimit/delimited: delimitation
delineate: delineation
mark: marking
repair: repair
reconstruct: reconstruction
inspect/inspected: inspection
investigate: investigation
audit/audited: audit
pardon/pardoned: pardon
amnesty/amnestied: amnesty
extradite: extradition
convert/converted: conversion
dissociate: dissociation
recognise: recognition
recognize: recognition
sign: signature signing
renounce: renunciation
unify/unified: unification
merge: merger
extend/extended: extension
count: census
vote: vote referendum
write/written: writing
lease: lease
construct: construction
invest/invested: investment
finance: financing
train: training
recruit/recruited: recruitment
resettle: resettlement
vaccinate: vaccination
verify/verified: verification
normalise: normalisation
normalize: normalization
reform: reform reforms
settle: settlement
negotiate: negotiation negotiations
`;

/** Acts that go on: no reader asks by when. Named only so that their nouns and participles are known. */
const STANDING = `
respect/respected: respect
protect/protected: protection
guarantee/guaranteed: guarantee
refrain: restraint
observe: observance
ensure: assurance
maintain: maintenance
keep/kept: keeping
provide: provision
allow: allowance
permit/permitted: permission
prohibit/prohibited: prohibition
ban/banned: ban
cooperate: cooperation
consult/consulted: consultation
monitor/monitored: monitoring
supervise: supervision
report/reported: report
inform: information
share: sharing
use: use
prosecute: prosecution
attack: attack
expand/expanded: expansion
admit/admitted: admission
support/supported: support
patrol/patrolled: patrol
search: search
administer/administered: administration
govern/governed: government
run/run: running
supply/supplied: supply
receive: receipt
carry/carried: carriage
accompany/accompanied: company
`;

function entries(lines: string, once: boolean, seen: boolean): ActEntry[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [head = '', nouns = ''] = line.split(':');
      const [base = '', participle] = head.split('/');
      const known = { base, nouns: nouns.trim().split(' '), once, seen };
      return participle === undefined ? known : { ...known, participle };
    });
}

export const ACTS: readonly ActEntry[] = [
  ...entries(SEEN_AND_ONCE, true, true),
  ...entries(ONCE, true, false),
  ...entries(STANDING, false, false),
];

/** Verbs with a small word behind that makes the act: "hand over" is one, "hand" alone is none. */
export const WITH_PARTICLE: Readonly<Record<string, readonly string[]>> = {
  hand: ['over', 'back', 'in'],
  pull: ['back', 'out'],
  set: ['up'],
  give: ['back', 'up'],
  lay: ['down'],
};

/** Participles that do not end in -ed and are in no entry above. */
export const ODD_PARTICIPLES: readonly string[] =
  `made done taken given put sent brought held found left kept met led drawn shown known borne begun chosen
  driven fallen forgotten heard read said seen sought sold spent spread taught told understood won cut bought bound
  cast dealt drawn fed fought grown hidden hit hurt lent lost paid proven raised sworn thrown torn undone worn
  spoken sown stolen swept dug lit`.split(/\s+/u);

/**
 * Participles after "shall be" that state a rule rather than ask for an act: nobody has to be named who does them.
 */
export const RULES_NOT_ACTS: readonly string[] =
  `deemed construed considered regarded understood interpreted treated entitled bound governed based composed
  known called located situated defined determined calculated limited excluded exempt exempted included subject
  required obliged allowed permitted authorised authorized forbidden prohibited prosecuted binding concluded
  attached annexed done written drawn applied reserved seated headquartered counted divided vested protected
  respected guaranteed affected prejudiced precluded barred empowered free enabled expected referred submitted
  presided chaired accompanied open valid equal final public null void mandated interested
  concerned involved satisfied convinced committed dedicated related addressed signed opened`.split(/\s+/u);

/** Nouns of events that begin or happen of themselves in a text that names nobody who makes them happen. */
export const EVENT_SUBJECTS: readonly string[] =
  `withdrawal redeployment disarmament demobilisation demobilization release repatriation evacuation demining
  hand-over handover disengagement election elections referendum census negotiations talks deployment return
  reconstruction dismantling exchange transfer consultations demarcation`.split(/\s+/u);

/** Verbs with which such events are set going. */
export const HAPPENING: readonly string[] =
  `begin start commence proceed occur happen continue resume end finish take follow`.split(/\s+/u);

/** Acts that are one and the same seen from afar: who watches an exchange of prisoners watches their release. */
export const FAMILIES: readonly (readonly string[])[] = [
  ['hand', 'release', 'exchange', 'repatriate', 'free'],
  ['withdraw', 'pull', 'redeploy', 'disengage'],
  ['disarm', 'surrender', 'decommission', 'dismantle', 'destroy'],
  ['build', 'construct'],
  ['rebuild', 'reconstruct'],
];
