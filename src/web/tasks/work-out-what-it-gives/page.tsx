import { Button } from '@mantine/core'
import { IconLink, IconPrinter } from '@tabler/icons-react'
import { useMemo } from 'react'
import { formatDay } from '../../../domain/basics/day.ts'
import { workOut } from '../../../domain/law/work-out.ts'
import { useDone } from '../../parts/done/use-done.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import { useFilter } from '../../parts/filters/use-filter.ts'
import { Page } from '../../parts/page/page.tsx'
import { AccidentCards } from './accident-cards.tsx'
import { askedFrom, start, type Address } from './asked.ts'
import { ArticlesOnPaper } from './articles-on-paper.tsx'
import { AskedOnPaper } from './asked-on-paper.tsx'
import { ChildrenCard } from './children-card.tsx'
import { CostCard } from './cost-card.tsx'
import { DeathCard } from './death-card.tsx'
import { Form } from './form.tsx'
import css from './work-out.module.css'
import { InShort } from './in-short.tsx'
import { OpenQuestions } from './open-questions.tsx'
import { useText } from './words.ts'

/** For anybody: what it costs and what a family gets, worked out here in the browser and kept in the address. */
export default function WorkOutWhatItGives() {
  const text = useText()
  const done = useDone()
  const filter = useFilter<Address>(start)
  const asked = useMemo(() => askedFrom(filter.value), [filter.value])
  const answer = useMemo(() => workOut(asked), [asked])

  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconLink size={18} aria-hidden />}
            onClick={() => void navigator.clipboard.writeText(location.href).then(() => done(text.shared))}
          >
            {text.share}
          </Button>
          <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
            {text.print}
          </Button>
        </>
      }
    >
      <div className={css.sides}>
        <Form address={filter.value} asked={asked} onChange={filter.set} />
        <div className={css.answers}>
          <AskedOnPaper address={filter.value} asked={asked} />
          {answer.ok ? (
            <>
              <InShort answer={answer.value} />
              <CostCard answer={answer.value} asked={asked} />
              <DeathCard answer={answer.value} asked={asked} />
              <AccidentCards answer={answer.value} />
              <ChildrenCard answer={answer.value} asked={asked} />
              <OpenQuestions names={answer.value.questions} />
              <ArticlesOnPaper answer={answer.value} />
              <p className={css.foot}>
                {text.employer} {text.foot(formatDay(answer.value.knownTo))}
              </p>
            </>
          ) : (
            <Empty title={text.notKnown}>{text.notKnownText}</Empty>
          )}
        </div>
      </div>
    </Page>
  )
}
