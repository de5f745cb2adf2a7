import type { Catalogue, OfferEntry } from '#catalogue/catalogue.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { href } from '../href.ts'
import { Icon, iconNamed } from './Icon.tsx'

interface Props {
  catalogue: Catalogue
  entries: readonly OfferEntry[]
}

/** Every offer by its title, under its first topic: short enough to stand whole on one page. */
export function OfferIndex({ catalogue: { facts, words }, entries }: Props) {
  const { locale } = useTranslation()
  return (
    <>
      {facts.topics.map(({ id, icon }) => {
        const onShelf = entries.filter(({ offer }) => offer.topics[0] === id)
        if (onShelf.length === 0) return null
        return (
          <section key={id} class="card">
            <h3 class="with-icon">
              <Icon name={iconNamed(icon)} />
              <a href={href(locale, { kind: 'topic', id })}>{words.topics[id]?.name}</a>
            </h3>
            <ul class="index">
              {onShelf.map(({ offer, words: own }) => (
                <li key={offer.id}>
                  <a href={href(locale, { kind: 'offer', id: offer.id })}>{own.title}</a>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}
