import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { siteFiles } from '#commands/bench/sizes.ts'

/** A page of a built site, as search engines and browsers read it. */
export interface BuiltPage {
  /** The file below the site's folder: `de/offer/wohngeld/index.html`. */
  readonly path: string
  readonly lang: string | undefined
  readonly direction: string | undefined
  readonly title: string
  readonly description: string
  /** Pages that search engines should not know have none. */
  readonly canonical: string | undefined
  readonly hidden: boolean
  /** Full addresses by language tag, and `x-default`. */
  readonly alternates: ReadonlyMap<string, string>
  /** JSON-LD, as it stands in the page. */
  readonly data: string | undefined
  /** Everything that `href` and `src` name. */
  readonly links: readonly string[]
  /** The words that can be read in it. */
  readonly text: string
}

const entities: Record<string, string> = { '&amp;': '&', '&quot;': '"', '&lt;': '<', '&gt;': '>', '&#39;': "'" }
const plain = (text: string) => text.replace(/&(?:amp|quot|lt|gt|#39);/g, (entity) => entities[entity] ?? entity)

/** Reads a page. Our pages are all made by one renderer, so that its habits (double quotes, one line) can be relied on. */
function readPage(path: string, html: string): BuiltPage {
  const first = (pattern: RegExp) => {
    const [, found] = pattern.exec(html) ?? []
    return found === undefined ? undefined : plain(found)
  }
  const alternates = html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)
  return {
    path,
    lang: first(/<html [^>]*\blang="([^"]+)"/),
    direction: first(/<html [^>]*\bdir="([^"]+)"/),
    title: first(/<title>([^<]*)/) ?? '',
    description: first(/<meta name="description" content="([^"]*)"/) ?? '',
    canonical: first(/<link rel="canonical" href="([^"]*)"/),
    hidden: html.includes('<meta name="robots" content="noindex"'),
    alternates: new Map([...alternates].map(([, language = '', url = '']) => [language, plain(url)])),
    data: /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1],
    links: [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, link = '']) => plain(link)),
    text: plain(html.replace(/<(script|style)\b.*?<\/\1>/gs, ' ').replace(/<[^>]+>/g, ' ')),
  }
}

export async function builtPages(folder: string): Promise<BuiltPage[]> {
  const files = (await siteFiles(folder)).filter((path) => path.endsWith('.html'))
  return files.map((path) => readPage(path, readFileSync(join(folder, path), 'utf8')))
}
