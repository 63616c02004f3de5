// The ground: land, water, boundaries and modelled areas, drawn by ourselves and complete without the internet.
import { geoJSON, layerGroup, tileLayer } from './leaflet.js'
import { edgesOnce } from '../geo.js'
import { boundaryClass } from './styles.js'

/** Below this zoom the coarse outlines of the neighbouring provinces help; above it they would mislead. */
const CONTEXT_LINES_UP_TO_ZOOM = 8

/**
 * @param atlas the linked data
 * @param {{rasterUrl?: string, rasterAttribution?: string}} config
 */
export function drawGround(map, state, atlas, config) {
  const layers = groundLayers(atlas)
  layers.land.addTo(map)
  const show = ({ layers: shown, base }) => {
    setShown(map, layers.water, shown.includes('water'))
    setShown(map, layers.boundaries, shown.includes('boundaries'))
    setShown(map, layers.areas, shown.includes('areas'))
    map.getContainer().dataset.base = base
  }
  show(state.now)
  state.addEventListener('change', ({ detail: { now, before } }) => {
    if (now.layers !== before.layers || now.base !== before.base) show(now)
  })
  markNearness(map)
  map.on('zoomend', () => markNearness(map))
  if (config.rasterUrl) offerRaster(map, state, config.rasterUrl)
}

function groundLayers({ boundaries, water }) {
  const outlines = boundaries.filter(({ geometry }) => geometry)
  const context = outlines.filter(({ properties }) => properties.context_only)
  const units = outlines.filter(({ properties }) => !properties.context_only)
  const legal = units.filter(({ properties }) => properties.basis === 'legal')
  const provinces = legal.filter(({ properties }) => properties.level === 'province')
  const others = legal.filter(({ properties }) => properties.level !== 'province')
  return {
    land: landLayer(context, [...provinces, ...others]),
    water: drawn('water', water, ({ properties }) => `water water-${properties.kind}`),
    boundaries: drawn('boundaries', [...others, ...provinces], ({ properties }) => boundaryClass(properties)),
    areas: drawn('areas', [modelledEdges(units)], () => 'boundary-modelled')
  }
}

/** The coarse neighbours leave gaps along our own outlines; a broad seam below both keeps the sea out of them. */
const landLayer = (context, own) =>
  layerGroup([
    drawn('land', own, () => 'land-seam'),
    drawn('land', context, () => 'land-beyond'),
    drawn('land', own, () => 'land-own')
  ])

const modelledEdges = (units) => ({
  geometry: edgesOnce(
    units.filter(({ properties }) => properties.basis === 'modelled').map(({ geometry }) => geometry)
  ),
  properties: {}
})

function drawn(pane, entries, classOf) {
  const features = entries.filter(({ geometry }) => geometry).map((entry) => ({ type: 'Feature', ...entry }))
  return geoJSON(features, {
    pane,
    interactive: false,
    smoothFactor: 0.6,
    style: (feature) => ({ className: classOf(feature) })
  })
}

function setShown(map, layer, shown) {
  if (shown) layer.addTo(map)
  else layer.remove()
}

function markNearness(map) {
  map.getContainer().dataset.near = map.getZoom() > CONTEXT_LINES_UP_TO_ZOOM
}

/** An online picture under our own lines, only where the installation configures one. */
function offerRaster(map, state, url) {
  const raster = tileLayer(url, { pane: 'tilePane', maxZoom: 19, crossOrigin: 'anonymous' })
  const show = ({ base }) => setShown(map, raster, base === 'raster')
  show(state.now)
  state.addEventListener('change', ({ detail: { now } }) => show(now))
}
