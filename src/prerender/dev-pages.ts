import type { Plugin } from 'vite'
import type { CompiledEdition } from '#content/plugin.ts'
import { parsePath } from '#domain/page.ts'
import type { BuiltAssets } from './assets.ts'
import type * as Render from './render.tsx'

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
        partScripts: {},
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
