import { codesOfOffers } from '#domain/hand-over.ts'
import type { ListEntry } from '#domain/lists.ts'
import { formatDate } from '#i18n/dates.ts'
import type { Spoken } from '../hooks/use-other-language.ts'
import { SecondLanguageContext } from '../second-language.ts'
import { InAll } from './InAll.tsx'
import { ListCodes } from './ListCodes.tsx'
import { PaperOffer } from './PaperOffer.tsx'

interface Props {
  ids: readonly string[]
  /** One or two languages, that of the page first. */
  languages: readonly [Spoken, ...Spoken[]]
  /** For whom it is; where nobody is named, there is a line to write on. */
  name: string
  large: boolean
  /** `YYYY-MM-DD` */
  today: string
  /** Whether a paper that an offer asks for is there already. */
  has: (offer: string, document: string) => boolean
  /** What is to be printed of the owner's own words, by offer. */
  writings: ReadonlyMap<string, ListEntry>
}

/** A hand-out: what comes out of the printer, and nothing else does. Its languages stand beside each other already. */
export function Paper({ ids, languages, name, large, today, has, writings }: Props) {
  const [{ catalogue }] = languages
  const { facts } = catalogue
  const machine = languages.some(({ catalogue: { words } }) => words.origin === 'machine')
  return (
    <SecondLanguageContext.Provider value={undefined}>
      <section class={large ? 'paper paper-large' : 'paper'}>
        <div class="paper-head">
          <div>
            <p class="paper-title">
              <InAll languages={languages} say={({ t }) => `${t('app.name')} ${facts.site.town}`} />
            </p>
            <p class={name ? undefined : 'paper-line'}>
              <InAll languages={languages} say={({ t }) => t('handOut.for')} />: <bdi>{name}</bdi>
            </p>
            <p>
              <InAll languages={languages} say={({ t }) => t('handOut.printed', { date: formatDate(t, today) })} />
            </p>
            <p>
              <InAll languages={languages} say={({ t }) => t('handOut.onPhone')} />
            </p>
          </div>
          <ListCodes codes={codesOfOffers(ids, facts)} />
        </div>
        <ol class="paper-offers">
          {ids.map((id) => (
            <PaperOffer
              key={id}
              id={id}
              languages={languages}
              today={today}
              has={(document) => has(id, document)}
              writing={writings.get(id)}
            />
          ))}
        </ol>
        <p class="paper-sources">
          <InAll languages={languages} say={({ t }) => t('handOut.ask')} />
        </p>
        {machine && (
          <p class="paper-sources">
            <InAll
              languages={languages}
              say={({ t }) =>
                t(
                  languages.length > 1 || facts.sourceLocale !== catalogue.locale
                    ? 'machine.notice'
                    : 'machine.written',
                )
              }
            />
          </p>
        )}
      </section>
    </SecondLanguageContext.Provider>
  )
}
