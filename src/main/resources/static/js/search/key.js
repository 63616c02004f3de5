// Names as they are compared: one spelling for all the ways in which a name is written. Pure.

const ARABIC_TO_PERSIAN = { ي: 'ی', ى: 'ی', ئ: 'ی', ك: 'ک', ة: 'ه', ۀ: 'ه', أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ؤ: 'و' }
const DIGIT_ZEROS = [0x06f0, 0x0660]

/** Letters and digits only, in one form, without spaces: «امام‌زاده» and "امامزاده" give the same. */
export function searchKey(text) {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[يىئكةۀأإآٱؤ]/g, (letter) => ARABIC_TO_PERSIAN[letter])
    .replace(/[۰-۹٠-٩]/g, latinDigit)
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/**
 * The consonants of a Latin spelling: "Emamzadeh", "Imamzade" and "Emāmzādeh" all give "mmzd". Empty for other scripts.
 */
export function soundKey(text) {
  return searchKey(text)
    .replace(/[^a-z0-9]/g, '')
    .replace(/gh/g, 'q')
    .replace(/kh/g, 'x')
    .replace(/w/g, 'v')
    .replace(/[aeiouy]/g, '')
    .replace(/h$/, '')
    .replace(/([a-z])\1+/g, (pair, letter) => (letter === 'm' ? pair : letter))
}

/** Whether one of the names contains the text, letter by letter or by sound. */
export function matcher(text) {
  const key = searchKey(text)
  const sound = soundKey(text)
  if (!key) return () => true
  return (names) =>
    names.keys.some((name) => name.includes(key)) ||
    (sound.length > 2 && names.sounds.some((name) => name.includes(sound)))
}

/** The keys of everything a thing is called, worked out once. */
export function namesOf(...names) {
  const known = names.filter(Boolean)
  return { keys: known.map(searchKey), sounds: known.map(soundKey).filter(Boolean) }
}

function latinDigit(digit) {
  const code = digit.codePointAt(0)
  const zero = DIGIT_ZEROS.find((start) => code >= start && code < start + 10)
  return String(code - zero)
}
