/** Loaded when a consultation is begun or ended. */
export { ConsultationPage } from '../ConsultationPage.tsx'
