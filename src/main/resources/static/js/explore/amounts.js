// Amounts as symbols: only what has the same unit and the same scope may stand together. Rial and toman are one currency,
// ten to one, exactly. Pure.

const RIAL = { unit: 'irr', perToman: 10 }

/**
 * The kinds of amounts among features, most frequent first.
 * @param {string | null} wanted `toman` or `irr` to say both in one of them, null to leave them as stated
 * @returns {{key: string, unit: string, scope: string | null, amounts: {feature: object, amount: number}[]}[]}
 */
export function kindsOfAmounts(features, wanted) {
  const kinds = new Map()
  for (const feature of features) {
    const { amount, amount_unit: stated, amount_scope: scope = null } = feature.properties
    if (typeof amount !== 'number' || !stated) continue
    const said = converted(amount, stated, wanted)
    const key = `${said.unit}/${scope ?? ''}`
    if (!kinds.has(key)) kinds.set(key, { key, unit: said.unit, scope, amounts: [] })
    kinds.get(key).amounts.push({ feature, amount: said.amount })
  }
  return [...kinds.values()].sort((one, other) => other.amounts.length - one.amounts.length)
}

function converted(amount, unit, wanted) {
  if (unit === 'toman' && wanted === RIAL.unit) return { unit: wanted, amount: amount * RIAL.perToman }
  if (unit === RIAL.unit && wanted === 'toman') return { unit: wanted, amount: amount / RIAL.perToman }
  return { unit, amount }
}

/** Radius in pixels of the circle whose area stands for an amount. */
export const radiusOf = (amount, largest, largestRadius) => Math.sqrt(amount / largest) * largestRadius

/** Round amounts for the key: the largest power of ten and two below, none above the largest. */
export function keyAmounts(largest) {
  const power = 10 ** Math.floor(Math.log10(largest))
  return [power, power / 10, power / 100]
}

/**
 * Upper ends of at most four classes of equal width.
 * @returns {number[]} ascending; empty where nothing is counted
 */
export function classesOf(counts) {
  const most = Math.max(0, ...counts)
  const width = Math.max(1, Math.ceil(most / 4))
  return Array.from({ length: Math.ceil(most / width) }, (_, at) => Math.min(most, (at + 1) * width))
}

/** 0 for nothing, otherwise the number of the class from 1. */
export const classOf = (count, ends) => (count === 0 ? 0 : ends.findIndex((end) => count <= end) + 1)
