import { everybodysLanguage, type Locale, sourceLocale } from '#domain/text.ts'

/** One file of this edition, as the build lists it. */
export interface ManifestEntry {
  /** Below the base address, without a slash in front. */
  readonly url: string
  /** `null` when the name changes with the content. */
  readonly revision: string | null
  /** `sha256-…` of the bytes. */
  readonly integrity: string
}

/** The files of an edition: what every device keeps, and what belongs to one language. */
export interface EditionFiles {
  readonly core: readonly ManifestEntry[]
  readonly languages: ReadonlyMap<Locale, readonly ManifestEntry[]>
}

/** The words of a language: `data/words.ar.1a2b3c4d.json`, `data/details.ar.…`, `data/index.ar.…`, `data/lexicon.ar.…`. */
const languageFile = /^data\/([a-z]+)\.([a-z-]+)\.[^/]+\.json$/

/** The languages with which a file is kept. What people say in English comes with German, which is kept beside every language. */
function languagesOf(kind: string, locale: Locale): readonly Locale[] {
  return kind === 'lexicon' && locale === everybodysLanguage ? [locale, sourceLocale] : [locale]
}

/** Sorts the files of an edition. The shells are small and stand in the core, so that every language can at least say what is missing. */
export function editionFiles(manifest: readonly ManifestEntry[]): EditionFiles {
  const core: ManifestEntry[] = []
  const languages = new Map<Locale, ManifestEntry[]>()
  for (const entry of manifest) {
    const [, kind, locale] = languageFile.exec(entry.url) ?? []
    if (kind === undefined || locale === undefined) {
      core.push(entry)
      continue
    }
    for (const one of languagesOf(kind, locale)) languages.set(one, [...(languages.get(one) ?? []), entry])
  }
  return { core, languages }
}

/** How the caches of the finder at this address begin: another one on the same host has its own. */
export function editionPrefix(scope: string): string {
  return `edition ${scope} `
}

/** Names the cache of an edition: it changes when any file does. */
export function editionCacheName(manifest: readonly ManifestEntry[], scope: string): string {
  let hash = 5381
  for (const { url, integrity } of manifest) {
    for (const letter of url + integrity) hash = (hash * 33 + letter.charCodeAt(0)) >>> 0
  }
  return `${editionPrefix(scope)}${hash.toString(36)}-${manifest.length}`
}
