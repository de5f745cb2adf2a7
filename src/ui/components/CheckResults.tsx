import { offerEntry } from '#catalogue/catalogue.ts'
import type { Answers, Band, Check } from '#domain/check/check.ts'
import { askedQuestions } from '#domain/check/conditions.ts'
import { type Suggestion, suggestions } from '#domain/check/suggestions.ts'
import type { MessageKey } from '#i18n/translate.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { checkHref, stepTo } from '../check-steps.ts'
import { useKeeping } from '../hooks/use-keeping.ts'
import { href } from '../href.ts'
import type { PageProps } from '../pages/page-props.ts'
import { CheckAdvice } from './CheckAdvice.tsx'
import { CheckCard } from './CheckCard.tsx'
import { CheckDate } from './CheckDate.tsx'
import { CheckWaysOn } from './CheckWaysOn.tsx'
import { DangerNotice } from './DangerNotice.tsx'
import { DetailsFailed } from './DetailsFailed.tsx'
import { DiscreetNotice } from './DiscreetNotice.tsx'
import { Icon } from './Icon.tsx'
import { JoinedTexts } from './JoinedTexts.tsx'
import { Paired } from './Paired.tsx'
import { Prose } from './Prose.tsx'
import { RowLink } from './RowLink.tsx'

interface Props extends PageProps {
  check: Check
  answers: Answers
  onAgain: () => void
}

const bandWords: Readonly<Record<Band, readonly [title: MessageKey, hint: MessageKey]>> = {
  'worth-asking': ['check.worth', 'check.worthHint'],
  maybe: ['check.maybe', 'check.maybeHint'],
}

/** What the answers suggest, in two bands, each with its reason and whom to ask. It never says "no". */
export function CheckResults({ check, answers, onAgain, ...page }: Props) {
  const { t } = useTranslation()
  const { catalogue, details } = page
  const found = suggestions(check, answers)
  const danger = found.some(({ rule }) => rule.danger)
  const bands = (Object.keys(bandWords) as Band[])
    .map((band) => ({ band, members: found.filter(({ kind }) => kind === band) }))
    .filter(({ members }) => members.length > 0)
  return (
    <>
      {danger && <DiscreetNotice exit={catalogue.facts.site.exit} />}
      <h1 tabIndex={-1}>
        <Paired text={t(found.length > 0 ? 'check.results' : 'check.title')} />
      </h1>
      {danger && <DangerNotice />}
      {found.length === 0 && (
        <p class="intro">
          <Prose text={t('check.nothing')} />
        </p>
      )}
      {found.length === 0 && <CheckAdvice check={check} catalogue={catalogue} />}
      <p class="with-icon">
        <Icon name="info" />
        <span>
          <Prose text={t('check.notAdvice')} />
        </span>
      </p>
      {details.kind === 'failed' && <DetailsFailed retry={details.retry} />}
      {found.length > 0 && <KeepAll {...page} found={bands.flatMap(({ members }) => members)} />}
      {bands.map(({ band, members }) => (
        <section key={band} class={`check-band check-band-${band}`}>
          <h2>
            <Paired text={t(bandWords[band][0])} />
          </h2>
          <p class="soft">
            <Prose text={t(bandWords[band][1])} />
          </p>
          <ul class="offer-list">
            {members.map((suggestion) => (
              <CheckCard key={suggestion.rule.offer} {...page} check={check} suggestion={suggestion} />
            ))}
          </ul>
        </section>
      ))}
      {found.length > 0 && <CheckAdvice check={check} catalogue={catalogue} />}
      <CheckWaysOn check={check} catalogue={catalogue} />
      <GivenAnswers check={check} answers={answers} onAgain={onAgain} />
      <CheckDate check={check} />
    </>
  )
}

/** Keeps everything that was suggested; what tells of danger is kept on its own, because a phone is seen by others. */
function KeepAll({ found, ...page }: PageProps & { found: readonly Suggestion[] }) {
  const { catalogue, kept, announce } = page
  const { t, locale } = useTranslation()
  const { keepAll } = useKeeping(page)
  const entries = (danger: boolean) =>
    found.flatMap(({ rule }) => (rule.danger === danger ? (offerEntry(catalogue, rule.offer) ?? []) : []))
  const others = entries(false)
  const missing = others.filter(({ offer }) => !kept.has(offer.id))
  const keepMissing = async () => {
    if (await keepAll(missing)) announce(t('check.keptAll'))
  }
  if (others.length === 0) return null
  return (
    <>
      {missing.length > 0 ? (
        <div class="actions">
          <button type="button" class="button button-keep" onClick={keepMissing}>
            <Icon name="keep" />
            <span class="button-word">{t('check.keepAll', { count: others.length })}</span>
          </button>
        </div>
      ) : (
        <RowLink
          href={href(locale, { kind: 'list' })}
          icon="kept"
          tone="calm"
          text={t('check.keptAll')}
          hint={t('nav.list')}
        />
      )}
      {entries(true).map(({ offer, words }) => (
        <p key={offer.id} class="soft">
          {t('check.dangerNotKept', { title: words.title })}
        </p>
      ))}
    </>
  )
}

type GivenProps = Pick<Props, 'check' | 'answers' | 'onAgain'>

/** What somebody has answered, each with a way to change it, and a way to forget all of it. */
function GivenAnswers({ check, answers, onAgain }: GivenProps) {
  const { t, locale } = useTranslation()
  return (
    <section class="card">
      <h2>
        <Paired text={t('check.answers')} />
      </h2>
      <dl class="given-answers">
        {askedQuestions(check.questions, answers).map(({ id, answers: all }) => {
          const given = all.filter((value) => answers[id]?.includes(value))
          const question = check.words[`question.${id}`]?.text ?? id
          return (
            <div key={id}>
              <dt>
                <Paired text={question} />
              </dt>
              <dd>
                <JoinedTexts
                  texts={
                    given.length > 0
                      ? given.map((value) => check.words[`answer.${id}.${value}`]?.text ?? value)
                      : [t('check.skipped')]
                  }
                />{' '}
                <a href={checkHref(locale, stepTo(check, id))} aria-label={`${t('check.change')}: ${question}`}>
                  {t('check.change')}
                </a>
              </dd>
            </div>
          )
        })}
      </dl>
      <button type="button" class="button" onClick={onAgain}>
        <Icon name="remove" />
        {t('check.again')}
      </button>
    </section>
  )
}
