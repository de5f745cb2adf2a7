import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin, type ResolvedConfig, type Rolldown } from 'vite'
import type { CompiledEdition } from '#content/plugin.ts'
import { openDataFiles } from '#open-data/files.ts'
import type { BuiltAssets, PartFiles } from './assets.ts'
import type * as Render from './render.tsx'
import { apacheFile, contentSecurityPolicy, headersFile, nginxFile } from './security.ts'

type BundledFile = Rolldown.OutputBundle[string]

/** Files of the client's build that the documents refer to. */
interface ClientFiles {
  readonly css: string
  readonly styleSheet: string
  readonly mainScript: string
  readonly languagesScript: string
  readonly leavingScript: string
  readonly parts: Readonly<Record<string, PartFiles>>
}

const partModule = /\/pages\/parts\/([a-z-]+)\.tsx?$/

/** The scripts and style sheets of the first page, and what each part of the pages needs besides. */
interface ChunkFiles {
  /** File names. */
  readonly mainStyles: readonly string[]
  readonly parts: Readonly<Record<string, PartFiles>>
}

function chunkFiles(files: readonly BundledFile[], base: string): ChunkFiles {
  const chunks = new Map(files.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])))
  const withImports = (name: string, found = new Set<string>()): ReadonlySet<string> => {
    if (found.has(name)) return found
    found.add(name)
    for (const imported of chunks.get(name)?.imports ?? []) withImports(imported, found)
    return found
  }
  const main = [...chunks.values()].find(({ isEntry, name }) => isEntry && name === 'main')
  const there = main ? withImports(main.fileName) : new Set<string>()
  const stylesOf = (names: Iterable<string>) => [
    ...new Set([...names].flatMap((name) => [...(chunks.get(name)?.viteMetadata?.importedCss ?? [])])),
  ]
  const parts = [...chunks.values()].flatMap(({ facadeModuleId, fileName }) => {
    const [, part] = partModule.exec(facadeModuleId ?? '') ?? []
    const scripts = [...withImports(fileName)].filter((name) => !there.has(name))
    const own = { scripts: scripts.map((name) => base + name), styles: stylesOf(scripts).map((name) => base + name) }
    return part ? [[part, own] as const] : []
  })
  return { mainStyles: stylesOf(there), parts: Object.fromEntries(parts) }
}

/** A folder of this process: editions of several areas may be built side by side. */
const rendererFolder = (config: ResolvedConfig) => join(config.root, `.cache/prerender-${process.pid}`)

/** The server's side of the finder: the same components, made to run in Node. */
async function loadRenderer(config: ResolvedConfig): Promise<typeof Render> {
  const outDir = rendererFolder(config)
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
        const { mainStyles, parts } = chunkFiles(files, config.base)
        const [sheet] = files.filter((file) => file.type === 'asset' && mainStyles.includes(file.fileName))
        // The first style sheet is written into every page; only the shells on the device ask for the file.
        const css = sheet && 'source' in sheet ? String(sheet.source).trim() : ''
        const styleSheet = `${config.base}${sheet?.fileName ?? ''}`
        client = {
          css,
          styleSheet,
          mainScript: script('main'),
          languagesScript: script('languages'),
          leavingScript: script('leaving'),
          parts,
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
        try {
          const { renderSite } = await loadRenderer(config)
          for await (const { path, text } of renderSite(catalogue, assets)) await write(outDir, path, text)
          const home = `${assets.origin}${assets.base}`
          for (const { path, text } of openDataFiles(catalogue, home)) await write(outDir, path, text)
          await write(outDir, 'edition.json', JSON.stringify(edition.edition))
          await write(outDir, '_headers', headersFile(client.css, config.base))
          await write(outDir, '.htaccess', apacheFile(client.css, config.base))
          await write(outDir, 'hosting/nginx.conf', nginxFile(client.css, config.base))
        } finally {
          await rm(rendererFolder(config), { recursive: true, force: true })
        }
      },
    },
  }
}
