/** Loaded when a list is to be printed. */
export { handOutPage } from '../HandOutPage.tsx'
