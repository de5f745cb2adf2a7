import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { siteFiles } from '#commands/bench/sizes.ts'
import { type IndexFile, openIndex } from '#domain/search/search-index.ts'
import { languageTag } from '#i18n/languages.ts'
import { builtLanguage } from '#test/built-language.ts'
import { type BuiltPage, builtPages } from '#test/built-pages.ts'
import { baseOfBelow, sites } from '#test/sites.ts'

const folder = sites.first
const files = await siteFiles(folder)
const pages = await builtPages(folder)
const { facts } = builtLanguage(folder, 'de').catalogue
const read = (path: string) => readFileSync(join(folder, path), 'utf8')
const texts = files.filter((path) => !path.endsWith('.png'))

/** The file that a path below the base asks for. */
function fileAt(path: string, among: ReadonlySet<string>): string | undefined {
  const decoded = decodeURIComponent(path)
  return [decoded, join(decoded, 'index.html')].find((file) => among.has(file))
}

const pathsOf = (some: readonly BuiltPage[]) => some.map(({ path }) => path)

describe('every script', () => {
  it('calls nothing as `a?.b(...c, d)`: the oldest Chrome does that wrongly', () => {
    const spreading = /\?\.(?:[\w$]+|\[[^\]]*\])?\((?:[^()]|\([^()]*\))*\.\.\.(?:[^(),]|\([^()]*\))*,/
    const wrong = ['a?.b(...c,d)', 'a?.(...c,d)', 'a?.b(d(e),...c,f)', 'a?.[b](...c(d),e)']
    expect(wrong.filter((code) => !spreading.test(code))).toEqual([])
    expect(spreading.test('a?.b(c,...d)')).toBe(false)
    expect(files.filter((path) => path.endsWith('.js') && spreading.test(read(path)))).toEqual([])
  })

  it('has no expression that looks behind: Safari before 16.4 would not even load it', () => {
    const lookingBehind = /\(\?<[=!]/
    expect(['/(?<=a)b/', '/(?<!a)b/'].filter((code) => !lookingBehind.test(code))).toEqual([])
    expect(files.filter((path) => path.endsWith('.js') && lookingBehind.test(read(path)))).toEqual([])
  })
})

describe('every page', () => {
  it('says its language, its direction, its title and what it is about', () => {
    const tags = facts.locales.map(languageTag)
    const speechless = pages.filter(
      ({ lang = '', direction = '', title, description }) =>
        !tags.includes(lang) || !['ltr', 'rtl'].includes(direction) || title === '' || description === '',
    )
    expect(pages.length).toBeGreaterThan(facts.offers.length * facts.locales.length)
    expect(pathsOf(speechless)).toEqual([])
  })

  it('has a title that no other page of its language has', () => {
    const titles = pages.filter(({ hidden }) => !hidden).map(({ path, title }) => `${path.split('/')[0]}: ${title}`)
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
  })

  it('brings its style with it, so that the first answer can be painted', () => {
    // Only the service worker answers with these; the planners' report has a sheet of its own besides.
    const fromDevice = /(?:\/shell|^not-found)\/index\.html$/
    const answered = files.filter(
      (path) => path.endsWith('.html') && !fromDevice.test(path) && !path.startsWith('report/'),
    )
    // What comes in a part of its own brings the sheet of that part along.
    const first = answered.filter((path) => !read(path).includes('rel="modulepreload"'))
    expect(first.length).toBeGreaterThan(500)
    const waiting = first.filter((path) => read(path).includes('rel="stylesheet"'))
    expect(waiting).toEqual([])
  })

  it('is either hidden from search engines or has an address of its own', () => {
    const unclear = pages.filter(({ hidden, canonical }) => hidden === (canonical !== undefined))
    expect(pathsOf(unclear)).toEqual([])
  })

  it('is known to search engines if it is about something', () => {
    const things = [
      ...facts.offers.map(({ id }) => `offer/${id}`),
      ...facts.needs.map(({ id }) => `need/${id}`),
      ...facts.topics.map(({ id }) => `topic/${id}`),
    ]
    const expected = facts.locales.flatMap((locale) => [
      `${locale}/index.html`,
      ...things.map((thing) => `${locale}/${thing}/index.html`),
    ])
    const known = new Set(pathsOf(pages.filter(({ hidden }) => !hidden)))
    expect(expected.filter((path) => !known.has(path))).toEqual([])
  })
})

describe('every page that search engines know', () => {
  const known = pages.filter(({ hidden }) => !hidden)
  const among = new Set(files)
  const fileOf = (address: string) => fileAt(new URL(address).pathname.slice(1), among)

  it('names its own full address', () => {
    const elsewhere = known.filter(({ path, canonical = '' }) => !URL.canParse(canonical) || fileOf(canonical) !== path)
    expect(pathsOf(elsewhere)).toEqual([])
  })

  it('names the same page in every language, and where to choose one', () => {
    const tags = [...facts.locales, 'x-default']
    const incomplete = known.filter(
      ({ alternates }) =>
        tags.some((tag) => !alternates.has(tag)) ||
        [...alternates.values()].some((address) => !URL.canParse(address) || fileOf(address) === undefined),
    )
    expect(pathsOf(incomplete)).toEqual([])
  })

  it('is in the sitemap if it has a language, and nothing else is', () => {
    const listed = [...read('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => fileOf(address))
    const expected = pathsOf(known).filter((path) => path !== 'index.html')
    expect(listed.sort()).toEqual(expected.sort())
  })

  it('describes itself to machines if it is a home page or an offer', () => {
    const described = known.filter(({ path }) => {
      const [locale = '', ...rest] = path.split('/')
      return facts.locales.includes(locale) && (rest.length === 1 || rest[0] === 'offer')
    })
    expect(described).toHaveLength(facts.locales.length * (1 + facts.offers.length))
    for (const { path, data = '', canonical } of described) {
      expect(JSON.parse(data), path).toMatchObject({
        '@context': 'https://schema.org',
        '@type': expect.any(String),
        name: expect.any(String),
        url: canonical,
      })
    }
  })
})

describe.each([
  { site: sites.first, base: '/' },
  { site: sites.below, base: baseOfBelow },
])('every link of the site at $base', ({ site, base }) => {
  it('leads to a file that is there', async () => {
    const among = new Set(await siteFiles(site))
    const broken = (await builtPages(site)).flatMap(({ path, links }) =>
      links
        .filter((link) => link.startsWith('/'))
        .map((link) => link.replace(/[?#].*$/, ''))
        .filter((link) => !link.startsWith(base) || fileAt(link.slice(base.length), among) === undefined)
        .map((link) => `${path}: ${link}`),
    )
    expect(broken).toEqual([])
  })
})

describe('no file of the built site', () => {
  const containing = (secret: string) => texts.filter((path) => read(path).includes(secret))

  it('has a value that nobody could verify', () => {
    expect(containing('_unverified')).toEqual([])
  })

  it('leads to the source code as it was before the build', () => {
    expect(files.filter((path) => path.endsWith('.map'))).toEqual([])
    expect(containing('sourceMappingURL')).toEqual([])
  })

  it.each(['src', 'test', 'content', 'locales', 'node_modules', '.cache'])(
    'names the folder %s of this machine',
    (name) => {
      expect(containing(join(process.cwd(), name))).toEqual([])
    },
  )
})

describe('offers that are not published', () => {
  const factsOf = (id: string) =>
    parse(readFileSync(`content/offers/${id}/offer.yaml`, 'utf8')) as { status: string; official: string }
  const titleOf = (id: string) => /^title: (.*)$/m.exec(readFileSync(`content/offers/${id}/de.md`, 'utf8'))?.[1] ?? ''
  const ids = readdirSync('content/offers').sort()
  const drafts = ids.filter((id) => factsOf(id).status === 'draft')
  /** Whatever would give a draft away. */
  const signs = drafts.flatMap((id) => [
    `"${id}"`,
    `/offer/${id}`,
    `"official":${JSON.stringify(factsOf(id).official)}`,
    `"title":${JSON.stringify(titleOf(id))}`,
  ])

  it('have no page, in no language', () => {
    const withPage = files.flatMap((path) => /^[a-z-]+\/offer\/([^/]+)\/index\.html$/.exec(path)?.[1] ?? [])
    expect([...new Set(withPage)].sort()).toEqual(ids.filter((id) => !drafts.includes(id)))
  })

  it('are there, so that the rest is not said of nothing', () => {
    expect(drafts.length).toBeGreaterThan(20)
  })

  it('are named in no file', () => {
    const naming = texts.filter((path) => {
      const text = read(path)
      return signs.some((sign) => text.includes(sign))
    })
    expect(naming).toEqual([])
  })
})

describe('the women’s shelter, whose address is secret', () => {
  const id = 'frauenhaus-eisenach'
  /** `99817 Eisenach`, `36433 …`: a postcode before a name. */
  const postcode = /(?<!\d)\d{5}\s+\p{Lu}/u
  const street = /(?:stra(?:ß|ss)e|str\.|gasse|weg|platz|allee|ufer|ring|markt|berg)\s+\d+/i
  const addressIn = (text: string) => postcode.exec(text)?.[0] ?? street.exec(text)?.[0]

  it('would be noticed with an address', () => {
    expect(addressIn('Markt 2')).toBe('Markt 2')
    expect(addressIn('in der Goethestr. 48')).toBe('str. 48')
    expect(addressIn('99817 Eisenach')).toBe('99817 E')
    expect(addressIn('08000 116 016')).toBeUndefined()
  })

  it('has a place without any detail in the facts', () => {
    expect(facts.offers.find((offer) => offer.id === id)?.places).toEqual([{ id: 'main', confidential: true }])
  })

  it('has no address on its pages, neither for people nor for machines', () => {
    const own = pages.filter(({ path }) => path.includes(`/offer/${id}/`))
    expect(own).toHaveLength(facts.locales.length)
    for (const { path, text, title, description, data = '' } of own) {
      expect(addressIn([text, title, description, data].join('\n')), path).toBeUndefined()
      expect(data, path).not.toMatch(/PostalAddress|streetAddress|postalCode|"geo"|latitude/)
    }
  })

  it.each(facts.locales)('has no address in the words that are shown in %s', (locale) => {
    const own = files
      .filter((path) => ['words', 'details'].some((kind) => path.startsWith(`data/${kind}.${locale}.`)))
      .map((path) => JSON.stringify((JSON.parse(read(path)) as { offers: Record<string, unknown> }).offers[id]))
    expect(own).toHaveLength(2)
    expect(addressIn(own.join('\n'))).toBeUndefined()
  })

  it.each(facts.locales)('has no postcode and no street among the words by which it is found in %s', (locale) => {
    const path = files.find((file) => file.startsWith(`data/index.${locale}.`)) ?? ''
    const { words, starts, postedDocuments } = openIndex(JSON.parse(read(path)) as IndexFile)
    const place = facts.offers.findIndex((offer) => offer.id === id)
    const own = words.terms.filter((_, term) =>
      postedDocuments.subarray(starts[term], starts[term + 1]).includes(place),
    )
    expect(own.length).toBeGreaterThan(0)
    expect(own.filter((word) => /^\d{5}$|(?:strasse|str|gasse|allee)$/.test(word))).toEqual([])
  })

  it('has no address in any line of lists, tables and maps', () => {
    const lines = texts
      .filter((path) => !/\.(?:html|js)$/.test(path) && !/^data\/[^/]+$/.test(path))
      .flatMap((path) => read(path).split(/\n|(?<=\}),(?=\{)/))
      .filter((line) => line.includes(id))
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.map(addressIn).filter((found) => found !== undefined)).toEqual([])
  })
})
