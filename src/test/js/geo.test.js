import assert from 'node:assert/strict'
import test from 'node:test'
import { boundsOf, edgesOnce, knownDistance, metresBetween } from '../../main/resources/static/js/geo.js'

test('a degree of latitude is about 111 kilometres', () => {
  assert.equal(Math.round(metresBetween([50.88, 34], [50.88, 35]) / 100), 1112)
})

test('a distance is never said more exactly than both ends are known', () => {
  assert.deepEqual(knownDistance(3200, 1500, 100), { low: 1500, high: 5000 })
  assert.deepEqual(knownDistance(900, 1000, 1000), { low: 0, high: 3000 })
  assert.deepEqual(knownDistance(850, 100, 100), { low: 600, high: 1100 })
})

test('the range always holds the measured value and both uncertainties', () => {
  for (const metres of [0, 180, 950, 4321, 27000]) {
    for (const slack of [0, 100, 400, 1500, 5000]) {
      const { low, high } = knownDistance(metres, slack, 100)
      assert.ok(low <= Math.max(0, metres - slack - 100), `${metres} ± ${slack}: from ${low}`)
      assert.ok(high >= metres + slack + 100, `${metres} ± ${slack}: to ${high}`)
    }
  }
})

test('bounds of an area', () => {
  const area = {
    type: 'Polygon',
    coordinates: [
      [
        [50, 34],
        [52, 34],
        [51, 35],
        [50, 34]
      ]
    ]
  }
  assert.deepEqual(boundsOf(area), [50, 34, 52, 35])
})

test('an edge between two areas is drawn once', () => {
  const left = {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
        [0, 0]
      ]
    ]
  }
  const right = {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [1, 0],
          [2, 0],
          [2, 1],
          [1, 1],
          [1, 0]
        ]
      ]
    ]
  }
  assert.equal(edgesOnce([left, right]).coordinates.length, 7)
})
