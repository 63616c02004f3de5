import assert from 'node:assert/strict'
import test from 'node:test'
import { classesOf, classOf, keyAmounts, kindsOfAmounts, radiusOf } from '../../main/resources/static/js/explore/amounts.js'
import { asWkt, fromWkt, mayClose, mayFollow } from '../../main/resources/static/js/explore/outline.js'

const project = (amount, unit, scope) => ({ properties: { amount, amount_unit: unit, amount_scope: scope } })

test('amounts of another unit or scope never stand together', () => {
  const kinds = kindsOfAmounts(
    [project(5, 'toman', 'project'), project(70, 'irr', 'project'), project(6, 'toman', 'part_only'), project(null, null, null)],
    null
  )
  assert.deepEqual(
    kinds.map(({ key }) => key),
    ['toman/project', 'irr/project', 'toman/part_only']
  )
})

test('rial and toman may be said in one unit, ten to one and exactly; a euro stays a euro', () => {
  const features = [project(5, 'toman', 'project'), project(70, 'irr', 'project'), project(3, 'eur', 'project')]
  const inRial = kindsOfAmounts(features, 'irr')
  assert.deepEqual(inRial[0].amounts.map(({ amount }) => amount), [50, 70])
  assert.equal(inRial[1].unit, 'eur')
  assert.deepEqual(kindsOfAmounts(features, 'toman')[0].amounts.map(({ amount }) => amount), [5, 7])
})

test('the area of a circle, not its width, stands for the amount', () => {
  assert.equal(radiusOf(25, 100, 40), 20)
  assert.deepEqual(keyAmounts(600), [100, 10, 1])
})

test('classes cover every count and nothing is a class of its own', () => {
  const ends = classesOf([0, 3, 29, 8])
  assert.equal(ends.at(-1), 29)
  assert.equal(classOf(0, ends), 0)
  assert.equal(classOf(1, ends), 1)
  assert.equal(classOf(29, ends), 4)
  assert.deepEqual(classesOf([0, 0]), [])
})

test('a corner that would make the outline cross itself may not follow', () => {
  const corners = [[0, 0], [1, 1], [1, 0]]
  assert.equal(mayFollow(corners, [0, 1]), false)
  assert.equal(mayFollow(corners, [2, -1]), true)
  assert.equal(mayClose([[0, 0], [1, 0], [1, 1], [0, 1]]), true)
  assert.equal(mayClose([[0, 0], [1, -1], [1, 1], [2, 0]]), false)
})

test('an outline comes back as it was written', () => {
  const corners = [[50.8, 34.6], [50.9, 34.6], [50.9, 34.7]]
  assert.equal(asWkt(corners), 'POLYGON((50.80000 34.60000,50.90000 34.60000,50.90000 34.70000,50.80000 34.60000))')
  assert.deepEqual(fromWkt(asWkt(corners)), corners)
  assert.deepEqual(fromWkt('MULTIPOLYGON(((1 1)))'), [])
})
