import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { canScore, componentOf, placesOf, scoreAll } from '../../main/resources/static/js/score/scoring.js'

const example = JSON.parse(readFileSync(new URL('../resources/score/worked-example.json', import.meta.url)))
const ranges = (measures) =>
  Object.fromEntries(Object.entries(measures).map(([key, [low, high]]) => [key, { low, high }]))
const candidates = example.candidates.map(({ ref, measures }) => ({ ref, measures: ranges(measures) }))
const model = (patch = {}) => ({
  yardsticks: example.yardsticks,
  exclusions: example.exclusions,
  weights: example.weights,
  leastKnown: example.leastKnown,
  mean: 'arithmetic',
  ...patch
})
const near = (actual, expected, what) =>
  expected === null
    ? assert.equal(actual, null, what)
    : assert.ok(Math.abs(actual - expected) <= 1e-9, `${what}: ${actual} is not ${expected}`)

test('the worked example, arithmetic', () => {
  const scores = scoreAll(model(), candidates)
  const places = placesOf(model(), candidates)
  for (const [index, expected] of example.expected.arithmetic.entries()) {
    const score = scores[index]
    for (const figure of ['value', 'low', 'high', 'known'])
      near(score[figure], expected[figure], `${expected.ref} ${figure}`)
    for (const { criterion, value, least, most } of score.components) {
      const [worth, worst, best] = expected.components[criterion]
      near(value, worth, `${expected.ref} ${criterion}`)
      near(least, worst, `${expected.ref} ${criterion} at worst`)
      near(most, best, `${expected.ref} ${criterion} at best`)
    }
    assert.deepEqual(score.struck, expected.struck)
    assert.deepEqual(score.open, expected.open)
    assert.deepEqual(
      score.raises.map(({ criterion, unknown }) => [criterion, unknown]),
      expected.raises.map(([criterion, unknown]) => [criterion, unknown])
    )
    score.raises.forEach(({ points }, at) => near(points, expected.raises[at][2], `${expected.ref} raise`))
    const place = places.get(expected.ref)
    assert.deepEqual(place ? [place.now, place.best, place.worst] : null, expected.place)
  }
})

test('the worked example, geometric', () => {
  const scores = scoreAll(model({ mean: 'geometric' }), candidates)
  example.expected.geometric.forEach(({ ref, value }, index) => near(scores[index].value, value, ref))
})

/** A repeatable stream of numbers from 0 to 1. */
function stream(seed) {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return state / 4294967296
  }
}

function randomCase(next) {
  const yardsticks = Array.from({ length: 6 }, (_, index) => {
    const from = next() * 5
    const to = from + 1 + next() * 40
    return {
      criterion: `k${index}`,
      direction: ['more', 'less', 'ideal'][index % 3],
      from,
      to,
      ideal: from + (to - from) * (0.2 + 0.6 * next()),
      scale: index % 2 ? 'log' : 'linear'
    }
  })
  const some = Array.from({ length: 8 }, (_, index) => ({
    ref: `r${index}`,
    measures: Object.fromEntries(
      yardsticks
        .filter(() => next() > 0.2)
        .map(({ criterion }) => {
          const low = next() * 50
          return [criterion, { low, high: low + next() * 10 }]
        })
    )
  }))
  const weights = Object.fromEntries(yardsticks.map(({ criterion }) => [criterion, 0.1 + next() * 9]))
  return {
    some,
    model: { yardsticks, exclusions: [], weights, leastKnown: 0.5, mean: next() > 0.5 ? 'arithmetic' : 'geometric' }
  }
}

test('weights are scale-free: a hundred times as heavy weighs the same', () => {
  const next = stream(7)
  for (let round = 0; round < 200; round++) {
    const { some, model } = randomCase(next)
    const heavier = Object.fromEntries(Object.entries(model.weights).map(([key, weight]) => [key, weight * 100]))
    const one = scoreAll(model, some)
    const other = scoreAll({ ...model, weights: heavier }, some)
    one.forEach(({ value, ref }, index) => near(other[index].value, value, ref))
  }
})

test('a better value never lowers a score, and the score lies inside its range', () => {
  const next = stream(11)
  for (let round = 0; round < 200; round++) {
    const { some, model } = randomCase(next)
    for (const candidate of some) {
      const [before] = scoreAll(model, [candidate])
      if (before.value === null) continue
      assert.ok(before.low <= before.value + 1e-9 && before.value <= before.high + 1e-9, JSON.stringify(before))
      for (const yardstick of model.yardsticks.filter(({ criterion }) => candidate.measures[criterion])) {
        const best = { more: yardstick.to, less: yardstick.from, ideal: yardstick.ideal }[yardstick.direction]
        const better = { ...candidate.measures, [yardstick.criterion]: { low: best, high: best } }
        const [after] = scoreAll(model, [{ ...candidate, measures: better }])
        assert.ok(after.value >= before.value - 1e-9, `${yardstick.direction}: ${before.value} → ${after.value}`)
      }
    }
  }
})

test('what is not known is not zero', () => {
  const yardstick = { criterion: 'k', direction: 'more', from: 0, to: 10, ideal: 0, scale: 'linear' }
  const other = { ...yardstick, criterion: 'o' }
  const two = {
    yardsticks: [yardstick, other],
    exclusions: [],
    weights: { k: 1, o: 1 },
    leastKnown: 0.5,
    mean: 'arithmetic'
  }
  const known = { k: { low: 8, high: 8 } }
  const [silent, zero] = scoreAll(two, [
    { ref: 'silent', measures: known },
    { ref: 'zero', measures: { ...known, o: { low: 0, high: 0 } } }
  ])
  assert.equal(silent.value, 80)
  assert.equal(zero.value, 40)
  assert.deepEqual([silent.low, silent.high], [40, 90])
  assert.equal(scoreAll({ ...two, leastKnown: 0.6 }, [{ ref: 'silent', measures: known }])[0].value, null)
})

test('only what surely lies beyond a limit is left out', () => {
  const rule = { code: 'far', criterion: 'town', side: 'above', limit: 10 }
  const at = (low, high) =>
    scoreAll(model({ exclusions: [rule] }), [{ ref: 'x', measures: { town: { low, high } } }])[0]
  assert.deepEqual([at(11, 12).struck, at(11, 12).open], [['far'], []])
  assert.deepEqual([at(9, 12).struck, at(9, 12).open], [[], ['far']])
  assert.deepEqual([at(9, 10).struck, at(9, 10).open], [[], []])
})

test('an excluded site has no place, and pushes nobody down', () => {
  const places = placesOf(model(), candidates)
  assert.equal(places.has('d'), false)
  assert.equal(places.has('c'), false)
  assert.deepEqual([...places.keys()], ['a', 'b', 'f', 'e'])
})

test('without any weight there is nothing to score', () => {
  assert.equal(canScore(model({ weights: { town: 0 } })), false)
  assert.equal(canScore(model()), true)
})

test('beyond its range nothing gets better or worse', () => {
  const [town] = example.yardsticks
  assert.equal(componentOf(town, -5), 1)
  assert.equal(componentOf(town, 500), 0)
})
