/** Loaded with the first offer. */
export { OfferPage } from '../OfferPage.tsx'
