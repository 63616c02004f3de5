// From the server's table of measures to what scoring.js reckons with. Pure.

/** @param answer of /api/score @returns {import('./scoring.js').Candidate[]} */
export const candidatesOf = ({ sites }) =>
  sites.map(({ ref, values }) => ({
    ref,
    measures: Object.fromEntries(Object.entries(values).filter(([, value]) => !('reason' in value)))
  }))

/** @returns {import('./scoring.js').Model} with the directions as the preset sees them */
export function modelOf(answer, preset, weights, mean) {
  return {
    yardsticks: answer.criteria.map(({ code, direction, from, to, ideal, scale }) => ({
      criterion: code,
      direction: preset.directions[code] ?? direction,
      from,
      to,
      ideal: ideal ?? from,
      scale
    })),
    exclusions: answer.exclusions,
    weights,
    mean,
    leastKnown: answer.least_known
  }
}

/** The preset of that code, or the first with `known: false`. */
export function presetOf(answer, code) {
  const found = answer.presets.find((preset) => preset.code === code)
  return { preset: found ?? answer.presets[0], known: Boolean(found) }
}

/** Weights of a link as far as their criteria still exist; null where nothing that weighs is left. */
export function knownWeights(answer, weights) {
  const codes = new Set(answer.criteria.map(({ code }) => code))
  const kept = Object.fromEntries(Object.entries(weights).filter(([code]) => codes.has(code)))
  const weighs = Object.values(kept).some((weight) => weight > 0)
  return { weights: weighs ? kept : null, complete: weighs && Object.keys(kept).length === Object.keys(weights).length }
}

/** The heaviest weight a slider can set. */
export const MOST_WEIGHT = 50

/** Weights of a link as sliders can show them: whole numbers up to the heaviest, in the same proportions. */
export function slidable(weights) {
  const values = Object.values(weights)
  if (values.every((weight) => Number.isInteger(weight) && weight <= MOST_WEIGHT)) return weights
  const factor = MOST_WEIGHT / Math.max(...values)
  return Object.fromEntries(
    Object.entries(weights).map(([code, weight]) => [code, weight > 0 ? Math.max(1, Math.round(weight * factor)) : 0])
  )
}

/** Sector of a preset's code, which begins with it: `tourism-investor`. */
export const sectorOf = (code) => code.slice(0, code.lastIndexOf('-'))

/** Scores by what they mean for the reader: ranked best first, not enough known, excluded. */
export function groupsOf(scores, places) {
  const place = ({ ref }) => places.get(ref).now
  const byRef = (one, other) => (one.ref < other.ref ? -1 : 1)
  return {
    ranked: scores
      .filter(({ ref }) => places.has(ref))
      .sort((one, other) => place(one) - place(other) || byRef(one, other)),
    thin: scores.filter(({ struck, value }) => struck.length === 0 && value === null),
    excluded: scores.filter(({ struck }) => struck.length > 0)
  }
}

const GRADES = 5

/** `grade-1` (poor) to `grade-5` (good), in steps of twenty points. */
export const gradeOf = (value) => `grade-${Math.max(1, Math.min(GRADES, Math.ceil(value / (100 / GRADES))))}`
