/** Everything that only a search needs: loaded when somebody steps into the field. */
import { edition } from 'virtual:edition'
import { type Asker, openAsker, type SearchPort } from '#catalogue/search/client.ts'
import SearchWorker from '#catalogue/search/worker.ts?worker'
import { searchedIn } from '#domain/search/searched-in.ts'
import type { Locale } from '#domain/text.ts'

export { FoundOffers, MeantNeeds } from './components/SearchResults.tsx'
export { VoiceButton } from './components/VoiceButton.tsx'
export { suggestionsFor } from './suggestions.ts'

/** Opens the finder of a page in a thread of its own. */
export async function openFinderOf(locale: Locale, source: Locale): Promise<Asker> {
  const worker: SearchPort = new SearchWorker()
  return openAsker(worker, {
    facts: edition.facts,
    common: edition.search.common,
    ...searchedIn(locale, source, edition.search),
  })
}
