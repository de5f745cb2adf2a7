/** Loaded with the list of what was kept. */
export { ListPage } from '../ListPage.tsx'
