import type { Plugin } from 'vite'
import type { CompiledEdition } from '#content/plugin.ts'
import { mapLayers } from '#domain/map/data.ts'
import { mapFilePath } from '#domain/map/map-file.ts'
import { openData, openDataCatalogue } from '#domain/open-data.ts'
import { parsePath } from '#domain/page.ts'
import { openDataFiles } from '#open-data/files.ts'
import type { BuiltAssets } from './assets.ts'
import type * as Render from './render.tsx'
import type * as Report from './report/report-files.tsx'

/** What browsers must be told of the files beside the pages, by the ends of their names. */
const types: Readonly<Record<string, string>> = { html: 'text/html', css: 'text/css', csv: 'text/csv' }

const openDataPaths = new Set<string>(
  [...Object.values(openData), openDataCatalogue].map(({ path }) => path).concat(mapLayers.map(mapFilePath)),
)

/** While developing, pages are rendered when they are asked for. */
export function devPagesPlugin(compiled: () => CompiledEdition | undefined): Plugin {
  return {
    name: 'finder-dev-pages',
    apply: 'serve',
    configureServer(server) {
      const { base } = server.config
      const site = {
        base,
        origin: 'http://127.0.0.1:5173',
        css: '',
        styleSheet: '',
        policy: '',
        mainScript: `${base}src/ui/main.tsx`,
        leavingScript: `${base}src/ui/leaving.ts`,
        languagesScript: `${base}src/ui/languages.ts`,
        parts: {},
      }
      const render = async (path: string): Promise<string | undefined> => {
        const { localeContext, renderPage, renderSite } = (await server.ssrLoadModule(
          '/src/prerender/render.tsx',
        )) as typeof Render
        const edition = compiled()
        if (!edition) return undefined
        const { catalogue } = edition
        const assets: BuiltAssets = { ...site, edition: edition.edition }
        const address = parsePath(path, catalogue.facts.locales)
        if (address.kind === 'page') {
          const context = await localeContext(catalogue, address.locale, assets)
          return context && renderPage(context, address.page)
        }
        const file = address.kind === 'languages' ? 'index.html' : '404.html'
        for await (const rendered of renderSite(catalogue, assets)) if (rendered.path === file) return rendered.text
        return undefined
      }
      /** The planners' report and the open data, made when they are asked for. */
      const file = async (path: string): Promise<{ path: string; text: string } | undefined> => {
        const edition = compiled()
        if (!edition) return undefined
        if (openDataPaths.has(path)) {
          return openDataFiles(edition.catalogue, `${site.origin}${base}`).find((one) => one.path === path)
        }
        const { reportFiles } = (await server.ssrLoadModule('/src/prerender/report/report-files.tsx')) as typeof Report
        const wanted = path.replace(/^report\/?$/, 'report/index.html')
        return reportFiles(edition.catalogue, { ...site, edition: edition.edition }).find((one) => one.path === wanted)
      }
      server.middlewares.use((request, response, next) => {
        const path = (request.url?.split('?')[0] ?? '').slice(base.length)
        if (!/^report(?:\/|$)/.test(path) && !openDataPaths.has(path)) return next()
        file(path)
          .then((found) => {
            if (!found) return next()
            const type = types[found.path.replace(/^.*\./, '')] ?? 'application/json'
            response.setHeader('Content-Type', `${type}; charset=utf-8`)
            response.end(found.text)
          })
          .catch(next)
      })
      server.middlewares.use((request, response, next) => {
        const path = request.url?.split('?')[0] ?? ''
        if (!request.headers.accept?.includes('text/html') || !path.startsWith(base)) return next()
        render(path.slice(base.length))
          .then(async (html) => {
            if (html === undefined) return next()
            response.setHeader('Content-Type', 'text/html; charset=utf-8')
            response.end(await server.transformIndexHtml(request.url ?? '/', html))
          })
          .catch(next)
      })
    },
  }
}
