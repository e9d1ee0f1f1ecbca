// Oracle: the case the issue asks to be shown (a porter, paid by APBD, two months and three), worked out by hand.
import { spawnSync } from 'node:child_process'
import { Command, CommanderError } from 'commander'
import { describe, expect, it, vi } from 'vitest'
import { changes } from '../domain/law/changes.ts'
import { entries } from '../domain/law/entry.ts'
import { Stop } from './frame.ts'
import { lawCommands } from './law.ts'

/** The commands themselves, in this process: what they print, or with which code they stop. */
function bahu(...args: string[]): { printed: string; code: number; message: string } {
  const program = new Command('bahu').option('--json')
  lawCommands(program)
  const quiet = (command: Command) => {
    command.exitOverride().configureOutput({ writeErr: () => undefined })
    command.commands.forEach(quiet)
  }
  quiet(program)
  let printed = ''
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((printed += String(text))))
  try {
    program.parse(['law', ...args], { from: 'user' })
    return { printed, code: 0, message: '' }
  } catch (error) {
    if (error instanceof Stop) return { printed, code: error.code, message: error.message }
    if (error instanceof CommanderError) return { printed, code: error.exitCode === 0 ? 0 : 2, message: error.message }
    throw error
  } finally {
    out.mockRestore()
  }
}

const told = (...args: string[]): string => {
  const { printed, code, message } = bahu(...args)
  expect(code, message).toBe(0)
  return printed
}

const porter = ['explain', 'death', '--kind', 'buruh_panggul', '--payer', 'apbd', '--from', '2026-09', '--on', '2026-11-10'] // prettier-ignore

describe('bahu law explain', () => {
  it('a porter paid by APBD for two months: funeral money only, 16,800 a month, and from when it is full', () => {
    const text = told(...porter, '--months', '2')
    expect(text).toContain('Buruh panggul, dibayar APBD kabupaten, 2 bulan iuran: September 2026 sampai Oktober 2026.')
    expect(text).toMatch(/^Rp10\.000\.000$/m)
    expect(text).not.toContain('Rp42.000.000')
    expect(text).toContain('PP 82/2019 Pasal 34 · berlaku untuk 10 November 2026 · menurut laporan')
    expect(text).toContain('mungkin sejak iuran November 2026, pasti sejak iuran Desember 2026')
    expect(text).toMatch(/^Rp16\.800 sebulan$/m)
    expect(text).toContain('PP 50/2025 Pasal 3')
  })

  it('for three months: both outcomes, both readings, the open question and what is done meanwhile', () => {
    const { death, full } = JSON.parse(told(...porter, '--months', '3', '--json'))
    const kinds = (kind: string) => death.lines.filter((line: { kind: string }) => line.kind === kind)
    expect(kinds('amount').map(({ text }: { text: string }) => text)).toEqual(['Rp42.000.000', 'Rp10.000.000'])
    expect(kinds('reading')).toHaveLength(2)
    expect(death.questions).toEqual(['jkm-gate-boundary'])
    expect(full).toEqual({ possible: '2026-11', sure: '2026-12' })
    expect(told(...porter, '--months', '3')).toContain('Sementara: tepat tiga bulan memberi dua hasil')
  })

  it('a contribution with the relief, an accident, heirs and a deadline', () => {
    expect(told('explain', 'contribution', '--kind', 'pelapak', '--month', '2026-11')).toMatch(/^Rp8\.400 sebulan$/m)
    expect(told('explain', 'accident', '--death', '--on', '2026-11-10')).toMatch(/^Rp70\.000\.000$/m)
    expect(told('explain', 'heirs', '--siblings', '2', '--on', '2026-11-10')).toContain('audara')
    expect(told('explain', 'deadline', 'claim-jkm', '--from', '2026-11-10')).toContain('Tidak ada batas yang ditemukan')
  })

  it('what a wage earner and an employer ask: contribution, fine, pension age, cash without work', () => {
    expect(told('explain', 'wage', '--wage', '5.000.000', '--month', '2026-06')).toMatch(/^Rp462\.000 sebulan: pemberi kerja Rp312\.000, pekerja Rp150\.000$/m) // prettier-ignore
    const fine = JSON.parse(told('explain', 'late-fine', '--amount', '1000000', '--month', '2026-06', '--paid', '2026-07-16', '--json')) // prettier-ignore
    expect(fine.lines.filter(({ kind }: { kind: string }) => kind === 'amount').map(({ text }: { text: string }) => text)).toEqual(['Rp20.000', 'Rp0']) // prettier-ignore
    expect(told('explain', 'pension', '--birth', '1967-05-10', '--on', '2026-11-23')).toContain('59 tahun: sudah tercapai') // prettier-ignore
    expect(told('explain', 'job-loss', '--wage', '4000000', '--on', '2026-11-23')).toMatch(/^Rp14\.400\.000$/m)
    expect(bahu('explain', 'job-loss', '--wage', '0').code).toBe(3)
  })

  it('refuses with 3 what the law is not known for, and wrong use with 2', () => {
    expect(bahu('explain', 'contribution', '--month', '2031-01').code).toBe(3)
    expect(bahu('explain', 'rule', 'no.such').code).toBe(3)
    expect(bahu('explain', 'death', '--months', '2').code).toBe(2)
    expect(bahu('explain', 'contribution', '--kind', 'astronot').code).toBe(2)
    expect(bahu('explain', 'deadline', 'entah', '--from', '2026-11-10').code).toBe(2)
    expect(bahu('explain', 'death', '--help').printed).toContain('Contoh: bahu law explain death')
  })

  it('needs no database, and tells machines why it refused', () => {
    const env = { ...process.env, BAHU_DATA: '/nonexistent/bahu', DATABASE_URL: 'postgres://127.0.0.1:1/none' }
    const args = ['bin/bahu.mjs', 'law', 'explain', 'contribution', '--month', '2031-01', '--json']
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env })
    expect(status, stderr).toBe(3)
    expect(JSON.parse(stdout).refusal.code).toBe('law-not-known')
  })
})

describe('bahu law show, list, changes', () => {
  it('shows a rule through time with its quotations', () => {
    const text = told('show', 'jkm.gate.months')
    expect(text).toContain('24 Februari 2025')
    expect(text).toContain('23 Februari 2025: Belum ada syarat masa iuran.')
    expect(text).toContain('minimal 3 (tiga) bulan berturut-turut')
    expect(text).toContain('Terakhir dipastikan')
    expect(bahu('show', 'jkm.gate')).toMatchObject({ code: 3, message: expect.stringContaining('jkm.gate.months') })
  })

  it('lists every rule, or those that fit', () => {
    const all = JSON.parse(told('list', '--json'))
    expect(all.rows.map(({ id }: { id: string }) => id)).toEqual(entries.map(({ id }) => id))
    const some = JSON.parse(told('list', '--topic', 'benefits', '--warns', '--json')).rows
    expect(some.length).toBeGreaterThan(0)
    expect(some.every((row: { topic: string; warns: boolean }) => row.topic === 'benefits' && row.warns)).toBe(true)
    expect(told('list', '--search', 'permenaker 1/2025')).toContain('jkm.gate.months')
  })

  it('says what changed when', () => {
    expect(told('changes').trim().split('\n')).toHaveLength(changes.length)
    expect(told('changes', '--since', '2025-02')).toMatch(/^2025-02-24 {2}Permenaker 1\/2025.*berubah/m)
  })
})
