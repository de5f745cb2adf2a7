import { useEffect, useState } from 'preact/hooks'
import { answered } from '#domain/check/answers.ts'
import type { Check } from '#domain/check/check.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { type CheckProgress, checkProgress, forgetProgress, rememberProgress } from '../check-memory.ts'
import { askedAt, type CheckStep, checkHref, parseCheckStep } from '../check-steps.ts'
import { CheckForm } from '../components/CheckForm.tsx'
import { CheckResults } from '../components/CheckResults.tsx'
import { CheckStart } from '../components/CheckStart.tsx'
import type { PageProps } from './page-props.ts'

interface Props extends PageProps {
  check: Check
}

/** What could be worth asking for: one question a screen, then what the answers suggest. The address tells the step, never an answer. */
export function CheckPage({ check, ...page }: Props) {
  const { locale } = useTranslation()
  const [progress, setProgress] = useState(checkProgress)
  const change = (next: CheckProgress) => {
    rememberProgress(next)
    setProgress(next)
  }
  const go = (step: CheckStep) => page.navigate(checkHref(locale, step))
  const { begun, finished, answers } = progress
  const wanted = parseCheckStep(page.search)
  const step: CheckStep = begun ? wanted : { kind: 'start' }
  const asked = step.kind === 'question' ? askedAt(check, answers, step.place) : undefined
  const atResults = step.kind === 'results' || (step.kind === 'question' && !asked)

  useEffect(() => {
    if (atResults && !finished) change({ ...progress, finished: true })
  }, [atResults, finished])

  const again = () => {
    setProgress(forgetProgress())
    go({ kind: 'start' })
  }
  if (step.kind === 'start') {
    return (
      <CheckStart
        check={check}
        catalogue={page.catalogue}
        forgotten={wanted.kind !== 'start'}
        begun={begun}
        onStart={() => {
          change({ ...progress, begun: true })
          go({ kind: 'question', place: 1 })
        }}
        onAgain={again}
      />
    )
  }
  if (asked) {
    return (
      <CheckForm
        // Another question is another form: its heading is read anew.
        key={asked.question.id}
        check={check}
        asked={asked}
        answers={answers}
        finished={finished}
        onChange={(chosen) => change({ ...progress, answers: answered(answers, asked.question.id, chosen) })}
        go={go}
        announce={page.announce}
      />
    )
  }
  return <CheckResults {...page} check={check} answers={answers} onAgain={again} />
}
