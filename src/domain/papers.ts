/** A paper that offers ask for: one Meldebescheinigung serves five applications. */
export interface Paper {
  readonly id: string
  /** The offers that ask for it. */
  readonly offers: readonly string[]
}

interface Asking {
  readonly id: string
  readonly documents: readonly string[]
}

/** The papers of several offers, each once: those that most of them ask for come first, then in the given order. */
export function papersOf(offers: readonly Asking[], order: readonly string[]): Paper[] {
  return order
    .map((id) => ({ id, offers: offers.filter(({ documents }) => documents.includes(id)).map((offer) => offer.id) }))
    .filter((paper) => paper.offers.length > 0)
    .sort((a, b) => b.offers.length - a.offers.length)
}
