// The map itself: its panes, its frame, and its view kept in step with the state.
import { latLngBounds, map as createMap } from './leaflet.js'

/** From the ground up. Labels lie under the sites, so that a name never hides one. */
const PANES = ['land', 'water', 'boundaries', 'areas', 'asset-shapes', 'circles', 'labels', 'assets', 'sites']
const BOTTOM_PANE_Z = 210
const IRAN = [
  [25, 44],
  [40, 63.4]
]
const DEEPEST_ZOOM = 18

/**
 * @param {HTMLElement} element
 * @param {import('../state.js').State} state
 * @param {number[] | null} frame west, south, east and north of the opening view
 */
export function openMap(element, state, frame) {
  const map = createMap(element, {
    zoomControl: false,
    attributionControl: false,
    minZoom: 5,
    maxZoom: DEEPEST_ZOOM,
    // A quarter step lets the province fill the frame on any screen.
    zoomSnap: 0.25,
    wheelPxPerZoomLevel: 90,
    maxBounds: latLngBounds(IRAN).pad(0.4),
    maxBoundsViscosity: 0.7,
    zoomAnimation: !prefersStillness(),
    fadeAnimation: !prefersStillness()
  })
  PANES.forEach((name, index) => (map.createPane(name).style.zIndex = BOTTOM_PANE_Z + index * 20))
  const home = frame
    ? [
        [frame[1], frame[0]],
        [frame[3], frame[2]]
      ]
    : IRAN
  showView(map, state.now.view, home)
  mirrorView(map, state, home)
  return { map, showHome: () => frameBounds(map, home) }
}

export const prefersStillness = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Brings bounds ([[south, west], [north, east]]) into the part of the map that nothing covers. */
export function frameBounds(map, bounds, options = {}) {
  map.fitBounds(bounds, { ...coveredEdges(map), maxZoom: 15, animate: !prefersStillness(), ...options })
}

/** Brings a position into the middle of the uncovered part. */
export function framePosition(map, [lon, lat], zoom) {
  frameBounds(
    map,
    [
      [lat, lon],
      [lat, lon]
    ],
    { maxZoom: zoom }
  )
}

/** On a phone the bottom sheet covers part of the map; on a desk nothing does. */
function coveredEdges(map) {
  const frame = map.getContainer().getBoundingClientRect()
  const sheet = document.getElementById('panel')?.getBoundingClientRect()
  const overlaps =
    sheet &&
    sheet.top > frame.top && sheet.top < frame.bottom && sheet.left < frame.right && sheet.right > frame.left
  const covered = overlaps ? Math.min(frame.bottom - sheet.top, frame.height * 0.6) : 0
  // The controls along the upper edge, and the line of sources along the lower one.
  const upper = overlaps ? 56 : 24
  return { paddingTopLeft: [16, upper], paddingBottomRight: [16, 40 + covered] }
}

function showView(map, view, home) {
  if (view) map.setView([view.lat, view.lon], view.zoom, { animate: false })
  else frameBounds(map, home, { animate: false })
}

/** Every move goes into the address, and the address back into the map; that the window changes its size is no move. */
function mirrorView(map, state, home) {
  let quiet = false
  const quietly = (step) => {
    quiet = true
    step()
    quiet = false
  }
  map.on('moveend', () => {
    if (quiet) return
    const { lat, lng } = map.getCenter()
    state.change({ view: { zoom: map.getZoom(), lat, lon: lng } }, 'map')
  })
  state.addEventListener('change', ({ detail: { now, before, cause } }) => {
    if (cause !== 'address' || sameView(now.view, before.view)) return
    quietly(() => showView(map, now.view, home))
  })
  new ResizeObserver(() => quietly(() => map.invalidateSize({ animate: false }))).observe(map.getContainer())
}

const sameView = (one, other) => one?.zoom === other?.zoom && one?.lat === other?.lat && one?.lon === other?.lon
