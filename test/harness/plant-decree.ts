import type { Fresh } from './fresh-database.ts'

export type PlantedDecree = {
  scenario: number
  purse: number
  /** The day it was signed. */
  on: string
  first: string
  months: number
  /** SQL over `registry.worker w`: whom it names, and where each stands with the insurer. */
  who: string
  standing: string
  purseName?: string
}

/** A signed decree over planted workers at 16,800 rupiah a month, without walking the way there. */
export async function plantDecree({ owner }: Pick<Fresh, 'owner'>, plan: PlantedDecree): Promise<void> {
  const { scenario, purse, on, first, months, who, standing, purseName = 'APBD' } = plan
  await owner(
    `with p as (insert into enrolment.proposal (regency, client_id, title, scenario, on_day, state, proposed_by)
       values ('35.09', gen_random_uuid(), 'Uji', $1, $2, 'signed', 'a') returning id),
     y as (insert into enrolment.approval select '35.09', id, 'a', 'b', 1, 0 from p returning proposal),
     d as (insert into enrolment.decree (regency, proposal, number, about, signed_on, signer, office, hash, people, person_months, amount, difference, account)
       select '35.09', proposal, '1/2026', 'x', $2, 'x', 'x', sha256('x'), 1, 1, 1, '{}', 'b' from y returning id, proposal)
     insert into enrolment.line (regency, proposal, no, worker, name, desa, kind_of_work, purse, purse_name, first_month, months, monthly, amount,
       verdict, proposed_by, decided_by, decree, decree_no, standing)
     select '35.09', d.proposal, w.id, w.id, w.name, w.desa, w.kind_of_work, $3, $4, $5, $6::int, 16800, 16800 * $6::int,
       'approved', 'a', 'b', d.id, w.id, ${standing}
     from registry.worker w, d where ${who}`,
    [scenario, on, purse, purseName, first, months],
  )
}
