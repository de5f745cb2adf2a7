/** Loaded when a list is to be printed. */
import '#ui/styles/hand-over.css'

export { handOutPage } from '../HandOutPage.tsx'
