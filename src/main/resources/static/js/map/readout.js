// Scale bar and coordinates under the map.
import { degrees, distance, t } from '../i18n.js'
import { byId } from '../ui/dom.js'
import { copyText } from '../ui/copy.js'
import { metresPerPixel, scaleLength } from './styles.js'

const WIDEST_BAR_PX = 110

export function showReadout(map) {
  showScale(map)
  if (byId('coordinates')) showCoordinates(map)
}

function showScale(map) {
  const bar = byId('scale')
  const draw = () => {
    const resolution = metresPerPixel(map.getZoom(), map.getCenter().lat)
    const metres = scaleLength(resolution * WIDEST_BAR_PX)
    bar.style.inlineSize = `${Math.round(metres / resolution)}px`
    bar.textContent = distance(metres)
  }
  draw()
  map.on('move zoomend', draw)
}

/** Where the pointer is, or the middle of the map for those who have none. */
function showCoordinates(map) {
  const output = byId('coordinates-text')
  let shown = map.getCenter()
  const show = (position, what) => {
    shown = position
    output.textContent = t('coordinates.pair', degrees(position.lat), degrees(position.lng))
    byId('coordinates').title = t('coordinates.copy') + t('dot') + t(what)
  }
  const showCentre = () => show(map.getCenter(), 'coordinates.centre')
  showCentre()
  map.on('move', showCentre)
  map.on('mousemove', ({ latlng }) => show(latlng.wrap(), 'coordinates.pointer'))
  map.on('mouseout', showCentre)
  // The keyboard and a finger copy the middle of the map; a pointer that has left the map does so too.
  byId('coordinates').addEventListener('click', () =>
    copyText(`${shown.lat.toFixed(5)}, ${shown.lng.toFixed(5)}`, 'coordinates.copied')
  )
}
