/** Loaded when somebody opens what was handed over to them. */
export { HandOverPage } from '../HandOverPage.tsx'
