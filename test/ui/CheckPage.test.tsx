// @vitest-environment happy-dom
import { useState } from 'preact/hooks'
import { act } from 'preact/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Details, offerEntry } from '#catalogue/catalogue.ts'
import type { Answers } from '#domain/check/check.ts'
import { realCatalogue, realCheck, realDetails } from '#test/catalogue.ts'
import { eventually } from '#test/eventually.ts'
import { clear, show } from '#test/show.tsx'
import { speak, type TestedLocale } from '#test/words.ts'
import { forgetProgress, rememberProgress } from '#ui/check-memory.ts'
import type { Kept } from '#ui/hooks/use-kept.ts'
import { CheckPage } from '#ui/pages/CheckPage.tsx'

const [catalogue, check, details] = await Promise.all([realCatalogue(), realCheck(), realDetails()])
const t = speak.de

afterEach(() => {
  clear()
  forgetProgress()
})

/** The details of an edition that does not have one of the offers. */
function without(id: string): Details {
  const { [id]: _lacking, ...offers } = details.words.offers
  return { ...details, words: { ...details.words, offers } }
}

/** The page as the app shows it: it follows the address. */
async function checkPage({ search = '', locale = 'de' as TestedLocale, lacks = '' } = {}) {
  const saved: string[] = []
  const announce = vi.fn()
  const addresses: string[] = []
  function App() {
    const [at, setAt] = useState(search)
    const [, again] = useState(0)
    const kept = {
      state: { kind: 'there', contents: { offers: [], broken: [], unfound: [] }, lasting: true },
      trouble: undefined,
      has: (id: string) => saved.includes(id),
      keep: async (_catalogue: unknown, { offer }: { offer: { id: string } }) => {
        saved.push(offer.id)
        again((count) => count + 1)
        return true
      },
    } as unknown as Kept
    const navigate = (href: string) => {
      addresses.push(href)
      setAt(href.replace(/^[^?]*/, ''))
    }
    return (
      <CheckPage
        check={check}
        catalogue={catalogue}
        details={{ kind: 'there', details: without(lacks) }}
        moment={undefined}
        search={at}
        kept={kept}
        navigate={navigate}
        openSearch={() => Promise.reject(new Error('no search'))}
        loadData={() => Promise.reject(new Error('no data'))}
        loadHandOver={() => Promise.reject(new Error('no hand-over'))}
        announce={announce}
      />
    )
  }
  const place = await show(<App />, locale)
  const press = (text: string) => {
    const button = [...place.querySelectorAll('button')].find((one) => one.textContent === text)
    if (!button) throw new Error(`no button „${text}“`)
    return act(async () => button.click())
  }
  const choose = (value: string) => {
    const input = place.querySelector<HTMLInputElement>(`input[value="${value}"]`)
    if (!input) throw new Error(`no answer „${value}“`)
    return act(async () => input.click())
  }
  const title = () => place.querySelector('h1')?.textContent ?? ''
  const chosen = () => [...place.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value)
  return { place, press, choose, title, chosen, saved, announce, addresses }
}

/** The result for these answers, as after all questions. */
async function results(answers: Answers, lacks = '') {
  rememberProgress({ begun: true, finished: true, answers })
  return checkPage({ search: '?step=results', lacks })
}

const question = (id: string) => check.words[`question.${id}`]?.text ?? ''
const titleOf = (id: string) => offerEntry(catalogue, id)?.words.title ?? ''
const links = (place: ParentNode, selector: string) =>
  [...place.querySelectorAll(`${selector} h3 a`)].map((link) => link.textContent)

describe('the pages of the check', () => {
  it('say what it is and what it is not, and begin with a tap', async () => {
    const { place, press, title } = await checkPage()
    expect(place.textContent).toContain(t('check.notAdvice'))
    expect(place.textContent).toContain(t('check.private'))
    await press(t('check.start'))
    expect(title()).toBe(`${t('check.progress', { number: 1, total: 8 })} ${question('kids')}`)
  })

  it('ask one question after the other, more of them where an answer leads to more', async () => {
    const { press, choose, title, chosen } = await checkPage()
    await press(t('check.start'))
    await choose('k3-5')
    await choose('none')
    expect(chosen()).toEqual(['none'])
    await choose('k0-2')
    await choose('k3-5')
    expect(chosen()).toEqual(['k0-2', 'k3-5'])
    await press(t('check.next'))
    expect(title()).toBe(`${t('check.progress', { number: 2, total: 9 })} ${question('parents')}`)
  })

  it('take an answer back when its question is skipped, and lead to the result without any', async () => {
    const { press, choose, title, place, addresses } = await checkPage()
    await press(t('check.start'))
    await choose('k3-5')
    for (let count = 0; count < 8; count++) await press(t('check.skip'))
    expect(title()).toBe(t('check.results'))
    // Nothing was answered, and still nobody is turned away.
    expect(links(place, '.check-band-worth-asking')).toEqual([])
    expect(place.textContent).toContain(titleOf('kirchenkreissozialarbeit-eisenach'))
    expect(addresses.join(' ')).not.toMatch(/k3-5|kids/)
  })

  it('say why residence and money are asked, and that one need not answer', async () => {
    rememberProgress({ begun: true, finished: false, answers: {} })
    for (const [step, id] of [
      [3, 'status'],
      [7, 'money'],
    ] as const) {
      const { place } = await checkPage({ search: `?step=${step}` })
      expect(place.querySelector('#check-question')?.textContent).toBe(question(id))
      expect(place.querySelector('#check-why')?.textContent).toContain('Sie müssen nicht antworten')
      expect(place.querySelector('fieldset')?.getAttribute('aria-describedby')).toBe('check-why')
      clear()
    }
  })

  it('say after a reload that the answers are gone', async () => {
    const { place, title } = await checkPage({ search: '?step=5' })
    expect(title()).toBe(t('check.title'))
    expect(place.querySelector('.notice')?.textContent).toBe(t('check.forgotten'))
  })

  it('put emergency numbers below an answer that speaks of danger', async () => {
    rememberProgress({ begun: true, finished: false, answers: {} })
    const { place, choose, announce } = await checkPage({ search: '?step=10' })
    expect(place.querySelector('.danger-notice')).toBeNull()
    await choose('violence')
    expect(place.querySelector('.danger-notice a[href="tel:110"]')).not.toBeNull()
    expect(announce).toHaveBeenCalledWith(t('need.danger'))
  })
})

describe('the result of the check', () => {
  const family: Answers = {
    kids: ['k6-11'],
    parents: ['alone-unpaid'],
    status: ['german'],
    time: ['always'],
    work: ['employed'],
    money: ['tight'],
    receiving: ['kindergeld'],
    health: ['exhausted'],
    needs: ['none'],
  }

  it('stands in two bands, each suggestion with a link to its offer', async () => {
    const { place } = await results(family)
    expect(links(place, '.check-band-worth-asking')).toContain(titleOf('kinderzuschlag'))
    expect(links(place, '.check-band-maybe')).toEqual([titleOf('bildung-und-teilhabe')])
    expect(place.textContent).toContain(t('check.notAdvice'))
  })

  it('tells why, whom to ask, until when and what to bring', async () => {
    const { place } = await results({ kids: ['pregnant'], money: ['nothing'] })
    const card = [...place.querySelectorAll('.check-card')].find((one) =>
      one.textContent?.includes(titleOf('bundesstiftung-mutter-und-kind')),
    )
    const text = card?.textContent ?? ''
    expect(text).toContain(check.words['reason.bundesstiftung-mutter-und-kind']?.text)
    expect(text).toContain(check.words['answer.kids.pregnant']?.text)
    expect(text).toContain(check.words['hint.bundesstiftung-mutter-und-kind']?.text)
    expect(text).toContain(details.words.offers['bundesstiftung-mutter-und-kind']?.deadline)
    expect(text).toContain(titleOf('diako-schwangerenberatung-eisenach'))
    const [paper = ''] = details.facts.offers['bundesstiftung-mutter-und-kind']?.documents ?? []
    expect(text).toContain(catalogue.words.documents[paper]?.name)
  })

  it('shows at once one answer that speaks for it, the others behind a tap', async () => {
    const { place } = await results(family)
    for (const card of place.querySelectorAll('.check-card')) {
      const open = [...card.querySelectorAll('p')].filter((one) => one.textContent?.startsWith(t('check.because')))
      expect(open.filter((one) => !one.closest('details'))).toHaveLength(1)
      expect(new Set(open.map(({ textContent }) => textContent)).size).toBe(open.length)
    }
    expect(place.querySelector('details .with-icon')?.textContent).toContain(t('check.because'))
  })

  it('names nobody twice on a card', async () => {
    const { place } = await results({ ...family, kids: ['pregnant', 'k0-2'], needs: ['violence'] })
    for (const card of place.querySelectorAll('.check-card')) {
      const named = [...card.querySelectorAll('.ask-at a:first-child')].map((link) => link.getAttribute('href'))
      expect(named.filter((one, index) => named.indexOf(one) !== index)).toEqual([])
    }
  })

  it('keeps everything with one tap, but not what tells of violence', async () => {
    const { place, press, saved, announce } = await results({ ...family, needs: ['violence'] })
    const count = place.querySelectorAll('.check-card').length - 1
    await press(t('check.keepAll', { count }))
    await eventually(() => expect(saved).toHaveLength(count))
    expect(saved).not.toContain('opferentschaedigung-traumaambulanz')
    await eventually(() => expect(announce).toHaveBeenCalledWith(t('check.keptAll')))
    expect(place.textContent).toContain(t('check.keptAll'))
    expect(place.querySelector('.danger-notice')).not.toBeNull()
  })

  it('offers to leave and to read privately before anything else where violence was named, and only there', async () => {
    const { place } = await results({ ...family, needs: ['violence'] })
    const first = place.firstElementChild
    expect(first?.className).toBe('discreet')
    expect(first?.querySelector('[data-leave]')?.getAttribute('href')).toBe(catalogue.facts.site.exit)
    expect(first?.querySelector('a[href="/de/private"]')).not.toBeNull()
    clear()
    expect((await results(family)).place.querySelector('.discreet')).toBeNull()
  })

  it('keeps what is most worth asking for on top', async () => {
    const { place, press, saved } = await results(family)
    const shown = [...place.querySelectorAll('.check-card h3 a')].map((link) => link.getAttribute('href'))
    await press(t('check.keepAll', { count: shown.length }))
    await eventually(() => expect(saved).toHaveLength(shown.length))
    // What is kept last stands on top.
    expect([...saved].reverse().map((id) => `/de/offer/${id}`)).toEqual(shown)
  })

  it('does not say that all is kept where something is missing, and keeps the rest', async () => {
    const { place, press, saved, announce } = await results(family, 'wohngeld')
    const count = place.querySelectorAll('.check-card').length
    await press(t('check.keepAll', { count }))
    await eventually(() => expect(saved).toHaveLength(count - 1))
    expect(announce).not.toHaveBeenCalledWith(t('check.keptAll'))
    expect(place.textContent).not.toContain(t('check.keptAll'))
  })

  it('has kind words and ways on where nothing fits', async () => {
    const { place } = await results({ kids: ['none'], status: ['german'], money: ['fine'], needs: ['none'] })
    expect(place.querySelectorAll('.check-card')).toHaveLength(0)
    expect(place.textContent).toContain(t('check.nothing'))
    expect(place.querySelector('.ask-at a[href^="tel:"]')).not.toBeNull()
  })

  it('shows the answers with a way to change each, and forgets them with one tap', async () => {
    const { place, press, title } = await results(family)
    const change = place.querySelectorAll('.given-answers a')
    expect(change).toHaveLength(9)
    expect(change[1]?.getAttribute('href')).toBe('/de/check?step=2')
    await press(t('check.again'))
    expect(title()).toBe(t('check.title'))
    expect(place.textContent).not.toContain(t('check.resume'))
  })
})
