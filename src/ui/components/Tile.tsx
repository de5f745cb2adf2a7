import { Icon, type IconName } from './Icon.tsx'
import { Paired } from './Paired.tsx'

interface Props {
  href: string
  icon: IconName
  name: string
}

/** A shelf on the home page: a drawing and a word. */
export function Tile({ href, icon, name }: Props) {
  return (
    <a class="tile" href={href}>
      <Icon name={icon} />
      <span>
        <Paired text={name} />
      </span>
    </a>
  )
}
