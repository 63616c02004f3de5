import assert from 'node:assert/strict'
import test from 'node:test'
import {
  boundaryClass,
  metresPerPixel,
  scaleLength,
  showsCircle,
  zoomFor
} from '../../main/resources/static/js/map/styles.js'

const village = { precision: 'village', uncertaintyM: 1000, lat: 34.3 }

test('a circle is drawn when near or chosen, never for an exact place', () => {
  assert.equal(showsCircle({ ...village, zoom: 9, chosen: false }), false)
  assert.equal(showsCircle({ ...village, zoom: 13, chosen: false }), true)
  assert.equal(showsCircle({ ...village, zoom: 9, chosen: true }), true)
  assert.equal(showsCircle({ ...village, precision: 'exact', uncertaintyM: 100, zoom: 15, chosen: true }), false)
  assert.equal(showsCircle({ ...village, precision: 'unlocated', uncertaintyM: null, zoom: 15, chosen: true }), false)
})

test('a circle that would cover the whole view waits until it is chosen', () => {
  assert.equal(showsCircle({ ...village, uncertaintyM: 5000, zoom: 14, chosen: false }), false)
})

test('the map comes no closer than the circle allows', () => {
  for (const uncertaintyM of [400, 1500, 5000]) {
    const zoom = zoomFor(uncertaintyM, 34.6, 260)
    assert.ok((2 * uncertaintyM) / metresPerPixel(zoom, 34.6) <= 260, `${uncertaintyM} m at zoom ${zoom}`)
  }
})

test('the scale bar is a round length that fits', () => {
  assert.equal(scaleLength(13400), 10000)
  assert.equal(scaleLength(5600), 5000)
  assert.equal(scaleLength(2100), 2000)
  assert.equal(scaleLength(890), 500)
})

test('modelled areas never look like legal boundaries', () => {
  assert.equal(boundaryClass({ level: 'city', basis: 'modelled' }), 'boundary-modelled')
  assert.equal(boundaryClass({ level: 'county', basis: 'legal' }), 'boundary-county')
  assert.equal(boundaryClass({ level: 'province', basis: 'legal', context_only: true }), 'land-beyond')
})
