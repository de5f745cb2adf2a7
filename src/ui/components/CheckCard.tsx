import { offerEntries, offerEntry, wholeOffer } from '#catalogue/catalogue.ts'
import { firstOffices } from '#catalogue/offices.ts'
import type { Check } from '#domain/check/check.ts'
import type { Suggestion } from '#domain/check/suggestions.ts'
import { firstPhone } from '#domain/offer.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { checkHref, stepTo } from '../check-steps.ts'
import { deadlineText } from '../deadline-text.ts'
import { href } from '../href.ts'
import type { PageProps } from '../pages/page-props.ts'
import { CallButton } from './CallButton.tsx'
import { GermanName } from './GermanName.tsx'
import { Icon } from './Icon.tsx'
import { KeepButton } from './KeepButton.tsx'
import { OfficeList } from './OfficeList.tsx'
import { Prose } from './Prose.tsx'

interface Props extends PageProps {
  check: Check
  suggestion: Suggestion
}

/** One thing that could be worth asking for: whom it is for, until when, whom to ask; one tap away which answers speak for it and what to bring. */
export function CheckCard({ catalogue, details, kept, announce, check, suggestion }: Props) {
  const { t, locale } = useTranslation()
  const { rule, because, missing, hint } = suggestion
  const entry = offerEntry(catalogue, rule.offer)
  if (!entry) return null
  const { offer, words, provider } = entry
  const whole = details.kind === 'there' ? wholeOffer(entry, details.details) : undefined
  const phone = firstPhone(offer)
  const deadline = whole && deadlineText(t, whole)
  const papers = catalogue.facts.documents.filter(({ id }) => whole?.offer.documents.includes(id))
  const askAt = whole?.offer.askAt ?? []
  const first = firstOffices(catalogue, offer, askAt)
  const others = offerEntries(catalogue, askAt).filter((one) => first.every((office) => office.offer !== one.offer))
  const also = offerEntries(catalogue, rule.also)
  const keep = async () => {
    if (details.kind === 'failed') return details.retry()
    const arrived = details.kind === 'there' ? details.details : await details.arriving.catch(() => undefined)
    const all = arrived && wholeOffer(entry, arrived)
    if (all && (await kept.keep(catalogue, all))) announce(t('offer.keptNow', { title: words.title }))
  }
  const drop = async () => {
    if (await kept.drop(offer.id)) announce(t('offer.droppedNow', { title: words.title }))
  }
  return (
    <li class="card check-card">
      <h3>
        <a href={href(locale, { kind: 'offer', id: offer.id })}>{words.title}</a>
      </h3>
      <p class="offer-official">
        <GermanName text={offer.official} />
      </p>
      <p>{check.words[`reason.${rule.offer}`]?.text}</p>
      {hint && (
        <p class="with-icon">
          <Icon name="info" />
          <strong>
            <Prose text={check.words[`hint.${hint}`]?.text ?? ''} />
          </strong>
        </p>
      )}
      {deadline && (
        <p class="with-icon">
          <Icon name="clock" />
          <span>
            <span class="soft">{t('check.when')}</span> <Prose text={deadline} />
          </span>
        </p>
      )}
      {first.length > 0 && (
        <div class="check-offices">
          <p class="soft">{t('check.askAt')}</p>
          <OfficeList entries={first} />
        </div>
      )}
      <div class="actions">
        {phone && <CallButton phone={phone} />}
        <KeepButton title={words.title} kept={kept.has(offer.id)} onKeep={keep} onDrop={drop} />
      </div>
      <details open={rule.danger}>
        <summary>{t('list.details')}</summary>
        {because.length > 0 && (
          <p class="with-icon">
            <Icon name="check" />
            <span>
              <span class="soft">{t('check.because')}</span>{' '}
              <Prose
                text={because
                  .flatMap(({ question, answers }) =>
                    answers.map((value) => check.words[`answer.${question}.${value}`]?.text ?? value),
                  )
                  .join(' · ')}
              />
            </span>
          </p>
        )}
        {missing.length > 0 && (
          <p class="with-icon">
            <Icon name="question" />
            <span>
              <span class="soft">{t('check.missing')}</span>{' '}
              {missing.map((id, index) => (
                <span key={id}>
                  {index > 0 && ' · '}
                  <a href={checkHref(locale, stepTo(check, id))}>{check.words[`question.${id}`]?.text}</a>
                </span>
              ))}
            </span>
          </p>
        )}
        {papers.length > 0 && (
          <p class="with-icon">
            <Icon name="text" />
            <span>
              <span class="soft">{t('check.papers')}</span>{' '}
              {papers
                .map(({ id, official }) => catalogue.words.documents[id]?.name ?? official)
                .join(t('text.separator'))}
            </span>
          </p>
        )}
        <p class="with-icon">
          <Icon name="house" />
          <span>
            <span class="soft">{t('check.office')}</span> <GermanName text={provider} />
          </span>
        </p>
        {others.length > 0 && (
          <div class="check-offices">
            <p class="soft">{t('check.askAt')}</p>
            <OfficeList entries={others} />
          </div>
        )}
        {also.length > 0 && (
          <div class="check-offices">
            <p class="soft">{t('check.also')}</p>
            <OfficeList entries={also} />
          </div>
        )}
      </details>
    </li>
  )
}
