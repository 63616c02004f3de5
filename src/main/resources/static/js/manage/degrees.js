// Angles as people write them. Pure.

const PERSIAN = /[\u06f0-\u06f9\u0660-\u0669]/g
const PARTS =
  /^([-+]?)(\d+(?:\.\d+)?)(?:[°d:\s]+(\d+(?:\.\d+)?)(?:['′’m:\s]+(\d+(?:\.\d+)?)(?:["″”s]|'')?)?['′’m]?)?[°\s]*$/

/**
 * Degrees of "34.6416", "34°38′29.8″" or "34 38 29.8 N", in Persian digits too; null for what is no angle.
 * @param {number} most 90 for latitudes, 180 for longitudes
 */
export function degreesOf(text, most) {
  const plain = text
    .replace(PERSIAN, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\u066b]/g, '.')
    .trim()
  const south = /[SsWw]$/.test(plain)
  const [, sign, degrees, minutes = 0, seconds = 0] = PARTS.exec(plain.replace(/\s*[NnEeSsWw]$/, '')) ?? []
  if (degrees === undefined || Number(minutes) >= 60 || Number(seconds) >= 60) return null
  const value = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600
  if (value > most) return null
  return sign === '-' || south ? -value : value
}
