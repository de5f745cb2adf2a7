import { useEffect } from 'preact/hooks'

/** Keeps the screen from going dark for as long as this is shown, where the platform can. */
export function useAwake(): void {
  useEffect(() => {
    // Firefox before 126 and Safari before 16.4 have none.
    const { wakeLock } = navigator as Partial<Pick<Navigator, 'wakeLock'>>
    if (!wakeLock) return
    let over = false
    let asking = false
    let lock: WakeLockSentinel | undefined
    const hold = () => {
      // The lock is lost whenever the page goes into the background. A battery that runs low refuses it.
      if (asking || document.visibilityState !== 'visible' || lock?.released === false) return
      asking = true
      wakeLock
        .request('screen')
        .then(
          (held) => {
            lock = held
            if (over) void held.release()
          },
          () => undefined,
        )
        .finally(() => {
          asking = false
        })
    }
    hold()
    document.addEventListener('visibilitychange', hold)
    return () => {
      over = true
      document.removeEventListener('visibilitychange', hold)
      void lock?.release()
    }
  }, [])
}
