/** What of a new offer the content folder itself can say. */
export interface NewOffer {
  readonly town: string
  readonly provider: string
  /** The areas from the town to the country. */
  readonly areas: readonly [string, ...string[]]
  /** Whom people are led to who cannot reach an office themselves. */
  readonly askAt: string
}

/** A new offer's facts, every field explained. Lines that begin with # are to be filled in or deleted. */
export function offerTemplate({ town, provider, areas, askAt }: NewOffer): string {
  return `# Was für ein Angebot ist es? benefit (Geld oder Leistung), counselling (Beratung), hotline (Telefon), online,
# place (Ort), course (Kurs), group (Gruppe), goods (Sachen), information
kind: counselling
# draft (Entwurf, nie zu sehen), published (veröffentlicht), withdrawn (gibt es nicht mehr; dann auch replacedBy)
status: draft
# Wie sicher sind die Angaben? high, medium, low. Unsichere (low) werden nie veröffentlicht.
confidence: medium
# Der deutsche Name, wie er an der Tür und im Brief steht.
official: ""
# Wer bietet es an? Name einer Datei in content/providers ohne .yaml
provider: ${provider}
# Wo gilt es? ${[...areas].reverse().join(', ')}
area: ${areas[0]}
# Regale, das wichtigste zuerst (content/topics.yaml)
topics: [money]
# Anliegen, bei denen es wirklich hilft (content/needs.yaml)
needs: []
# Ziele der Stadt, denen es dient, mit einem Satz warum (content/goals.yaml, nur by: offers)
# goals:
#   family.poverty.1: "Stärkt Eltern."
# Für wen? Weglassen heißt: für alle.
# audience:
#   groups: [families]
#   childAge: { from: 0, to: 17 }
#   age: { from: 18 }
#   residence: [german, eu, permanent, permit, protected, s24, humanitarian, procedure, duldung]
#   income: low
# Was kostet es die Menschen? free, reduced, paid, varies
# cost: free
# Beträge nur mit Jahr; danach verschwinden sie. per: month, half-year, year, once, call
# amounts:
#   - { id: child, euro: 259, per: month, year: 2026 }
# Wie kommt man hin? walk-in, appointment, registration, referral, phone, online
# access: [walk-in]
# anonymous: true
# languages: [de]
# interpreter: true
# stepFree: true
# places:
#   - { id: main, street: "Straße 1", postcode: "00000", town: "${town}" }
# Auf die Karte kommt ein Ort nur mit Quelle: coordinates: [50.12345, 10.12345] (Breite, Länge),
# oder stop: mit dem Namen einer Haltestelle, wenn eine Quelle oder ein Mensch sagt, dass diese Haltestelle vor der Tür liegt.
# Ein geheimer Ort: nur das, sonst nichts.
#   - { id: main, confidential: true }
# hours:
#   open: "Mo-Fr 09:00-17:00; PH off"
#   appointment: true
# purpose: emergency, advice, information, appointment, application
contacts: []
#  - { phone: "+49 30 12345", purpose: information, free: true }
#  - { email: "name@beispiel.de", purpose: information }
#  - { web: "https://www.beispiel.de", purpose: information }
#  - { form: "https://www.beispiel.de/antrag", purpose: application }
# Ohne eigenen Kontakt: welche Angebote helfen weiter?
# askAt: [${askAt}]
# apply: { retroactive: "6 months" }   # oder none
# documents: [benefit-notice]
# law: ["§ 1 …"]
# related: []
# Wo stehen die Angaben? date: wie auf der Seite (2024, 2024-05, 2024-05-31) oder undated
sources:
  - { url: "https://www.beispiel.de", date: undated }
# Wann hat jemand sie zuletzt geprüft, und wie? source (mit der Quelle verglichen), phone (angerufen), provider (bestätigt)
checked: { date: 2026-01-01, how: source }
# Nach wie vielen Monaten muss wieder geprüft werden?
review: 6
`
}

/** A new offer's German words. */
export const wordsTemplate = `---
title: Was man bekommt, in einfachen Worten
summary: Ein Satz, worum es geht.
who: Für wen es ist, in ein bis drei kurzen Sätzen.
keywords: [Wörter, die Menschen eintippen, auch alte Namen]
steps:
  - Was man zuerst tut.
# written (von Menschen geschrieben), machine (von einer Maschine), reviewed (Maschine, von Menschen geprüft)
origin: written
---

Ein bis drei kurze Absätze. Nur Absätze und Listen mit „- “.
`
