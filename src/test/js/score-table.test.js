import assert from 'node:assert/strict'
import test from 'node:test'
import {
  candidatesOf,
  gradeOf,
  groupsOf,
  knownWeights,
  modelOf,
  presetOf,
  sectorOf,
  slidable
} from '../../main/resources/static/js/score/table.js'

const answer = {
  least_known: 0.6,
  criteria: [{ code: 'city', direction: 'less', from: 0, to: 40, ideal: null, scale: 'linear' }],
  exclusions: [],
  presets: [
    { code: 'tourism-investor', directions: {} },
    { code: 'tourism-planner', directions: { city: 'more' } }
  ],
  sites: [{ ref: 'a', values: { city: { low: 1, high: 2 }, heritage: { reason: 'not-stated' } } }]
}

test('what has a reason instead of a range is no measure', () => {
  assert.deepEqual(candidatesOf(answer), [{ ref: 'a', measures: { city: { low: 1, high: 2 } } }])
})

test('a preset may see a criterion otherwise than its sector', () => {
  const directionFor = (code) =>
    modelOf(answer, presetOf(answer, code).preset, { city: 1 }, 'arithmetic').yardsticks[0].direction
  assert.equal(directionFor('tourism-investor'), 'less')
  assert.equal(directionFor('tourism-planner'), 'more')
})

test('an unknown preset gives way to the first and says so', () => {
  assert.deepEqual(presetOf(answer, 'tourism-nobody'), { preset: answer.presets[0], known: false })
})

test('weights of criteria that are no more are dropped and said to be', () => {
  assert.deepEqual(knownWeights(answer, { city: 3, roads: 2 }), { weights: { city: 3 }, complete: false })
  assert.deepEqual(knownWeights(answer, { roads: 2 }), { weights: null, complete: false })
  assert.deepEqual(knownWeights(answer, { city: 3 }), { weights: { city: 3 }, complete: true })
})

test('grades are steps of twenty', () => {
  assert.deepEqual([0, 20, 20.1, 79.9, 100].map(gradeOf), ['grade-1', 'grade-1', 'grade-2', 'grade-4', 'grade-5'])
})

test('the sector of a preset', () => {
  assert.equal(sectorOf('tourism-investor'), 'tourism')
})

test('excluded is excluded even where too little is known', () => {
  const scores = [
    { ref: 'b', struck: [], value: 10 },
    { ref: 'a', struck: [], value: 20 },
    { ref: 'c', struck: ['far'], value: null },
    { ref: 'd', struck: [], value: null }
  ]
  const places = new Map([
    ['a', { now: 1 }],
    ['b', { now: 2 }]
  ])
  const refs = (list) => list.map(({ ref }) => ref)
  const { ranked, thin, excluded } = groupsOf(scores, places)
  assert.deepEqual([refs(ranked), refs(thin), refs(excluded)], [['a', 'b'], ['d'], ['c']])
})

test('weights that no slider can set keep their proportions', () => {
  assert.deepEqual(slidable({ a: 20, b: 0 }), { a: 20, b: 0 })
  assert.deepEqual(slidable({ a: 900, b: 450, c: 1, d: 0 }), { a: 50, b: 25, c: 1, d: 0 })
  assert.deepEqual(slidable({ a: 0.5, b: 0.25 }), { a: 50, b: 25 })
})
