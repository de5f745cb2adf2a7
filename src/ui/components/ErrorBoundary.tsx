import { Component, type ComponentChildren } from 'preact'

interface Props {
  /** Changes when another page is shown: then we try again. */
  page: string
  fallback: ComponentChildren
  children: ComponentChildren
}

interface State {
  failedPage: string | undefined
}

/** Keeps a mistake in one page from taking the rest with it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failedPage: undefined }

  override componentDidCatch(error: unknown) {
    console.error(error)
    this.setState({ failedPage: this.props.page })
  }

  override render({ page, fallback, children }: Props, { failedPage }: State) {
    return failedPage === page ? fallback : children
  }
}
