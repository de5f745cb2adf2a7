/** A voice as browsers name it. */
export function aVoice(lang: string, given: Partial<SpeechSynthesisVoice> = {}): SpeechSynthesisVoice {
  return { lang, name: lang, voiceURI: lang, localService: true, default: false, ...given }
}

/** A device that speaks: what it says is written down, and each sentence ends when it is told to. */
export function fakeSpeech(voices: readonly SpeechSynthesisVoice[]) {
  const said: { text: string; lang: string }[] = []
  let now: SpeechSynthesisUtterance | undefined
  let there = voices
  const events = new EventTarget()
  class Utterance {
    text: string
    lang = ''
    voice: SpeechSynthesisVoice | null = null
    onend: (() => void) | null = null
    onerror: (() => void) | null = null
    constructor(text: string) {
      this.text = text
    }
  }
  const synthesis = Object.assign(events, {
    getVoices: () => [...there],
    speak(utterance: SpeechSynthesisUtterance) {
      said.push({ text: utterance.text, lang: utterance.lang })
      now = utterance
    },
    cancel() {
      const cut = now
      now = undefined
      // As browsers do: what was cut off reports an error.
      ;(cut as unknown as Utterance | undefined)?.onerror?.()
    },
  })
  return {
    said,
    synthesis,
    Utterance,
    speaks: () => now !== undefined,
    end() {
      const over = now as unknown as Utterance | undefined
      now = undefined
      over?.onend?.()
    },
    voicesCome(late: readonly SpeechSynthesisVoice[]) {
      there = late
      events.dispatchEvent(new Event('voiceschanged'))
    },
  }
}
