import { Tabs } from '@mantine/core'
import { useFilter } from '../../parts/filters/use-filter.ts'
import { Page } from '../../parts/page/page.tsx'
import { ChangesView } from './changes-view.tsx'
import { InstrumentsView } from './instruments-view.tsx'
import { QuestionsView } from './questions-view.tsx'
import { RulesView } from './rules-view.tsx'
import css from './law.module.css'
import { useText } from './words.ts'

const views = { rules: RulesView, changes: ChangesView, instruments: InstrumentsView, questions: QuestionsView }
type View = keyof typeof views
const names = Object.keys(views) as View[]
const addresses: Record<View, string> = {
  rules: '',
  changes: 'perubahan',
  instruments: 'peraturan',
  questions: 'pertanyaan',
}

/** The law as data, for everybody: each rule through time, what changed when, what it is quoted from, what is open. */
export default function ReadTheLaw() {
  const text = useText()
  const filter = useFilter({ bagian: '' })
  const shown = names.find((name) => addresses[name] === filter.value.bagian) ?? 'rules'
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        <a href="/api/law" className={css.json}>
          {text.asJson}
        </a>
      }
    >
      <Tabs
        value={shown}
        onChange={(next) => filter.set({ bagian: addresses[(next ?? 'rules') as View] })}
        keepMounted={false}
      >
        <Tabs.List aria-label={text.partsLabel} mb="lg">
          {names.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {text.parts[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {names.map((name) => {
          const View = views[name]
          return (
            <Tabs.Panel key={name} value={name}>
              <View />
            </Tabs.Panel>
          )
        })}
      </Tabs>
    </Page>
  )
}
