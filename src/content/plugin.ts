import { createHash } from 'node:crypto'
import { basename, resolve } from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import { catalogueSchema, type DataFile, type Edition } from '#domain/catalogue.ts'
import { searchFiles } from '#domain/search/search-files.ts'
import { type CompiledCatalogue, compileCatalogue } from './compile.ts'
import { ContentError } from './problems.ts'
import type { ContentFolder } from './read.ts'

/** A compiled data file: its path below the base address, its bytes, and how to check them. */
interface EmittedFile {
  readonly path: string
  readonly text: string
  readonly file: DataFile
}

/** A compiled catalogue as files, and the edition that lists them. */
export interface CompiledEdition {
  readonly catalogue: CompiledCatalogue
  readonly edition: Edition
  readonly files: readonly EmittedFile[]
}

/** The folder of the town's content: `CONTENT_DIR` chooses another town. */
export function contentFolder(root: string): ContentFolder {
  const path = resolve(root, process.env.CONTENT_DIR ?? 'content')
  return { path, name: basename(path) }
}

export function localesFolder(root: string): ContentFolder {
  return { path: resolve(root, 'locales'), name: 'locales' }
}

function emitted(name: string, data: unknown, base: string): EmittedFile {
  const text = JSON.stringify(data)
  const digest = createHash('sha256').update(text).digest()
  // The hashes of all files are sent with every search: sha256 is a third shorter than sha384, and the name of a file begins as its hash does.
  const hash = digest.toString('base64url').slice(0, 8)
  const integrity = `sha256-${digest.toString('base64')}`
  const path = `data/${name}.${hash}.json`
  return { path, text, file: { url: `${base}${path}`, integrity } }
}

/** Compiles the content below `root`. Throws a `ContentError` with every mistake. */
async function compileEdition(root: string, base: string): Promise<CompiledEdition> {
  const catalogue = await compileCatalogue(contentFolder(root), localesFolder(root))
  const facts = emitted('facts', catalogue.facts, base)
  const perLocale = (name: string, byLocale: Readonly<Record<string, unknown>>) =>
    Object.entries(byLocale).map(([locale, own]) => [locale, emitted(`${name}.${locale}`, own, base)] as const)
  const words = perLocale('words', catalogue.words)
  const details = emitted('details', catalogue.details, base)
  const detailWords = perLocale('details', catalogue.detailWords)
  const stamp = { schema: catalogueSchema, edition: catalogue.facts.edition }
  const stamped = (byLocale: Readonly<Record<string, object>>) =>
    Object.fromEntries(Object.entries(byLocale).map(([locale, own]) => [locale, { ...stamp, ...own }]))
  const search = searchFiles(catalogue.facts, catalogue.search)
  const common = emitted('search', { ...stamp, ...search.common }, base)
  const indexes = perLocale('index', stamped(search.indexes))
  const lexicons = perLocale('lexicon', stamped(search.lexicons))
  const lazy = Object.entries(catalogue.lazy).map(
    ([name, data]) => [name, emitted(name, { ...stamp, ...data }, base)] as const,
  )
  const files = (byLocale: typeof words) => Object.fromEntries(byLocale.map(([locale, { file }]) => [locale, file]))
  return {
    catalogue,
    files: [
      ...[facts, details, common],
      ...[...words, ...detailWords, ...indexes, ...lexicons, ...lazy].map(([, file]) => file),
    ],
    edition: {
      id: catalogue.facts.edition,
      asOf: catalogue.facts.asOf,
      facts: facts.file,
      words: files(words),
      details: details.file,
      detailWords: files(detailWords),
      search: { common: common.file, indexes: files(indexes), lexicons: files(lexicons) },
      lazy: Object.fromEntries(lazy.map(([name, { file }]) => [name, file])),
    },
  }
}

/** The files of all languages are named in a module of their own: their hashes are not on the way to the first page. */
const virtualId = 'virtual:edition'
const resolvedId = `\0${virtualId}`

/** Compiles the content when a build begins and hands its files to it; while developing, again after every change. */
export function contentPlugin(onCompiled: (compiled: CompiledEdition) => void = () => {}): Plugin {
  let root = ''
  let base = '/'
  let compiled: Promise<CompiledEdition> | undefined
  const compile = () => {
    compiled ??= compileEdition(root, base).then((edition) => {
      onCompiled(edition)
      return edition
    })
    return compiled
  }
  return {
    name: 'finder-content',
    configResolved(config) {
      root = config.root
      base = config.base
    },
    async buildStart() {
      await compile()
    },
    resolveId: (id) => (id === virtualId ? resolvedId : undefined),
    async load(id) {
      if (id !== resolvedId) return undefined
      return `export const edition = ${JSON.stringify((await compile()).edition)}`
    },
    async generateBundle() {
      for (const { path, text } of (await compile()).files)
        this.emitFile({ type: 'asset', fileName: path, source: text })
    },
    configureServer(server) {
      serveData(server, () => compile())
      server.watcher.add([contentFolder(root).path, localesFolder(root).path])
      server.watcher.on('all', (event, path) => {
        if (event !== 'change' && event !== 'unlink') return
        if (![contentFolder(root), localesFolder(root)].some((folder) => path.startsWith(folder.path))) return
        compiled = undefined
        compile().then(
          () => {
            const module = server.moduleGraph.getModuleById(resolvedId)
            if (module) server.moduleGraph.invalidateModule(module)
            server.ws.send({ type: 'full-reload' })
          },
          (error: unknown) => server.config.logger.error(error instanceof ContentError ? error.message : String(error)),
        )
      })
    },
  }
}

function serveData(server: ViteDevServer, compile: () => Promise<CompiledEdition>): void {
  server.middlewares.use((request, response, next) => {
    const path = request.url?.split('?')[0]
    if (!path?.includes('/data/') && !path?.endsWith('/edition.json')) return next()
    compile()
      .then(({ files, edition }) => {
        const found = path.endsWith('/edition.json')
          ? JSON.stringify(edition)
          : files.find(({ file }) => file.url === path)?.text
        if (found === undefined) return next()
        response.setHeader('Content-Type', 'application/json')
        response.end(found)
      })
      .catch(next)
  })
}
