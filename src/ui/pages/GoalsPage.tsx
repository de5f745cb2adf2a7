import { offersForGoal } from '#catalogue/catalogue.ts'
import type { Goal } from '#domain/catalogue.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { RowLink } from '../components/RowLink.tsx'
import { base, href } from '../href.ts'
import type { PageProps } from './page-props.ts'

/** All guiding goals of the town, each with how many offers serve it, and where one is missing. */
export function GoalsPage({ catalogue }: PageProps) {
  const { t, locale } = useTranslation()
  const { facts, words } = catalogue
  const state = (goal: Goal) => {
    if (goal.by !== 'offers') return t(`goals.by.${goal.by}`)
    const { length } = offersForGoal(catalogue, goal.id)
    return length === 0 ? t('goals.gap') : t('goals.offers', { count: length })
  }
  const gaps = facts.goals
    .flatMap(({ focuses }) => focuses.flatMap(({ goals }) => goals))
    .filter((goal) => goal.by === 'offers' && offersForGoal(catalogue, goal.id).length === 0)
  return (
    <>
      <h1 tabIndex={-1}>{t('goals.title')}</h1>
      <p class="intro">{t('goals.intro', { town: facts.site.town })}</p>
      <nav aria-label={t('goals.title')}>
        <ul class="index">
          {facts.goals.map((field) => (
            <li key={field.id}>
              <a href={`#${field.id}`}>{words.goals[field.id]?.name}</a>
            </li>
          ))}
        </ul>
      </nav>
      {gaps.length > 0 && (
        <section class="card">
          <h2>{t('goals.gap')}</h2>
          <ul class="goals">
            {gaps.map(({ id }) => (
              <li key={id}>
                <a href={href(locale, { kind: 'goal', id })}>{words.goals[id]?.text}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {facts.goals.map((field) => (
        <section key={field.id} id={field.id}>
          <h2>{words.goals[field.id]?.name}</h2>
          {field.focuses.map((focus) => (
            <section key={focus.id} class="card">
              <h3>{words.goals[focus.id]?.name}</h3>
              <ul class="goals">
                {focus.goals.map((goal) => (
                  <li key={goal.id}>
                    <a href={href(locale, { kind: 'goal', id: goal.id })}>{words.goals[goal.id]?.text}</a>
                    <span class="soft goal-state">{state(goal)}</span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </section>
      ))}
      <RowLink href={`${base}report`} icon="goal" text={t('report.title')} hint={t('report.hint')} />
    </>
  )
}
