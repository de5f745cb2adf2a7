import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { apacheFile, cacheRules, contentSecurityPolicy, headersFile, nginxFile } from '#prerender/security.ts'
import { unseenScript } from '#prerender/unseen-script.ts'

const css = 'body { color: #123; }\n.größe::after { content: "→"; }\n'

describe.each([{ asHeader: true }, { asHeader: false }])('the policy (as a header: $asHeader)', ({ asHeader }) => {
  const rules = contentSecurityPolicy(css, asHeader).split('; ')

  it('allows nothing unsafe and nothing from elsewhere', () => {
    expect(rules.join('; ')).not.toMatch(/unsafe|\*|https?:|data:|blob:/)
  })

  it('forbids whatever it does not name', () => {
    expect(rules).toContain("default-src 'none'")
    expect(rules).toContain("base-uri 'none'")
  })

  it('allows scripts of this host only, and inside a page the one that shows nothing to whoever has left', () => {
    const hash = createHash('sha256').update(unseenScript, 'utf8').digest('base64')
    expect(rules).toContain(`script-src 'self' 'sha256-${hash}'`)
  })

  it('allows the one style sheet of the page by its hash', () => {
    const hash = createHash('sha256').update(css, 'utf8').digest('base64')
    expect(rules).toContain(`style-src 'self' 'sha256-${hash}'`)
    expect(contentSecurityPolicy(`${css} `, asHeader)).not.toContain(hash)
  })

  it('names each rule once', () => {
    const names = rules.map((rule) => rule.split(' ')[0])
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('the policy', () => {
  it('says who may frame us only as a header, where it works', () => {
    expect(contentSecurityPolicy(css, true)).toContain("frame-ancestors 'none'")
    expect(contentSecurityPolicy(css, false)).not.toContain('frame-ancestors')
  })
})

const hosts = [
  { host: 'Netlify', fileFor: headersFile },
  { host: 'Apache', fileFor: apacheFile },
  { host: 'nginx', fileFor: nginxFile },
]
const bases = ['/', '/hilfe/']

describe.each(hosts.flatMap((host) => bases.map((base) => ({ ...host, base }))))(
  'the file for $host at $base',
  ({ fileFor, base }) => {
    const file = fileFor(css, base)

    it('carries the policy and everything else that protects', () => {
      expect(file).toContain(contentSecurityPolicy(css, true))
      expect(file).toMatch(/X-Content-Type-Options:? "?nosniff/)
      expect(file).toMatch(/Referrer-Policy:? "?no-referrer/)
      expect(file).toMatch(/Permissions-Policy:? "?camera=\(\), microphone=\(self\), geolocation=\(self\)/)
    })

    it('has no quotation mark in a header that would end it early', () => {
      for (const line of file.split('\n')) expect([0, 2]).toContain(line.match(/"/g)?.length ?? 0)
    })

    it('lets only hashed files be kept for ever', () => {
      const kept = file.split('\n').filter((line) => line.includes(cacheRules.hashed.value))
      expect(kept.length).toBeGreaterThan(0)
      for (const folder of cacheRules.hashed.folders) expect(file).toMatch(new RegExp(`\\b${folder}\\b`))
    })
  },
)

describe.each(bases)('at the base %s', (base) => {
  const linesOf = (file: string) => file.split('\n').map((line) => line.trim())

  it('Netlify finds the headers for all pages and the kept folders', () => {
    const paths = linesOf(headersFile(css, base)).filter((line) => line.startsWith('/'))
    expect(paths).toEqual([`${base}*`, `${base}assets/*`, `${base}data/*`, `${base}data/open/*`])
  })

  it('Apache finds the kept folders and the page for what is not there', () => {
    const lines = linesOf(apacheFile(css, base))
    expect(lines).toContain(`<If "%{REQUEST_URI} =~ m#^${base}(?:assets/|data/(?!(?:open)/))#">`)
    expect(lines).toContain(`ErrorDocument 404 ${base}404.html`)
  })

  it('nginx finds the pages, the kept folders and the page for what is not there', () => {
    const lines = linesOf(nginxFile(css, base))
    expect(lines).toContain(`location ${base} {`)
    expect(lines).toContain(`location ~ ^${base}(?:assets/|data/(?!(?:open)/)) {`)
    expect(lines).toContain(`error_page 404 ${base}404.html;`)
  })

  it('nginx gets the policy in both places, because headers are not passed down', () => {
    expect(nginxFile(css, base).split(contentSecurityPolicy(css, true))).toHaveLength(3)
  })
})
