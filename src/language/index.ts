/** The face of the language room: Indonesian as offices read and write it. Pure; also used in the browser. */
export { firstAt } from './first-at.ts';
export type { Span } from './spans.ts';
export {
  calendarWords,
  monthNames,
  monthNumber,
  monthPattern,
  monthSpellings,
  readTypedMonth,
  weekdayName,
  weekdayNumber,
  weekdayOf,
  weekdayPattern,
} from './calendar.ts';
export { dateParts, dateSupports, readDates, type FoundDate } from './dates.ts';
export { readDateMentions, readTimes, type DateMention, type TimeMention } from './date-mentions.ts';
export {
  printClock,
  printClocks,
  printDate,
  printFullDate,
  printNewsDate,
  printShortDate,
  printSpelledDate,
} from './print-dates.ts';
export { printMoney, printDecimal, printRounded, readDecimal, readMoney, decimalPattern } from './decimals.ts';
export {
  firstNumberWordPattern,
  numberWordPattern,
  scalePattern,
  printNumberWords,
  readCount,
  readNumberWords,
} from './number-words.ts';
export { readNumbers, type FoundNumber } from './numbers.ts';
export { ordinalWords, printOrdinal, printRoman, readOrdinal, readRoman, seriesPattern } from './ordinals.ts';
export { printRegulation, readRegulationCitations, readRegulations, type FoundRegulation } from './regulations.ts';
export { listMarkPattern } from './list-marks.ts';
export { splitSentences } from './sentences.ts';
export { hourOfDay } from './spoken-times.ts';
export { root } from './roots.ts';
export { wordForms } from './word-forms.ts';
export { shortenedIn } from './short-forms.ts';
export { longForms, meaning, spelledOut } from './tables/same-words.ts';
export { oppositesOf } from './tables/opposites.ts';
export { turningWords, type Reach, type TurnClass, type TurningWord } from './tables/turning-words.ts';
export { oneLine, stem, words, type Word } from './words.ts';
export { writtenOut } from './tables/shorthand.ts';
export { officeWordsMarked, positionPattern, positionsMarked, readPosition } from './tables/positions.ts';
export { isNameOfPerson, isNameWord } from './tables/name-words.ts';
export { cities, regencies } from './tables/regencies.ts';
export { readRegulationKind, regulationForms, regulationNames, regulationPattern } from './tables/regulations.ts';
export { speechPattern, speechWords } from './tables/speech.ts';
export {
  bodyPattern,
  bodyValuePattern,
  levelPattern,
  levelValuePattern,
  nation,
  readBody,
  readLevel,
} from './tables/unit-levels.ts';
export { printNameWithTitles, readNameWithTitles, type TitledName } from './names-with-titles.ts';
export { degreePattern, degreesMarked, titlesMarked } from './tables/titles.ts';
export { provinces, type Province } from './tables/provinces.ts';
export { legalXml } from './xml.ts';
export { unitKey } from './unit-names.ts';
export { languageRoom } from './room.ts';
