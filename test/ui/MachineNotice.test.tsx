// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { clear, show } from '#test/show.tsx'
import { language, locales } from '#test/words.ts'
import { MachineNotice } from '#ui/components/MachineNotice.tsx'
import { lookingOnly } from '#ui/href.ts'

afterEach(clear)

const page = { kind: 'offer', id: 'wohngeld' } as const
const translations = locales.filter((locale) => locale !== 'de')

describe('the notice of who wrote a text', () => {
  it.each(translations)(
    'says in %s that a machine translated it, with the German text one tap away',
    async (locale) => {
      const shown = await show(<MachineNotice origin="machine" sourceLocale="de" page={page} />, locale)
      const { t } = language(locale)
      expect(shown.textContent).toContain(t('machine.notice'))
      const link = shown.querySelector('a')
      expect(link?.getAttribute('href')).toBe(`/de/offer/wohngeld${lookingOnly}`)
      expect(link?.textContent).toBe(t('machine.german'))
    },
  )

  it('says of the German text that a machine wrote it from the sources', async () => {
    const shown = await show(<MachineNotice origin="machine" sourceLocale="de" page={page} />)
    expect(shown.textContent).toContain(language('de').t('machine.written'))
    expect(shown.querySelector('a')).toBeNull()
  })

  it('says that a translation is older than the German text, even one that a person wrote', async () => {
    const shown = await show(<MachineNotice origin="reviewed" stale sourceLocale="de" page={page} />, 'uk')
    const { t } = language('uk')
    expect(shown.textContent).toContain(t('machine.stale'))
    expect(shown.textContent).not.toContain(t('machine.notice'))
    expect(shown.querySelector('a')?.getAttribute('href')).toBe(`/de/offer/wohngeld${lookingOnly}`)
  })

  it.each(['written', 'reviewed'] as const)('is silent about a text that is %s by a person', async (origin) => {
    const shown = await show(<MachineNotice origin={origin} sourceLocale="de" page={page} />, 'en')
    expect(shown.textContent).toBe('')
  })
})
