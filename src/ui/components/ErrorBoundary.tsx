import { Component, type ComponentChildren } from 'preact'

interface Props {
  fallback: ComponentChildren
  children: ComponentChildren
}

interface State {
  failed: boolean
}

/** Keeps a mistake in one page from taking the rest with it. Give it a page's address as key: then each page is tried anew. */
export class ErrorBoundary extends Component<Props, State> {
  constructor(props: Props) {
    super(props)
    this.state = { failed: false }
  }

  override componentDidCatch(error: unknown) {
    console.error(error)
    this.setState({ failed: true })
  }

  override render({ fallback, children }: Props, { failed }: State) {
    return failed ? fallback : children
  }
}
