import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { basePath } from './src/commands/base-path.ts'
import { type CompiledEdition, contentPlugin } from './src/content/plugin.ts'
import { devPagesPlugin } from './src/prerender/dev-pages.ts'
import { prerenderPlugin } from './src/prerender/plugin.ts'

/** Chrome 80, Safari 14, Firefox 78: Vite's own default would leave old phones blank. */
const oldestBrowsers = ['chrome80', 'safari14', 'firefox78']
/**
 * Chrome 80 knows ES2020, but for `a?.b(...c, d)`, because of which every `?.` would be written out when it is named: 2 KB of
 * script. `test/browser/built-site.test.ts` sees to it that nobody calls like that.
 */
const oldestScript = ['es2020', 'safari14', 'firefox78']
/** What the page of languages needs, or leaving, or storage: everything else of the first script stays in one piece. */
const alsoElsewhere =
  /\/src\/(?:storage\/|ui\/(?:languages|leaving)\.ts|domain\/(?:three-shifts|lists|merged-lists|moment|freshness|search\/fold)\.ts)|\/node_modules\/(?:valibot|idb)\/|@oxc-project|rolldown\/runtime/
/** Small things that the pages of several parts show: they travel together. */
const sharedByParts =
  /\/src\/(?:catalogue\/offices|ui\/(?:components\/(?:Card|DetailsFailed|FactsDate|FreshnessNotice|GermanBeside|HandOverSection|HandedNotices|KeepButton|OfficeList|PairedMessage|Prose|SourceList|Blocks|WhenAndWhom)\.tsx|copy|deadline-text|hooks\/use-(?:fragment|keeping|way))|domain\/(?:freshness|way|card-fragment|objection)\.ts)/
const outDir = process.env.OUT_DIR ?? 'dist'
const base = basePath()

let compiled: CompiledEdition | undefined

export default defineConfig(({ mode }) => ({
  base,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins:
    mode === 'test'
      ? []
      : [
          contentPlugin((edition) => {
            compiled = edition
          }),
          devPagesPlugin(() => compiled),
          prerenderPlugin(() => compiled),
          VitePWA({
            strategies: 'injectManifest',
            srcDir: 'src/offline/worker',
            filename: 'sw.ts',
            injectRegister: false,
            manifest: false,
            injectManifest: {
              minify: 'oxc',
              globPatterns: [
                'index.html',
                'not-found/index.html',
                '*/shell/index.html',
                'assets/*.js',
                'assets/*.css',
                'data/*.json',
                'icons/icon.svg',
              ],
              dontCacheBustURLsMatching: /^(?:assets|data)\//,
              maximumFileSizeToCacheInBytes: 20_000_000,
              manifestTransforms: [
                // Without a hash beside each name a login page could be kept as if it were content.
                async (entries) => ({
                  manifest: await Promise.all(
                    entries.map(async (entry) => {
                      const bytes = await readFile(join(outDir, entry.url))
                      // Some hosts redirect `…/index.html` to its folder, and a redirect is never kept.
                      const url = entry.url.replace(/(^|\/)index\.html$/, '$1')
                      return {
                        ...entry,
                        url,
                        integrity: `sha256-${createHash('sha256').update(bytes).digest('base64')}`,
                      }
                    }),
                  ),
                  warnings: [],
                }),
              ],
            },
          }),
        ],
  // Terser leaves workers as they are written: theirs is the minifier that comes with it.
  worker: { rollupOptions: { output: { minify: true } } },
  build: {
    outDir,
    target: oldestScript,
    cssTarget: oldestBrowsers,
    modulePreload: { polyfill: false },
    // Slower than the minifier that comes with it, and smaller.
    minify: 'terser',
    terserOptions: { ecma: 2020, module: true, compress: { passes: 3 } },
    rollupOptions: {
      input: { main: 'src/ui/main.tsx', languages: 'src/ui/languages.ts', leaving: 'src/ui/leaving.ts' },
      // The first script stays in one piece, whatever parts of parts share with it.
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'main', tags: ['$initial'], test: (id) => !alsoElsewhere.test(id), priority: 1 },
            { name: 'shared', test: sharedByParts, minShareCount: 2 },
          ],
        },
      },
    },
  },
  test: {
    env: { TZ: 'Europe/Berlin' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**'],
          globalSetup: 'test/support/run-folder.ts',
          environment: 'node',
          // The whole catalogue is compiled in some tests; how long that takes is for the benchmark.
          testTimeout: 60_000,
          hookTimeout: 240_000,
          // Vitest leaves one core alone; on a machine with two that is half of them.
          maxWorkers: '100%',
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/support/sites.ts', 'test/support/run-folder.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 240_000,
          expect: { poll: { timeout: 20_000, interval: 50 } },
          // More would want the cores that the browsers themselves need.
          maxWorkers: 2,
        },
      },
    ],
  },
}))
