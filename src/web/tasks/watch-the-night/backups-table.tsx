import { MomentText } from '../../parts/amounts/amounts.tsx'
import { DataTable } from '../../parts/data-table/data-table.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import { StateBadge } from '../../parts/state-badge/state-badge.tsx'
import type { Backup } from './data.ts'
import { useText } from './words.ts'

/** The backups there were: when, how large, whether each read back whole. */
export function BackupsTable({ backups }: { backups: Backup[] }) {
  const text = useText()
  const verdict = ({ checked, fault, removed }: Backup) => {
    if (fault) return <StateBadge tone="bad">{text.damaged}</StateBadge>
    if (removed) return <StateBadge tone="plain">{text.removed}</StateBadge>
    if (checked) return <StateBadge tone="good">{text.whole}</StateBadge>
    return <StateBadge tone="wait">{text.notChecked}</StateBadge>
  }
  return (
    <DataTable
      label={text.backups}
      rows={backups}
      rowKey={(backup) => backup.id}
      empty={<Empty title={text.noBackups}>{text.noBackupsText}</Empty>}
      columns={[
        { key: 'when', head: text.when, card: 'title', width: 200, cell: (one) => <MomentText at={one.began} /> },
        { key: 'file', head: text.file, width: 290, cell: (one) => `${one.file} (${text.sealedBy[one.sealedBy]})` },
        { key: 'size', head: text.size, align: 'end', width: 110, cell: (one) => text.megabytes(one.bytes ?? 0) },
        { key: 'holds', head: text.holds, width: 220, cell: (one) => text.contents(one.rows ?? 0, one.files ?? 0) },
        { key: 'checked', head: text.checked, card: 'badge', cell: verdict },
      ]}
    />
  )
}
