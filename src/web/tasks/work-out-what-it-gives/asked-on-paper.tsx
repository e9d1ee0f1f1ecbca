import { formatMonth } from '../../../domain/basics/month.ts'
import { formatRupiah } from '../../../domain/basics/rupiah.ts'
import type { WorkOutAsked } from '../../../domain/law/work-out.ts'
import { isKindOfWork } from '../../../domain/registry/kind-of-work.ts'
import { Facts } from '../../parts/facts/facts.tsx'
import { workName } from '../../words/work-names.ts'
import type { Address } from './asked.ts'
import { useText } from './words.ts'

/** On paper the form is gone: what was asked, in words. */
export function AskedOnPaper({ address, asked }: { address: Address; asked: WorkOutAsked }) {
  const text = useText()
  return (
    <section className="print-only" aria-label={text.asked}>
      <Facts
        columns={3}
        facts={[
          { label: text.work, value: isKindOfWork(address.kerja) ? workName(address.kerja) : text.anyWork },
          { label: text.income, value: asked.income === null ? text.notSaid : formatRupiah(asked.income) },
          { label: text.payer, value: text.payers[asked.payer] },
          { label: text.first, value: formatMonth(asked.first) },
          { label: text.months, value: text.monthCount(asked.months) },
          { label: text.programmes, value: asked.programmes.map((one) => one.toUpperCase()).join(', ') },
          ...(asked.children.length > 0
            ? [
                {
                  label: text.children,
                  value: asked.children.map(({ level, age }) => `${text.levels[level]} ${age}`).join(', '),
                },
              ]
            : []),
        ]}
      />
    </section>
  )
}
