import { type OfferEntry, wholeOffer } from '#catalogue/catalogue.ts'
import type { MessageKey } from '#i18n/translate.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import type { PageProps } from '../pages/page-props.ts'

/** Keeps offers with everything that only their own pages show, and drops them again; both are announced. */
export function useKeeping({
  catalogue,
  details,
  kept,
  announce,
}: Pick<PageProps, 'catalogue' | 'details' | 'kept' | 'announce'>) {
  const { t } = useTranslation()
  /** Where there are several lists, which one is said too. */
  const list = kept.listName === undefined ? undefined : kept.listName || t('list.title')
  const say = ({ words: { title } }: OfferEntry, alone: MessageKey, named: MessageKey) =>
    announce(t(list === undefined ? alone : named, { title, name: list ?? '' }))

  /** Keeps these offers, the first on top. Answers whether all of them are in the list. */
  const keepAll = async (entries: readonly OfferEntry[]): Promise<boolean> => {
    if (details.kind === 'failed') {
      details.retry()
      return false
    }
    // Whoever is quicker than the rest of the page need not tap again.
    const there = details.kind === 'there' ? details.details : await details.arriving.catch(() => undefined)
    let all = true
    for (const entry of [...entries].reverse()) {
      const whole = there && wholeOffer(entry, there)
      if (!whole) all = false
      else if (!(await kept.keep(catalogue, whole))) return false
    }
    return all
  }
  return {
    /** The list that offers are kept on, where there are several. */
    list,
    keepAll,
    async keep(entry: OfferEntry): Promise<boolean> {
      const done = await keepAll([entry])
      if (done) say(entry, 'offer.keptNow', 'lists.keptIn')
      return done
    },
    async drop(entry: OfferEntry): Promise<void> {
      if (await kept.drop(entry.offer.id)) say(entry, 'offer.droppedNow', 'lists.droppedFrom')
    },
  }
}
