// What is seen, as an address: a copied link reopens exactly this. Pure; state.js keeps both in step.
//
// /?site=REF&sector=tourism&layers=sites,places#12/34.64/50.88 – lists are joined by commas, what stands at its default
// is left out, and anything unknown is ignored, so that a link of today still opens next year.

import { MOST_SITES, parseRefs } from './shortlist/refs.js'
import { parseTool, toolPairs } from './tool-address.js'

/** Facets by which sites and projects can be narrowed, in the order in which they are shown. */
export const FACETS = ['county', 'area', 'sector', 'stage', 'precision', 'kind', 'with']

export const LAYERS = ['sites', 'projects', 'boundaries', 'areas', 'places', 'water']
export const BASES = ['atlas', 'contrast', 'none', 'raster']

const ADDRESS_VERSION = '1'
const SELECTABLE = { site: 'sites', project: 'projects', boundary: 'boundaries', place: 'places', asset: 'assets' }
const CODE = /^[a-z0-9_-]{1,80}$/i
/** Refs of assets are those of the offices that keep them, in whatever letters. */
const FOREIGN_REF = /^[^\p{C}/?#]{1,120}$/u
/** The layer of a kind of assets: which there are, only the data know. */
const ASSET_LAYER = /^assets-[a-z][a-z0-9-]*$/

export const DEFAULTS = Object.freeze({
  selected: null,
  list: 'sites',
  q: '',
  filters: Object.freeze(Object.fromEntries(FACETS.map((facet) => [facet, Object.freeze([])]))),
  layers: Object.freeze(['sites', 'projects', 'boundaries', 'places', 'water']),
  base: 'atlas',
  tool: null,
  shortlist: Object.freeze([]),
  view: null
})

/** @param {URL} url */
export function parseAddress(url) {
  const query = url.searchParams
  return {
    selected: parseSelection(query),
    list: query.get('list') === 'projects' ? 'projects' : 'sites',
    q: (query.get('q') ?? '').trim().slice(0, 100),
    filters: Object.fromEntries(FACETS.map((facet) => [facet, codes(query.get(facet))])),
    layers: parseLayers(query.get('layers')),
    base: BASES.includes(query.get('base')) ? query.get('base') : DEFAULTS.base,
    tool: parseTool(query),
    shortlist: parseRefs(query.get('shortlist')).refs,
    view: parseView(url.hash)
  }
}

/**
 * What a link says that this atlas cannot follow, as keys of sentences with their values: a state version of another
 * day, or a longer shortlist than is kept. All the rest of it opens.
 * @param {URL} url
 * @returns {[string, string | number][]}
 */
export function faultsOf({ searchParams: query }) {
  const faults = []
  const version = query.get('v')
  if (version !== null && version !== ADDRESS_VERSION) faults.push(['address.version', version.slice(0, 12)])
  if (parseRefs(query.get('shortlist')).surplus) faults.push(['shortlist.surplus', MOST_SITES])
  return faults
}

/** The query and hash for a state, beginning with "?" or empty. The language rides along where one was asked for. */
export function formatAddress(state, lang) {
  const pairs = [
    ...selectionPairs(state.selected),
    ['q', state.q],
    ['list', state.list === DEFAULTS.list ? '' : state.list],
    ...FACETS.map((facet) => [facet, (state.filters[facet] ?? []).join(',')]),
    ['layers', sameItems(state.layers, DEFAULTS.layers) ? '' : state.layers.join(',') || 'none'],
    ['base', state.base === DEFAULTS.base ? '' : state.base],
    ...toolPairs(state.tool),
    ['shortlist', state.shortlist.join(',')],
    ['lang', lang ?? '']
  ].filter(([, value]) => value !== '')
  const versioned = pairs.some(([name]) => name !== 'lang') ? [...pairs, ['v', ADDRESS_VERSION]] : pairs
  const query = versioned
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':')}`)
    .join('&')
  return (query ? `?${query}` : '') + formatView(state.view)
}

function parseSelection(query) {
  for (const [name, collection] of Object.entries(SELECTABLE)) {
    const ref = query.get(name)
    if (ref && (collection === 'assets' ? FOREIGN_REF : CODE).test(ref)) return { collection, ref }
  }
  return null
}

/** The layers with one of them turned on or off, always in the same order: those of the atlas, then those of assets. */
export function toggled(layers, name) {
  const next = layers.includes(name) ? layers.filter((layer) => layer !== name) : [...layers, name]
  const ofAssets = next.filter((layer) => !LAYERS.includes(layer)).sort()
  return [...LAYERS.filter((layer) => next.includes(layer)), ...ofAssets]
}

/** "none" is a choice; a list in which nothing is known to us is not. */
function parseLayers(text) {
  const known = codes(text).filter((name) => LAYERS.includes(name) || ASSET_LAYER.test(name))
  return known.length > 0 || text === 'none' ? known : DEFAULTS.layers
}

function selectionPairs(selected) {
  const name = Object.keys(SELECTABLE).find((key) => SELECTABLE[key] === selected?.collection)
  return name ? [[name, selected.ref]] : []
}

function parseView(hash) {
  const match = /^#(\d{1,2}(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)$/.exec(hash)
  if (!match) return null
  const [zoom, lat, lon] = match.slice(1).map(Number)
  return zoom <= 19 && Math.abs(lat) <= 85 && Math.abs(lon) <= 180 ? { zoom, lat, lon } : null
}

const formatView = (view) => (view ? `#${view.zoom}/${view.lat.toFixed(4)}/${view.lon.toFixed(4)}` : '')

const codes = (text) => [...new Set((text ?? '').split(',').filter((code) => CODE.test(code)))]

const sameItems = (one, other) => one.length === other.length && one.every((item) => other.includes(item))
