import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formAddress, mailAddress, unfoundMessage } from '#domain/message.ts'

describe('a prepared e-mail', () => {
  it('carries subject and text whatever stands in them, and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', maxLength: 300 }), (subject, body) => {
        const url = new URL(mailAddress('fehler@stadt.example', { subject, body }))
        expect(url.protocol + url.pathname).toBe('mailto:fehler@stadt.example')
        expect(url.hash).toBe('')
        expect([...url.searchParams.keys()]).toEqual(['subject', 'body'])
        expect(url.searchParams.get('subject')).toBe(subject)
        expect(url.searchParams.get('body')).toBe(body.replace(/\r?\n/g, '\r\n'))
      }),
    )
  })

  it('stays short enough for every mail program', () => {
    const address = mailAddress('fehler@stadt.example', { subject: '', body: 'ж'.repeat(100_000) })
    expect(address.length).toBeLessThan(8000)
  })

  it('says in German what was searched, whatever language it was searched in', () => {
    expect(unfoundMessage('Я шукаю це і не можу знайти:', ['гойдалки', 'басейн'], '1a2b3c4d', 'uk')).toEqual({
      subject: 'Hilfefinder: nicht gefunden',
      body: 'Я шукаю це і не можу знайти:\n- гойдалки\n- басейн\n\n—\nFassung 1a2b3c4d · Sprache uk',
    })
  })
})

describe('the address of a form', () => {
  it('keeps its own query and anchor, and carries what is known', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (official) => {
        const url = new URL(formAddress('https://stadt.example/hinweis?lang=de#form', { offer: 'x', official }))
        expect(Object.fromEntries(url.searchParams)).toEqual({ lang: 'de', offer: 'x', official })
        expect(url.hash).toBe('#form')
      }),
    )
  })

  it('begins a query where there is none', () => {
    expect(formAddress('https://stadt.example/', { part: 'text' })).toBe('https://stadt.example/?part=text')
  })
})
