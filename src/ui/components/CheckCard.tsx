import { offerEntries, offerEntry, wholeOffer } from '#catalogue/catalogue.ts'
import { firstOffices } from '#catalogue/offices.ts'
import type { Check } from '#domain/check/check.ts'
import type { Suggestion } from '#domain/check/suggestions.ts'
import { firstPhone } from '#domain/offer.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { checkHref, stepTo } from '../check-steps.ts'
import { useKeeping } from '../hooks/use-keeping.ts'
import { href } from '../href.ts'
import type { PageProps } from '../pages/page-props.ts'
import { CallButton } from './CallButton.tsx'
import { GermanName } from './GermanName.tsx'
import { Icon } from './Icon.tsx'
import { JoinedTexts } from './JoinedTexts.tsx'
import { KeepButton } from './KeepButton.tsx'
import { OfficeList } from './OfficeList.tsx'
import { Paired } from './Paired.tsx'
import { Prose } from './Prose.tsx'
import { WhenAndWhom } from './WhenAndWhom.tsx'

interface Props extends PageProps {
  check: Check
  suggestion: Suggestion
}

/** One thing that could be worth asking for: whom it is for, an answer that speaks for it, until when, whom to ask; one tap away the other answers and what to bring. */
export function CheckCard({ check, suggestion, ...page }: Props) {
  const { catalogue, details, kept } = page
  const { t, locale } = useTranslation()
  const { keep, drop } = useKeeping(page)
  const { rule, because, missing, hint } = suggestion
  const entry = offerEntry(catalogue, rule.offer)
  if (!entry) return null
  const { offer, words, provider } = entry
  const whole = details.kind === 'there' ? wholeOffer(entry, details.details) : undefined
  const phone = firstPhone(offer)
  const papers = catalogue.facts.documents.filter(({ id }) => whole?.offer.documents.includes(id))
  const askAt = whole?.offer.askAt ?? []
  const first = firstOffices(catalogue, offer, askAt)
  const others = offerEntries(catalogue, askAt).filter((one) => first.every((office) => office.offer !== one.offer))
  // Whoever is to be asked is not named once more as something that goes with it.
  const also = offerEntries(
    catalogue,
    rule.also.filter((id) => !askAt.includes(id)),
  )
  const [reason, ...reasons] = because.flatMap(({ question, answers }) =>
    answers.map((value) => check.words[`answer.${question}.${value}`]?.text ?? value),
  )
  return (
    <li class="card check-card">
      <h3>
        <a href={href(locale, { kind: 'offer', id: offer.id })}>
          <Paired text={words.title} />
        </a>
      </h3>
      <p class="offer-official">
        <GermanName text={offer.official} />
      </p>
      <p>
        <Prose text={check.words[`reason.${rule.offer}`]?.text ?? ''} />
      </p>
      {reason && <Because texts={[reason]} />}
      {hint && (
        <p class="with-icon">
          <Icon name="info" />
          <strong>
            <Prose text={check.words[`hint.${hint}`]?.text ?? ''} />
          </strong>
        </p>
      )}
      {whole && <WhenAndWhom catalogue={catalogue} entry={whole} />}
      <div class="actions">
        {phone && <CallButton phone={phone} />}
        <KeepButton
          title={words.title}
          kept={kept.has(offer.id)}
          onKeep={() => keep(entry)}
          onDrop={() => drop(entry)}
        />
      </div>
      <details open={rule.danger}>
        <summary>{t('list.details')}</summary>
        {reasons.length > 0 && <Because texts={reasons} />}
        {missing.length > 0 && (
          <p class="with-icon">
            <Icon name="question" />
            <span>
              <span class="soft">{t('check.missing')}</span>{' '}
              {missing.map((id, index) => (
                <span key={id}>
                  {index > 0 && ' · '}
                  <a href={checkHref(locale, stepTo(check, id))}>
                    <Paired text={check.words[`question.${id}`]?.text ?? id} />
                  </a>
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
              <JoinedTexts texts={papers.map(({ id, official }) => catalogue.words.documents[id]?.name ?? official)} />
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

/** Answers that speak for it. */
function Because({ texts }: { texts: readonly string[] }) {
  const { t } = useTranslation()
  return (
    <p class="with-icon">
      <Icon name="check" />
      <span>
        <span class="soft">{t('check.because')}</span> <JoinedTexts texts={texts} />
      </span>
    </p>
  )
}
