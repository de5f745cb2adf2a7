import type { Page } from '#domain/page.ts'
import { AboutPage } from './AboutPage.tsx'
import { AccessibilityPage } from './AccessibilityPage.tsx'
import { FindPage } from './FindPage.tsx'
import { GoalPage } from './GoalPage.tsx'
import { GoalsPage } from './GoalsPage.tsx'
import { GroupPage } from './GroupPage.tsx'
import { GroupsPage } from './GroupsPage.tsx'
import { HelpNowPage } from './HelpNowPage.tsx'
import { HomePage } from './HomePage.tsx'
import { ImprintPage } from './ImprintPage.tsx'
import { ListPage } from './ListPage.tsx'
import { NeedPage } from './NeedPage.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { OfferPage } from './OfferPage.tsx'
import { PrivacyPage } from './PrivacyPage.tsx'
import type { PageProps } from './page-props.ts'
import { SourcesPage } from './SourcesPage.tsx'
import { TopicPage } from './TopicPage.tsx'
import { TopicSourcesPage } from './TopicSourcesPage.tsx'

interface Props extends PageProps {
  page: Page
}

/** The page that an address asks for. */
export function PageView({ page, ...props }: Props) {
  switch (page.kind) {
    case 'home':
      return <HomePage {...props} />
    case 'find':
      return <FindPage {...props} />
    case 'list':
      return <ListPage {...props} />
    case 'help-now':
      return <HelpNowPage {...props} />
    case 'goals':
      return <GoalsPage {...props} />
    case 'groups':
      return <GroupsPage {...props} />
    case 'sources':
      return <SourcesPage {...props} />
    case 'about':
      return <AboutPage {...props} />
    case 'privacy':
      return <PrivacyPage {...props} />
    case 'imprint':
      return <ImprintPage {...props} />
    case 'accessibility':
      return <AccessibilityPage {...props} />
    case 'topic':
      return <TopicPage {...props} id={page.id} />
    case 'need':
      return <NeedPage {...props} id={page.id} />
    case 'offer':
      return <OfferPage {...props} id={page.id} />
    case 'group':
      return <GroupPage {...props} id={page.id} />
    case 'sources-of':
      return <TopicSourcesPage {...props} id={page.id} />
    case 'goal':
      return <GoalPage {...props} id={page.id} />
    case 'not-found':
      return <NotFoundPage />
  }
}
