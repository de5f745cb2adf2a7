import { describe, expect, it } from 'vitest'
import type { WordsSource } from '#content/offers.ts'
import { Problems } from '#content/problems.ts'
import { checkTexts, checkWords, glossaryOf } from '#content/words/check-words.ts'

/** A text as its file says, with a summary and whatever else a test puts into it. */
function words(given: Partial<WordsSource['head']>): WordsSource {
  const head: WordsSource['head'] = {
    title: '',
    summary: '',
    who: '',
    amounts: {},
    keywords: [],
    steps: [],
    origin: 'machine',
    ...given,
  }
  return { file: 'x.md', head, blocks: [], body: '', fingerprint: '' }
}

function mistakes(locale: string, own: WordsSource, german?: WordsSource): string[] {
  const problems = new Problems()
  checkWords(locale, own, german, glossaryOf(['Kindergeld', 'Jobcenter'], ['Agentur für Arbeit'], []), problems)
  return problems.list.map(({ place, message }) => `${place}: ${message}`)
}

const german = words({
  title: 'Geld für Kinder',
  summary: 'Für jedes Kind gibt es Kindergeld, ab 2026 sind es 259 Euro.',
  who: 'Für Eltern.',
  steps: ['Gehen Sie zur Familienkasse.'],
})
const english = words({
  title: 'Money for children',
  summary: 'For every child there is Kindergeld (child benefit), from 2026 it is 259 euros.',
  who: 'For parents.',
  steps: ['Go to the Familienkasse.'],
})
const withSummary = (summary: string) => words({ ...english.head, summary })

describe('the words of a translation', () => {
  it('are right when they say what the German ones say', () => {
    expect(mistakes('en', english, german)).toEqual([])
  })

  it.each([
    {
      mistake: 'an invented number',
      own: withSummary('For every child there is Kindergeld, from 2026 it is 259 euros for 12 months.'),
      says: 'summary: Diese Zahlen stehen nicht im deutschen Text: 12.',
    },
    {
      mistake: 'a lost number',
      own: withSummary('For every child there is Kindergeld (child benefit), it is 259 euros.'),
      says: 'summary: Diese Zahlen stehen im deutschen Text, hier aber nicht: 2026.',
    },
    {
      mistake: 'a lost name',
      own: withSummary('For every child there is child benefit, from 2026 it is 259 euros.'),
      says: ': Der deutsche Name „Kindergeld“ fehlt.',
    },
    {
      mistake: 'a lost part',
      own: words({ ...english.head, who: '' }),
      says: 'who: Dieser Teil steht im deutschen Text, hier fehlt er.',
    },
    {
      mistake: 'a sentence that was not translated',
      own: words({ ...english.head, who: 'Das ist nicht für alle.' }),
      says: 'who: Hier steht etwas in einer anderen Sprache: „Das ist nicht für alle.“.',
    },
    {
      mistake: 'an invented part',
      own: words({ ...english.head, deadline: 'Within three days.' }),
      says: 'deadline: Dieser Teil steht nicht im deutschen Text.',
    },
    {
      mistake: 'a text that has grown',
      own: words({ ...english.head, who: 'For parents. '.repeat(40) }),
      says: ': Der Text ist viel länger als der deutsche.',
    },
    {
      mistake: 'a text that has shrunk',
      own: words({ summary: 'Kindergeld 2026: 259', who: 'All', steps: ['Go'], title: 'M' }),
      says: ': Der Text ist viel kürzer als der deutsche.',
    },
  ])('are wrong with $mistake', ({ own, says }) => {
    expect(mistakes('en', own, german)).toEqual([expect.stringContaining(says)])
  })

  it('are wrong in the script of another language', () => {
    expect(mistakes('ar', english, german)).toContainEqual(expect.stringContaining('Schrift dieser Sprache'))
  })

  it('may name German offices', () => {
    expect(mistakes('en', words({ ...english.head, who: 'Ask the Agentur für Arbeit.' }), german)).toEqual([])
  })
})

describe('the words in simple German', () => {
  const simple = (who: string) =>
    words({ ...german.head, summary: 'Für jedes Kind gibt es Kindergeld. Ab 2026 sind es 259 Euro.', who })

  it('may say things in another order', () => {
    const own = words({ ...german.head, summary: 'Hier gibt es Kindergeld.', who: 'Für Eltern. Ab 2026: 259 Euro.' })
    expect(mistakes('de-simple', own, german)).toEqual([])
  })

  it('have short sentences', () => {
    const long = 'Für Eltern, die mit ihren Kindern schon lange hier in der Stadt zusammen wohnen.'
    expect(mistakes('de-simple', simple(long), german)).toEqual([
      expect.stringContaining(`Der Satz „${long}“ ist zu lang`),
    ])
  })

  it('have short words', () => {
    expect(mistakes('de-simple', simple('Mit Einkommensbescheinigung.'), german)).toEqual([
      expect.stringContaining('Das Wort „Einkommensbescheinigung“ ist zu lang'),
    ])
  })
})

describe('short texts', () => {
  const glossary = glossaryOf(['Kindergeld'], ['Personalausweis'], [])
  const german = new Map([
    ['need.danger', 'In Lebensgefahr: Rufen Sie 112 an. Bei Gewalt: 110.'],
    ['paper', 'Personalausweis'],
    ['euro', '{{amount}} €'],
  ])
  const mistakes = (locale: string, texts: Record<string, string>) => {
    const problems = new Problems()
    checkTexts(locale, 'x.json', new Map(Object.entries(texts)), german, glossary, problems)
    return problems.list.map(({ place, message }) => `${place}: ${message}`)
  }

  it('are right when they say the same', () => {
    const texts = {
      'need.danger': 'في خطر على الحياة: اتصلوا بالرقم 112. عند العنف: 110.',
      paper: 'بطاقة',
      euro: '{{amount}} يورو',
    }
    expect(mistakes('ar', texts)).toEqual([])
  })

  it('may never name another emergency number', () => {
    expect(mistakes('en', { 'need.danger': 'In danger to life call 110. Violence: 110.' })).toEqual([
      'need.danger: Diese Zahlen stehen im deutschen Text, hier aber nicht: 112.',
    ])
  })

  it('are not left in German', () => {
    expect(mistakes('uk', { 'need.danger': german.get('need.danger') ?? '', paper: 'паспорт' })).toContainEqual(
      'need.danger: Das steht noch auf Deutsch hier. Übersetzen Sie es.',
    )
    expect(mistakes('en', { 'need.danger': german.get('need.danger') ?? '' })).toContainEqual(
      'need.danger: Das steht noch auf Deutsch hier. Übersetzen Sie es.',
    )
  })

  it('may be a German name alone', () => {
    expect(
      mistakes('uk', {
        paper: 'Personalausweis',
        euro: '{{amount}} €',
        'need.danger': 'Небезпека для життя: телефонуйте 112, насильство: 110.',
      }),
    ).toEqual([])
  })

  it('have digits that stand on doors', () => {
    expect(mistakes('fa', { 'need.danger': 'خطر: 112، 110، ۱۱۲' })).toContainEqual(
      expect.stringContaining('Ziffern als 0–9'),
    )
  })
})
