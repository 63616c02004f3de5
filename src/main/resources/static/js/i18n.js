// Persian and English: the only module that knows both. Words come from the server's bundles, one language at a time;
// digits, calendars and money follow the language.

/** @type {'fa' | 'en'} */
let language = 'fa'
let messages = {}
let formats = formatsOf('fa')

/** Chooses the language and its words. Called once, before anything is said. */
export function speak(chosen, words) {
  language = chosen === 'en' ? 'en' : 'fa'
  messages = words
  formats = formatsOf(language)
}

export const currentLanguage = () => language
export const otherLanguage = () => (language === 'fa' ? 'en' : 'fa')

/** The sentence of that key, with {0}, {1} … filled in. A missing key shows itself. */
export function t(key, ...values) {
  const sentence = messages[`ui.${key}`] ?? messages[key] ?? key
  return sentence.replace(/\{(\d)\}/g, (_, index) => `${values[index] ?? ''}`)
}

/** Like `t`, with a form of its own for one thing: English says "1 site", Persian counts without a plural. */
export function count(key, amount) {
  const singular = amount === 1 && (messages[`ui.${key}.one`] ?? messages[`${key}.one`])
  return singular ? t(`${key}.one`, number(1)) : t(key, number(amount))
}

/** What a code of the data is called, e.g. `label('stage', 'idea')`; the code itself when it is new to us. */
export const label = (kind, code) => messages[`${kind}.${code}`] ?? code

/** A remark of the data in the reader's words; as it is written where there are none. */
export const remarkInWords = (text) => messages[`remark.${text.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`] ?? text

/** The name in the reader's language, or the other one where there is none. */
export const localName = (properties) => localText(properties, 'name')?.text ?? properties.ref

/** The name in the other language; null where it is not known. */
export const otherName = (properties) => {
  const text = properties[`name_${otherLanguage()}`]
  return text && text !== localName(properties) ? text : null
}

/**
 * A bilingual text such as fact_fa / fact_en, with the language it is really written in.
 * A few properties have their English under the bare name.
 * @returns {{text: string, language: string} | null}
 */
export function localText(properties, stem) {
  const texts = { fa: properties[`${stem}_fa`], en: properties[`${stem}_en`] ?? properties[stem] }
  const found = texts[language] ? language : otherLanguage()
  return texts[found] ? { text: texts[found], language: found } : null
}

export const number = (value) => formats.number.format(value)
export const year = (value) => formats.year.format(value)

/** Degrees with four decimals: about ten metres, finer than anything the atlas knows. */
export const degrees = (value) => formats.degrees.format(value)

/** "7,5" as the reader writes a list. */
export const list = (items) => formats.list.format(items)

/** Sorts names as the reader's dictionary does. */
export const compareNames = (one, other) => formats.collator.compare(one, other)

/** A length in metres or kilometres, with no more digits than it deserves. */
export function distance(metres) {
  return metres < 1000
    ? t('unit.m', number(Math.round(metres)))
    : t('unit.km', formats.oneDecimal.format(metres / 1000))
}

/** "between 2 and 5 km", "up to 3 km": a distance as far as it is known. */
export function distanceRange({ low, high }) {
  if (low <= 0) return t('distance.up-to', distance(high))
  if (high < 1000) return t('distance.between-m', number(low), number(high))
  return t('distance.between-km', formats.oneDecimal.format(low / 1000), formats.oneDecimal.format(high / 1000))
}

/** An amount with its unit, in words where it is large: "70 billion toman". */
export function money(amount, unit) {
  // Persian joins the two words of "thousand milliard", which nobody writes so.
  return t('money', formats.compact.format(amount).replace('هزارمیلیارد', 'هزار میلیارد'), label('unit', unit))
}

/** The same amount written out in full. */
export const moneyInFull = (amount, unit) => t('money', number(amount), label('unit', unit))

/** The year of a figure that the data gives by the Gregorian calendar: Iran's counts are known by their own. */
export const yearOfCount = (gregorian) => (language === 'fa' ? year(gregorian - 621) : year(gregorian))

/** A Solar Hijri year, which English readers need to see named as such. */
export const solarYear = (value) => t('year.solar', year(value), year(value + 621), year((value + 622) % 100))

/**
 * A day in the reader's calendar, and in the other one for those who ask.
 * @param {string} iso a day such as 2025-09-16
 */
export function day(iso) {
  const date = new Date(`${iso}T12:00:00Z`)
  const jalali = formats.jalali.format(date)
  const gregorian = formats.gregorian.format(date)
  return language === 'fa' ? { text: jalali, other: gregorian } : { text: gregorian, other: jalali }
}

/** The date of a source as the data write it: a day, a month, a year, or a remark instead. */
export const sourceDate = (text) => (/^\d{4}-\d\d-\d\d$/.test(text) ? day(text).text : inDigits(remarkInWords(text)))

const inDigits = (text) => text.replace(/\d/g, (digit) => number(Number(digit)))

function formatsOf(code) {
  const locale = code === 'fa' ? 'fa-IR' : 'en-GB'
  const decimals = (most, least = 0) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: most, minimumFractionDigits: least })
  const days = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }
  return {
    number: decimals(2),
    oneDecimal: decimals(1),
    degrees: decimals(4, 4),
    year: new Intl.NumberFormat(locale, { useGrouping: false, minimumIntegerDigits: 2 }),
    compact: new Intl.NumberFormat(locale, { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 3 }),
    list: new Intl.ListFormat(locale, { type: 'unit', style: 'short' }),
    collator: new Intl.Collator(code),
    jalali: new Intl.DateTimeFormat(code === 'fa' ? 'fa-IR-u-ca-persian' : 'en-GB-u-ca-persian', days),
    gregorian: new Intl.DateTimeFormat(code === 'fa' ? 'fa-IR-u-ca-gregory' : 'en-GB', days)
  }
}
