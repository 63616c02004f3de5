// What is on the map at this moment: follows the state and the data, and reports what is touched.
import { byId } from '../ui/dom.js'
import { boundsOf } from '../geo.js'
import { isSelected } from '../state.js'
import { CircleLayer } from './circles.js'
import { drawGround } from './ground.js'
import { drawOutline } from './outline.js'
import { LabelLayer, labelsAt } from './labels.js'
import { frameBounds, framePosition, openMap } from './map.js'
import { showReadout } from './readout.js'
import { SiteLayer } from './sites.js'
import { zoomFor } from './styles.js'
import { toLeaflet, wireGoTo, wireTools } from './tools.js'

const FRAME_OF_A_SITE_PX = 260

/** The empty map, there before any data. */
export function openScene(state, config) {
  const { map, showHome } = openMap(byId('map'), state, config.frame)
  wireTools(map, showHome)
  showReadout(map)
  return map
}

/** Puts the data on the map and keeps it in step with the state. */
export function fillScene(map, state, atlas, config, narrowed) {
  drawGround(map, state, atlas, config)
  wireGoTo(map, atlas)
  if (atlas.assetLayers.length > 0) import('./assets.js').then(({ drawAssets }) => drawAssets(map, state, atlas))
  const layers = {
    outline: drawOutline(map),
    circles: new CircleLayer(map),
    labels: new LabelLayer(map),
    sites: new SiteLayer(map, { select: (ref) => state.select('sites', ref), hover: (ref) => state.hover(ref) })
  }
  const redraw = () => drawState(layers, state.now, atlas, narrowed())
  redraw()
  layers.labels.feed(
    (zoom) => labelsAt(zoom, sourcesOfLabels(state, atlas, layers)),
    () => [...layers.sites.boxes(), ...coveredBoxes(map)]
  )
  layers.sites.addEventListener('drawn', () => layers.labels.redraw())
  state.addEventListener('grades', ({ detail }) => layers.sites.grade(detail.grades))
  state.addEventListener('hover', ({ detail }) => {
    layers.sites.point(detail.ref)
    layers.circles.point(detail.ref)
  })
  state.addEventListener('change', ({ detail: { now, before, cause } }) => {
    if (cause === 'map' || cause === 'loaded') return
    redraw()
    const newlySelected = now.selected && now.selected.ref !== before.selected?.ref
    if (newlySelected && !(cause === 'address' && now.view)) bringIntoView(map, atlas, now.selected)
  })
  if (state.now.selected && !state.now.view) bringIntoView(map, atlas, state.now.selected)
}

function drawState(layers, now, atlas, sites) {
  const chosen = sitesOf(now.selected, atlas)
  const selectedRef = now.selected?.collection === 'sites' ? now.selected.ref : null
  const shown = [...new Set([...chosen, ...sites])]
  if (now.layers.includes('sites')) layers.sites.show(shown, selectedRef)
  else layers.sites.hide()
  layers.circles.show(
    now.layers.includes('sites') ? shown : chosen,
    chosen.map(({ ref }) => ref)
  )
  layers.outline(now.selected?.collection === 'boundaries' ? atlas.lookUp('boundaries', now.selected.ref) : null)
}

const sourcesOfLabels = (state, atlas, { sites }) => ({
  atlas,
  layers: state.now.layers,
  sitesAlone: sites.alone().filter(({ site }) => !isSelected(state.now, 'sites', site.ref)),
  selectedSite: sites.alone().find(({ site }) => isSelected(state.now, 'sites', site.ref)),
  openUnit: (ref) => state.select('boundaries', ref)
})

/** What lies over the map, and everything beyond its edge: a name half hidden is worse than none. */
function coveredBoxes(map) {
  const frame = map.getContainer().getBoundingClientRect()
  const floating = [...document.querySelectorAll('.map-tools, .go-to, .legend, .map-foot, .panel')].map((element) =>
    element.getBoundingClientRect()
  )
  const boxes = floating.map(({ left, top, right, bottom }) => ({
    left: left - frame.left,
    right: right - frame.left,
    top: top - frame.top,
    bottom: bottom - frame.top
  }))
  const far = 1e5
  return [
    ...boxes,
    { left: -far, right: 0, top: -far, bottom: far },
    { left: frame.width, right: far, top: -far, bottom: far },
    { left: -far, right: far, top: -far, bottom: 0 },
    { left: -far, right: far, top: frame.height, bottom: far }
  ]
}

/** The sites a selection is about: itself, or those of the project. */
function sitesOf(selected, atlas) {
  if (selected?.collection === 'sites') return [atlas.lookUp('sites', selected.ref)].filter(Boolean)
  if (selected?.collection === 'projects') return atlas.lookUp('projects', selected.ref)?.partners ?? []
  return []
}

/** Moves the map only as close as the position is known. */
export function bringIntoView(map, atlas, { collection, ref }) {
  const entry = atlas.lookUp(collection, ref)
  if (!entry) return
  if (collection === 'projects' && entry.partners.length === 0)
    return bringUnitIntoView(map, atlas, entry.properties.boundary_ref)
  if (collection === 'boundaries') return bringUnitIntoView(map, atlas, ref)
  if (collection === 'assets') return bringAssetIntoView(map, entry)
  const placed = (collection === 'projects' ? entry.partners : [entry]).filter(({ geometry }) => geometry)
  if (placed.length === 1) {
    const { geometry, properties } = placed[0]
    const zoom = zoomFor(properties.uncertainty_m ?? 800, geometry.coordinates[1], FRAME_OF_A_SITE_PX)
    framePosition(map, geometry.coordinates, Math.max(zoom, Math.min(map.getZoom(), zoom + 1)))
  } else if (placed.length > 1) {
    frameBounds(
      map,
      placed.map(
        ({
          geometry: {
            coordinates: [lon, lat]
          }
        }) => [lat, lon]
      ),
      { maxZoom: 13 }
    )
  }
}

/** Its form as a whole, or near enough to see what a point stands beside. */
export function bringAssetIntoView(map, { geometry }) {
  if (geometry) frameBounds(map, toLeaflet(boundsOf(geometry)), { maxZoom: 17 })
}

function bringUnitIntoView(map, atlas, ref) {
  const unit = atlas.lookUp('boundaries', ref)
  if (unit?.geometry) frameBounds(map, toLeaflet(boundsOf(unit.geometry)), { maxZoom: 12 })
}
