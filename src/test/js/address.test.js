import assert from 'node:assert/strict'
import test from 'node:test'
import { DEFAULTS, formatAddress, parseAddress, toggled } from '../../main/resources/static/js/address.js'

const parse = (address) => parseAddress(new URL(address, 'http://localhost'))

test('a plain address is the opening view', () => {
  assert.deepEqual(parse('/'), { ...DEFAULTS, filters: { ...DEFAULTS.filters } })
  assert.equal(formatAddress(DEFAULTS), '')
})

test('a copied link reopens exactly this', () => {
  const state = {
    ...DEFAULTS,
    selected: { collection: 'sites', ref: 'qom-shrine-007' },
    list: 'projects',
    q: 'امامزاده و حرم',
    filters: { ...DEFAULTS.filters, sector: ['tourism', 'services'], county: ['ir-25-kahak'] },
    layers: ['sites', 'areas'],
    base: 'contrast',
    view: { zoom: 12.5, lat: 34.6419, lon: 50.8787 }
  }
  assert.deepEqual(parse('/' + formatAddress(state, 'en')), state)
})

test('lists stay readable in the address', () => {
  const state = { ...DEFAULTS, filters: { ...DEFAULTS.filters, sector: ['tourism', 'services'] } }
  assert.equal(formatAddress(state), '?sector=tourism,services&v=1')
})

test('no layer at all is something else than the usual layers', () => {
  const address = formatAddress({ ...DEFAULTS, layers: [] })
  assert.deepEqual(parse('/' + address).layers, [])
})

test('what a newer or a broken link says beyond us is ignored', () => {
  const state = parse('/?sector=tourism,%3Cscript%3E&base=moon&layers=sites,unicorns&list=cards&site=a%20b&v=9#99/1/2')
  assert.deepEqual(state.filters.sector, ['tourism'])
  assert.equal(state.base, 'atlas')
  assert.deepEqual(state.layers, ['sites'])
  assert.deepEqual(parse('/?layers=,,,').layers, DEFAULTS.layers)
  assert.equal(state.list, 'sites')
  assert.equal(state.selected, null)
  assert.equal(state.view, null)
})

test('the layer of a kind that only the data know is kept, and so is an asset with a foreign ref', () => {
  const state = {
    ...DEFAULTS,
    selected: { collection: 'assets', ref: 'چراغ ۱۲' },
    layers: ['sites', 'assets-street-light']
  }
  assert.deepEqual(parse('/' + formatAddress(state)), { ...state, filters: { ...DEFAULTS.filters } })
  assert.deepEqual(parse('/?layers=sites,assets-<b>').layers, ['sites'])
})

test('turning layers on and off keeps their order', () => {
  assert.deepEqual(toggled(['sites', 'assets-tree', 'water'], 'boundaries'), ['sites', 'boundaries', 'water', 'assets-tree'])
  assert.deepEqual(toggled(['sites', 'assets-tree'], 'assets-park'), ['sites', 'assets-park', 'assets-tree'])
  assert.deepEqual(toggled(['sites', 'assets-tree'], 'assets-tree'), ['sites'])
})
