import type { Check } from '#domain/check/check.ts'
import { CheckPage } from '../CheckPage.tsx'
import type { PageComponent } from '../page-parts.ts'
import '#ui/styles/check.css'

/** Loaded with the check: its page, with the questions and rules that it cannot do without. */
export function checkPage(check: Check): PageComponent {
  return (props) => <CheckPage {...props} check={check} />
}
