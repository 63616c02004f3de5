import assert from 'node:assert/strict'
import test from 'node:test'
import { formatAddress, parseAddress, DEFAULTS } from '../../main/resources/static/js/address.js'

const parse = (address) => parseAddress(new URL(address, 'http://localhost')).tool
const reopen = (tool) => parse('/' + formatAddress({ ...DEFAULTS, tool }, 'fa'))

test('weights of one’s own reopen from the link', () => {
  const tool = {
    name: 'score',
    preset: 'tourism-planner',
    weights: { heritage: 20, 'city-distance': 5 },
    mean: 'geometric'
  }
  assert.deepEqual(reopen(tool), tool)
  assert.equal(
    formatAddress({ ...DEFAULTS, tool }),
    '?score=tourism-planner&weights=heritage:20,city-distance:5&mean=geometric&v=1'
  )
})

test('the finder reopens from the link', () => {
  const tool = { name: 'finder', sector: 'tourism', amount: 5000000000, unit: 'toman', size: 2000, months: 24 }
  assert.deepEqual(reopen(tool), tool)
  const open = { name: 'finder', sector: null, amount: null, unit: 'toman', size: null, months: null }
  assert.deepEqual(reopen(open), open)
})

test('a link of before the tools still opens', () => {
  assert.equal(parse('/?site=qom-shrine-007&sector=tourism&area=ir-25-city-qom&v=1#12/34.64/50.88'), null)
})

for (const weights of [
  '',
  'heritage',
  'heritage:x',
  'heritage:-1',
  'heritage:NaN',
  'heritage:0,precision:0',
  'heritage:1,heritage:2',
  'heritage:1001',
  'heritage:1e2',
  '<script>:1',
  Array(1000).fill('heritage:1').join(',')
]) {
  test(`broken weights are left out and said to be: ${weights.slice(0, 24)}`, () => {
    const tool = parse(`/?score=tourism-investor&weights=${encodeURIComponent(weights)}`)
    assert.equal(tool.weights, null)
    assert.equal(tool.broken, true)
  })
}

test('other broken parts are left out as well', () => {
  assert.deepEqual(parse('/?score=%3Cb%3E&mean=median'), {
    name: 'score',
    preset: 'tourism-investor',
    weights: null,
    mean: null,
    broken: true
  })
  assert.deepEqual(parse('/?finder=tourism&money=5:&size=-1&months=0'), {
    name: 'finder',
    sector: 'tourism',
    amount: null,
    unit: 'toman',
    size: null,
    months: null,
    broken: true
  })
})
