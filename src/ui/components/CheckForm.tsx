import { toggled } from '#domain/check/answers.ts'
import type { Answers, Check } from '#domain/check/check.ts'
import { suggestions } from '#domain/check/suggestions.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { type AskedQuestion, type CheckStep, checkHref } from '../check-steps.ts'
import { DangerNotice } from './DangerNotice.tsx'
import { Icon } from './Icon.tsx'
import { Paired } from './Paired.tsx'
import { PairedMessage } from './PairedMessage.tsx'
import { Prose } from './Prose.tsx'

interface Props {
  check: Check
  asked: AskedQuestion
  answers: Answers
  /** The result has been seen: every question leads back to it. */
  finished: boolean
  onChange: (chosen: readonly string[]) => void
  go: (step: CheckStep) => void
  announce: (text: string) => void
}

/** Whether answers to a question speak of danger. */
function speaksOfDanger(check: Check, question: string, chosen: readonly string[]): boolean {
  return suggestions(check, { [question]: chosen }).some(({ rule }) => rule.danger)
}

/** One question of the check. Nobody has to answer: going on without an answer is skipping. */
export function CheckForm({ check, asked, answers, finished, onChange, go, announce }: Props) {
  const { t, locale } = useTranslation()
  const { question, number, total, before, after } = asked
  const { id, kind } = question
  const chosen = answers[id] ?? []
  const words = check.words[`question.${id}`]
  const danger = speaksOfDanger(check, id, chosen)
  const choose = (value: string) => {
    const next = toggled(question, chosen, value)
    onChange(next)
    if (!danger && speaksOfDanger(check, id, next)) announce(t('need.danger'))
  }
  return (
    <form
      class="check-form"
      onSubmit={(event) => {
        event.preventDefault()
        go(after)
      }}
    >
      <h1 tabIndex={-1}>
        <span class="check-progress">
          <PairedMessage say={(say) => say('check.progress', { number, total })} />
        </span>{' '}
        <span id="check-question">
          <Paired text={words?.text ?? ''} />
        </span>
      </h1>
      <div class="check-bar" aria-hidden="true">
        <span style={{ inlineSize: `${(100 * number) / total}%` }} />
      </div>
      {words?.why && (
        <p id="check-why" class="check-why">
          <strong>{t('check.why')}</strong> <Prose text={words.why} />
        </p>
      )}
      <fieldset
        class="choices"
        aria-labelledby="check-question"
        aria-describedby={words?.why ? 'check-why' : undefined}
      >
        {kind === 'several' && (
          <p class="soft">
            <Paired text={t('check.several')} />
          </p>
        )}
        {question.answers.map((value) => (
          <label key={value} class={chosen.includes(value) ? 'choice choice-chosen' : 'choice'}>
            <input
              type={kind === 'several' ? 'checkbox' : 'radio'}
              name={id}
              value={value}
              checked={chosen.includes(value)}
              onChange={() => choose(value)}
            />
            <span>
              <Prose text={check.words[`answer.${id}.${value}`]?.text ?? value} />
            </span>
          </label>
        ))}
      </fieldset>
      {danger && <DangerNotice />}
      <div class="actions">
        <button type="submit" class="button button-call">
          <span class="button-word">{t('check.next')}</span>
          <Icon name="onward" />
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            onChange([])
            go(after)
          }}
        >
          {t('check.skip')}
        </button>
        {finished && (
          <button type="button" class="button" onClick={() => go({ kind: 'results' })}>
            {t('check.toResults')}
          </button>
        )}
      </div>
      <a class="check-back" href={checkHref(locale, before)}>
        <Icon name="back" />
        {t('check.back')}
      </a>
    </form>
  )
}
