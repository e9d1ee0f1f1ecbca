import { Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { examples as amounts } from '../../parts/amounts/examples.ts'
import { Count, DayText, MomentText, Money, MonthText } from '../../parts/amounts/amounts.tsx'
import { Bars } from '../../parts/bars/bars.tsx'
import { examples as bars } from '../../parts/bars/examples.ts'
import { examples as questions } from '../../parts/confirm/examples.ts'
import { useConfirm } from '../../parts/confirm/use-confirm.tsx'
import { useDone } from '../../parts/done/use-done.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import { examples as empties } from '../../parts/empty/examples.ts'
import { examples as figures } from '../../parts/figure/examples.ts'
import { Figure, Figures } from '../../parts/figure/figure.tsx'
import { FileDrop } from '../../parts/file-drop/file-drop.tsx'
import { examples as drops } from '../../parts/file-drop/examples.ts'
import { examples as keys } from '../../parts/keys/examples.ts'
import { KeyHint } from '../../parts/keys/key-hint.tsx'
import { Masked } from '../../parts/masked/masked.tsx'
import { examples as masks } from '../../parts/masked/examples.ts'
import { examples as nextSteps } from '../../parts/next-step/examples.ts'
import { NextStep } from '../../parts/next-step/next-step.tsx'
import { Page } from '../../parts/page/page.tsx'
import { examples as problems } from '../../parts/problem/examples.ts'
import { Problem } from '../../parts/problem/problem.tsx'
import { examples as progresses } from '../../parts/progress/examples.ts'
import { Progress } from '../../parts/progress/progress.tsx'
import { examples as reasons } from '../../parts/reasons/examples.ts'
import { Reasons } from '../../parts/reasons/reasons.tsx'
import { Section } from '../../parts/section/section.tsx'
import { examples as badges } from '../../parts/state-badge/examples.ts'
import { StateBadge } from '../../parts/state-badge/state-badge.tsx'
import { examples as steps } from '../../parts/steps/examples.ts'
import { Steps } from '../../parts/steps/steps.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import css from './page.module.css'
import { SampleTable } from './sample-table.tsx'
import { useText } from './words.ts'

/** Every part with its examples: where a part is looked at, and where the tests look at it too. */
export default function Gallery() {
  const text = useText()
  const confirm = useConfirm()
  const done = useDone()
  const [agreed, setAgreed] = useState(true)
  return (
    <Page title={text.title} lead={text.lead}>
      <Shown part="NextStep">
        {nextSteps.map(({ name, given }) => (
          <NextStep key={name} {...given} />
        ))}
      </Shown>
      <Shown part="Figure">
        <Figures>
          {figures.map(({ name, given }) => (
            <Figure key={name} {...given} />
          ))}
        </Figures>
      </Shown>
      <Shown part="DataTable">
        <SampleTable />
      </Shown>
      <Shown part="StateBadge">
        <div className={css.row}>
          {badges.map(({ name, given }) => (
            <StateBadge key={name} {...given} />
          ))}
        </div>
      </Shown>
      <Shown part="Money, Count, DayText, MonthText, MomentText">
        <div className={css.row}>
          {amounts.money.map((amount) => (
            <Money key={String(amount)} amount={amount} per="month" />
          ))}
          <Count of={1250000} />
          {amounts.days.map((on) => (
            <DayText key={String(on)} on={on} />
          ))}
          {amounts.months.map((of) => (
            <MonthText key={String(of)} of={of} />
          ))}
          {amounts.moments.map((at) => (
            <MomentText key={String(at)} at={at} />
          ))}
        </div>
      </Shown>
      <Shown part={text.buttons}>
        <div className={css.row}>
          <Button>{text.main}</Button>
          <Button variant="default">{text.other}</Button>
          <Button variant="light">{text.other}</Button>
          <Button variant="subtle">{text.quiet}</Button>
          <Button color="red">{text.destroys}</Button>
          <Button loading>{text.main}</Button>
          <Button disabled>{text.main}</Button>
        </div>
      </Shown>
      <Shown part={text.inputs}>
        <div className={css.row}>
          <TextInput label={text.sampleText} description={text.sampleHint} />
          <TextInput label={text.sampleText} error={text.sampleError} defaultValue="Wuluan" />
          <Select label={text.work} data={['Pedagang pasar', 'Buruh panggul']} defaultValue="Buruh panggul" />
          <Checkbox label={text.name} checked={agreed} onChange={() => setAgreed(!agreed)} />
          <Textarea label={text.state} />
        </div>
      </Shown>
      <Shown part="Reasons">
        {reasons.map(({ name, given }) => (
          <Reasons key={name} {...given} />
        ))}
      </Shown>
      <Shown part="Bars">
        {bars.map(({ name, given }) => (
          <Bars key={name} {...given} />
        ))}
      </Shown>
      <Shown part="Steps">
        {steps.map(({ name, given }) => (
          <Steps key={name} {...given} />
        ))}
      </Shown>
      <Shown part="Progress">
        {progresses.map(({ name, given }) => (
          <Progress key={name} {...given} />
        ))}
      </Shown>
      <Shown part="FileDrop">
        {drops.map(({ name, given }) => (
          <FileDrop key={name} {...given} />
        ))}
      </Shown>
      <Shown part="Masked">
        {masks.map(({ name, given }) => (
          <Masked key={name} {...given} />
        ))}
      </Shown>
      <Shown part="useConfirm, useDone">
        <div className={css.row}>
          {questions.map(({ name, given }) => (
            <Button key={name} variant="default" onClick={() => void confirm(given)}>
              {text.ask}: {name}
            </Button>
          ))}
          <Button variant="default" onClick={() => done(text.said, { undo: () => {} })}>
            {text.say}
          </Button>
        </div>
      </Shown>
      <Shown part="KeyHint">
        <div className={css.row}>
          {keys.map(({ name, given }) => (
            <KeyHint key={name} {...given} />
          ))}
        </div>
      </Shown>
      <Shown part="Problem">
        {problems.map(({ name, given }) => (
          <Problem key={name} {...given} />
        ))}
      </Shown>
      <Shown part="Empty, Waiting">
        {empties.map(({ name, given }) => (
          <Empty key={name} {...given} />
        ))}
        <Waiting />
      </Shown>
    </Page>
  )
}

const Shown = ({ part, children }: { part: string; children: ReactNode }) => (
  <Section title={part} bare>
    {children}
  </Section>
)
