/** Loaded with the list of what was kept. */
import '#ui/styles/list.css'

export { ListPage } from '../ListPage.tsx'
