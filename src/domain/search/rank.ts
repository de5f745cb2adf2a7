/** The numbers by which results are ranked; found by trying, on one half of the judged questions. */
export const rank = {
  /** A word nobody knows is what a short question is about … */
  unknownWord: 0.9,
  /** … and one of many in a long one: from so many words on it counts less and less, but never less than this. */
  shortQuestion: 3,
  leastUnknownWord: 0.2,
  /** How much a word counts that stands in every sentence. */
  stopWord: 0.12,
  /** How much what is meant counts beside the words of the offer itself. */
  meaning: 2,
  /** … and how much the words of the offer itself count where nothing else is meant: names of streets and houses. */
  ownWordsAlone: 0.45,
  /** Only things that are meant nearly as surely as the first one lift their offers … */
  besideFirst: 0.55,
  /** … and only so many of them. */
  mostMeant: 6,
  /** A thing must be meant at least this surely. */
  leastMeant: 0.18,
  /** How much less each place further down in a thing's order counts. */
  perPlace: 0.08,
  leastPlace: 0.4,
  /** A shelf says less than a need, and has no order. */
  topic: 0.12,
  /** The nearest offers come first among equals. */
  near: 0.02,
  /** Of words that fold alike, those written as in the official name come first among equals. */
  asWritten: 0.01,
  /** Needs that are only shown when they are meant this surely. */
  leastNeed: 0.4,
  /** … and where nothing fits, those that are meant at least this surely: what is like nothing is no way on. */
  leastGuess: 0.3,
  /** A need or a shelf is only suggested when it is meant nearly as surely as anything else. */
  besideSurest: 0.75,
  /** `kein Geld mehr` shares a word with "I do not want to live any more", and nobody should be asked that for a word. */
  leastUrgentNeed: 0.65,
  /** A word of a name is meant for certain when it is as rare as this. */
  rareName: 0.7,
  /** An emergency line must fit this well to be taken for a cry for help. */
  leastCrisis: 0.45,
  /** Who has mostly written words that are known has not mistaken the keyboard; on the other one, most words are known. */
  ownWords: 0.4,
  otherKeys: 0.75,
  /** A provider is only named when its name is nearly written out. */
  leastProvider: 0.75,
  /** Offers far below the best one are noise. */
  besideBest: 0.35,
  /** More of anything nobody reads. */
  mostOffers: 500,
  /** Where nothing fits, what comes nearest: a look at it costs little, reading on does. */
  mostNearest: 3,
  mostThings: 100,
}

/** How much a word that nobody knows counts in a question of so many words. */
export function unknownWeight(words: number): number {
  if (words <= rank.shortQuestion) return rank.unknownWord
  return Math.max(rank.leastUnknownWord, (rank.unknownWord * rank.shortQuestion) / words)
}
