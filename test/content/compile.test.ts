import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileCatalogue } from '#content/compile.ts'
import { problemSentence } from '#content/problems.ts'
import { searchFiles } from '#domain/search/search-files.ts'
import { openIndex } from '#domain/search/search-index.ts'
import { slot } from '#test/builders.ts'
import {
  appending,
  type Changes,
  catalogueWith,
  completeFiles,
  english,
  facts,
  german,
  hidingThePlace,
  moreOffers,
  problemsWith,
  replacing,
  withChange,
  withChanges,
} from '#test/content-folder.ts'

describe('compileCatalogue', () => {
  it('compiles a complete folder, every part of it', async () => {
    const { facts, words, details, detailWords, search, goalReasons, url } = await catalogueWith()
    expect(facts).toMatchObject({
      asOf: '2026-03-02',
      site: { town: 'Eisenach', area: 'town' },
      locales: ['de', 'en'],
      sourceLocale: 'de',
      needs: [{ id: 'meet-parents', topic: 'family', offers: ['family-cafe'] }],
      helpNow: ['meet-parents'],
      providers: [{ id: 'neighbourhood-house', name: 'Nachbarschaftshaus' }],
      withdrawn: [],
    })
    expect(facts.offers).toEqual([
      expect.objectContaining({
        id: 'family-cafe',
        code: 'aa',
        goals: ['family.poverty.1'],
        factsOf: '2026-03-02',
        contacts: [
          { kind: 'phone', number: '+493691250000', shown: '03691 250000', purpose: 'information', free: false },
        ],
        hours: expect.objectContaining({
          kind: 'weekly',
          exceptions: [{ date: '2026-12-23', slots: [slot('09:30-10:00')] }],
        }),
      }),
    ])
    expect(details.offers['family-cafe']).toMatchObject({
      amounts: [{ id: 'child', euro: 12.5, per: 'month', year: 2026 }],
      retroactive: '6 months',
      documents: ['id-card'],
      law: ['§ 16 SGB VIII'],
      sources: [{ url: 'https://example.org/family-cafe', date: '2026-02' }],
    })
    expect(words.en?.offers['family-cafe']).toEqual({
      title: 'Family café',
      summary: 'Meet other parents and ask questions.',
      origin: 'machine',
    })
    expect(detailWords.en?.offers['family-cafe']).toEqual({
      who: 'For parents with young children.',
      amounts: { child: 'for each child' },
      steps: ['Just come.', 'Bring your child.'],
      body: [
        { kind: 'paragraph', text: 'You need not register.' },
        { kind: 'list', ordered: false, items: ['Coffee', 'Toys'] },
      ],
    })
    expect(search).toEqual({
      dangers: [{ id: 'violence', need: 'meet-parents', phrases: ['!schlagt', '!hits', '!beats'] }],
      terms: [{ id: 'social-office', offers: ['family-cafe'] }],
      offers: {
        de: { 'family-cafe': { title: 'Familiencafé', keywords: ['Krabbelgruppe'] } },
        en: { 'family-cafe': { title: 'Family café', keywords: ['toddler group'] } },
      },
      phrases: {
        de: {
          topics: { family: ['Familie', 'Kinderkram'] },
          needs: { 'meet-parents': ['Ich suche andere Eltern.', 'Spielkreis'] },
          terms: { 'social-office': ['Sozi'] },
        },
        en: {
          topics: { family: ['Family', 'kids'] },
          needs: { 'meet-parents': ['I want to meet other parents.', 'playgroup'] },
          terms: { 'social-office': ['welfare office'] },
        },
      },
    })
    expect(goalReasons).toEqual({ 'family-cafe': { 'family.poverty.1': 'Stärkt Eltern.' } })
    expect(url).toBe('https://example.org')
  })

  it('keeps out of the lists what only the page of an offer shows', async () => {
    const { facts, words } = await catalogueWith()
    for (const text of ['SGB VIII', 'example.org/family-cafe', 'id-card"]'])
      expect(JSON.stringify(facts.offers)).not.toContain(text)
    for (const text of ['Für Eltern mit kleinen Kindern', 'Kommen Sie vorbei', 'keine Anmeldung']) {
      expect(JSON.stringify(words)).not.toContain(text)
    }
  })

  it('refuses the postcode of a secret place in any words', async () => {
    const problems = await problemsWith({
      ...hidingThePlace,
      [german]: replacing('Sie brauchen keine Anmeldung.', 'Kommen Sie nach 99817 Eisenach.'),
    })
    expect(problems.map(problemSentence)).toContainEqual(expect.stringContaining('der Ort ist geheim'))
  })

  it('keeps from planners’ words and open questions what phones need not load', async () => {
    const { facts } = await catalogueWith()
    for (const word of ['status', 'confidence', 'Stärkt Eltern', 'https://example.org"', 'null']) {
      expect(JSON.stringify(facts)).not.toContain(word)
    }
  })

  it('reports all mistakes of a build at once, in the order of the files', async () => {
    const problems = await problemsWith({
      'content/topics/en.yaml': 'origin: machine\nwords: {}\n',
      [facts]: replacing('review: 6', 'review: 600'),
      'locales/en.json': replacing('{{time}}', '{{hour}}'),
    })
    expect(problems.map(problemSentence)).toEqual([
      'content/offers/family-cafe/offer.yaml, review: Höchstens 60 Monate.',
      'content/topics/en.yaml, words.family: Diese Wörter fehlen. Übersetzen Sie sie.',
      'locales/en.json, open.until: Die Platzhalter stimmen nicht. Es müssen diese sein: time.',
    ])
  })

  it('is not upset by a file among the folders of offers', async () => {
    const problems = await problemsWith({ 'content/offers/notes.txt': 'Im Mai noch einmal fragen.' })
    expect(problems.map(problemSentence)).toEqual([
      'content/offers/notes.txt/offer.yaml: Die Datei fehlt. Legen Sie sie an.',
    ])
  })

  it('says in one message how many mistakes there are, one a line', async () => {
    const build = withChanges({ [facts]: replacing('[family]', '[famly]'), [english]: undefined }, (folders) =>
      compileCatalogue(folders.content, folders.locales),
    )
    await expect(build).rejects.toThrow(
      /^2 Fehler in den Inhalten:\ncontent\/.+en\.md.+\ncontent\/.+offer\.yaml, topics\[0\]: .+$/,
    )
  })

  it('gives the same edition for the same content, and stamps every part with it', async () => {
    const { facts: first, words, details, detailWords } = await catalogueWith()
    const { facts: second } = await catalogueWith()
    expect(first.edition).toMatch(/^[0-9a-f]{8}$/)
    expect(second.edition).toBe(first.edition)
    const stamps = [words.de?.edition, words.en?.edition, details.edition, detailWords.en?.edition]
    expect(stamps).toEqual(Array(4).fill(first.edition))
  })

  it.each([
    { what: 'a word of an offer', file: english, change: replacing('Toys', 'Books') },
    { what: 'a search word of an offer', file: german, change: replacing('Krabbelgruppe', 'Babytreff') },
    { what: 'a phrase', file: 'content/glossary/en.yaml', change: replacing('playgroup', 'play group') },
    { what: 'the offers of a term', file: 'content/glossary.yaml', change: replacing('[family-cafe]', '[]') },
    { what: 'a word of danger', file: 'content/dangers/de.yaml', change: replacing('schlägt', 'prügelt') },
  ])('gives another edition when something changes: $what', async ({ file, change }) => {
    const { facts: before } = await catalogueWith()
    const { facts: after } = await catalogueWith({ [file]: change })
    expect(after.edition).not.toBe(before.edition)
  })
})

/** Every word by which something is found, in all languages, as the built files have them. */
async function searchedTerms(changes: Changes): Promise<string[]> {
  const { facts: compiled, search } = await catalogueWith(changes)
  const { indexes, lexicons } = searchFiles(compiled, search)
  const files = [...Object.values(indexes), ...Object.values(lexicons)]
  return files.flatMap((file) => [...openIndex(file).words.terms])
}

describe('a draft', () => {
  const marked = (text: string) => text.replaceAll('Familiencafé', 'Zwetschge').replaceAll('Family café', 'Zwetschge')
  const draft = {
    ...moreOffers({
      'draft-cafe': (text) => marked(text.replace('published', 'draft').replace('2026-03-02', '2030-01-01')),
    }),
    'content/offers/draft-cafe/de.md': marked(completeFiles[german] ?? '').replace('Krabbelgruppe', 'Mirabelle'),
    'content/offers/draft-cafe/en.md': marked(completeFiles[english] ?? '').replace('toddler group', 'Mirabelle'),
  }

  it('never reaches what is compiled, neither its name nor its words', async () => {
    const catalogue = await catalogueWith(draft)
    expect(JSON.stringify(catalogue)).not.toMatch(/draft-cafe|Zwetschge|Mirabelle|2030/)
    expect(catalogue).toEqual(await catalogueWith())
  })

  it('is not found by any of its words, in no language', async () => {
    const terms = await searchedTerms(draft)
    expect(terms).toContain('familiencafe')
    expect(terms.filter((term) => /^(?:zwetschge|mirabelle)$/.test(term))).toEqual([])
    expect(terms).toEqual(await searchedTerms({}))
  })

  it('is seen as soon as it is published', async () => {
    const published = { ...draft, 'content/offers/draft-cafe/offer.yaml': marked(completeFiles[facts] ?? '') }
    const { facts: compiled, words, search } = await catalogueWith(published)
    expect(compiled.offers.map(({ official }) => official)).toContain('Zwetschge')
    expect(words.de?.offers['draft-cafe']?.title).toBe('Zwetschge')
    expect(search.offers.en?.['draft-cafe']?.keywords).toEqual(['Mirabelle'])
    expect(await searchedTerms(published)).toEqual(expect.arrayContaining(['zwetschge', 'mirabelle']))
  })

  it('needs neither code nor translation yet', async () => {
    expect(await problemsWith({ ...draft, 'content/codes.yaml': completeFiles['content/codes.yaml'] })).toEqual([])
    expect(await problemsWith({ ...draft, 'content/offers/draft-cafe/en.md': undefined })).toEqual([])
  })
})

describe('a withdrawn offer', () => {
  const withdrawn = moreOffers({
    'old-cafe': (text) => `${text.replace('published', 'withdrawn')}replacedBy: family-cafe\n`,
    'closed-cafe': replacing('published', 'withdrawn'),
  })

  it('is remembered with its code and what to look at instead, and stands nowhere else', async () => {
    const catalogue = await catalogueWith(withdrawn)
    expect(catalogue.facts.withdrawn).toEqual([
      { id: 'closed-cafe', code: 'b1', replacedBy: undefined },
      { id: 'old-cafe', code: 'b0', replacedBy: 'family-cafe' },
    ])
    const rest = { ...catalogue, facts: { ...catalogue.facts, withdrawn: [] } }
    expect(JSON.stringify(rest)).not.toMatch(/old-cafe|closed-cafe/)
  })

  it('keeps its code for ever', async () => {
    const problems = await problemsWith({ ...withdrawn, 'content/codes.yaml': completeFiles['content/codes.yaml'] })
    expect(problems.map(({ file, place }) => `${file}, ${place}`)).toEqual([
      'content/codes.yaml, closed-cafe',
      'content/codes.yaml, old-cafe',
    ])
  })
})

describe('a translation', () => {
  const isStale = async (changes: Changes) => (await catalogueWith(changes)).words.en?.offers['family-cafe']?.stale

  it.each([
    { change: 'a German sentence', german: replacing('keine Anmeldung', 'eine Anmeldung'), stale: true },
    { change: 'a German title', german: replacing('title: Familiencafé', 'title: Elterncafé'), stale: true },
    { change: 'a German search word', german: replacing('Krabbelgruppe', 'Babytreff'), stale: undefined },
    { change: 'who wrote the German text', german: replacing('origin: written', 'origin: reviewed'), stale: undefined },
    { change: 'a line break', german: replacing('Sie brauchen keine', 'Sie brauchen\nkeine'), stale: undefined },
  ])('is marked stale if it changes what is said, not otherwise: $change', async ({ german: change, stale }) => {
    expect(await isStale({ [german]: change })).toBe(stale)
  })

  it('is marked stale when it does not say what it was made from', async () => {
    expect(await isStale({ [english]: (text) => text.replace(/basedOn: .*\n/, '') })).toBe(true)
  })

  it('never makes the German text stale', async () => {
    const { words } = await catalogueWith({ [german]: replacing('keine', 'eine') })
    expect(words.de?.offers['family-cafe']).not.toHaveProperty('stale')
  })
})

describe('the offers of a need', () => {
  const inArea = (area: string) => replacing('area: town', `area: ${area}`)
  const areas = {
    'content/areas.yaml':
      '- { id: town, within: county }\n- { id: county, within: country }\n- { id: country }\n- { id: moon }\n',
    'content/areas/de.yaml': appending('  county: { name: Kreis }\n  moon: { name: Mond }\n'),
    'content/areas/en.yaml': appending('  county: { name: County }\n  moon: { name: Moon }\n'),
  }
  const offers = moreOffers({
    'a-moon-line': inArea('moon'),
    'b-hotline': inArea('country'),
    'c-county-office': inArea('county'),
    'd-town-hall': inArea('town'),
    'e-hotline': inArea('country'),
    'f-other-need': replacing('[meet-parents]', '[]'),
  })
  const offersOf = async (first: string) => {
    const needs = { 'content/needs.yaml': `- { id: meet-parents, topic: family, first: ${first} }\n` }
    return (await catalogueWith({ ...areas, ...offers, ...needs })).facts.needs[0]?.offers
  }

  it('come nearest first, then by name', async () => {
    expect(await offersOf('[]')).toEqual([
      'd-town-hall',
      'family-cafe',
      'c-county-office',
      'b-hotline',
      'e-hotline',
      'a-moon-line',
    ])
  })

  it('begin with those that the need names first, in its order', async () => {
    expect(await offersOf('[e-hotline, a-moon-line]')).toEqual([
      'e-hotline',
      'a-moon-line',
      'd-town-hall',
      'family-cafe',
      'c-county-office',
      'b-hotline',
    ])
  })
})

describe('what is searched', () => {
  it('has of a term the offers that people see, in the order of the glossary', async () => {
    const { search } = await catalogueWith({
      ...moreOffers({
        'draft-cafe': replacing('status: published', 'status: draft'),
        'old-cafe': replacing('status: published', 'status: withdrawn'),
        'town-hall': (text) => text,
      }),
      'content/glossary.yaml': replacing('[family-cafe]', '[town-hall, draft-cafe, old-cafe, family-cafe]'),
    })
    expect(search.terms).toEqual([{ id: 'social-office', offers: ['town-hall', 'family-cafe'] }])
  })

  it('has the sentence of a need and the name of a topic for which nobody has collected phrases', async () => {
    const { search } = await catalogueWith({
      'content/glossary/en.yaml': 'origin: machine\ntopics: {}\nneeds: {}\nterms: {}\n',
    })
    expect(search.phrases.en).toEqual({
      topics: { family: ['Family'] },
      needs: { 'meet-parents': ['I want to meet other parents.'] },
      terms: {},
    })
  })

  it('is in a variant of a language the words of its offers, and what people say in that language', async () => {
    const inGerman = Object.entries(completeFiles).filter(([file]) => /\/de\.(?:yaml|md|json)$/.test(file))
    const variant = inGerman.map(([file, text]) => [file.replace('/de.', '/de-simple.'), text] as const)
    const changes = {
      ...Object.fromEntries(variant.filter(([file]) => !file.startsWith('content/glossary/'))),
      'content/offers/family-cafe/de-simple.md': replacing('[Krabbelgruppe]', '[Babys]')(completeFiles[german] ?? ''),
      'content/site.yaml': replacing('[de, en]', '[de, de-simple, en]'),
    }
    expect(await problemsWith(changes)).toEqual([])
    const { facts: compiled, search } = await catalogueWith(changes)
    expect(compiled.locales).toEqual(['de', 'de-simple', 'en'])
    expect(Object.keys(search.phrases)).toEqual(['de', 'en'])
    expect(search.offers['de-simple']).toEqual({ 'family-cafe': { title: 'Familiencafé', keywords: ['Babys'] } })
    const files = searchFiles(compiled, search)
    expect(Object.keys(files.indexes)).toEqual(['de', 'de-simple', 'en'])
    expect(Object.keys(files.lexicons)).toEqual(['de', 'en'])
  })
})

describe('words of danger', () => {
  const phrasesWith = async (changes: Changes) => (await catalogueWith(changes)).search.dangers[0]?.phrases
  const inGerman = (phrases: string) => ({ 'content/dangers/de.yaml': replacing('[er schlägt mich]', phrases) })
  const inEnglish = (phrases: string) => ({ 'content/dangers/en.yaml': replacing('[he hits me, beats me]', phrases) })

  it('stand folded, without the words that say little, each once', async () => {
    const phrases = '[er SCHLÄGT mich, ich werde geschlagen, schlägt er]'
    expect(await phrasesWith(inGerman(phrases))).toEqual(['!schlagt', '!werde !geschlagen', '!hits', '!beats'])
  })

  it('say what they deny, and are never strong if they have two letters', async () => {
    expect(await phrasesWith(inGerman('[ich will nicht, SM]'))).toEqual(['!nicht', 'sm', '!hits', '!beats'])
  })

  it('go without what says little in any language, but not down to one word', async () => {
    const phrases = '[that man hits hard, I want to die]'
    expect(await phrasesWith(inEnglish(phrases))).toEqual(['!schlagt', '!hits !hard', '!want !die'])
  })

  describe('that harmless texts use', () => {
    const files = {
      sentence: 'content/needs/de.yaml',
      phrases: 'content/glossary/de.yaml',
      offer: 'content/offers/judo-club/de.md',
    }
    /** Two needs that have nothing to do with danger, and an offer for them. */
    const harmless = (said: Partial<Record<keyof typeof files | 'otherPhrases', string>>): Changes => ({
      ...moreOffers({ 'judo-club': replacing('needs: [meet-parents]', 'needs: [do-sports, sing]') }),
      'content/needs.yaml': appending('- { id: do-sports, topic: family }\n- { id: sing, topic: family }\n'),
      [files.sentence]: appending(
        `  do-sports: { sentence: ${said.sentence ?? 'Ich will Sport machen.'} }\n  sing: { sentence: Ich will singen. }\n`,
      ),
      'content/needs/en.yaml': appending('  do-sports: { sentence: I do sports. }\n  sing: { sentence: I sing. }\n'),
      [files.phrases]: replacing(
        'needs:\n',
        `needs:\n  do-sports: [${said.phrases ?? 'Sport'}]\n  sing: [${said.otherPhrases ?? 'Chor'}]\n`,
      ),
      [files.offer]: replacing('keine Anmeldung', said.offer ?? 'keine Anmeldung')(completeFiles[german] ?? ''),
    })
    const heart = 'mein Herz schlägt schnell'

    it.each([
      { where: 'for two needs', said: { sentence: heart, otherPhrases: heart } },
      { where: 'for a need and in an offer', said: { phrases: heart, offer: heart } },
    ])('are not strong if they stand there twice: $where', async ({ said }) => {
      expect(await phrasesWith(harmless(said))).toEqual(['er schlagt mich', '!hits', '!beats'])
    })

    it.each([
      { where: 'in the sentence and the phrases of one need', said: { sentence: heart, phrases: heart } },
      { where: 'in one offer', said: { offer: heart } },
    ])('stay strong if they stand there once: $where', async ({ said }) => {
      expect(await phrasesWith(harmless(said))).toEqual(['!schlagt', '!hits', '!beats'])
    })
  })

  it('stay strong if only what speaks of danger has them', async () => {
    const changes = { 'content/glossary/de.yaml': replacing('[Spielkreis]', '[mein Mann schlägt zu]') }
    expect(await phrasesWith(changes)).toEqual(['!schlagt', '!hits', '!beats'])
  })
})

describe('a secret place', () => {
  it('keeps nothing but that there is one', async () => {
    const { facts: compiled } = await catalogueWith(hidingThePlace)
    expect(compiled.offers[0]?.places).toEqual([{ id: 'main', confidential: true }])
    expect(JSON.stringify(compiled)).not.toContain('Markt 1')
  })
})

describe('the folder that tests borrow', () => {
  it('holds the change while it is used, and is gone afterwards', async () => {
    const text = await withChange('content/help-now.yaml', '[]\n', async ({ content }) => {
      return readFile(join(content.path, 'help-now.yaml'), 'utf8')
    })
    expect(text).toBe('[]\n')
    let path = ''
    const failing = withChange(facts, undefined, async ({ content }) => {
      path = content.path
      throw new Error('as a test may')
    })
    await expect(failing).rejects.toThrow('as a test may')
    await expect(readdir(path)).rejects.toThrow('ENOENT')
  })

  it('does not let a test plant a mistake beside its place', () => {
    expect(() => replacing('Kaffeee', 'Tee')(completeFiles[german] ?? '')).toThrow('does not stand in the file')
  })
})
