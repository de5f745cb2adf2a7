import { useState } from 'preact/hooks'
import { type Catalogue, offerEntry, wholeOffer } from '#catalogue/catalogue.ts'
import { type CardLine, cardLine, type GapTexts, type OwnWords, offerCard } from '#domain/card.ts'
import type { OfferBrief } from '#domain/offer.ts'
import { type CardPhrase, cardPhrases, onlyOnCards, type PhraseBook } from '#domain/phrase-book.ts'
import { directionOf, languageTag } from '#i18n/languages.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import type { DetailsState } from '../hooks/use-details.ts'
import type { Kept } from '../hooks/use-kept.ts'
import { href } from '../href.ts'
import { CardLines } from './CardLines.tsx'
import { GermanBeside } from './GermanBeside.tsx'
import { Icon } from './Icon.tsx'

interface Props {
  catalogue: Catalogue
  offer: OfferBrief
  details: DetailsState
  kept: Pick<Kept, 'hasPaper'>
  book: PhraseBook
  own: OwnWords | undefined
  german: GapTexts
  ownGaps: GapTexts
  speaksGerman: boolean
  onShow: (lines: readonly CardLine[]) => void
}

/** Sentences that can be left out; why one has come always stands on the card. */
const optional = cardPhrases.filter((id) => !onlyOnCards.includes(id))

function toggled<Item>(list: readonly Item[], item: Item): Item[] {
  return list.includes(item) ? list.filter((one) => one !== item) : [...list, item]
}

/** The card of an offer: put together here, shown on the whole screen. Papers that are ticked elsewhere are ticked; what is ticked here is forgotten with the page. */
export function OfferCounterCard({
  catalogue,
  offer,
  details,
  kept,
  book,
  own,
  german,
  ownGaps,
  speaksGerman,
  onShow,
}: Props) {
  const { t, locale } = useTranslation()
  const [chosen, setChosen] = useState<readonly string[]>()
  const [without, setWithout] = useState<readonly CardPhrase[]>([])
  const entry = offerEntry(catalogue, offer.id)
  const whole = entry && details.kind === 'there' ? wholeOffer(entry, details.details) : undefined
  const needed = whole?.offer.documents ?? []
  const having = chosen ?? needed.filter((id) => kept.hasPaper(id))
  const names = own?.documents ?? catalogue.words.documents
  const papers = catalogue.facts.documents
    .filter(({ id }) => needed.includes(id))
    .map(({ id, official }) => ({ id, german: official, own: names[id]?.name ?? official }))
  const unneeded = (id: CardPhrase) =>
    speaksGerman && book.phrases.some((phrase) => phrase.id === id && phrase.littleGerman)
  const lines = offerCard(own ? own.book : book, {
    german,
    own: ownGaps,
    papers: papers.filter(({ id }) => having.includes(id)),
    without: [...without, ...cardPhrases.filter(unneeded)],
  })
  const called = ({ id, german }: { id: string; german: string }) => catalogue.words.documents[id]?.name ?? german
  const asking = own ? own.book : book
  const sentence = (id: CardPhrase) =>
    cardLine(asking, id, german, ownGaps)
      ?.own.map(({ text }) => text)
      .join('')
  return (
    <section class="card" aria-labelledby="card-of-offer">
      <h2 id="card-of-offer">
        <a href={href(locale, { kind: 'offer', id: offer.id })}>{entry?.words.title ?? offer.official}</a>
      </h2>
      {papers.length > 0 && (
        <fieldset class="card-choice">
          <legend>{t('card.papers')}</legend>
          {papers.map((paper) => (
            <label key={paper.id} class="filter-flag">
              <input
                type="checkbox"
                checked={having.includes(paper.id)}
                onChange={() => setChosen(toggled(having, paper.id))}
              />
              <span>
                {called(paper)}
                <span class="soft">
                  <GermanBeside called={called(paper)} official={paper.german} />
                </span>
              </span>
            </label>
          ))}
          <p class="soft">{t('card.papersHint')}</p>
        </fieldset>
      )}
      <fieldset class="card-choice">
        <legend>{t('card.ask')}</legend>
        {optional
          .filter((id) => !unneeded(id))
          .map((id) => (
            <label key={id} class="filter-flag">
              <input
                type="checkbox"
                checked={!without.includes(id)}
                onChange={() => setWithout((now) => toggled(now, id))}
              />
              <span lang={own ? languageTag(own.locale) : undefined} dir={own && directionOf(own.locale)}>
                {sentence(id)}
              </span>
            </label>
          ))}
      </fieldset>
      <button type="button" class="button button-call card-show needs-script" onClick={() => onShow(lines)}>
        <Icon name="text" />
        <span class="button-word">{t('card.show')}</span>
      </button>
      <div class="card-preview">
        <CardLines lines={lines} ownLocale={own?.locale} />
      </div>
    </section>
  )
}
