import type { Page } from 'playwright-core'
import { ready } from './browser.ts'

/** A page of every kind that the finder has, below its language. `shows` is there once everything on it is. */
const kindsOfPage: readonly { readonly kind: string; readonly path: string; readonly shows: string }[] = [
  { kind: 'home', path: '', shows: '.tiles' },
  { kind: 'find', path: 'find', shows: '.index' },
  { kind: 'find with hits', path: 'find?q=Wohngeld', shows: '.offer-card' },
  { kind: 'find without hits', path: 'find?q=qqxxqq', shows: '.ask-at' },
  { kind: 'find with filters', path: 'find?topic=housing&free=1', shows: '.offer-card' },
  { kind: 'urgent need', path: 'need/partner-violence', shows: '.danger-notice' },
  { kind: 'need', path: 'need/rent-too-high', shows: '.offer-card' },
  { kind: 'topic', path: 'topic/housing', shows: '.offer-card' },
  { kind: 'offer with hours', path: 'offer/stadtbibliothek-eisenach', shows: '.hours' },
  { kind: 'offer with amounts', path: 'offer/kindergeld', shows: '.offer-official' },
  { kind: 'offer at a confidential place', path: 'offer/frauenhaus-eisenach', shows: '.danger-notice' },
  { kind: 'groups', path: 'groups', shows: '.row' },
  { kind: 'group', path: 'group/women', shows: '.offer-card' },
  { kind: 'sources', path: 'sources', shows: '.row' },
  { kind: 'sources of a topic', path: 'sources-of/housing', shows: '.sources' },
  { kind: 'check', path: 'check', shows: '.ask-at' },
  { kind: 'list', path: 'list', shows: 'h1' },
  { kind: 'handed over', path: 'hand-over#15Nb8Ecgbeaq', shows: '.offer-card' },
  { kind: 'nothing handed over', path: 'hand-over', shows: 'h1' },
  { kind: 'hand-out', path: 'hand-out#15Nb8Ecgbeaq', shows: '.paper-offer' },
  { kind: 'card', path: 'card', shows: '.phrase-group' },
  { kind: 'card of an offer', path: 'card#be', shows: '.card-preview' },
  { kind: 'consultation', path: 'consultation', shows: '.card' },
  { kind: 'map', path: 'map', shows: '.map-list' },
  { kind: 'map with filters', path: 'map?topic=health', shows: '.map-list' },
  { kind: 'map data', path: 'map-data', shows: '.card' },
  { kind: 'help now', path: 'help-now', shows: '.emergency' },
  { kind: 'goals', path: 'goals', shows: '.goals' },
  { kind: 'goal with offers', path: 'goal/family.poverty.1', shows: '.row' },
  { kind: 'goal with a gap', path: 'goal/education.chances.6', shows: '.row' },
  { kind: 'goal of the town', path: 'goal/planning.needs.1', shows: '.row' },
  { kind: 'open data', path: 'open-data', shows: '.index' },
  { kind: 'about', path: 'about', shows: '.row' },
  { kind: 'privacy', path: 'privacy', shows: '.card' },
  { kind: 'private mode', path: 'private', shows: '.card' },
  { kind: 'imprint', path: 'imprint', shows: '.facts' },
  { kind: 'accessibility', path: 'accessibility', shows: '.card' },
  { kind: 'not found', path: 'nowhere', shows: '.row' },
]

/** One language of each direction is looked at page by page. */
export const wholly: readonly string[] = ['de', 'ar']
/** What people in every language see most. */
const essential = [
  'home',
  'find with hits',
  'urgent need',
  'group',
  'offer with hours',
  'offer with amounts',
  'help now',
]

/** The kinds of page that are looked at in a language. */
export const kindsIn = (locale: string) =>
  wholly.includes(locale) ? kindsOfPage : kindsOfPage.filter(({ kind }) => essential.includes(kind))

/** Goes to a page and waits until the script has taken over and everything is there. */
export async function visit(page: Page, address: string, shows = 'h1'): Promise<void> {
  await page.goto(address)
  await ready(page)
  await page.waitForSelector(`main ${shows}`)
}
