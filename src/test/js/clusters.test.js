import assert from 'node:assert/strict'
import test from 'node:test'
import { groupNearby, isOnePoint, ringOffsets } from '../../main/resources/static/js/map/clusters.js'

const asPixels = ([x, y]) => ({ x, y })
const at = (ref, x, y) => ({ ref, position: [x, y] })
const refs = (groups) => groups.map(({ members }) => members.map(({ ref }) => ref).join('+'))

test('things that would cover each other are joined at the place of the first', () => {
  const groups = groupNearby([at('a', 0, 0), at('b', 20, 0), at('c', 100, 0)], asPixels)
  assert.deepEqual(refs(groups), ['a+b', 'c'])
  assert.deepEqual(groups[0].position, [0, 0])
})

test('the point that is looked at joins no others', () => {
  const groups = groupNearby([at('a', 0, 0), at('b', 20, 0), at('b2', 20, 0), at('c', 25, 0)], asPixels, [20, 0])
  assert.deepEqual(refs(groups), ['a+c', 'b+b2'])
})

test('only a group on one point cannot be parted by zooming in', () => {
  assert.equal(isOnePoint({ members: [at('a', 1, 1), at('b', 1, 1)] }), true)
  assert.equal(isOnePoint({ members: [at('a', 1, 1), at('b', 1, 2)] }), false)
})

for (const amount of [2, 5, 8, 13, 30]) {
  test(`${amount} on one point open without covering each other`, () => {
    const spots = ringOffsets(amount)
    assert.equal(spots.length, amount)
    spots.forEach((one, index) => {
      for (const other of spots.slice(index + 1)) assert.ok(Math.hypot(one.x - other.x, one.y - other.y) >= 40)
    })
  })
}

test('among thousands each joins the first group within reach, as if it were held against all of them', () => {
  let seed = 7
  const next = (most) => (seed = (seed * 48271) % 2147483647) % most
  const things = Array.from({ length: 3000 }, (_, at) => ({
    ref: `a-${at}`,
    position: [next(1200) - 200, next(900) - 200]
  }))
  const project = ([x, y]) => ({ x, y })

  const expected = []
  for (const { ref, position } of things) {
    const near = ({ at }) => Math.hypot(at[0] - position[0], at[1] - position[1]) < 30
    const group = expected.find(near)
    if (group) group.refs.push(ref)
    else expected.push({ at: position, refs: [ref] })
  }

  const refs = groupNearby(things, project).map(({ members }) => members.map(({ ref }) => ref))
  assert.deepEqual(
    refs,
    expected.map((group) => group.refs)
  )
})
