// @vitest-environment happy-dom
import { act } from 'preact/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { clear, show } from '#test/show.tsx'
import { aVoice, fakeSpeech } from '#test/speaking.ts'
import { speak } from '#test/words.ts'
import { ReadAloud } from '#ui/components/ReadAloud.tsx'
import { passagesOf, voiceFor } from '#ui/read-aloud.ts'

afterEach(() => {
  clear()
  vi.unstubAllGlobals()
})

function device(...voices: SpeechSynthesisVoice[]) {
  const speech = fakeSpeech(voices)
  vi.stubGlobal('speechSynthesis', speech.synthesis)
  vi.stubGlobal('SpeechSynthesisUtterance', speech.Utterance)
  return speech
}

async function article() {
  const place = await show(
    <article>
      <h1>Wohngeld</h1>
      <p>Geld für die Miete. Rufen Sie 03691 670404 an.</p>
      <div class="actions">
        <button type="button">Merken</button>
      </div>
      <ReadAloud />
      <ul>
        <li>Kommen Sie vorbei.</li>
      </ul>
    </article>,
  )
  const button = (key: 'speak.read' | 'speak.pause' | 'speak.resume' | 'speak.stop') =>
    [...place.querySelectorAll('button')].find(({ textContent }) => textContent === speak.de(key))
  const press = (key: Parameters<typeof button>[0]) => act(() => button(key)?.click())
  const marked = () => place.querySelector('.being-read')?.textContent
  return { place, button, press, marked }
}

describe('the voice of a language', () => {
  it.each([
    { what: 'a voice of this device', voices: [aVoice('de-DE')], found: 'de-DE' },
    { what: 'marks and letters of some phones', voices: [aVoice('deu_de')], found: 'deu_de' },
    {
      what: 'the one the device prefers',
      voices: [aVoice('de-AT'), aVoice('de-DE', { default: true })],
      found: 'de-DE',
    },
    { what: 'none that sends the text away', voices: [aVoice('de-DE', { localService: false })], found: undefined },
    { what: 'none of another language', voices: [aVoice('en-US'), aVoice('den-XX')], found: undefined },
    { what: 'none', voices: [], found: undefined },
  ])('is $what', ({ voices, found }) => {
    expect(voiceFor(voices, 'de-simple')?.lang).toBe(found)
  })
})

describe('reading aloud', () => {
  it('is not offered where the device has no voice for the language', async () => {
    device(aVoice('en-US'))
    const { place } = await article()
    expect(place.querySelector('.read-aloud')).toBeNull()
  })

  it('is not offered where the browser cannot speak at all', async () => {
    vi.stubGlobal('speechSynthesis', undefined)
    const { place } = await article()
    expect(place.querySelector('.read-aloud')).toBeNull()
  })

  it('is offered when voices come late', async () => {
    const speech = device()
    const { button } = await article()
    expect(button('speak.read')).toBeUndefined()
    await act(() => speech.voicesCome([aVoice('de-DE')]))
    expect(button('speak.read')).toBeDefined()
  })

  it('says sentence after sentence, numbers digit by digit, and marks the one it says', async () => {
    const speech = device(aVoice('de-DE'))
    const { press, marked, button } = await article()
    await press('speak.read')
    expect(marked()).toBe('Wohngeld')
    for (let sentence = 0; sentence < 3; sentence++) await act(() => speech.end())
    expect(marked()).toBe('Kommen Sie vorbei.')
    await act(() => speech.end())
    expect(speech.said.map(({ text }) => text)).toEqual([
      'Wohngeld',
      'Geld für die Miete.',
      'Rufen Sie 0 3 6 9 1, 6 7 0 4 0 4 an.',
      'Kommen Sie vorbei.',
    ])
    expect(marked()).toBeUndefined()
    expect(button('speak.read')).toBeDefined()
  })

  it('pauses at once and begins the sentence anew', async () => {
    const speech = device(aVoice('de-DE'))
    const { press } = await article()
    await press('speak.read')
    await act(() => speech.end())
    await press('speak.pause')
    expect(speech.speaks()).toBe(false)
    await press('speak.resume')
    expect(speech.said.map(({ text }) => text)).toEqual(['Wohngeld', 'Geld für die Miete.', 'Geld für die Miete.'])
  })

  it('stops when it is told to, and says nothing more', async () => {
    const speech = device(aVoice('de-DE'))
    const { press, button, marked } = await article()
    await press('speak.read')
    await press('speak.stop')
    expect(speech.speaks()).toBe(false)
    expect(marked()).toBeUndefined()
    expect(document.activeElement).toBe(button('speak.read'))
    expect(speech.said).toHaveLength(1)
  })

  it('stops when the page is left', async () => {
    const speech = device(aVoice('de-DE'))
    const { press } = await article()
    await press('speak.read')
    await act(() => clear())
    expect(speech.speaks()).toBe(false)
    expect(speech.said).toHaveLength(1)
  })

  it('stops when the whole page goes', async () => {
    const speech = device(aVoice('de-DE'))
    const { press } = await article()
    await press('speak.read')
    await act(() => void dispatchEvent(new Event('pagehide')))
    expect(speech.speaks()).toBe(false)
    await act(() => speech.end())
    expect(speech.said).toHaveLength(1)
  })

  it('leaves out what is closed, what stands beside, and paragraphs in another language', async () => {
    const place = await show(
      <article lang="ar">
        <p>مرحبا.</p>
        <p class="offer-official" lang="de">
          Wohngeld
        </p>
        <p>
          تعالوا إلى <bdi lang="de">Bürgeramt</bdi>.
        </p>
        <p>
          واحد. <span class="beside">Eins.</span>
        </p>
        <details>
          <summary>مغلق</summary>
          <p>في الداخل.</p>
        </details>
        <details open>
          <p>مفتوح.</p>
        </details>
      </article>,
    )
    const [root] = place.children
    if (!root) throw new Error('nothing is shown')
    const texts = passagesOf(root).map(({ text }) => text)
    expect(texts).toEqual(['مرحبا.', 'تعالوا إلى Bürgeramt.', 'واحد.', 'مفتوح.'])
  })

  it('goes on when a voice hangs', async () => {
    vi.useFakeTimers()
    try {
      const speech = device(aVoice('de-DE'))
      const { press } = await article()
      await press('speak.read')
      await act(() => void vi.advanceTimersByTime(60_000))
      expect(speech.said.length).toBeGreaterThan(1)
    } finally {
      vi.useRealTimers()
    }
  })
})
