// How suitable sites are, as weighted means. Pure. The server does the same in suitability/Scoring.java; both are held to
// one worked example (src/test/resources/score/worked-example.json) to 1e-9.
//
// A measure is {low, high}: the true value lies in between. What is not known has no measure, and is never a zero: it is
// left out of the mean, widens the range from `low` to `high`, and where too much of it is unknown there is no score.

const FULL = 100
const MOST_RAISES = 3
const LEAST_RAISE = 0.05
const FACTORS = [0.9, 1.1]

// Sums are off in their last digits: scores that differ by less are equal.
const ROUNDING = 1e-9

/**
 * @typedef {{criterion: string, direction: 'more' | 'less' | 'ideal', from: number, to: number, ideal: number,
 *   scale: 'linear' | 'log'}} Yardstick
 * @typedef {{code: string, criterion: string, side: 'below' | 'above', limit: number}} Exclusion
 * @typedef {{yardsticks: Yardstick[], exclusions: Exclusion[], weights: Object<string, number>,
 *   mean: 'arithmetic' | 'geometric', leastKnown: number}} Model
 * @typedef {{ref: string, measures: Object<string, {low: number, high: number} | undefined>}} Candidate
 */

/** Every candidate with its score, components, exclusions and what would raise it. @param {Model} model */
export function scoreAll(model, candidates) {
  const weighed = weighedOf(model)
  return candidates.map((candidate) => scoreOne(model, weighed, candidate))
}

/** Whether there is anything to weigh: with all weights at zero there is no mean. */
export const canScore = ({ yardsticks, weights }) => yardsticks.some(({ criterion }) => weights[criterion] > 0)

/** A value of a criterion as a component from 0 (worst) to 1 (best). @param {Yardstick} yardstick */
export function componentOf({ direction, from, to, ideal, scale }, value) {
  const way = (start, end) => clamp((read(scale, value) - read(scale, start)) / (read(scale, end) - read(scale, start)))
  if (direction === 'more') return way(from, to)
  if (direction === 'less') return 1 - way(from, to)
  return value <= ideal ? way(from, ideal) : 1 - way(ideal, to)
}

/**
 * Places of those that have one: `now`, and the best and worst when every weight in turn moves up or down by a tenth.
 * Equal scores share a place.
 * @returns {Map<string, {now: number, best: number, worst: number}>}
 */
export function placesOf(model, candidates) {
  const weighed = weighedOf(model)
  const judged = candidates.map((candidate) => ({
    ref: candidate.ref,
    values: weighed.map((yardstick) => valueOf(yardstick, candidate.measures[yardstick.criterion])),
    struck: struckBy(model, candidate).length > 0
  }))
  const places = new Map()
  for (const [ref, now] of ranksUnder(model, sharesOf(model, weighed), judged))
    places.set(ref, { now, best: now, worst: now })
  for (const moved of weighed) {
    for (const factor of FACTORS) {
      const weights = { ...model.weights, [moved.criterion]: model.weights[moved.criterion] * factor }
      for (const [ref, rank] of ranksUnder(model, sharesOf({ ...model, weights }, weighed), judged)) {
        const place = places.get(ref)
        if (!place) continue
        place.best = Math.min(place.best, rank)
        place.worst = Math.max(place.worst, rank)
      }
    }
  }
  return places
}

function scoreOne(model, weighed, candidate) {
  const shares = sharesOf(model, weighed)
  const components = weighed.map((yardstick, index) =>
    toComponent(yardstick, shares[index], candidate.measures[yardstick.criterion])
  )
  const known = components.filter(isKnown)
  const share = known.reduce((sum, one) => sum + one.share, 0)
  const value = isEnough(model, known, share) ? meanOf(model, known, (one) => one.value) : null
  return {
    ref: candidate.ref,
    value,
    low: meanOf(model, components, (one) => one.least),
    high: meanOf(model, components, (one) => one.most),
    known: share,
    components,
    struck: struckBy(model, candidate),
    open: model.exclusions.filter((rule) => isOpen(rule, candidate.measures[rule.criterion])).map(({ code }) => code),
    raises: value === null ? [] : raisesOf(model, components, value)
  }
}

function toComponent(yardstick, share, measure) {
  const { criterion } = yardstick
  if (!measure) return { criterion, share, value: null, least: 0, most: 1 }
  const ends = [componentOf(yardstick, measure.low), componentOf(yardstick, measure.high)]
  const holdsIdeal =
    yardstick.direction === 'ideal' && measure.low <= yardstick.ideal && yardstick.ideal <= measure.high
  return {
    criterion,
    share,
    value: valueOf(yardstick, measure),
    least: Math.min(...ends),
    most: holdsIdeal ? 1 : Math.max(...ends)
  }
}

function raisesOf(model, components, value) {
  return components
    .map((raised) => {
      const counted = components.filter((one) => isKnown(one) || one === raised)
      const best = meanOf(model, counted, (one) => (one === raised ? 1 : one.value))
      return { criterion: raised.criterion, unknown: !isKnown(raised), points: best - value }
    })
    .filter(({ points }) => points >= LEAST_RAISE)
    .sort((one, other) => other.points - one.points)
    .slice(0, MOST_RAISES)
}

const meanOf = (model, components, pick) =>
  FULL *
  mean(
    model.mean,
    components.map(({ share }) => share),
    components.map(pick)
  )

/** Of a geometric mean nothing is left where one component is zero: nothing makes up for it. */
function mean(kind, weights, values) {
  let sum = 0
  let whole = 0
  for (let i = 0; i < weights.length; i++) {
    if (kind === 'geometric' && values[i] <= 0) return 0
    sum += weights[i] * (kind === 'geometric' ? Math.log(values[i]) : values[i])
    whole += weights[i]
  }
  return kind === 'geometric' ? Math.exp(sum / whole) : sum / whole
}

function ranksUnder(model, shares, judged) {
  const scored = []
  for (const { ref, values, struck } of judged) {
    if (struck) continue
    const known = values.map((value, index) => index).filter((index) => values[index] !== null)
    const share = known.reduce((sum, index) => sum + shares[index], 0)
    if (!isEnough(model, known, share)) continue
    const weights = known.map((index) => shares[index])
    scored.push({
      ref,
      value:
        FULL *
        mean(
          model.mean,
          weights,
          known.map((index) => values[index])
        )
    })
  }
  return ranksOf(scored)
}

/** 1 + how many have a higher score; equal scores share a place. @returns {Map<string, number>} best first */
function ranksOf(scored) {
  scored.sort((one, other) => other.value - one.value || (one.ref < other.ref ? -1 : 1))
  const ranks = new Map()
  scored.forEach(({ ref, value }, index) => {
    const before = scored[index - 1]
    ranks.set(ref, before && before.value - value < ROUNDING ? ranks.get(before.ref) : index + 1)
  })
  return ranks
}

const weighedOf = ({ yardsticks, weights }) => yardsticks.filter(({ criterion }) => weights[criterion] > 0)

function sharesOf({ weights }, weighed) {
  const whole = weighed.reduce((sum, { criterion }) => sum + weights[criterion], 0)
  return weighed.map(({ criterion }) => weights[criterion] / whole)
}

const valueOf = (yardstick, measure) => (measure ? componentOf(yardstick, (measure.low + measure.high) / 2) : null)

const struckBy = (model, candidate) =>
  model.exclusions.filter((rule) => strikes(rule, candidate.measures[rule.criterion])).map(({ code }) => code)

/** What surely lies beyond the limit; what is not known leaves nobody out. */
const strikes = ({ side, limit }, measure) =>
  Boolean(measure) && (side === 'below' ? measure.high < limit : measure.low > limit)

const isOpen = ({ side, limit }, measure) =>
  !measure ||
  (side === 'below' ? measure.low < limit && measure.high >= limit : measure.high > limit && measure.low <= limit)

const isEnough = (model, known, share) => known.length > 0 && share >= model.leastKnown - ROUNDING
const isKnown = ({ value }) => value !== null
const read = (scale, value) => (scale === 'log' ? Math.log1p(value) : value)
const clamp = (share) => Math.max(0, Math.min(1, share))
