// Oracle: what was planted. Forty people go from a scenario to a decree, a batch and the insurer's answer; the ones planted
// to fail at each step stay behind there, and everybody is somewhere.
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { arrangeList } from '../../../test/harness/arrange-list.ts'
import { arrangeScenario, nikOf, type ArrangedPerson } from '../../../test/harness/arrange-scenario.ts'
import { freshDatabase, type Fresh } from '../../../test/harness/fresh-database.ts'
import { readPdf } from '../../../test/documents/read-pdf.ts'
import { readAll } from '../../../test/lists/read-all.ts'
import { day } from '../../domain/basics/day.ts'
import { month } from '../../domain/basics/month.ts'
import { firstTemplate } from '../../domain/enrolment/batch-template.ts'
import { asActor, type Actor } from '../../store/database.ts'
import { findDecree } from '../../store/enrolment/decrees.ts'
import { listLines } from '../../store/enrolment/lines.ts'
import { bufferSource } from '../ingest/opc/byte-source.ts'
import { silent } from '../work.ts'
import { approveProposal, returnSome, withdrawProposal } from './decide-proposal.ts'
import { editTemplate } from './edit-template.ts'
import { endCover } from './end-cover.ts'
import { makeBatch, writeBatch } from './make-batch.ts'
import { printDecree } from './print-decree.ts'
import { proposeScenario } from './propose-scenario.ts'
import { readRecapList } from './read-recap.ts'
import { signDecree } from './sign-decree.ts'
import { verifyAnnex } from './verify-annex.ts'
import { writeAnnex } from './write-annex.ts'

const on = day('2026-11-23')
const paper = { number: '188.45/1/2026', signedOn: on, about: 'penerima bantuan iuran', signer: 'Nama Bupati', office: 'Bupati Jember', today: on } // prettier-ignore

let at: Fresh
let officer: Actor
let approver: Actor
let people: ArrangedPerson[]
let proposal = 0
let decree = 0
let batch = 0

async function bytesOf(made: { bytes: AsyncIterable<Buffer> }): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of made.bytes) pieces.push(piece)
  return Buffer.concat(pieces)
}
const valueOf = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}
const propose = async (scenario: number, request = randomUUID()) =>
  proposeScenario(at.database, officer, { scenario, title: 'Usulan uji', on, request, previous: null }, silent)
const standings = async () =>
  Object.fromEntries(
    (await at.owner<{ standing: string; n: number }>('select standing, count(*)::int as n from enrolment.line where decree = $1 group by 1', [decree])).map(({ standing, n }) => [standing, n]),
  ) // prettier-ignore

beforeAll(async () => {
  at = await freshDatabase()
  officer = await at.actor('officer')
  approver = await at.actor('approver')
})

describe('a proposal', () => {
  it('holds back who no longer passes the gate, with the reason, and the others go on', async () => {
    const made = await arrangeScenario(at, { count: 40 })
    people = made.people
    await at.owner(`update registry.worker set died_listed = '2026-11-01' where id = 5`)
    await at.owner(`update registry.worker set employee = 'asn' where id = 6`)
    const request = randomUUID()
    const proposed = valueOf(await propose(made.scenario, request))
    proposal = proposed.proposal
    expect(proposed.counts).toMatchObject({ open: 38, held: 2, reasons: { dead: 1, employee: 1 }, personMonths: 114 })
    expect(valueOf(await propose(made.scenario, request)).proposal).toBe(proposal)
  })

  it('cannot be decided by its own proposer, not even past the workflow: the database refuses', async () => {
    expect(await approveProposal(at.database, officer, { proposal })).toMatchObject({
      refusal: { code: 'own-proposal' },
    })
    const [{ proposed_by: by }] = (await at.owner<{ proposed_by: string }>(
      'select proposed_by from enrolment.proposal',
    )) as [{ proposed_by: string }]
    await expect(
      at.owner(`insert into enrolment.approval values ('35.09', $1, $2, $2, 1, 0)`, [proposal, by]),
    ).rejects.toThrow(/check constraint/)
    await expect(
      at.owner(
        `update enrolment.line set verdict = 'approved', decided_by = proposed_by where proposal = $1 and no = 1`,
        [proposal],
      ),
    ).rejects.toThrow(/check constraint/)
    await expect(
      at.owner(
        `insert into enrolment.decree (regency, proposal, number, about, signed_on, signer, office, hash, people, person_months, amount, difference, account)
        values ('35.09', $1, 'x1', 'x', '2026-11-23', 'x', 'x', sha256('x'), 1, 1, 1, '{}', 'x')`,
        [proposal],
      ),
    ).rejects.toThrow(/foreign key/)
  })

  it('a person in it is held back from a second proposal', async () => {
    const second = await arrangeScenario(at, { count: 2, from: 40 })
    const proposed = valueOf(await propose(second.scenario))
    expect(proposed.counts).toMatchObject({ open: 1, held: 1, reasons: { 'in-other-proposal': 1 } })
    valueOf(await withdrawProposal(at.database, officer, { proposal: proposed.proposal }))
  })

  it('is decided row by row: some are returned with a reason, and one of those taken back', async () => {
    expect(await returnSome(at.database, approver, { proposal, nos: [1], said: ' ' })).toMatchObject({
      refusal: { code: 'return-reason-missing' },
    })
    expect(
      valueOf(await returnSome(at.database, approver, { proposal, nos: [1, 2, 3], said: 'Alamat meragukan' })).counts
        .returned,
    ).toBe(3)
    expect(
      valueOf(await returnSome(at.database, approver, { proposal, nos: [3], said: '', reopen: true })).counts,
    ).toMatchObject({ returned: 2, open: 36 })
  })

  it('is approved by another person, once', async () => {
    expect(await signDecree(at.database, approver, { proposal, ...paper })).toMatchObject({
      refusal: { code: 'proposal-not-approved' },
    })
    expect(valueOf(await approveProposal(at.database, approver, { proposal })).counts).toMatchObject({
      approved: 36,
      returned: 2,
      held: 2,
    })
    expect(await approveProposal(at.database, approver, { proposal })).toMatchObject({
      refusal: { code: 'proposal-not-open' },
    })
  })
})

describe('a decree', () => {
  it('asks the gate once more at signing, and numbers those who stay', async () => {
    await at.owner(`update registry.worker set doubtful = true where id = 7`)
    await at.owner(`update registry.worker set name = 'NAMA LAIN' where id = 8`)
    const signed = valueOf(await signDecree(at.database, approver, { proposal, ...paper }))
    decree = signed.decree
    expect(signed).toMatchObject({ people: 34, held: 2 })
    const lines = await asActor(at.database, approver, (session) => listLines(session, { decree }, 100))
    expect(lines.map(({ decreeNo }) => decreeNo)).toEqual(Array.from({ length: 34 }, (_, index) => index + 1))
    expect(await signDecree(at.database, approver, { proposal, ...paper })).toMatchObject({
      refusal: { code: 'proposal-signed' },
    })
  })

  it('is printed on paper and as a workbook, both with the hash, which the workbook’s own rows give again', async () => {
    const { hash } = (await asActor(at.database, officer, (session) => findDecree(session, decree)))!
    const pages = readPdf(
      await bytesOf(valueOf(await printDecree(at.database, officer, { decree, paper: 'F4', whole: false }))),
    )
    for (const { texts } of pages)
      expect(
        texts
          .map(({ text }) => text)
          .join('')
          .replaceAll(' ', ''),
      ).toContain(hash)
    const printed = pages.flatMap(({ texts }) => texts.map(({ text }) => text))
    expect(printed).toContain('3509********9009')
    expect(printed.some((text) => text.includes(nikOf(9)))).toBe(false)
    const annex = await bytesOf(valueOf(await writeAnnex(at.database, officer, { decree })))
    expect(valueOf(await verifyAnnex(bufferSource(annex), '35.09'))).toEqual({
      rows: 34,
      printed: hash,
      computed: hash,
      same: true,
    })
  })

  it('the history says who took whole numbers, and no number stands in it', async () => {
    const links = await at.owner<{ notes: unknown }>(
      `select notes from history.link where room = 'enrolment' order by seq`,
    )
    const acts = JSON.stringify(links)
    expect(acts).toContain('open-numbers')
    expect(acts).not.toMatch(/\d{16}/)
  })

  it('its lines do not change, and its months are nobody else’s', async () => {
    await expect(
      asActor(at.database, approver, async ({ client, note }) => {
        note('enrolment', { act: 'test', subject: {} })
        await client.query(`update enrolment.line set decree_no = 99 where decree = $1 and decree_no = 1`, [decree])
      }),
    ).rejects.toThrow(/does not change/)
    const again = await arrangeScenario(at, { count: 12, from: 9, first: '2027-02' })
    const proposed = await propose(again.scenario)
    expect(proposed).toMatchObject({ refusal: { code: 'proposal-empty' } })
    await expect(
      at.owner(
        `insert into enrolment.line (regency, proposal, no, worker, name, purse, purse_name, first_month, months, monthly, amount, verdict, proposed_by, decided_by, decree, decree_no, standing)
         select regency, proposal, 999, worker + 0, name, purse, purse_name, '2027-02', 1, 1, 1, verdict, proposed_by, decided_by, decree, 999, 'enrolled'
         from enrolment.line where decree = $1 and decree_no = 1`,
        [decree],
      ),
    ).rejects.toThrow(/unique|exclusion/)
  })

  it('two decrees signed at once for the same months: one of them, not both', async () => {
    const both = await Promise.all([
      arrangeScenario(at, { count: 3, from: 100 }),
      arrangeScenario(at, { count: 0, from: 100 }),
    ])
    const one = valueOf(await propose(both[0].scenario)).proposal
    // Past the check of the workflow: a second proposal for the same people, as a race would make it.
    await at.owner(
      `with copy as (insert into enrolment.proposal (regency, client_id, title, scenario, on_day, proposed_by)
         select regency, gen_random_uuid(), title, scenario, on_day, proposed_by from enrolment.proposal where id = $1 returning id)
       insert into enrolment.line (regency, proposal, no, worker, name, birth, sex, desa, kind_of_work, nik_hash, sealed, purse, purse_name, first_month, months, monthly, amount, proposed_by)
       select l.regency, copy.id, l.no, l.worker, l.name, l.birth, l.sex, l.desa, l.kind_of_work, l.nik_hash, l.sealed, l.purse, l.purse_name, l.first_month, l.months, l.monthly, l.amount, l.proposed_by
       from enrolment.line l, copy where l.proposal = $1`,
      [one],
    )
    const [{ id: other }] = (await at.owner<{ id: number }>('select max(id) as id from enrolment.proposal')) as [
      { id: number },
    ]
    for (const id of [one, other]) valueOf(await approveProposal(at.database, approver, { proposal: id }))
    expect(await signDecree(at.database, approver, { ...paper, proposal: one })).toMatchObject({
      refusal: { code: 'decree-number-taken' },
    })
    const results = await Promise.all(
      [one, other].map((id, index) =>
        signDecree(at.database, approver, { ...paper, proposal: id, number: `188.45/1${index}/2026` }),
      ),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    const lost = results.find(({ ok }) => !ok)
    expect(['months-taken', 'nothing-approved']).toContain(lost && !lost.ok && lost.refusal.code)
  })
})

describe('a batch', () => {
  it('leaves out who lacks what the insurer asks for, names the column, and sends the others', async () => {
    const edited = {
      ...firstTemplate,
      columns: firstTemplate.columns.map((each) => (each.source === 'sex' ? { ...each, heading: 'L/P' } : each)),
    }
    valueOf(await editTemplate(at.database, officer, edited))
    await at.owner(`update enrolment.line set sex = null where decree = $1 and worker = 11`, [decree])
    const made = valueOf(await makeBatch(at.database, officer, { decree, again: false }))
    batch = made.batch
    expect(made).toMatchObject({ people: 33, held: 1 })
    expect(await standings()).toEqual({ enrolled: 1, sent: 33 })
    const [hold] = await at.owner<{ reasons: string[] }>('select reasons from enrolment.batch_hold')
    expect(hold!.reasons).toEqual(['L/P'])
    expect(await makeBatch(at.database, officer, { decree, again: false })).toMatchObject({
      refusal: { code: 'nothing-to-send', held: 1 },
    })
  })

  it('is a workbook in the template’s words, with every NIK as text', async () => {
    const { rows } = await readAll(await bytesOf(valueOf(await writeBatch(at.database, officer, { batch }))))
    expect(rows[0]!.cells).toContain('L/P')
    const nik = rows[0]!.cells.indexOf('NIK')
    expect(rows).toHaveLength(34)
    expect(rows.slice(1).every(({ cells, kinds }) => /^\d{16}$/.test(cells[nik]!) && kinds[nik] === 't')).toBe(true)
  })

  it('the insurer’s branch sees the people sent, and no others', async () => {
    const insurer = await at.actor('insurer')
    const seen = await asActor(at.database, insurer, async ({ client }) => {
      const { rows } = await client.query<{ lines: number; proposals: number; workers: number }>(
        `select (select count(*)::int from enrolment.line) as lines, (select count(*)::int from enrolment.proposal) as proposals,
           (select count(*)::int from registry.worker) as workers`,
      )
      return rows[0]
    })
    expect(seen).toEqual({ lines: 33, proposals: 0, workers: 0 })
    const { rows } = await readAll(await bytesOf(valueOf(await writeBatch(at.database, insurer, { batch }))))
    expect(rows).toHaveLength(34)
  })
})

describe('a recap', () => {
  const answered = (nos: number[]) => people.filter(({ worker }) => nos.includes(worker))

  it('is matched to each person, accepted or refused, as of its day; rows about others are shown', async () => {
    const accepted = answered([9, 10, 13, 14, 15])
    const refusals = answered([16, 17])
    const list = await arrangeList(at, {
      kind: 'recap', asOf: '2026-12-10', sender: 'BPJS TK Jember',
      rows: [
        ...accepted.map(({ nik, name }, index) => ({ nik, name, facts: { recap: 'accepted' }, personal: { participantNo: `2400${index}` } })),
        ...refusals.map(({ nik, name }) => ({ nik, name, facts: { recap: 'refused' }, personal: { answerReason: 'NIK tidak sesuai Dukcapil' } })),
        { name: people[17]!.name, birth: '1980-08-05', facts: { recap: 'accepted' } },
        { nik: '3509010508809999', name: 'ORANG LAIN', facts: { recap: 'accepted' } },
      ],
    }) // prettier-ignore
    const { counts, asOf } = valueOf(await readRecapList(at.database, officer, { list }, silent))
    expect(asOf).toBe('2026-12-10')
    expect(counts).toEqual({ rows: 9, accepted: 6, refused: 2, strays: 1, unanswered: 25 })
    expect(await standings()).toEqual({ enrolled: 1, sent: 25, accepted: 6, refused: 2 })
    expect(await readRecapList(at.database, officer, { list }, silent)).toMatchObject({
      refusal: { code: 'recap-already-read' },
    })
    const [kept] = await at.owner<{ sealed: Buffer }>('select sealed from enrolment.answer where sealed is not null')
    expect(kept!.sealed.includes('2400')).toBe(false)
  })

  it('an older recap does not undo a newer one', async () => {
    const list = await arrangeList(at, {
      kind: 'recap',
      asOf: '2026-12-01',
      rows: answered([9]).map(({ nik, name }) => ({ nik, name, facts: { recap: 'refused' } })),
    })
    valueOf(await readRecapList(at.database, officer, { list }, silent))
    const [line] = await at.owner<{ standing: string }>(
      'select standing from enrolment.line where decree = $1 and worker = 9',
      [decree],
    )
    expect(line!.standing).toBe('accepted')
  })

  it('a list of workers is no recap', async () => {
    const list = await arrangeList(at, { asOf: '2026-12-01', rows: [{ name: 'X' }] })
    expect(await readRecapList(at.database, officer, { list }, silent)).toMatchObject({
      refusal: { code: 'list-not-recap' },
    })
  })

  it('who was refused can be sent again, or be decreed anew: their months are free', async () => {
    const again = valueOf(await makeBatch(at.database, officer, { decree, again: true }))
    expect(again).toMatchObject({ people: 2 })
  })
})

describe('leaving', () => {
  it('frees the later months, and covers nobody after them', async () => {
    const end = (worker: number, from: string) =>
      endCover(at.database, officer, { worker, decree, from: month(from), why: 'died' })
    expect(await end(9, '2027-03')).toMatchObject({ refusal: { code: 'ending-month-outside' } })
    expect(valueOf(await end(9, '2027-01'))).toEqual({ worker: 9, freed: 2 })
    expect(await end(9, '2027-01')).toMatchObject({ refusal: { code: 'ending-not-in-force' } })
    const covered = await asActor(
      at.database,
      officer,
      async ({ client }) =>
        (await client.query(`select * from enrolment.cover() where worker in (9, 10) order by 1`)).rows,
    )
    expect(covered).toEqual([
      { worker: 9, until_month: '2026-12', months: 1, accepted: true },
      { worker: 10, until_month: '2027-02', months: 3, accepted: true },
    ])
  })
})
