import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const folder = 'src/ui/styles'
const sheets = readdirSync(folder).map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }))
const inTheDark = /@media[^{]*prefers-color-scheme: dark[^{]*\{((?:[^{}]*\{[^{}]*\})*)\s*\}/g

describe('the dark look', () => {
  it('changes colours and nothing else: what holds in the light need not be looked at again', () => {
    const rules = sheets.flatMap(({ text }) => [...text.matchAll(inTheDark)].map(([, inside = '']) => inside))
    const mentions = sheets.flatMap(({ text }) => text.match(/prefers-color-scheme: dark/g) ?? [])
    expect(rules.length).toBeGreaterThan(0)
    expect(rules.length).toBe(mentions.length)
    for (const rule of rules) {
      const [, selector, declarations = ''] = /^\s*([^{]*?)\s*\{([^}]*)\}\s*$/.exec(rule) ?? []
      expect(selector).toBe(':root')
      const others = declarations
        .split(';')
        .map((declaration) => declaration.trim())
        .filter((declaration) => declaration !== '' && !/^--[a-z-]+: (?:#[0-9a-f]{6}|none)$/.test(declaration))
      expect(others).toEqual([])
    }
  })
})
