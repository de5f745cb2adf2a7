// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import type { Catalogue } from '#catalogue/catalogue.ts'
import type { Offer, OfferWords } from '#domain/offer.ts'
import { anOffer, offerWords, weekly } from '#test/builders.ts'
import { realCatalogue } from '#test/catalogue.ts'
import { clear, show } from '#test/show.tsx'
import { language, locales, type TestedLocale } from '#test/words.ts'
import { OfferSections } from '#ui/components/OfferSections.tsx'
import { passagesOf } from '#ui/read-aloud.ts'

afterEach(clear)

const shelter = { id: 'shelter', confidential: true } as const
const house = { id: 'house', name: 'Bürgerhaus', street: 'Friedensstraße 17', postcode: '99817', town: 'Eisenach' }

async function sections(
  offer: Partial<Offer>,
  { locale = 'de', words = {}, catalogue }: SectionOptions = {},
): Promise<HTMLElement> {
  const entry = { offer: anOffer(offer), words: offerWords(words), provider: 'Stadt' }
  return show(
    <OfferSections catalogue={catalogue ?? (await realCatalogue(locale))} entry={entry} moment={undefined} />,
    locale,
  )
}

interface SectionOptions {
  locale?: TestedLocale
  words?: Partial<OfferWords>
  catalogue?: Catalogue
}

describe('the page of an offer', () => {
  it.each(locales)('says in %s that it knows of no list of papers for a benefit', async (locale) => {
    const { t } = language(locale)
    expect((await sections({ kind: 'benefit' }, { locale })).textContent).toContain(t('offer.documentsUnknown'))
  })

  it('speaks of no papers where they are known, nor where an offer is no benefit', async () => {
    const { t } = language('de')
    const known = await sections({ kind: 'benefit', documents: ['id-card'] })
    expect(known.textContent).not.toContain(t('offer.documentsUnknown'))
    expect((await sections({ kind: 'group' })).textContent).not.toContain(t('offer.documents'))
  })

  it('says the German name of a paper once, where its name has it already', async () => {
    const element = await sections({ documents: ['tafel-card', 'birth-certificate'] }, { locale: 'tr' })
    expect(element.textContent?.match(/Tafel-Ausweis/g)).toHaveLength(1)
    expect(element.textContent).toContain('Geburtsurkunde')
  })

  it.each([{ places: [] }, { places: [shelter] }])(
    'leads on to offices with a number, and tells nobody that there is none: $places',
    async ({ places }) => {
      const { t } = language('de')
      const element = await sections({ places, askAt: ['hilfetelefon-gewalt-gegen-frauen'] })
      expect(element.textContent).toContain(t('offer.askThere'))
      expect(element.querySelector('.ask-at a[href="tel:116016"]')).not.toBeNull()
    },
  )

  it('names no times of a secret house that nobody goes to', async () => {
    const { t } = language('de')
    expect((await sections({ places: [shelter] })).textContent).not.toContain(t('offer.hours'))
    expect((await sections({ places: [house] })).textContent).toContain(t('offer.hoursUnknownNoPhone'))
  })

  it('promises no way on the internet without a page to open', async () => {
    const { t } = language('de')
    const online = { access: ['online', 'phone'] } as const
    const bare = await sections(online)
    expect(bare.textContent).not.toContain(t('offer.access.online'))
    expect(bare.textContent).toContain(t('offer.access.phone'))
    const contacts = [{ kind: 'web', url: 'https://example.org', purpose: 'information' }] as const
    expect((await sections({ ...online, contacts })).textContent).toContain(t('offer.access.online'))
  })

  it('is read aloud line by line: a house number does not run into the postcode, nor a day into its times', async () => {
    const element = await sections({
      places: [house],
      hours: weekly({ mon: ['08:00-18:00'] }),
      askAt: ['hilfetelefon-gewalt-gegen-frauen'],
      documents: ['birth-certificate'],
    })
    const said = passagesOf(element).map(({ text }) => text)
    expect(said).toEqual(expect.arrayContaining(['Friedensstraße 17', '99817 Eisenach', 'Montag', '08:00–18:00']))
    expect(said).toEqual(expect.arrayContaining(['Samstag', 'geschlossen', 'Anrufen 116016', 'Geburtsurkunde']))
  })
})
