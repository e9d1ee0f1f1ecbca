import { isKindOfWork } from '../../../domain/registry/kind-of-work.ts'
import { DayText } from '../../parts/amounts/amounts.tsx'
import type { Column } from '../../parts/data-table/column.ts'
import type { Line } from './data.ts'
import { StandingBadge } from './standing-badge.tsx'
import type { Text } from './words.ts'
import { workName } from '../../words/work-names.ts'

/** The columns of a list of people. */
export const workerColumns = (text: Text, withNik: boolean): Column<Line>[] => [
  { key: 'name', head: text.head.name, cell: (line) => line.name, sort: true, card: 'title', width: 160 },
  ...(withNik
    ? [
        {
          key: 'nik',
          head: text.head.nik,
          cell: (line: Line) =>
            line.nik && (
              <span className="tabular" style={{ whiteSpace: 'nowrap' }}>
                {line.nik}
                {!line.nikTrusted && <small style={{ display: 'block' }}>{text.person.nikUntrusted}</small>}
              </span>
            ),
          width: 140,
        },
      ]
    : []),
  {
    key: 'birth',
    head: text.head.birth,
    cell: (line) => (line.birth?.length === 4 ? line.birth : <DayText on={line.birth} />),
    sort: true,
    width: 100,
  },
  {
    key: 'desa',
    head: text.head.desa,
    cell: (line) => [line.desaName, line.kecamatanName].filter(Boolean).join(', ') || text.person.unknown,
    sort: true,
    width: 120,
  },
  {
    key: 'work',
    head: text.head.work,
    cell: (line) => (
      <>
        {isKindOfWork(line.kindOfWork) ? workName(line.kindOfWork) : (line.kindOfWork ?? text.person.unknown)}
        {line.placeName && <small style={{ display: 'block' }}>{line.placeName}</small>}
      </>
    ),
    width: 110,
  },
  { key: 'state', head: text.head.state, cell: (line) => <StandingBadge line={line} />, card: 'badge', width: 130 },
]
