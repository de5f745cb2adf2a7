// @vitest-environment happy-dom
import type { ComponentChildren } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { offerEntry, wholeOffer } from '#catalogue/catalogue.ts'
import type { LazyData } from '#catalogue/lazy-data.ts'
import type { Answers } from '#domain/check/check.ts'
import { codesOfOffers, handOverFragment } from '#domain/hand-over.ts'
import type { Locale } from '#domain/text.ts'
import { writeConsultation } from '#storage/consultation.ts'
import { realBook, realCatalogue, realCheck, realDetails } from '#test/catalogue.ts'
import { eventually } from '#test/eventually.ts'
import { clear, show } from '#test/show.tsx'
import { speak } from '#test/words.ts'
import { rememberProgress } from '#ui/check-memory.ts'
import { ConsultationBar } from '#ui/components/ConsultationBar.tsx'
import { KeptCard } from '#ui/components/KeptCard.tsx'
import type { Kept } from '#ui/hooks/use-kept.ts'
import { CardPage } from '#ui/pages/CardPage.tsx'
import { CheckPage } from '#ui/pages/CheckPage.tsx'
import { HandOverPage } from '#ui/pages/HandOverPage.tsx'
import { HelpNowPage } from '#ui/pages/HelpNowPage.tsx'
import type { PageProps } from '#ui/pages/page-props.ts'
import { type SecondLanguage, SecondLanguageContext } from '#ui/second-language.ts'

const [catalogue, details, check, book] = await Promise.all([realCatalogue(), realDetails(), realCheck(), realBook()])
const load = async (name: keyof LazyData, locale: Locale) => {
  if (name === 'words') return (await realCatalogue(locale)).words as never
  if (name === 'details') return (await realDetails(locale)).words as never
  return (name === 'check' ? await realCheck(locale) : await realBook(locale)) as never
}
const nobody = () => Promise.reject(new Error('not here'))
const page: PageProps = {
  catalogue,
  details: { kind: 'there', details },
  moment: undefined,
  search: '',
  kept: { has: () => false, state: { kind: 'reading' } } as unknown as Kept,
  navigate: () => {},
  openSearch: nobody,
  loadData: load,
  loadHandOver: nobody,
  announce: () => {},
}

/** The second language as the bar of a consultation brings it. */
let second: SecondLanguage | undefined
beforeAll(async () => {
  writeConsultation({ version: 1, kind: 'going', locale: 'ar', entries: 1, things: {} })
  await show(
    <ConsultationBar
      catalogue={catalogue}
      details={details}
      checks={true}
      loadData={load}
      onSecond={(found) => {
        second = found
      }}
    />,
  )
  await eventually(() => expect(second).toBeDefined())
  clear()
  sessionStorage.clear()
})
afterEach(clear)

const consulting = (children: ComponentChildren) =>
  show(<SecondLanguageContext.Provider value={second}>{children}</SecondLanguageContext.Provider>)
/** What stands in the second language in each of these places. */
const beside = (shown: ParentNode, places: string) =>
  [...shown.querySelectorAll(places)].map((place) =>
    [...place.querySelectorAll('.beside[lang=ar]')].map(({ textContent }) => textContent).join(' '),
  )

describe('a consultation shows both languages', () => {
  it.each(check.questions.map(({ id, answers }, index) => ({ id, answers, step: index + 1 })))(
    'in the question of the check about $id, with its reason and every answer',
    async ({ id, answers, step }) => {
      const given: Answers = id === 'parents' ? { kids: ['k3-5'] } : { work: ['joblost'] }
      rememberProgress({ begun: true, finished: false, answers: given })
      const shown = await consulting(<CheckPage {...page} check={check} search={`?step=${step}`} />)
      const arabic = (await realCheck('ar')).words
      expect(beside(shown, '#check-question')).toEqual([arabic[`question.${id}`]?.text])
      expect(beside(shown, '.choice').map((text) => text.replace(/\s/g, ''))).toEqual(
        answers.map((answer) => arabic[`answer.${id}.${answer}`]?.text.replace(/\s/g, '')),
      )
      const [number, total] = shown.querySelector('.check-progress')?.textContent?.match(/\d+/g) ?? []
      expect(beside(shown, '.check-progress')).toEqual([
        speak.ar('check.progress', { number: Number(number), total: Number(total) }),
      ])
      for (const why of beside(shown, '.check-why')) expect(why).not.toBe('')
    },
  )

  it('in the result of the check', async () => {
    rememberProgress({ begun: true, finished: true, answers: { kids: ['pregnant', 'k3-5'], money: ['nothing'] } })
    const shown = await consulting(<CheckPage {...page} check={check} search="?step=results" />)
    for (const places of ['h1', 'h2', '.check-card h3', '.check-card > .offer-official + p', '.given-answers dt'])
      for (const text of beside(shown, places)) expect(text, places).not.toBe('')
    const arabic = (await realCheck('ar')).words
    const both = `${arabic['answer.kids.pregnant']?.text} · ${arabic['answer.kids.k3-5']?.text}`
    expect(beside(shown, '.given-answers dd')[0]).toBe(both)
  })

  it('on the list and on the page of what was handed over', async () => {
    const entry = offerEntry(catalogue, 'wohngeld')
    const whole = entry && wholeOffer(entry, details)
    if (!whole) throw new Error('no Wohngeld')
    const words = (await realCatalogue('ar')).words.offers.wohngeld
    const card = await consulting(
      <KeptCard
        catalogue={catalogue}
        entry={whole}
        wordsLocale="de"
        notice={undefined}
        moment={undefined}
        sections={null}
        onDrop={() => {}}
      />,
    )
    expect(beside(card, 'h2')).toEqual([words?.title])
    expect(card.textContent?.replace(/\s/g, '')).toContain(words?.summary.replace(/\s/g, ''))
    clear()
    history.replaceState(null, '', `/de/hand-over#${handOverFragment(codesOfOffers(['wohngeld'], catalogue.facts))}`)
    const handed = await consulting(<HandOverPage {...page} />)
    expect(beside(handed, 'h2.kept-title')).toEqual([words?.title])
    expect(handed.textContent?.replace(/\s/g, '')).toContain(words?.summary.replace(/\s/g, ''))
  })

  it('in the index of help now, and in what each offer there is called', async () => {
    const shown = await consulting(<HelpNowPage {...page} />)
    for (const places of ['.index a', '.ask-at a:first-child'])
      for (const text of beside(shown, places)) expect(text, places).not.toBe('')
  })

  it('on the card for the counter, without choosing again', async () => {
    const shown = await consulting(<CardPage {...page} book={book} />)
    expect(shown.querySelector<HTMLSelectElement>('#card-language')?.value).toBe('ar')
    await eventually(() => expect(shown.querySelector('.card-own[lang=ar]')).not.toBeNull())
    const select = shown.querySelector<HTMLSelectElement>('#card-language')
    if (select) select.value = ''
    await act(async () => void select?.dispatchEvent(new Event('change', { bubbles: true })))
    expect(shown.querySelector('.card-own')).toBeNull()
  })
})
