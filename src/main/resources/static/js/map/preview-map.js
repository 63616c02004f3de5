// The map of what would change: added, changed with the way from old to new, ended and struck through.
import { localName, t } from '../i18n.js'
import { el, icon } from '../ui/dom.js'
import {
  circleMarker,
  divIcon,
  geoJSON,
  latLngBounds,
  layerGroup,
  map as createMap,
  marker,
  polyline
} from './leaflet.js'
import { prefersStillness } from './map.js'
import { landmarks, surroundings } from './surroundings.js'

const PADDING = [32, 32]
const NEAREST_ZOOM = 15
/** From here on there is room for the names of quarters and villages. */
const NEAR_ZOOM = 12

/** @param {HTMLElement} element the frame, which keeps its size */
export async function openPreviewMap(element) {
  const still = prefersStillness()
  const map = createMap(element, {
    zoomControl: false,
    attributionControl: false,
    minZoom: 4,
    maxZoom: 18,
    zoomSnap: 0.5,
    zoomAnimation: !still,
    fadeAnimation: !still,
    scrollWheelZoom: false
  })
  map.setView([34.6, 50.9], 8)
  element.append(zoomButtons(map))
  const changes = layerGroup().addTo(map)
  const places = new Map()
  drawGround(map)
  markNearness(map)
  map.on('zoomend', () => markNearness(map))

  function show(rows) {
    changes.clearLayers()
    places.clear()
    for (const row of rows) {
      const layers = layersOf(row)
      layers.forEach((layer) => layer.addTo(changes))
      places.set(row.ref, layers)
    }
    const bounds = boundsOf([...places.values()].flat())
    if (bounds) map.fitBounds(bounds, { padding: PADDING, maxZoom: NEAREST_ZOOM, animate: false })
  }

  function find(ref) {
    const bounds = boundsOf(places.get(ref) ?? [])
    if (!bounds) return
    map.fitBounds(bounds, { padding: PADDING, maxZoom: NEAREST_ZOOM, animate: !still })
    element.scrollIntoView({ block: 'nearest' })
  }

  return { show, find, close: () => map.remove() }
}

async function drawGround(map) {
  const outlines = await surroundings()
  if (!map.getContainer()?.isConnected) return
  geoJSON(outlines, {
    interactive: false,
    style: ({ properties }) => ({ className: properties.level === 'province' ? 'ground-province' : 'ground-county' })
  })
    .addTo(map)
    .bringToBack()
  const { water, sites, places } = await landmarks()
  if (!map.getContainer()?.isConnected) return
  geoJSON(water, {
    interactive: false,
    style: ({ properties }) => ({ className: `ground-water ground-${properties.kind}` })
  }).addTo(map)
  geoJSON(sites, {
    interactive: false,
    pointToLayer: (feature, position) =>
      circleMarker(position, { radius: 3, className: 'ground-site', interactive: false })
  }).addTo(map)
  geoJSON(places, { interactive: false, pointToLayer: placeName }).addTo(map)
}

const placeName = ({ properties }, position) =>
  marker(position, {
    interactive: false,
    keyboard: false,
    icon: divIcon({
      html: el('span', {}, localName(properties)),
      className: `ground-place ground-place-${properties.kind}`,
      iconSize: [0, 0]
    })
  })

function markNearness(map) {
  map.getContainer().dataset.near = map.getZoom() >= NEAR_ZOOM
}

function layersOf({ kind, geometry, old_geometry: old }) {
  const now = parsed(geometry)
  const before = parsed(old)
  if (kind === 'ended') return drawn(before ?? now, 'ended')
  if (kind !== 'changed' || !before || sameAs(now, before)) return drawn(now, kind)
  const way =
    now?.type === 'Point' && before.type === 'Point'
      ? [polyline([latLng(before), latLng(now)], { className: 'diff-way', interactive: false })]
      : []
  return [...drawn(before, 'old'), ...way, ...drawn(now, 'changed')]
}

function drawn(geometry, kind) {
  if (!geometry) return []
  const shape = geoJSON(geometry, {
    interactive: false,
    style: () => ({ className: `diff diff-${kind}` }),
    pointToLayer: (feature, position) =>
      circleMarker(position, { radius: kind === 'old' ? 5 : 7, className: `diff diff-${kind}`, interactive: false })
  })
  return kind === 'ended' && geometry.type === 'Point' ? [shape, cross(latLng(geometry))] : [shape]
}

/** Struck through, for those who cannot tell the colours apart. */
const cross = (position) =>
  marker(position, {
    interactive: false,
    keyboard: false,
    icon: divIcon({ html: icon('close', 'diff-cross'), className: 'diff-cross-box', iconSize: [20, 20] })
  })

function boundsOf(layers) {
  const all = layers.map((layer) => (layer.getBounds ? layer.getBounds() : null)).filter((bounds) => bounds?.isValid())
  return all.length > 0 ? all.reduce((sum, bounds) => sum.extend(bounds), latLngBounds([])) : null
}

function zoomButtons(map) {
  const tool = (sign, key, onclick) =>
    el('button', { type: 'button', class: 'map-tool', 'aria-label': t(key), title: t(key), onclick }, icon(sign))
  return el(
    'div',
    { class: 'map-tools' },
    tool('plus', 'map.zoom-in', () => map.zoomIn()),
    tool('minus', 'map.zoom-out', () => map.zoomOut())
  )
}

const latLng = ({ coordinates: [lon, lat] }) => [lat, lon]
const parsed = (geometry) => (typeof geometry === 'string' ? JSON.parse(geometry) : (geometry ?? null))
const sameAs = (one, other) => JSON.stringify(one) === JSON.stringify(other)
