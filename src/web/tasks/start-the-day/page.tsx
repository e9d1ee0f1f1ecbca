import { IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { roleTraits } from '../../../domain/access/roles.ts'
import { useSession } from '../../net/session.ts'
import { NextStep } from '../../parts/next-step/next-step.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Section } from '../../parts/section/section.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import { useLanguage } from '../../words/language.ts'
import { useOverview } from './data.ts'
import { nextSteps } from './next-steps.ts'
import css from './page.module.css'
import { Stations } from './stations.tsx'
import { useText } from './words.ts'

/** Where a day begins: the one next step, what else waits, and how far the work has come. */
export default function HomePage() {
  const text = useText()
  const language = useLanguage()
  const { account } = useSession()
  const overview = useOverview()
  const [first, ...others] = overview.data ? nextSteps(account.role, overview.data) : []
  const anything = overview.data && Object.values(overview.data).some(Boolean)

  return (
    <Page
      title={`${text.greetings[partOfDay(new Date().getHours())]}, ${account.name}`}
      tab={text.tab}
      lead={language === 'id' ? `${roleTraits[account.role].comesTo}.` : undefined}
    >
      <Problem error={overview.error} onRetry={() => void overview.refetch()} />
      {overview.isPending && <Waiting />}
      {first && (
        <NextStep
          title={text.steps[first.name].title(first.count)}
          because={text.steps[first.name].because}
          label={text.steps[first.name].act}
          to={first.to}
        />
      )}
      {others.length > 0 && (
        <Section title={text.meanwhile} bare>
          <ul className={css.others}>
            {others.map(({ name, count, to }) => (
              <li key={name}>
                <Link to={to}>
                  <span>{text.steps[name].title(count)}</span>
                  <IconChevronRight size={18} aria-hidden />
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {overview.data && anything && (
        <Section title={text.flow} lead={text.flowLead} bare>
          <Stations overview={overview.data} />
        </Section>
      )}
    </Page>
  )
}

const partOfDay = (hour: number) => (hour < 11 ? 'morning' : hour < 15 ? 'noon' : hour < 18 ? 'afternoon' : 'evening')
