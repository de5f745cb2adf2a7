/** Loaded once the list is seen: what stands behind a tap on it. */
export { EntryWriting } from '../components/EntryWriting.tsx'
export { InstallHint } from '../components/InstallHint.tsx'
export { ListPapers } from '../components/ListPapers.tsx'
export { NewList } from '../components/NewList.tsx'
export { OfferSections } from '../components/OfferSections.tsx'
export { ListTools } from './ListTools.tsx'
