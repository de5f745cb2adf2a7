/** Where a consultation lies in the own storage of a window: gone with the window, seen by no other. */
export const consultationKey = 'consultation'

/** Whether there is anything to follow up. What it is, only the lazily loaded part needs to know. */
export function mayBeInConsultation(): boolean {
  try {
    return sessionStorage.getItem(consultationKey) !== null
  } catch {
    // A browser that lets nothing be stored holds no consultation.
    return false
  }
}
