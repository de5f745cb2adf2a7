/** Loaded with the first page that tells of the finder itself. */
export { AboutPage } from '../AboutPage.tsx'
export { AccessibilityPage } from '../AccessibilityPage.tsx'
export { GoalPage } from '../GoalPage.tsx'
export { GoalsPage } from '../GoalsPage.tsx'
export { ImprintPage } from '../ImprintPage.tsx'
export { PrivacyPage } from '../PrivacyPage.tsx'
export { SourcesPage } from '../SourcesPage.tsx'
export { TopicSourcesPage } from '../TopicSourcesPage.tsx'
