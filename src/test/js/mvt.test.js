import assert from 'node:assert/strict'
import test from 'node:test'
import { readTile } from '../../main/resources/static/js/map/mvt.js'

/** A point with a Persian ref and a count, and a triangle that begins beyond the left edge. */
const TILE =
  '1a6078020a0b6173736574732d7061726b120f1204000001011801220509d00fa01f1213120200021803220b097f141290030000c8010f1a037265661a05636f756e74220d0a0bda86d8b1d8a7d8ba2ddbb1220320ac0222060a047061726b288020'

const bytes = (hex) => Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16)).buffer

test('a tile gives its features with their properties and where they lie in it', () => {
  assert.deepEqual(readTile(bytes(TILE)), [
    { type: 'point', properties: { ref: 'چراغ-۱', count: 300 }, parts: [[[1000, 2000]]], extent: 4096 },
    {
      type: 'polygon',
      properties: { ref: 'park' },
      parts: [
        [
          [-64, 10],
          [136, 10],
          [136, 110],
          [-64, 10]
        ]
      ],
      extent: 4096
    }
  ])
})

test('nothing in a tile is nothing to draw', () => {
  assert.deepEqual(readTile(new ArrayBuffer(0)), [])
})
