import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Address, type Page, pagePath, parsePath, singlePages, thingPages } from '#domain/page.ts'

const locales = ['de', 'de-simple', 'ar']
const page = (wanted: Page, locale = 'de'): Address => ({ kind: 'page', locale, page: wanted })
const notFound = page({ kind: 'not-found' })

const anyId = fc.string({ unit: 'grapheme', minLength: 1 })
const anyPage: fc.Arbitrary<Page> = fc.oneof(
  fc.constantFrom(...singlePages).map((kind) => ({ kind })),
  fc.record({ kind: fc.constantFrom(...thingPages), id: anyId }),
  fc.constant({ kind: 'not-found' } as const),
)

describe('pagePath', () => {
  it.each<{ wanted: Page; path: string }>([
    { wanted: { kind: 'home' }, path: 'ar/' },
    { wanted: { kind: 'help-now' }, path: 'ar/help-now' },
    { wanted: { kind: 'offer', id: 'wohngeld' }, path: 'ar/offer/wohngeld' },
    { wanted: { kind: 'goal', id: '2.1' }, path: 'ar/goal/2.1' },
    { wanted: { kind: 'topic', id: 'a/b?c#d ä' }, path: 'ar/topic/a%2Fb%3Fc%23d%20%C3%A4' },
  ])('gives every page one path: $path', ({ wanted, path }) => {
    expect(pagePath('ar', wanted)).toBe(path)
  })

  it('leads back to its page, in every language, whatever things are called', () => {
    fc.assert(
      fc.property(fc.constantFrom(...locales), anyPage, (locale, wanted) => {
        expect(parsePath(pagePath(locale, wanted), locales)).toEqual(page(wanted, locale))
      }),
      { numRuns: 500 },
    )
  })

  it.each(singlePages)('leads back to the page %s', (kind) => {
    expect(parsePath(pagePath('de', { kind }), locales)).toEqual(page({ kind }))
  })

  it.each(thingPages)('leads back to a page for each %s', (kind) => {
    expect(parsePath(pagePath('de', { kind, id: 'x' }), locales)).toEqual(page({ kind, id: 'x' }))
  })
})

describe('parsePath', () => {
  it.each<{ path: string; address: Address }>([
    { path: '', address: { kind: 'languages' } },
    { path: '/', address: { kind: 'languages' } },
    { path: 'index.html', address: { kind: 'languages' } },
    { path: 'de', address: page({ kind: 'home' }) },
    { path: '/de/', address: page({ kind: 'home' }) },
    { path: 'de/index.html', address: page({ kind: 'home' }) },
    { path: 'de-simple/find/', address: page({ kind: 'find' }, 'de-simple') },
    { path: 'de/offer/wohngeld/index.html', address: page({ kind: 'offer', id: 'wohngeld' }) },
    { path: '/de//offer//wohngeld//', address: page({ kind: 'offer', id: 'wohngeld' }) },
  ])('forgives slashes and file names: “$path”', ({ path, address }) => {
    expect(parsePath(path, locales)).toEqual(address)
  })

  it.each([
    'xx/',
    'xx/offer/wohngeld',
    'DE/',
    'd',
    'offer/wohngeld',
    'assets/app.js',
    '%64%65/',
    '../de/',
    '__proto__/',
  ])('does not pretend to know another language or file: %s', (path) => {
    expect(parsePath(path, locales)).toEqual({ kind: 'unknown' })
  })

  it.each([
    'de/nothing',
    'de/home',
    'de/not-found',
    'de/languages',
    'de/Find',
    'de/find/more',
    'de/offer',
    'de/offer/wohngeld/more',
    'de/offer/%E0%A4%A',
    'de/topic/%',
    'de/need/%ff',
    'de/find%2Flist',
    'de/toString',
    'de/__proto__/x',
    `de/${'deep/'.repeat(2000)}`,
    `de/offer/${'%'.repeat(2000)}`,
  ])('finds nothing at an address nobody made: %s', (path) => {
    expect(parsePath(path, locales)).toEqual(notFound)
  })

  it('takes whatever an address may hold, and answers only in languages we have', () => {
    const pieces = fc.constantFrom('de', 'ar', 'offer', 'find', 'home', '%E0%A4%A', '%2F', '..', '')
    const path = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' }))).map((parts) => parts.join('/'))
    fc.assert(
      fc.property(path, (text) => {
        const address = parsePath(text, locales)
        expect(['languages', 'page', 'unknown']).toContain(address.kind)
        if (address.kind === 'page') expect(locales).toContain(address.locale)
      }),
      { numRuns: 500 },
    )
  })
})
