import { MomentText } from '../../parts/amounts/amounts.tsx'
import { Facts } from '../../parts/facts/facts.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Section } from '../../parts/section/section.tsx'
import { StateBadge } from '../../parts/state-badge/state-badge.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import { BackupsTable } from './backups-table.tsx'
import { useBackups, useTasks } from './data.ts'
import { TasksTable } from './tasks-table.tsx'
import { useText } from './words.ts'

/** What ran at night, and whether what was saved can be read again. */
export default function NightPage() {
  const text = useText()
  const tasks = useTasks()
  const backups = useBackups()
  const newest = backups.data?.rows.find(({ checked, fault, removed }) => checked && !fault && !removed)
  const restored = backups.data?.restored
  return (
    <Page title={text.title} lead={text.lead}>
      <Problem error={tasks.error ?? backups.error} />
      {backups.data && !backups.data.folder && (
        <Section title={text.folderUnset} lead={text.folderRemedy}>
          <StateBadge tone="bad">{text.noNightly}</StateBadge>
        </Section>
      )}
      <Section title={text.tasks}>{tasks.data ? <TasksTable tasks={tasks.data.rows} /> : <Waiting rows={5} />}</Section>
      <Section title={text.backups}>
        {backups.data ? (
          <>
            <Facts
              facts={[
                { label: text.newest, value: newest ? <MomentText at={newest.began} /> : text.none },
                {
                  label: text.restored,
                  value: restored ? <MomentText at={restored.at} /> : text.neverRestored,
                  note: restored && text.restoredFrom(restored.file, restored.rows),
                },
              ]}
            />
            <BackupsTable backups={backups.data.rows} />
          </>
        ) : (
          <Waiting rows={3} />
        )}
      </Section>
    </Page>
  )
}
