import { baseLanguage, type Locale } from '#domain/text.ts'

/** Listens to one sentence. */
export interface Listener {
  /** Tells what is heard while it is heard, and when it is over: whether the device could listen. Answers a function that stops listening. */
  listen(heard: (text: string) => void, over: (listened: boolean) => void): () => void
}

/** The parts of the Web Speech API that we use (W3C draft, 2025: recognition on the device). */
interface Recognition extends EventTarget {
  lang: string
  processLocally: boolean
  interimResults: boolean
  start(): void
  stop(): void
  abort(): void
}
interface RecognitionEvent extends Event {
  readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }>>
}
interface RecognitionClass {
  new (): Recognition
  available?(wanted: { langs: string[]; processLocally: boolean }): Promise<string>
}

/**
 * A listener for a language, if the device understands it without sending sound anywhere; most browsers send it to their maker,
 * and those are not asked.
 */
export async function listenerFor(locale: Locale): Promise<Listener | undefined> {
  const { SpeechRecognition } = globalThis as { SpeechRecognition?: RecognitionClass }
  const lang = baseLanguage(locale)
  const wanted = { langs: [lang], processLocally: true }
  // Asking can fail where the host forbids the microphone.
  const answer = await SpeechRecognition?.available?.(wanted).catch(() => 'unavailable')
  if (!SpeechRecognition || answer !== 'available') return undefined
  return {
    listen(heard, over) {
      const recognition = new SpeechRecognition()
      recognition.lang = lang
      recognition.processLocally = true
      recognition.interimResults = true
      recognition.addEventListener('result', (event) => {
        const { results } = event as RecognitionEvent
        heard(Array.from(results, (result) => result[0]?.transcript ?? '').join(' '))
      })
      // What is heard after the page has been left is nobody's.
      const leave = () => recognition.abort()
      addEventListener('pagehide', leave)
      let listened = true
      const end = () => {
        removeEventListener('pagehide', leave)
        over(listened)
      }
      const fail = ({ error }: { readonly error?: string }) => {
        // Silence is no failure, and who stops it needs no word.
        listened = error === 'no-speech' || error === 'aborted'
      }
      recognition.addEventListener('error', fail as EventListener)
      recognition.addEventListener('end', end)
      try {
        recognition.start()
      } catch {
        listened = false
        end()
      }
      return () => recognition.stop()
    },
  }
}
