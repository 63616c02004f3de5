import assert from 'node:assert/strict'
import test from 'node:test'
import { DEFAULTS, faultsOf, formatAddress, parseAddress } from '../../main/resources/static/js/address.js'
import { codeAddress, embedSnippet } from '../../main/resources/static/js/share/snippet.js'
import { keep, readKept } from '../../main/resources/static/js/shortlist/kept.js'
import {
  byPlace,
  compareAddress,
  moved,
  parseRefs,
  sorted,
  toggledRef
} from '../../main/resources/static/js/shortlist/refs.js'

const parse = (address) => parseAddress(new URL(address, 'http://localhost'))
const many = (count) => Array.from({ length: count }, (_, index) => `site-${index}`)

test('a shortlist in the link opens in its order, each site once', () => {
  const state = { ...DEFAULTS, shortlist: ['b-2', 'a-1', 'c-3'] }
  assert.equal(formatAddress(state), '?shortlist=b-2,a-1,c-3&v=1')
  assert.deepEqual(parse('/?shortlist=b-2,a-1,b-2,c-3').shortlist, state.shortlist)
})

test('what is no ref is left out, and a list that is too long is cut and said so', () => {
  assert.deepEqual(parseRefs('a,<script>,,b c,d'), { refs: ['a', 'd'], surplus: false })
  assert.deepEqual(parseRefs(null), { refs: [], surplus: false })
  const long = `/?shortlist=${many(61).join(',')}`
  assert.equal(parse(long).shortlist.length, 60)
  assert.deepEqual(faultsOf(new URL(long, 'http://localhost')), [['shortlist.surplus', 60]])
})

test('a link of another state version is told apart from ours and from an old one without any', () => {
  const faults = (address) => faultsOf(new URL(address, 'http://localhost'))
  assert.deepEqual(faults('/?site=a&v=1'), [])
  assert.deepEqual(faults('/?site=a'), [])
  assert.deepEqual(faults('/?site=a&v=2'), [['address.version', '2']])
  assert.deepEqual(faults('/?site=a&v='), [['address.version', '']])
  assert.equal(parse('/?site=a&v=2').selected.ref, 'a')
})

test('the open shortlist keeps the weights it is scored by', () => {
  const by = { name: 'score', preset: 'tourism-investor', weights: { heritage: 20, water: 5 }, mean: 'geometric' }
  const state = { ...DEFAULTS, filters: { ...DEFAULTS.filters }, tool: { name: 'shortlist', by }, shortlist: ['a'] }
  assert.deepEqual(parse('/' + formatAddress(state)), state)
  assert.deepEqual(parse('/?tool=shortlist').tool, { name: 'shortlist', by: null })
  assert.equal(parse('/?tool=shortlist&score=x&weights=a:none').tool.broken, true)
})

test('a star puts a site at the end and takes it off again; a full list stays as it is', () => {
  assert.deepEqual(toggledRef(['a'], 'b'), ['a', 'b'])
  assert.deepEqual(toggledRef(['a', 'b'], 'a'), ['b'])
  const full = many(60)
  assert.equal(toggledRef(full, 'one-more'), full)
})

test('a site moves by hand, but not beyond the ends', () => {
  assert.deepEqual(moved(['a', 'b', 'c'], 'c', -1), ['a', 'c', 'b'])
  assert.deepEqual(moved(['a', 'b', 'c'], 'a', 1), ['b', 'a', 'c'])
  const list = ['a', 'b']
  assert.equal(moved(list, 'a', -1), list)
  assert.equal(moved(list, 'unknown', 1), list)
})

test('by score the best is first, and those without one keep their order at the end', () => {
  const places = new Map([
    ['c', 1],
    ['a', 2]
  ])
  assert.deepEqual(byPlace(['x', 'a', 'y', 'c'], places), ['c', 'a', 'x', 'y'])
})

test('dead refs are told apart', () => {
  assert.deepEqual(sorted(['a', 'dead', 'b'], (ref) => ref !== 'dead'), { known: ['a', 'b'], dead: ['dead'] })
})

test('two to five are compared, the first of the list', () => {
  assert.equal(compareAddress(['a'], 'fa'), null)
  assert.equal(compareAddress(['a', 'b'], 'en'), '/compare?sites=a,b&lang=en')
  assert.equal(compareAddress(many(9), 'fa'), '/compare?sites=site-0,site-1,site-2,site-3,site-4&lang=fa')
})

test('a browser that keeps nothing has an empty list and no error', () => {
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get: () => {
      throw new Error('private')
    }
  })
  assert.deepEqual(readKept(), [])
  assert.equal(keep(['a']), false)
  delete globalThis.localStorage
})

test('what a browser kept is read as warily as a link', () => {
  const stored = new Map([['shortlist', 'a,<b>,a,c']])
  globalThis.localStorage = { getItem: (key) => stored.get(key) ?? null, setItem: (key, value) => stored.set(key, value) }
  assert.deepEqual(readKept(), ['a', 'c'])
  assert.equal(keep(['c', 'a']), true)
  assert.equal(stored.get('shortlist'), 'c,a')
  delete globalThis.localStorage
})

test('nothing in an address can end the snippet that holds it', () => {
  const snippet = embedSnippet('https://atlas.example', '?q="><script>&v=1', 'Qom "atlas" <1>')
  assert.match(snippet, /^<iframe src="[^"<>]*" title="[^"<>]*" [^<>]*><\/iframe>$/)
  assert.ok(snippet.includes('https://atlas.example/embed?q=&quot;&gt;&lt;script&gt;&amp;v=1'))
})

test('a code is asked for with the whole address in one parameter, unless it is too long', () => {
  assert.equal(codeAddress('/?site=a&v=1#9/34/50'), '/qr.svg?url=%2F%3Fsite%3Da%26v%3D1%239%2F34%2F50')
  assert.equal(codeAddress('/' + 'x'.repeat(1200)), null)
})
