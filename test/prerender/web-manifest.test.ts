import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { longestQuery, parseSearch } from '#domain/filters.ts'
import { parsePath } from '#domain/page.ts'
import { screenshots, webManifest } from '#prerender/web-manifest.ts'
import { realCatalogue } from '#test/catalogue.ts'
import { language, locales } from '#test/words.ts'

interface Manifest {
  readonly [name: string]: unknown
  readonly name: string
  readonly description: string
  readonly icons: readonly { src: string; sizes: string }[]
  readonly screenshots: readonly { src: string; sizes: string; form_factor: string; label: string }[]
  readonly shortcuts: readonly { name: string; url: string }[]
  readonly share_target: { action: string; method: string; params: Record<string, string> }
}

/** Width and height of a PNG file, and how much it weighs. */
function picture(path: string): { sizes: string; bytes: number } {
  const file = readFileSync(`public/${path}`)
  return { sizes: `${file.readUInt32BE(16)}x${file.readUInt32BE(20)}`, bytes: file.length }
}

describe.each(['/', '/hilfe/'])('the manifest of a finder at %s', (base) => {
  const read = async (locale: (typeof locales)[number]) =>
    JSON.parse(webManifest(await realCatalogue(locale), language(locale), base)) as Manifest
  const pageAt = (url: string) => {
    expect(url.startsWith(base)).toBe(true)
    return parsePath(url.slice(base.length), locales)
  }

  it.each(locales)('is one app with the others, and starts in its own language: %s', async (locale) => {
    const manifest = await read(locale)
    expect(manifest).toMatchObject({ id: base, scope: base, start_url: `${base}${locale}/`, display: 'standalone' })
    expect(manifest.dir).toBe(language(locale).direction)
    expect(manifest.description).toContain('Eisenach')
  })

  it.each(locales)('leads at once to help and to the search, in its own words: %s', async (locale) => {
    const { shortcuts } = await read(locale)
    const { t } = language(locale)
    expect(shortcuts.map(({ name }) => name)).toEqual([t('nav.help-now'), t('nav.find')])
    expect(shortcuts.map(({ url }) => pageAt(url))).toEqual([
      { kind: 'page', locale, page: { kind: 'help-now' } },
      { kind: 'page', locale, page: { kind: 'find' } },
    ])
  })

  it.each(locales)('searches for a text that another app shares: %s', async (locale) => {
    const { share_target } = await read(locale)
    expect(pageAt(share_target.action)).toEqual({ kind: 'page', locale, page: { kind: 'find' } })
    expect(share_target).toMatchObject({ method: 'GET', params: { text: 'q' } })
    const shared = 'Ihr Antrag auf Wohngeld '.repeat(200)
    const asked = new URLSearchParams({ [share_target.params.text ?? '']: shared })
    const { query } = parseSearch(`?${asked}`, { topics: [], audiences: [], languages: [] })
    expect(query).toBe(shared.slice(0, longestQuery))
  })

  it('names pictures that are there, as large as it says', async () => {
    const manifest = await read('de')
    for (const { src, sizes } of [...manifest.icons, ...manifest.screenshots])
      expect(picture(src.slice(base.length)).sizes).toBe(sizes)
    expect(manifest.screenshots.map(({ form_factor }) => form_factor)).toEqual(['narrow', 'wide'])
  })
})

describe('the pictures of the finder', () => {
  it.each(screenshots)('$file has at most 30 KB', ({ file }) => {
    expect(picture(`screenshots/${file}`).bytes).toBeLessThanOrEqual(30 * 1024)
  })
})
