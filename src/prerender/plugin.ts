import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin, type ResolvedConfig, type Rolldown } from 'vite'
import type { CompiledEdition } from '#content/plugin.ts'
import { openDataFiles } from '#open-data/files.ts'
import type { BuiltAssets } from './assets.ts'
import type * as Render from './render.tsx'
import { apacheFile, contentSecurityPolicy, headersFile, nginxFile } from './security.ts'

type BundledFile = Rolldown.OutputBundle[string]

/** Files of the client's build that the documents refer to. */
interface ClientFiles {
  readonly css: string
  readonly styleSheet: string
  readonly mainScript: string
  readonly languagesScript: string
  readonly partScripts: Readonly<Record<string, readonly string[]>>
}

const partModule = /\/pages\/parts\/([a-z-]+)\.ts$/

/** The scripts of every part of the pages, with what they share and the page's own script does not bring along. */
function partScripts(files: readonly BundledFile[], base: string): Record<string, readonly string[]> {
  const chunks = new Map(files.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])))
  const withImports = (name: string, found = new Set<string>()): ReadonlySet<string> => {
    if (found.has(name)) return found
    found.add(name)
    for (const imported of chunks.get(name)?.imports ?? []) withImports(imported, found)
    return found
  }
  const main = [...chunks.values()].find(({ isEntry, name }) => isEntry && name === 'main')
  const there = main ? withImports(main.fileName) : new Set<string>()
  return Object.fromEntries(
    [...chunks.values()].flatMap(({ facadeModuleId, fileName }) => {
      const [, part] = partModule.exec(facadeModuleId ?? '') ?? []
      const scripts = [...withImports(fileName)].filter((name) => !there.has(name))
      return part ? [[part, scripts.map((name) => base + name)]] : []
    }),
  )
}

/** The server's side of the finder: the same components, made to run in Node. */
async function loadRenderer(config: ResolvedConfig): Promise<typeof Render> {
  const outDir = join(config.root, '.cache/prerender')
  await build({
    root: config.root,
    base: config.base,
    configFile: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      ssr: 'src/prerender/render.tsx',
      outDir,
      emptyOutDir: true,
      minify: false,
      copyPublicDir: false,
      // One file: its parts would otherwise import it a second time, under the name without the date below.
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  return import(`${pathToFileURL(join(outDir, 'render.js')).href}?${Date.now()}`)
}

async function write(folder: string, path: string, text: string): Promise<void> {
  const target = join(folder, path)
  await mkdir(dirname(target), { recursive: true })
  await writeFile(target, text)
}

/** Where the finder will be found. Until the town has decided, this machine. */
function originOf(url: string | undefined, warn: (text: string) => void): string {
  const decided = process.env.SITE_URL ?? url
  if (decided === undefined)
    warn('Noch keine Adresse: Tragen Sie „url“ in site.yaml ein. Bis dahin nennen die Seiten diesen Rechner.')
  return new URL(decided ?? 'http://127.0.0.1:4173').origin
}

/** After the client is built, writes every page in every language, and the headers for common hosts. */
export function prerenderPlugin(compiled: () => CompiledEdition | undefined): Plugin {
  let config: ResolvedConfig
  let client: ClientFiles | undefined
  return {
    name: 'finder-prerender',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    generateBundle: {
      order: 'post',
      handler: (_, bundle) => {
        const files = Object.values(bundle)
        const script = (name: string) =>
          `${config.base}${files.find((file) => file.type === 'chunk' && file.isEntry && file.name === name)?.fileName ?? ''}`
        const styles = files.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'))
        const css = styles.map((file) => ('source' in file ? String(file.source).trim() : '')).join('')
        // The one style sheet is written into every page; only the shells on the device ask for the file.
        const styleSheet = `${config.base}${styles[0]?.fileName ?? ''}`
        client = {
          css,
          styleSheet,
          mainScript: script('main'),
          languagesScript: script('languages'),
          partScripts: partScripts(files, config.base),
        }
      },
    },
    closeBundle: {
      sequential: true,
      order: 'pre',
      async handler() {
        const edition = compiled()
        if (!client || !edition) return
        const { catalogue } = edition
        const assets: BuiltAssets = {
          ...client,
          base: config.base,
          edition: edition.edition,
          origin: originOf(catalogue.url, (text) => config.logger.warn(text)),
          policy: contentSecurityPolicy(client.css, false),
        }
        const outDir = resolve(config.root, config.build.outDir)
        const { renderSite } = await loadRenderer(config)
        for await (const { path, text } of renderSite(catalogue, assets)) await write(outDir, path, text)
        const home = `${assets.origin}${assets.base}`
        for (const { path, text } of openDataFiles(catalogue, home)) await write(outDir, path, text)
        await write(outDir, 'edition.json', JSON.stringify(edition.edition))
        await write(outDir, '_headers', headersFile(client.css, config.base))
        await write(outDir, '.htaccess', apacheFile(client.css, config.base))
        await write(outDir, 'hosting/nginx.conf', nginxFile(client.css, config.base))
        await rm(join(config.root, '.cache/prerender'), { recursive: true, force: true })
      },
    },
  }
}
