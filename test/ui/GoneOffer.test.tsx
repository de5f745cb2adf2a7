// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { catalogueOf } from '#catalogue/catalogue.ts'
import type { Withdrawn } from '#domain/catalogue.ts'
import { at } from '#test/builders.ts'
import { realCatalogue } from '#test/catalogue.ts'
import { clear, show } from '#test/show.tsx'
import { language, locales } from '#test/words.ts'
import { GoneOffer } from '#ui/pages/GoneOffer.tsx'
import type { PageProps } from '#ui/pages/page-props.ts'

afterEach(clear)
await realCatalogue()

/** The page of an offer that has left the catalogue. */
async function gone(withdrawn: Withdrawn, locale: (typeof locales)[number] = 'de'): Promise<HTMLElement> {
  const { facts, words } = await realCatalogue(locale)
  const page = {
    catalogue: catalogueOf({ ...facts, withdrawn: [withdrawn] }, words),
    moment: at('2026-11-23', '10:00'),
  }
  return show(<GoneOffer {...(page as PageProps)} id="closed-cafe" />, locale)
}

const links = (shown: HTMLElement) => [...shown.querySelectorAll('a')].map((link) => link.getAttribute('href'))

describe('the page of an offer that has left the catalogue', () => {
  it.each(locales)('says so in %s and shows what to look at instead', async (locale) => {
    const shown = await gone({ id: 'closed-cafe', code: 'zz', replacedBy: 'eisenacher-tafel' }, locale)
    const { t } = language(locale)
    expect(shown.querySelector('h1')?.textContent).toBe(t('offer.gone'))
    expect(shown.textContent).toContain(t('offer.goneReplaced'))
    expect(links(shown)).toEqual([`/${locale}/offer/eisenacher-tafel`, `/${locale}/find`])
  })

  it('leads to all offers where nothing has taken its place', async () => {
    const shown = await gone({ id: 'closed-cafe', code: 'zz' })
    expect(shown.textContent).not.toContain(language('de').t('offer.goneReplaced'))
    expect(links(shown)).toEqual(['/de/find'])
  })

  it('does not send people to another offer that has gone too', async () => {
    const shown = await gone({ id: 'closed-cafe', code: 'zz', replacedBy: 'gone-as-well' })
    expect(links(shown)).toEqual(['/de/find'])
  })

  it('says that it does not know an offer that never was', async () => {
    const shown = await gone({ id: 'another', code: 'zz' })
    expect(shown.querySelector('h1')?.textContent).toBe(language('de').t('notFound.title'))
  })
})
