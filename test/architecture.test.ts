import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** Runs a program of ours and returns what it says, whether it is content or not. */
function said(program: string, args: readonly string[], cwd: string): Promise<string> {
  return new Promise((done) => {
    execFile(join(root, 'node_modules/.bin', program), args, { cwd, maxBuffer: 1e8 }, (_, stdout) => done(stdout))
  })
}

const layers = [
  'domain',
  'catalogue',
  'storage',
  'offline',
  'i18n',
  'content',
  'open-data',
  'ui',
  'prerender',
  'commands',
] as const
type Layer = (typeof layers)[number]

interface Rule {
  /** A file of the layer, at the top and in a folder of its own. */
  readonly files: readonly string[]
  readonly knows: readonly Layer[]
  readonly message: string
}

/** The one arrow: whom each layer may know. Whoever is not named must be refused, with this sentence. */
const rules: Readonly<Record<string, Rule>> = {
  domain: {
    files: ['src/domain/planted.ts', 'src/domain/search/planted.ts'],
    knows: [],
    message: 'The domain knows nobody: hand in what it needs.',
  },
  catalogue: {
    files: ['src/catalogue/planted.ts', 'src/catalogue/parts/planted.ts'],
    knows: ['domain', 'catalogue'],
    message: 'The catalogue knows only the domain.',
  },
  storage: {
    files: ['src/storage/planted.ts', 'src/storage/parts/planted.ts'],
    knows: ['domain', 'storage'],
    message: 'Storage knows only the domain.',
  },
  offline: {
    files: ['src/offline/planted.ts', 'src/offline/worker/planted.ts'],
    knows: ['domain', 'offline'],
    message: 'Offline knows only the domain.',
  },
  i18n: {
    files: ['src/i18n/planted.ts', 'src/i18n/parts/planted.ts'],
    knows: ['domain', 'i18n'],
    message: 'i18n knows only the domain.',
  },
  content: {
    files: ['src/content/planted.ts', 'src/content/parts/planted.ts'],
    knows: ['domain', 'i18n', 'content'],
    message: 'Content is compiled before the app exists.',
  },
  'the UI': {
    files: ['src/ui/planted.tsx', 'src/ui/pages/planted.tsx', 'src/ui/hooks/planted.ts'],
    knows: ['domain', 'catalogue', 'storage', 'offline', 'i18n', 'ui'],
    message: 'The UI is given a compiled catalogue; it never reads content files.',
  },
  'a component': {
    files: ['src/ui/components/planted.tsx'],
    knows: ['domain', 'catalogue', 'offline', 'i18n', 'ui'],
    message: 'Components are given their data.',
  },
  'open data': {
    files: ['src/open-data/planted.ts', 'src/open-data/parts/planted.ts'],
    knows: ['domain', 'content', 'open-data'],
    message: 'Open data is made from the compiled content.',
  },
  prerender: {
    files: ['src/prerender/planted.tsx', 'src/prerender/parts/planted.tsx'],
    knows: ['domain', 'catalogue', 'i18n', 'content', 'open-data', 'ui', 'prerender'],
    message: 'Pages are made from the catalogue and the UI.',
  },
}

/** `../` out of the layer, from wherever a file stands in it. */
function outOfLayer(file: string): string {
  return '../'.repeat(file.split('/').length - 2)
}

const acrossMessage = 'Across layers, import through the imports map: #domain/hours.ts.'

interface Plant {
  readonly file: string
  readonly code: string
  /** The sentence that refuses the line; `undefined` if it must be accepted. */
  readonly refused: string | undefined
}

const plants: readonly Plant[] = Object.values(rules).flatMap(({ files, knows, message }) =>
  files.flatMap((file) => {
    const importing = (path: string, refused: string | undefined) => ({
      file,
      code: `import { planted } from '${path}'`,
      refused,
    })
    return [
      ...layers.map((layer) => importing(`#${layer}/planted.ts`, knows.includes(layer) ? undefined : message)),
      ...layers.map((layer) => importing(`#${layer}/deep/planted.ts`, knows.includes(layer) ? undefined : message)),
      importing(`${outOfLayer(file)}commands/planted.ts`, acrossMessage),
      importing(`${outOfLayer(file)}domain/planted.ts`, acrossMessage),
      importing('./beside.ts', undefined),
      importing('fuse.js', undefined),
    ]
  }),
)

/** Every way to reach into another layer, not only the common one. */
const otherWays: readonly Plant[] = [
  "export { planted } from '#ui/App.tsx'",
  "export * from '#ui/App.tsx'",
  "import type { Planted } from '#ui/App.tsx'",
  "import '#ui/App.tsx'",
  "export const planted = () => import('#ui/App.tsx')",
].map((code) => ({ file: 'src/domain/planted.ts', code, refused: rules.domain?.message }))

/** Where a folder within a layer reaches another of the same layer, it may go one step up. */
const withinLayer: readonly Plant[] = [
  { file: 'src/domain/search/planted.ts', code: "import { planted } from '../text.ts'", refused: undefined },
  { file: 'src/ui/pages/planted.tsx', code: "import { planted } from '../components/Card.tsx'", refused: undefined },
  { file: 'src/ui/components/planted.tsx', code: "import { planted } from '../href.ts'", refused: undefined },
]

const allPlants = [...plants, ...otherWays, ...withinLayer]
const named = (list: readonly Plant[]) => list.map((plant) => [plant.file, plant.code, plant] as const)

describe('the linter', () => {
  let folder = ''
  /** What it says about each plant. The rules are the real ones; the files stand in a copy of the folders, out of the way. */
  const findings = new Map<Plant, readonly string[]>()

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'architecture-'))
    for (const file of ['biome.json', '.gitignore']) await copyFile(join(root, file), join(folder, file))
    const fileOf = (index: number, { file }: Plant) => file.replace('planted', `planted-${index}`)
    for (const [index, plant] of allPlants.entries()) {
      const path = join(folder, fileOf(index, plant))
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, `${plant.code}\n`)
    }
    const only = '--only=style/noRestrictedImports'
    const report = await said('biome', ['lint', only, '--reporter=json', '--max-diagnostics=none', 'src'], folder)
    const { diagnostics, summary } = JSON.parse(report) as {
      diagnostics: readonly { message: string; location: { path: string } }[]
      summary: { unchanged: number }
    }
    expect(summary.unchanged).toBe(allPlants.length)
    for (const [index, plant] of allPlants.entries()) {
      const own = diagnostics.filter(({ location }) => location.path === fileOf(index, plant))
      findings.set(
        plant,
        own.map(({ message }) => message),
      )
    }
  })
  afterAll(() => rm(folder, { recursive: true }))

  const forbidden = allPlants.filter(({ refused }) => refused !== undefined)
  const allowed = allPlants.filter(({ refused }) => refused === undefined)

  it.each(named(forbidden))('refuses in %s: %s', (_file, _code, plant) => {
    expect(findings.get(plant)).toEqual([plant.refused])
  })

  it.each(named(allowed))('accepts in %s: %s', (_file, _code, plant) => {
    expect(findings.get(plant)).toEqual([])
  })

  it('has no rule that nothing is planted against', () => {
    const { overrides } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8')) as {
      overrides: readonly { linter?: { rules?: { style?: { noRestrictedImports?: unknown } } } }[]
    }
    const written = JSON.stringify(overrides).match(/"message":"[^"]+"/g) ?? []
    const planted = new Set(forbidden.map(({ refused }) => `"message":${JSON.stringify(refused)}`))
    expect(written.length).toBeGreaterThan(10)
    expect(written.filter((message) => !planted.has(message))).toEqual([])
  })

  it('has a rule for every layer but the commands, which may know everybody', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(folders.map(({ name }) => name).sort()).toEqual([...layers].sort())
    const ruled = new Set(Object.values(rules).flatMap(({ files }) => files.map((file) => file.split('/')[1])))
    expect(layers.filter((layer) => !ruled.has(layer))).toEqual(['commands'])
  })
})

interface Line {
  /** The folder whose settings hold. */
  readonly folder: 'src/domain' | 'src/offline/worker'
  readonly code: string
  /** The name that it must not find; `undefined` if the line is fine. */
  readonly unknown?: string
}

const refusedLines: readonly Line[] = [
  ...['document', 'window', 'localStorage', 'indexedDB', 'fetch', 'navigator', 'setTimeout', 'process', 'console'].map(
    (name) => ({ folder: 'src/domain' as const, code: name, unknown: name }),
  ),
  ...['document', 'window', 'localStorage', 'process'].map((name) => ({
    folder: 'src/offline/worker' as const,
    code: name,
    unknown: name,
  })),
]
const acceptedLines: readonly Line[] = [
  { folder: 'src/domain', code: "new URLSearchParams('a=b').get('a')" },
  { folder: 'src/domain', code: "new Intl.PluralRules('ar').select(3)" },
  { folder: 'src/domain', code: "new Date('2026-03-02')" },
  { folder: 'src/offline/worker', code: 'caches' },
  { folder: 'src/offline/worker', code: 'indexedDB' },
  { folder: 'src/offline/worker', code: "fetch('/')" },
]

describe('the compiler', () => {
  const lines = [...refusedLines, ...acceptedLines]
  const verdicts = new Map<Line, string>()
  let temporary = ''

  /** One run a folder: its settings, and beside its own platform a file for each line. */
  async function judge(folder: Line['folder']): Promise<void> {
    const own = lines.filter((line) => line.folder === folder)
    const place = join(temporary, folder.replaceAll('/', '-'))
    await mkdir(place)
    for (const [index, { code }] of own.entries()) {
      await writeFile(join(place, `planted-${index}.ts`), `export const planted = ${code}\n`)
    }
    const platform = join(root, folder, 'platform.d.ts')
    const include = ['*.ts', ...(existsSync(platform) ? [platform] : [])]
    await writeFile(
      join(place, 'tsconfig.json'),
      JSON.stringify({ extends: join(root, folder, 'tsconfig.json'), include }),
    )
    const errors = (await said('tsc', ['-p', '.', '--pretty', 'false'], place)).split('\n')
    for (const [index, line] of own.entries()) {
      verdicts.set(line, errors.filter((error) => error.includes(`planted-${index}.ts(`)).join('\n'))
    }
  }

  beforeAll(async () => {
    temporary = await mkdtemp(join(tmpdir(), 'architecture-'))
    await judge('src/domain')
    await judge('src/offline/worker')
  })
  afterAll(() => rm(temporary, { recursive: true }))

  const namedLines = (list: readonly Line[]) => list.map((line) => [line.folder, line.code, line] as const)

  it.each(namedLines(refusedLines))('knows in %s no %s', (_folder, _code, line) => {
    expect(verdicts.get(line)).toContain(`Cannot find name '${line.unknown}'.`)
  })

  it.each(namedLines(acceptedLines))('accepts in %s: %s', (_folder, _code, line) => {
    expect(verdicts.get(line)).toBe('')
  })

  it.each(['src/domain', 'src/offline/worker'])('is content with what stands in %s', async (folder) => {
    expect(await said('tsc', ['-p', folder, '--pretty', 'false'], root)).toBe('')
  })
})

describe('the source', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({ file: join('src', file), code: readFileSync(join(root, 'src', file), 'utf8') }))

  /** Each pattern with a line that it must find, so that it cannot go blind. */
  const habits = [
    {
      habit: 'asks the clock',
      pattern: /\bDate\.now\(|\bnew Date\(\s*\)|\bDate\(\s*\)/,
      example: 'const now = new Date()',
    },
    { habit: 'rolls dice', pattern: /\bMath\.random\(|\bcrypto\b/, example: 'Math.random()' },
    { habit: 'stops a watch', pattern: /\bperformance\.now\(/, example: 'performance.now()' },
  ]

  it.each(habits)('never $habit in src/domain: what it needs is handed in', ({ pattern, example }) => {
    expect(example).toMatch(pattern)
    const domain = sources.filter(({ file }) => file.startsWith('src/domain/'))
    expect(domain.length).toBeGreaterThan(10)
    expect(domain.filter(({ code }) => pattern.test(code)).map(({ file }) => file)).toEqual([])
  })

  it('exports by name', () => {
    const byDefault = /^\s*export default\b|\bas default\b/m
    expect('export default function search() {}').toMatch(byDefault)
    expect(sources.filter(({ code }) => byDefault.test(code)).map(({ file }) => file)).toEqual([])
  })

  it('has no drawer for odds and ends: things live with what they are about', () => {
    const drawer = /(?:^|\/)(?:utils?|helpers?|common|types?|misc|shared)(?:\.|\/)/i
    for (const example of ['src/ui/utils.ts', 'src/domain/types.d.ts', 'src/helpers/dates.ts']) {
      expect(example).toMatch(drawer)
    }
    expect(sources.map(({ file }) => file).filter((file) => drawer.test(file))).toEqual([])
  })

  it('asks a living page until it is so: a page answers a click when it is ready, not when the next line is read', () => {
    const readOnce =
      /expect\(await (?!(?:\w*[cC]omplaints|everythingThatSticksOut|tooSmall|turnedNumbers|withoutBorder|moving|walk)\()/
    expect("expect(await page.textContent('h1')).toBe('Wohngeld')").toMatch(readOnce)
    expect('expect(await allComplaints(page)).toEqual([])').not.toMatch(readOnce)
    const folder = join(root, 'test/browser')
    const tests = readdirSync(folder).map((file) => ({ file, code: readFileSync(join(folder, file), 'utf8') }))
    expect(tests.length).toBeGreaterThan(10)
    expect(tests.filter(({ code }) => readOnce.test(code)).map(({ file }) => file)).toEqual([])
  })

  it('calls a component’s file by its name, and any other by its subject', () => {
    const component = /(?:^|\/)[A-Z][A-Za-z0-9]*\.tsx$/
    const subject = /(?:^|\/)[a-z0-9]+(?:-[a-z0-9]+)*(?:\.d)?\.tsx?$/
    expect(sources.map(({ file }) => file).filter((file) => !component.test(file) && !subject.test(file))).toEqual([])
  })
})
