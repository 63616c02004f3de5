// Rules of the house that nobody should have to remember.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { readMessages } from './support/messages.js'

const RESOURCES = new URL('../../main/resources/', import.meta.url)
const SCRIPTS = new URL('static/js/', RESOURCES)
const sources = readdirSync(SCRIPTS, { recursive: true })
  .filter((name) => name.endsWith('.js'))
  .map((name) => ({ name, text: readFileSync(new URL(name, SCRIPTS), 'utf8') }))
const template = readFileSync(new URL('templates/index.html', RESOURCES), 'utf8')

const breaking = (pattern, allowed = () => false) =>
  sources.filter(({ name, text }) => !allowed(name) && pattern.test(text)).map(({ name }) => name)

test('no HTML is made of strings, because data could bring its own', () => {
  assert.deepEqual(
    breaking(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|bindPopup|bindTooltip|createContextualFragment|DOMParser|\beval\b/
    ),
    []
  )
  assert.deepEqual(breaking(/divIcon\(\{ html: [`'"]/), [])
})

test('Leaflet is known in js/map/ only, so that another engine could take its place', () => {
  assert.deepEqual(
    breaking(/leaflet(\.js)?'|\bL\.[a-z]/, (name) => name.startsWith('map/')),
    []
  )
})

test('only api.js asks the server, and for the desk its own', () => {
  assert.deepEqual(
    breaking(/\bfetch\(|XMLHttpRequest|sendBeacon/, (name) => ['api.js', 'manage/api.js'].includes(name)),
    []
  )
})

test('words come from the bundles: no script holds Persian text', () => {
  assert.deepEqual(
    breaking(/['"`>][^'"`\n]*[\u0600-\u06ff]{2,}/, (name) => ['search/key.js', 'i18n.js'].includes(name)),
    []
  )
})

/** Modules of the desk, and of the small maps that only it draws. */
const ofTheDesk = (name) =>
  name.startsWith('manage/') ||
  ['map/move-mark.js', 'map/preview-map.js', 'map/surroundings.js', 'map/thumbnail.js'].includes(name)

/** Modules of a tool of the panel, fetched when it is first opened. */
const ofATool = (name) => /^(score|finder)\/|^shortlist\/shortlist-view|^share\//.test(name)

/** Modules of other pages: the frame, and those that the server renders. */
const ofOtherPages = (name) => name.startsWith('embed/') || name.startsWith('page/')

/** Modules of the page of table and downloads. */
const ofExploring = (name) => name.startsWith('explore/') || name === 'map/found-map.js'

/** Modules that an atlas without municipal assets never needs. */
const ofAssets = (name) => name.startsWith('asset/') || /^map\/(assets|asset-layer|asset-marks|asset-shapes|mvt)\.js$/.test(name)

test('every module is announced in the page, so that a slow line need not discover them one by one', () => {
  const announced = [...template.matchAll(/rel="modulepreload" href="\/js\/([^"]+)"/g)].map(([, name]) => name).sort()
  assert.deepEqual(
    announced,
    sources
      .map(({ name }) => name)
      .filter((name) => name !== 'main.js' && ![ofTheDesk, ofAssets, ofATool, ofExploring, ofOtherPages].some((late) => late(name)))
      .sort()
  )
})

test('what only the desk needs is never loaded with the map', () => {
  const eager = sources
    .filter(({ name }) => !ofTheDesk(name))
    .filter(({ text }) => /^import .*(manage\/|move-mark|preview-map|surroundings|thumbnail)/m.test(text))
  assert.deepEqual(
    eager.map(({ name }) => name),
    []
  )
})

test('the tools of the panel are not loaded with the map', () => {
  const eager = sources
    .filter(({ name }) => !ofATool(name))
    .filter(({ text }) => /^import .*((score|finder|share)\/|shortlist-view)/m.test(text))
  assert.deepEqual(
    eager.map(({ name }) => name),
    []
  )
})

test('what only assets need is loaded when there are some', () => {
  const eager = sources
    .filter(({ name }) => !ofAssets(name))
    .filter(({ text }) => /^import .*(asset\/|assets\.js|asset-layer|asset-marks|asset-shapes|mvt)/m.test(text))
  assert.deepEqual(
    eager.map(({ name }) => name),
    []
  )
})

test('the page has no inline style or handler, which its own policy would refuse', () => {
  assert.doesNotMatch(template, /\sstyle="|\son[a-z]+="|th:style/)
})

test('every sentence that is asked for exists', () => {
  const messages = readMessages('fa')
  const asked = sources.flatMap(({ name, text }) =>
    [
      ...text.matchAll(/\b(?:t|section|group|remark)\('([a-z0-9.-]+)'|\['((?:site|project|boundary|asset)\.[a-z-]+)',/g)
    ].map(([, one, other]) => ({ name, key: one ?? other }))
  )
  assert.deepEqual(
    asked.filter(({ key }) => !(`ui.${key}` in messages || key in messages)),
    []
  )
})

test('every sentence that the page asks for exists', () => {
  const messages = readMessages('en')
  const asked = [...template.matchAll(/#\{(ui\.[a-z0-9.-]+)/g)].map(([, key]) => key)
  assert.deepEqual(
    asked.filter((key) => !(key in messages)),
    []
  )
})
