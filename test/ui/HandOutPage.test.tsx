// @vitest-environment happy-dom
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Catalogue, catalogueOf } from '#catalogue/catalogue.ts'
import type { LazyData } from '#catalogue/lazy-data.ts'
import { codesOfOffers, handOverFragment } from '#domain/hand-over.ts'
import type { Locale } from '#domain/text.ts'
import { realCatalogue, realDetails } from '#test/catalogue.ts'
import { eventually } from '#test/eventually.ts'
import { clear, show } from '#test/show.tsx'
import { speak, type TestedLocale } from '#test/words.ts'
import type { Kept } from '#ui/hooks/use-kept.ts'
import { handOutPage } from '#ui/pages/HandOutPage.tsx'
import { type SecondLanguage, SecondLanguageContext } from '#ui/second-language.ts'

const t = speak.de
const [german, details] = await Promise.all([realCatalogue(), realDetails()])
const catalogue: Catalogue = catalogueOf(
  { ...german.facts, withdrawn: [{ id: 'long-gone', code: 'zz', replacedBy: 'kindergeld' }] },
  german.words,
)
const codes = codesOfOffers(['wohngeld'], catalogue.facts)
const load = async (name: keyof LazyData, locale: Locale) =>
  (name === 'words' ? (await realCatalogue(locale)).words : (await realDetails(locale)).words) as never
const HandOut = handOutPage(load)
/** The one paper that is there. */
const [ticked = ''] = details.facts.offers.kindergeld?.documents ?? []

/** The hand-out of what the fragment names; in a consultation with somebody who speaks another language. */
async function handOut(fragment: string, client?: TestedLocale, has: Kept['has'] = () => false): Promise<HTMLElement> {
  history.replaceState(null, '', `/de/hand-out${fragment}`)
  const second: SecondLanguage | undefined = client && {
    locale: client,
    of: (text) => `${text} (${client})`,
    t: speak[client],
    Sentences: ({ other }) => <>{other}</>,
  }
  const nobody = () => Promise.reject(new Error('not here'))
  return show(
    <SecondLanguageContext.Provider value={second}>
      <HandOut
        id=""
        catalogue={catalogue}
        moment={undefined}
        search=""
        details={{ kind: 'there', details }}
        kept={{ state: { kind: 'reading' }, has, hasPaper: (id) => id === ticked } as Kept}
        navigate={() => {}}
        openSearch={nobody}
        loadData={load}
        loadHandOver={nobody}
        announce={() => {}}
      />
    </SecondLanguageContext.Provider>,
  )
}

const select = (shown: HTMLElement) => shown.querySelector<HTMLSelectElement>('#second')

beforeAll(() => vi.stubGlobal('print', () => {}))
afterEach(clear)

describe('a hand-out', () => {
  it.each([
    { what: 'a part is damaged', fragment: `${handOverFragment(codes)}.1aaaa`, says: t('handOver.damagedPart') },
    {
      what: 'an offer is gone',
      fragment: handOverFragment(['zz', ...codes]),
      says: t('handOver.withdrawn', { count: 1 }),
    },
    {
      what: 'an offer is not known here',
      fragment: handOverFragment(['Q9', 'Q8', ...codes]),
      says: t('handOver.unknown', { count: 2 }),
    },
  ])('says on the screen, but not on paper, that $what', async ({ fragment, says }) => {
    const shown = await handOut(`#${fragment}`)
    const notices = [...shown.querySelectorAll('.freshness-notice.screen-only')].map(({ textContent }) => textContent)
    expect(notices).toEqual([says])
    const paper = shown.querySelector('.paper')
    expect(paper?.textContent).toContain(german.words.offers.wohngeld?.title)
    expect(paper?.textContent).not.toContain(says)
  })

  it('ticks the papers that are there, for offers of the own list only', async () => {
    const list = `#${handOverFragment(codesOfOffers(['kindergeld'], catalogue.facts))}`
    const there = (shown: HTMLElement) => [...shown.querySelectorAll('.paper-there')].map((one) => one.textContent)
    expect(there(await handOut(list))).toEqual([])
    clear()
    const [paper] = there(await handOut(list, undefined, () => true))
    expect(paper).toContain(german.words.documents[ticked]?.name)
  })

  it.each([
    { what: 'is damaged', fragment: '#1aaaaaaaa', says: t('handOver.damaged') },
    { what: 'is of a newer program', fragment: '#2anything', says: t('handOver.newer') },
    { what: 'is missing', fragment: '', says: t('handOut.nothing') },
    {
      what: 'names only what is gone',
      fragment: `#${handOverFragment(['zz'])}`,
      says: t('handOver.withdrawn', { count: 1 }),
    },
  ])('prints nothing and says why when the list $what', async ({ fragment, says }) => {
    const shown = await handOut(fragment)
    expect(shown.textContent).toContain(says)
    expect(shown.querySelector('.paper')).toBeNull()
    expect(shown.querySelector('a[href$="/list"]')).not.toBeNull()
  })

  it('has one language for whoever reads German', async () => {
    const shown = await handOut(`#${handOverFragment(codes)}`)
    expect(select(shown)?.value).toBe('')
  })

  it('has the language of the person who is advised beside it, once', async () => {
    const shown = await handOut(`#${handOverFragment(codes)}`, 'ar')
    expect(select(shown)?.value).toBe('ar')
    await eventually(() => expect(shown.querySelector('.paper-columns')).not.toBeNull())
    const { title } = (await realCatalogue('ar')).words.offers.wohngeld ?? { title: '?' }
    expect(shown.querySelector('.paper-other-title')?.textContent).toBe(title)
    // Nothing is paired within a column: both languages stand there already.
    expect(shown.querySelector('.paper')?.textContent).not.toContain('(ar)')
  })
})
