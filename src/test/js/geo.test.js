import assert from 'node:assert/strict'
import test from 'node:test'
import { boundsOf, edgesOnce, metresBetween } from '../../main/resources/static/js/geo.js'

test('a degree of latitude is about 111 kilometres', () => {
  assert.equal(Math.round(metresBetween([50.88, 34], [50.88, 35]) / 100), 1112)
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
