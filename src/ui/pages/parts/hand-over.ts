/** Loaded when somebody opens what was handed over to them. */
import '#ui/styles/hand-over.css'

export { HandOverPage } from '../HandOverPage.tsx'
