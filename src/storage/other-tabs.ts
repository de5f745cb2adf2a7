/** The other open pages of the finder on this device. */
export interface OtherTabs {
  /** Says that something has changed. */
  tell(): void
  /** Calls `listener` whenever another page says so; answers how to stop. */
  listen(listener: () => void): () => void
}

/** Where the browser has no channel between pages, each looks again when somebody comes back to it. */
export function otherTabs(name: string): OtherTabs {
  let channel: BroadcastChannel | undefined
  const opened = () => {
    if (typeof BroadcastChannel === 'undefined') return undefined
    channel ??= new BroadcastChannel(name)
    return channel
  }
  return {
    tell: () => opened()?.postMessage('changed'),
    listen(listener) {
      const listening = opened()
      listening?.addEventListener('message', listener)
      return () => listening?.removeEventListener('message', listener)
    },
  }
}
