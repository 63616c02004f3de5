import assert from 'node:assert/strict'
import test from 'node:test'
import { placeLabels } from '../../main/resources/static/js/map/labelling.js'

const label = (name, x, y, more = {}) => ({
  name,
  x,
  y,
  width: 40,
  height: 16,
  gaps: [6],
  anchors: ['below', 'above'],
  ...more
})
const names = (placed) => placed.map(({ name }) => name)

test('the more important name takes its place, the next one steps aside', () => {
  const placed = placeLabels([label('Qom', 100, 100), label('Kahak', 110, 100)], [])
  assert.deepEqual(names(placed), ['Qom', 'Kahak'])
  assert.equal(placed[0].top, 106)
  assert.equal(placed[1].top, 78)
})

test('a name that finds no room is left out', () => {
  const placed = placeLabels([label('Qom', 100, 100), label('Kahak', 110, 100), label('Siru', 105, 100)], [])
  assert.deepEqual(names(placed), ['Qom', 'Kahak'])
})

test('no name covers a glyph; a wider gap is tried before giving up', () => {
  const glyph = { left: 80, right: 120, top: 80, bottom: 120 }
  assert.deepEqual(placeLabels([label('Qom', 100, 100)], [glyph]), [])
  assert.equal(placeLabels([label('Qom', 100, 100, { gaps: [6, 24] })], [glyph])[0].top, 124)
})

test('a required name stands in any case', () => {
  const everything = { left: -1e4, right: 1e4, top: -1e4, bottom: 1e4 }
  assert.deepEqual(names(placeLabels([label('Haram', 0, 0, { required: true })], [everything])), ['Haram'])
})
