import { baseLanguage, type Locale } from '../text.ts'
import { tokens } from './tokens.ts'

/** Words that stand in every sentence and say little: who, whose, is, in, and how people greet. What denies (`kein`, `not`) says much. */
const byLanguage: Readonly<Record<string, string>> = {
  de: `ich du er sie es wir ihr mich mir dich dir ihn ihm uns euch sich mein meine meinen meinem meiner dein deine sein seine ihre
    der die das den dem des ein eine einen einem einer und oder aber ist sind war bin hat habe haben wird werden will wollen kann
    in im an am auf aus bei mit von vom zu zum zur für so da dann jetzt immer schon auch noch man wie was wer wo dass wenn weil
    hallo hi hey moin servus guten tag danke bitte öffnungszeiten telefonnummer adresse`,
  en: `i you he she it we they me him her us them my your his its our their mine a an the and or but is are was were am be been has have
    had will would can do does did in on at to from of with for by so that this now just very always still who what where when if because
    hello hi hey thanks please address`,
  uk: `я ти він вона воно ми ви вони мене мені тебе тобі його її нас вас їх мій моя моє мої моєї мого твій свій і й та або але є був була
    в у на з із зі до від для по за що це як коли де хто чи бо вже ще дуже
    привіт вітаю добрий день дякую`,
  ru: `я ты он она оно мы вы они меня мне тебя тебе его её ее нас вас их мой моя моё мое мои моей моего твой свой и или но был была
    в во на с со из к до от для по за что это как когда где кто ли уже ещё еще очень у
    привет здравствуйте добрый день спасибо пожалуйста`,
  tr: `ben sen o biz siz onlar beni bana seni sana onu ona bizi benim senin onun bizim bir ve veya ama bu şu çok da de ki mi mı için ile
    gibi ne kim nerede
    merhaba selam teşekkürler lütfen`,
  ar: `أنا انا أنت انت هو هي نحن هم في من على إلى الى عن مع هذا هذه كل كان ان أن إن قد ثم لي لك له لها عندي و يا شو ايش
    مرحبا سلام هاي شلونك كيفك شكرا`,
  fa: `من تو او ما شما آنها آن این در از به با را که و یا هم برای است هست بود شد می ام ای چی چه
    دارم داری دارد داره داریم دارند
    سلام خوبی چطوری ممنون لطفا`,
}

const stopWords: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(byLanguage).map(([language, words]) => [language, new Set(tokens(words))]),
)

/** Whether a word (as `tokens` gives it) stands in every sentence of one of these languages and says little. */
export function isStopWord(token: string, locales: readonly Locale[]): boolean {
  return locales.some((locale) => stopWords.get(baseLanguage(locale))?.has(token))
}

/** Every language whose stop words are known. */
export const stopWordLanguages: readonly Locale[] = Object.keys(byLanguage)

/** The words of a text that say something in these languages; all of them if none does. */
export function sayingTokens(text: string, ...locales: readonly Locale[]): string[] {
  const all = tokens(text)
  const saying = all.filter((token) => !isStopWord(token, locales))
  return saying.length > 0 ? saying : all
}
