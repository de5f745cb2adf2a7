import type { ComponentChildren } from 'preact'
import type { Direction } from '#domain/text.ts'
import type { BuiltAssets, PartFiles } from './assets.ts'
import { embeddedJson } from './structured-data.ts'
import { unseenScript } from './unseen-script.ts'

interface Props {
  lang: string
  direction: Direction
  title: string
  description: string
  assets: BuiltAssets
  /** A document that only says something has none. */
  script?: string | undefined
  /** The harmless page that "leave now" leads to. */
  exit?: string | undefined
  /** Path of the web app manifest. */
  manifest?: string | undefined
  /** Full addresses; a page that search engines should not know has none. */
  canonical?: string | undefined
  alternates?: readonly { lang: string; url: string }[] | undefined
  data?: object | undefined
  /** What the page's part needs besides. */
  part?: PartFiles | undefined
  /** Asks for the style sheet instead of carrying it: pages that lie on every device, where it lies once for all of them. */
  fromDevice?: boolean | undefined
  /** A style sheet of its own, beside that of all pages. */
  styleSheet?: string | undefined
  children: ComponentChildren
}

/** A whole HTML document. What the network may answer has the one style sheet inside it, so that it can be painted at once. */
export function Document({ lang, direction, title, description, assets, script, exit, children, ...more }: Props) {
  return (
    <html lang={lang} dir={direction} data-exit={exit}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={assets.policy} />
        {script && <script dangerouslySetInnerHTML={{ __html: unseenScript }} />}
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <title>{title}</title>
        <meta name="description" content={description} />
        {more.canonical ? <link rel="canonical" href={more.canonical} /> : <meta name="robots" content="noindex" />}
        {more.alternates?.map((other) => (
          <link key={other.lang} rel="alternate" hreflang={other.lang} href={other.url} />
        ))}
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
        <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#1a2227" media="(prefers-color-scheme: dark)" />
        {more.manifest && <link rel="manifest" href={more.manifest} />}
        <link rel="icon" href={`${assets.base}icons/icon.svg`} type="image/svg+xml" />
        <link rel="apple-touch-icon" href={`${assets.base}icons/icon-180.png`} />
        {more.fromDevice ? (
          <link rel="stylesheet" href={assets.styleSheet} />
        ) : (
          <style dangerouslySetInnerHTML={{ __html: assets.css }} />
        )}
        {more.styleSheet && <link rel="stylesheet" href={more.styleSheet} />}
        {script && <script type="module" async src={assets.leavingScript} />}
        {script && <script type="module" src={script} />}
        {more.part?.styles.map((path) => (
          <link key={path} rel="stylesheet" href={path} />
        ))}
        {more.part?.scripts.map((path) => (
          <link key={path} rel="modulepreload" href={path} />
        ))}
        {more.data && (
          <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: embeddedJson(more.data) }} />
        )}
      </head>
      <body>{children}</body>
    </html>
  )
}
