import type { Catalogue } from '#catalogue/catalogue.ts'
import type { LoadLazyData } from '#catalogue/lazy-data.ts'
import type { Moment } from '#domain/moment.ts'
import type { LoadHandOver } from '../components/HandOverSection.tsx'
import type { DetailsState } from '../hooks/use-details.ts'
import type { Kept } from '../hooks/use-kept.ts'
import type { OpenSearch } from '../hooks/use-search.ts'

/** What every page is given. */
export interface PageProps {
  readonly catalogue: Catalogue
  /** Now, at the provider's door. Not known while a page is prerendered. */
  readonly moment: Moment | undefined
  /** The query part of the address, with its question mark. */
  readonly search: string
  /** What only the pages of offers show: loaded when somebody goes to one. */
  readonly details: DetailsState
  readonly kept: Kept
  /** Brings data of this edition in any language. */
  readonly loadData: LoadLazyData
  /** Goes to another address of the finder; `replace` leaves no entry in the history. */
  readonly navigate: (href: string, how?: 'push' | 'replace') => void
  readonly openSearch: OpenSearch
  readonly loadHandOver: LoadHandOver
  /** Says something to screen readers that is seen anyway. */
  readonly announce: (text: string) => void
}
