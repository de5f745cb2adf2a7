import { describe, expect, it } from 'vitest'
import { editionCacheName, editionFiles, editionPrefix, type ManifestEntry } from '#offline/worker/manifest.ts'

const entry = (url: string, integrity = `sha256-${url}`): ManifestEntry => ({ url, revision: null, integrity })

describe('the files of an edition', () => {
  it.each([
    { url: '', language: undefined },
    { url: 'not-found/', language: undefined },
    { url: 'ar/shell/', language: undefined },
    { url: 'ar/manifest.webmanifest', language: undefined },
    { url: 'assets/main-1a2b3c4d.js', language: undefined },
    { url: 'assets/words.ar.1a2b3c4d.json', language: undefined },
    { url: 'data/facts.1a2b3c4d.json', language: undefined },
    { url: 'data/details.1a2b3c4d.json', language: undefined },
    { url: 'data/search.1a2b3c4d.json', language: undefined },
    { url: 'assets/worker-1a2b3c4d.js', language: undefined },
    { url: 'assets/index.ar.1a2b3c4d.json', language: undefined },
    { url: 'data/details.ar.1a2b3c4d.json', language: 'ar' },
    { url: 'data/words.ar.1a2b3c4d.json', language: 'ar' },
    { url: 'data/index.ar.1a2b3c4d.json', language: 'ar' },
    { url: 'data/index.en.1a2b3c4d.json', language: 'en' },
    { url: 'data/words.en.1a2b3c4d.json', language: 'en' },
    { url: 'data/lexicon.ar.1a2b3c4d.json', language: 'ar' },
    { url: 'data/lexicon.de.1a2b3c4d.json', language: 'de' },
    { url: 'data/words.de-leicht.1a2b3c4d.json', language: 'de-leicht' },
    { url: 'data/index.de-leicht.1a2b3c4d.json', language: 'de-leicht' },
  ])('"$url" belongs to the language $language', ({ url, language }) => {
    const { core, languages } = editionFiles([entry(url)])
    expect(core).toEqual(language === undefined ? [entry(url)] : [])
    expect([...languages]).toEqual(language === undefined ? [] : [[language, [entry(url)]]])
  })

  it('stand together by language, and each file stands once', () => {
    const [facts, ...own] = [
      'data/facts.1.json',
      'data/words.ar.1.json',
      'data/words.de.1.json',
      'data/index.ar.1.json',
      'data/index.de.1.json',
      'data/lexicon.ar.1.json',
      'data/lexicon.de.1.json',
    ].map((url) => entry(url))
    const { core, languages } = editionFiles([facts as ManifestEntry, ...own])
    expect(core).toEqual([facts])
    expect(Object.fromEntries(languages)).toEqual({ ar: [own[0], own[2], own[4]], de: [own[1], own[3], own[5]] })
  })

  it('have what people say in English beside English and beside German, which is kept with every language', () => {
    const [words, index, lexicon, german] = [
      'data/words.en.1.json',
      'data/index.en.1.json',
      'data/lexicon.en.1.json',
      'data/lexicon.de.1.json',
    ].map((url) => entry(url))
    const { core, languages } = editionFiles([german, index, lexicon, words] as ManifestEntry[])
    expect(core).toEqual([])
    expect(Object.fromEntries(languages)).toEqual({ de: [german, lexicon], en: [index, lexicon, words] })
  })
})

describe('the name of the cache of an edition', () => {
  const scope = 'https://host/'
  const manifest = [entry(''), entry('de/shell/'), entry('data/words.de.1.json')]
  const name = editionCacheName(manifest, scope)
  const replaced = (place: number, ...others: readonly ManifestEntry[]) =>
    manifest.flatMap((file, index) => (index === place ? others : [file]))

  it('is the same for the same files', () => {
    expect(editionCacheName(structuredClone(manifest), scope)).toBe(name)
  })

  it.each(manifest.map(({ url }, index) => ({ url, index })))('changes when "$url" does', ({ url, index }) => {
    expect(editionCacheName(replaced(index, entry(url, 'sha256-other')), scope)).not.toBe(name)
    expect(editionCacheName(replaced(index, entry(`${url}x`, `sha256-${url}`)), scope)).not.toBe(name)
    expect(editionCacheName(replaced(index), scope)).not.toBe(name)
  })

  it('changes when a file is added', () => {
    expect(editionCacheName([...manifest, entry('ar/shell/')], scope)).not.toBe(name)
  })

  it.each(['https://host/hilfe/', 'https://host/hilfe/alt/', 'https://other/'])(
    'is never taken for that of a finder at %s',
    (other) => {
      expect(name.startsWith(editionPrefix(scope))).toBe(true)
      expect(name.startsWith(editionPrefix(other))).toBe(false)
      expect(editionCacheName(manifest, other).startsWith(editionPrefix(scope))).toBe(false)
    },
  )
})
