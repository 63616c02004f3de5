// The assets on the map: a layer for each kind that is switched on, and the one that is looked at.
import { boundsOf } from '../geo.js'
import { AssetLayer } from './asset-layer.js'
import { geoJSON, latLngBounds, layerGroup, circleMarker } from './leaflet.js'
import { frameBounds } from './map.js'
import { walkWithArrows } from './roving.js'
import { toLeaflet } from './tools.js'

const DEEPEST_FOR_ONE = 16
/** From farther away than this a thing of a street cannot be told from its neighbours. */
const NEAR_ENOUGH = 12

export function drawAssets(map, state, atlas) {
  const shown = new Map()
  const chosen = layerGroup().addTo(map)
  const select = (ref) => state.select('assets', ref)
  walkWithArrows(map.getPane('assets'), () => {})
  const sync = ({ layers, selected }) => {
    for (const layer of atlas.assetLayers) {
      const wanted = layers.includes(layer.collection)
      if (wanted && !shown.has(layer.collection)) shown.set(layer.collection, new AssetLayer(map, layer, select))
      if (!wanted && shown.has(layer.collection)) {
        shown.get(layer.collection).remove()
        shown.delete(layer.collection)
      }
    }
    drawChosen(chosen, chosenOf(selected, atlas), atlas)
  }
  sync(state.now)
  state.addEventListener('change', ({ detail: { now, cause } }) => {
    if (cause === 'map') return
    sync(now)
    const entry = cause === 'loaded' && chosenOf(now.selected, atlas)
    if (entry && !isInView(map, entry)) bringIn(map, entry)
  })
}

const chosenOf = (selected, atlas) => (selected?.collection === 'assets' ? atlas.lookUp('assets', selected.ref) : null)

/** Stands out whether its layer is on or not. */
function drawChosen(group, entry, atlas) {
  group.clearLayers()
  if (!entry?.geometry) return
  const colour = atlas.assetLayers.find(({ kind }) => kind === entry.properties.kind)?.colour
  geoJSON(
    { type: 'Feature', properties: {}, geometry: entry.geometry },
    {
      pane: 'asset-shapes',
      interactive: false,
      style: { className: 'asset-chosen', fillColor: colour },
      pointToLayer: (_, position) =>
        circleMarker(position, { pane: 'asset-shapes', radius: 17, interactive: false, className: 'asset-chosen' })
    }
  ).addTo(group)
}

const isInView = (map, { geometry }) =>
  !geometry ||
  (map.getZoom() >= NEAR_ENOUGH &&
    map
      .getBounds()
      .pad(-0.05)
      .contains(latLngBounds(toLeaflet(boundsOf(geometry)))))

const bringIn = (map, { geometry }) => frameBounds(map, toLeaflet(boundsOf(geometry)), { maxZoom: DEEPEST_FOR_ONE })
