import { Tabs } from '@mantine/core'
import { formatRupiah } from '../../../domain/basics/rupiah.ts'
import { Figure, Figures } from '../../parts/figure/figure.tsx'
import { useFilter } from '../../parts/filters/use-filter.ts'
import { Page } from '../../parts/page/page.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { useStanding, type Standing } from './data.ts'
import { ReviewDesk } from './review-desk.tsx'
import { SettledPairs } from './settled-pairs.tsx'
import { useText, type Text } from './words.ts'

/** One person or two? Doubtful pairs side by side, settled by keyboard, every verdict to be taken back. */
export default function ReviewMatchesPage() {
  const text = useText()
  const standing = useStanding()
  const filter = useFilter({ bagian: '' })
  const counts = standing.data
  return (
    <Page title={text.title} lead={text.lead}>
      <Problem error={standing.error} onRetry={() => void standing.refetch()} />
      {counts && (
        <Figures>
          <Figure
            value={counts.open}
            of={counts.open + counts.same + counts.different}
            label={text.figures.open}
            ofLabel={text.figures.openOf}
            tone={counts.open > 0 ? 'wait' : 'good'}
            note={waitingNote(counts, text)}
          />
          <Figure value={formatRupiah(counts.atRisk)} label={text.figures.risk} note={text.figures.riskNote} />
          <Figure
            value={counts.today.same + counts.today.different}
            of={counts.today.same + counts.today.different + counts.open}
            label={text.figures.today}
            ofLabel={text.figures.todayOf}
            tone="good"
            note={text.figures.byMe(counts.today.byMe, counts.same + counts.different)}
          />
        </Figures>
      )}
      <Tabs
        value={filter.value.bagian || 'open'}
        onChange={(part) => filter.set({ bagian: part === 'open' ? '' : (part ?? '') })}
        keepMounted={false}
      >
        <Tabs.List mb="md" aria-label={text.tabs.label}>
          <Tabs.Tab value="open">{text.tabs.open}</Tabs.Tab>
          <Tabs.Tab value="putusan">{text.tabs.settled}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="open">
          <ReviewDesk counts={counts} />
        </Tabs.Panel>
        <Tabs.Panel value="putusan">
          <SettledPairs />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}

const waitingNote = ({ postponed, asked, mine }: Standing, text: Text): string =>
  [
    postponed > 0 && text.figures.postponed(postponed),
    asked > 0 && text.figures.asked(asked),
    mine > 0 && text.figures.mine(mine),
  ]
    .filter(Boolean)
    .join(' · ')
