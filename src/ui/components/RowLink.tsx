import { Icon, type IconName } from './Icon.tsx'
import { Paired } from './Paired.tsx'

interface Props {
  href: string
  text: string
  hint?: string | undefined
  icon?: IconName | undefined
  tone?: 'calm' | 'alarm' | undefined
}

/** A whole row that leads on: a need, a neighbouring page, help now. */
export function RowLink({ href, text, hint, icon, tone }: Props) {
  return (
    <a class={tone ? `row row-${tone}` : 'row'} href={href}>
      {icon && <Icon name={icon} />}
      <span class="row-text">
        <span class="row-title">
          <Paired text={text} />
        </span>
        {hint && (
          <span class="row-hint">
            <Paired text={hint} />
          </span>
        )}
      </span>
      <Icon name="onward" />
    </a>
  )
}
