import {
  Accessibility,
  ArrowLeft,
  Baby,
  Bookmark,
  BookmarkCheck,
  Briefcase,
  Check,
  ChevronRight,
  CircleQuestionMark,
  Clock,
  CloudOff,
  Download,
  ExternalLink,
  FileText,
  Globe,
  HandHeart,
  HeartPulse,
  House,
  Info,
  Languages,
  LifeBuoy,
  Lock,
  LogOut,
  Luggage,
  Mail,
  MapPin,
  Mic,
  Phone,
  RefreshCw,
  Scale,
  School,
  Search,
  Shield,
  ShoppingBasket,
  SlidersHorizontal,
  Target,
  Trash2,
  TriangleAlert,
  Users,
  Volleyball,
  Volume2,
  Wallet,
  X,
} from 'lucide'
import { h } from 'preact'

/** The drawings we use, from Lucide (ISC licence), inlined so that none is ever fetched. */
const drawings = {
  accessibility: Accessibility,
  baby: Baby,
  back: ArrowLeft,
  ball: Volleyball,
  briefcase: Briefcase,
  calls: Phone,
  check: Check,
  clear: X,
  clock: Clock,
  download: Download,
  external: ExternalLink,
  filter: SlidersHorizontal,
  globe: Globe,
  goal: Target,
  hand: HandHeart,
  'heart-pulse': HeartPulse,
  'help-now': LifeBuoy,
  house: House,
  info: Info,
  keep: Bookmark,
  kept: BookmarkCheck,
  languages: Languages,
  leave: LogOut,
  lock: Lock,
  luggage: Luggage,
  mail: Mail,
  onward: ChevronRight,
  place: MapPin,
  question: CircleQuestionMark,
  refresh: RefreshCw,
  remove: Trash2,
  scale: Scale,
  school: School,
  search: Search,
  shield: Shield,
  'shopping-basket': ShoppingBasket,
  speak: Mic,
  text: FileText,
  unconnected: CloudOff,
  users: Users,
  volume: Volume2,
  wallet: Wallet,
  warning: TriangleAlert,
}
export type IconName = keyof typeof drawings

/** Icons that point along the line of reading; they turn round with it. */
const pointing: readonly IconName[] = ['back', 'onward', 'external', 'leave']

interface Props {
  name: IconName
}

/** A drawing beside a word. It says nothing on its own, so screen readers skip it. */
export function Icon({ name }: Props) {
  const classes = pointing.includes(name) ? 'icon icon-pointing' : 'icon'
  return (
    <svg class={classes} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {drawings[name].map(([tag, attributes]) => h(tag, attributes as Record<string, string>))}
    </svg>
  )
}

/** The icon that a content file names; a question mark if we have no such drawing. */
export function iconNamed(name: string): IconName {
  return name in drawings ? (name as IconName) : 'question'
}
