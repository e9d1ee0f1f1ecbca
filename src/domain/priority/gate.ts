import { formatDay, type Day } from '../basics/day.ts'
import { addMonths, monthOfDay } from '../basics/month.ts'
import { done, type Outcome } from '../basics/outcome.ts'
import type { NotKnown } from '../law/lookup.ts'
import { yearsBefore } from '../law/eligibility.ts'
import type { KindOfWork } from '../registry/kind-of-work.ts'
import type { WorkerFacts } from './facts.ts'
import { gatePolicy, groundsOn, type GatePolicy, type Ground, type Grounds } from './grounds.ts'
import { settledByEvidence } from './objection.ts'
import { employeeNames, type GateCode, type GateReason, type Verdict, type Warning } from './reasons.ts'

/** The gate on one day for one regency, ready to be asked a million times. */
export type Gate = {
  on: Day
  regency: string
  grounds: Grounds
  policy: GatePolicy
  /** Attestations before this day no longer count. */
  attestedSince: string
  /** Born on or before this and not yet too old: turns 65 soon. */
  soon: string
}

export type Decision = { verdict: Verdict; reasons: GateReason[]; warnings: Warning[] }

/** Kinds of work whose people may in truth have an employer (see `law/open-questions.md`, employer-duty). */
const perhapsEmployed: ReadonlySet<KindOfWork> = new Set(['guru_ponpes', 'kader_pkk', 'kader_posyandu'])

/** Opens the gate for a day. Refused when the law is not known for that day. */
export function openGate(on: Day, regency: string, policy: GatePolicy = gatePolicy): Outcome<Gate, NotKnown> {
  const grounds = groundsOn(on, policy)
  if (!grounds.ok) return grounds
  const { under } = grounds.value.ages
  return done({
    on,
    regency,
    policy,
    grounds: grounds.value,
    attestedSince: monthsBefore(on, policy.attestedWithinMonths),
    soon: yearsBefore(monthsBefore(on, -policy.soonMonths) as Day, under),
  })
}

/**
 * May this worker be proposed on the gate's day? Every reason is given, the first one first; a refusal outweighs what
 * is only missing.
 */
export function decide(gate: Gate, facts: WorkerFacts): Decision {
  if (facts.restricted) return { verdict: 'waits', reasons: ['restricted'], warnings: [] }
  const { on, regency, grounds } = gate
  const { birth, desa, attested, attestedOn, insuredSegment, insuredUntil } = facts
  const refused: GateReason[] = []
  const waiting: GateReason[] = []
  if ((facts.deadOn !== null && facts.deadOn <= on) || attested === 'dead') refused.push('dead')
  const elsewhere = insuredSegment !== null && !(insuredSegment === 'BPU' && facts.insuredByDecree)
  if (elsewhere && (insuredUntil === null || insuredUntil >= on)) refused.push('already-insured')
  if (facts.employee !== null) refused.push('employee')
  if (birth !== null && birth <= grounds.ages.oldest) refused.push('too-old')
  if (birth !== null && birth > grounds.ages.youngest) refused.push('too-young')
  const stands = (ground: GateReason) => !isDisproved(gate, facts, ground)
  const moved = (facts.movedOn !== null && facts.movedOn <= on) || attested === 'moved'
  if (moved && stands('moved')) refused.push('moved')
  if (desa !== null && !desa.startsWith(`${regency}.`) && stands('not-resident')) refused.push('not-resident')
  if (attested === 'does_not_work' && stands('not-working')) refused.push('not-working')
  if (birth === null) waiting.push('birth-unknown')
  if (!facts.nikTrusted) waiting.push('nik-needed')
  if (facts.doubtful) waiting.push('doubtful-identity')
  const stale = attestedOn === null || attestedOn < gate.attestedSince
  if (attested === null || attested === 'unknown' || (attested === 'works' && stale)) waiting.push('unattested')
  const warned: Warning[] = []
  if (facts.kindOfWork !== null && perhapsEmployed.has(facts.kindOfWork)) warned.push('employer-duty')
  if (birth !== null && birth > grounds.ages.oldest && birth <= gate.soon) warned.push('turns-65-soon')
  if (desa === null) warned.push('desa-unknown')
  const verdict = refused.length > 0 ? 'refused' : waiting.length > 0 ? 'waits' : 'may'
  return { verdict, reasons: [...refused, ...waiting], warnings: warned }
}

/**
 * Whether a granted objection disproved a ground that evidence may settle. It counts as long as an attestation does, and
 * what is attested after it speaks again.
 */
function isDisproved({ on, attestedSince }: Gate, { granted, attestedOn }: WorkerFacts, ground: GateReason): boolean {
  return granted.some(
    (one) =>
      one.ground === ground &&
      settledByEvidence.has(ground) &&
      one.on <= on &&
      one.on >= attestedSince &&
      (ground === 'not-resident' || attestedOn === null || attestedOn <= one.on),
  )
}

/** The ground of a code, with what is on record about this very person worked into the sentence. */
export function groundFor(gate: Gate, code: GateCode, facts: WorkerFacts): Ground {
  const ground = gate.grounds.of[code]
  const detail = detailOf(code, facts)
  return detail ? { ...ground, sentence: `${ground.sentence} ${detail}` } : ground
}

function detailOf(code: GateCode, facts: WorkerFacts): string | undefined {
  const seen = facts.attestedOn && `Dipastikan ${formatDay(facts.attestedOn)}.`
  switch (code) {
    case 'dead':
      return facts.deadOn ? `Tanggal kematian ${formatDay(facts.deadOn)}.` : (seen ?? undefined)
    case 'too-old':
    case 'too-young':
    case 'turns-65-soon':
      return facts.birth ? `Lahir ${formatDay(facts.birth)}.` : undefined
    case 'already-insured':
      return `Segmen ${facts.insuredSegment}${facts.insuredUntil ? `, aktif sampai ${formatDay(facts.insuredUntil)}` : ''}.`
    case 'employee':
      return facts.employee ? `Tercatat sebagai ${employeeNames[facts.employee] ?? facts.employee}.` : undefined
    case 'moved':
    case 'not-working':
      return seen ?? undefined
    case 'unattested':
      return facts.attested === 'unknown'
        ? 'Verifikator tidak mengenalnya di tempat ini.'
        : facts.attestedOn
          ? `Terakhir dipastikan ${formatDay(facts.attestedOn)}, sudah terlalu lama.`
          : undefined
    default:
      return undefined
  }
}

/** The same day of the month, so many months earlier (later when negative); only compared with days, as text. */
const monthsBefore = (on: Day, months: number): string => `${addMonths(monthOfDay(on), -months)}${on.slice(7)}`
