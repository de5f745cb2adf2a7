import { describe, expect, it } from 'vitest'
import { answer, type Ground } from '#offline/worker/answer.ts'

const files = new Set([
  '',
  'not-found/',
  'de/shell/',
  'de/manifest.webmanifest',
  'assets/main-1a2b3c4d.js',
  'data/words.de.1a2b3c4d.json',
  'icons/icon.svg',
])
const grounds: readonly Ground[] = ['https://host/', 'https://host/hilfe/'].map((scope) => ({
  scope,
  locales: ['de', 'ar'],
  files,
}))

const network = { kind: 'network' }
const languages = { kind: 'file', path: '' }
const german = { kind: 'shell', locale: 'de', path: 'de/shell/' }
const arabic = { kind: 'shell', locale: 'ar', path: 'ar/shell/' }
const notFound = { kind: 'network-or-file', path: 'not-found/' }
const olderFile = { kind: 'older-file' }

describe.each(grounds)('the worker at $scope', (ground) => {
  const { scope } = ground

  it.each([
    { path: '', is: languages },
    { path: 'index.html', is: languages },
    { path: '?from=poster', is: languages },
    { path: '#top', is: languages },
    { path: 'de/', is: german },
    { path: 'de', is: german },
    { path: 'de/index.html', is: german },
    { path: 'ar/', is: arabic },
    { path: 'de/find?q=Miete', is: german },
    { path: 'de/find?q=a%3Fb?c', is: german },
    { path: 'ar/list?topic=money#wohngeld', is: arabic },
    { path: 'de/help-now', is: german },
    { path: 'de/offer/wohngeld', is: german },
    { path: 'de/offer/wohngeld/', is: german },
    { path: 'de/offer/nobody-knows-it', is: german },
    { path: 'de/offer/%E0%A4%A', is: german },
    { path: 'de/topic/money#top', is: german },
    { path: 'de/need/rent', is: german },
    { path: 'de/goal/family.poverty.1', is: german },
    { path: 'de/no/such/page', is: german },
    { path: 'fr/', is: notFound },
    { path: 'DE/', is: notFound },
    { path: 'nothing-here', is: notFound },
    { path: 'offer/wohngeld', is: notFound },
    { path: 'icons/icon.svg', is: notFound },
  ])('answers a person who goes to "$path" with $is', ({ path, is }) => {
    expect(answer({ method: 'GET', url: scope + path, mode: 'navigate' }, ground)).toEqual(is)
  })

  it.each([
    { path: 'assets/main-1a2b3c4d.js', is: { kind: 'file', path: 'assets/main-1a2b3c4d.js' } },
    { path: 'data/words.de.1a2b3c4d.json', is: { kind: 'file', path: 'data/words.de.1a2b3c4d.json' } },
    { path: 'de/manifest.webmanifest', is: { kind: 'file', path: 'de/manifest.webmanifest' } },
    { path: 'icons/icon.svg#part', is: { kind: 'file', path: 'icons/icon.svg' } },
    { path: 'assets/FindPage-0ld0ld00.js', is: olderFile },
    { path: 'data/lexicon.ar.0ld0ld00.json', is: olderFile },
    { path: 'assets/', is: network },
    { path: 'assets/deeper/main.js', is: network },
    { path: 'de/assets/main-1a2b3c4d.js', is: network },
    { path: 'edition.json', is: network },
    { path: 'edition.json?probe=1', is: network },
    { path: 'icons/icon.svg?probe=1', is: network },
    { path: 'assets/FindPage-0ld0ld00.js?probe=1', is: network },
    { path: 'icons/none.svg', is: network },
  ])('answers a page that asks for "$path" with $is', ({ path, is }) => {
    expect(answer({ method: 'GET', url: scope + path, mode: 'cors' }, ground)).toEqual(is)
  })

  it.each([
    { what: 'another origin', method: 'GET', url: 'https://elsewhere/de/' },
    { what: 'an origin that only begins like ours', method: 'GET', url: scope.replace('host', 'host.elsewhere') },
    { what: 'another protocol', method: 'GET', url: scope.replace('https', 'http') },
    { what: 'what is posted', method: 'POST', url: `${scope}de/` },
    { what: 'a request for headers alone', method: 'HEAD', url: `${scope}icons/icon.svg` },
  ])('leaves $what to the network', ({ method, url }) => {
    expect(answer({ method, url, mode: 'navigate' }, ground)).toEqual(network)
    expect(answer({ method, url, mode: 'cors' }, ground)).toEqual(network)
  })
})

describe('the worker below a base', () => {
  it.each(['https://host/', 'https://host/hilfe', 'https://host/hilfe-anders/de/', 'https://host/de/'])(
    'leaves %s to the others on its host',
    (url) => {
      const ground: Ground = { scope: 'https://host/hilfe/', locales: ['de'], files }
      expect(answer({ method: 'GET', url, mode: 'navigate' }, ground)).toEqual(network)
    },
  )
})
