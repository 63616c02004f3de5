// The four questions, between the form, the address and the server. Pure.

/** Units as people say them, the largest of a currency first. */
export const MONEY_UNITS = [
  { code: 'toman-9', unit: 'toman', factor: 1e9 },
  { code: 'toman-6', unit: 'toman', factor: 1e6 },
  { code: 'irr-9', unit: 'irr', factor: 1e9 },
  { code: 'eur-6', unit: 'eur', factor: 1e6 },
  { code: 'usd-6', unit: 'usd', factor: 1e6 }
]

const MOST = { amount: 999999999999999, size: 1e9, months: 1200 }

/**
 * A number as somebody types it: digits of Persian, Arabic or Latin, with or without signs that group thousands.
 * @returns {number | null | undefined} null for nothing typed, undefined for what is no number above zero
 */
export function typedNumber(text) {
  const plain = text
    .trim()
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[٬,\s]/g, '')
    .replace(/[٫/]/g, '.')
  if (plain === '') return null
  return /^\d{1,15}(\.\d{1,6})?$/.test(plain) && Number(plain) > 0 ? Number(plain) : undefined
}

/** Amount of the address as it is said: 5000000000 toman is 5 of `toman-9`. */
export function saidAmount({ amount, unit }) {
  const units = MONEY_UNITS.filter((one) => one.unit === unit)
  const spoken = amount ? (units.find(({ factor }) => amount >= factor) ?? units.at(-1)) : units[0]
  const fitting = spoken ?? MONEY_UNITS[0]
  return { code: fitting.code, figure: amount ? amount / fitting.factor : null }
}

/**
 * @param {{sector: string, amount: string, unit: string, size: string, months: string}} typed
 * @returns {{tool: object, faults: string[]}} the tool as the address keeps it, and the fields that hold no number
 */
export function readForm(typed) {
  const money = MONEY_UNITS.find(({ code }) => code === typed.unit)
  const faults = []
  const figure = (name, factor = 1) => {
    const value = typedNumber(typed[name])
    const whole = value === null || value === undefined ? value : Math.round(value * factor)
    if (whole === undefined || (whole !== null && (whole < 1 || whole > MOST[name]))) faults.push(name)
    return whole === undefined || faults.includes(name) ? null : whole
  }
  const tool = {
    name: 'finder',
    sector: typed.sector || null,
    amount: figure('amount', money.factor),
    unit: money.unit,
    size: figure('size'),
    months: figure('months')
  }
  return { tool, faults }
}

/** The questions as the server takes them. */
export function askedOf({ sector, amount, unit, size, months }) {
  const asked = new URLSearchParams()
  if (sector) asked.set('sector', sector)
  if (amount) {
    asked.set('amount', String(amount))
    asked.set('unit', unit)
  }
  if (size) asked.set('area_m2', String(size))
  if (months) asked.set('months', String(months))
  return asked
}
