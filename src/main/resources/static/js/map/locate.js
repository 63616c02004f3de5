// "Where am I": asks the device, shows the answer with its own uncertainty, and says why there is none.
import { circle, circleMarker, layerGroup } from './leaflet.js'
import { distance, t } from '../i18n.js'
import { notify, withdraw } from '../ui/notice.js'
import { frameBounds } from './map.js'

const REASONS = { 1: 'locate.denied', 2: 'locate.unavailable', 3: 'locate.timeout' }
const PATIENCE_MS = 12000

export function offerLocation(map, button) {
  const here = layerGroup().addTo(map)
  button.addEventListener('click', () => {
    withdraw('locate')
    if (!navigator.geolocation) return complain('locate.unsupported')
    button.setAttribute('aria-busy', 'true')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        button.removeAttribute('aria-busy')
        show(map, here, coords)
      },
      ({ code }) => {
        button.removeAttribute('aria-busy')
        complain(REASONS[code] ?? 'locate.unavailable')
      },
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: 60000 }
    )
  })
}

function show(map, here, { latitude, longitude, accuracy }) {
  here.clearLayers()
  const position = [latitude, longitude]
  const area = circle(position, {
    radius: accuracy,
    className: 'here-circle',
    pane: 'circles',
    interactive: false
  }).addTo(here)
  circleMarker(position, { radius: 7, className: 'here', pane: 'sites', interactive: false }).addTo(here)
  if (!map.options.maxBounds.contains(position)) return complain('locate.far')
  frameBounds(map, area.getBounds(), { maxZoom: 15 })
  notify('locate', { kind: 'done', text: t('locate.found', distance(Math.max(1, accuracy))), passing: true })
}

const complain = (key) => notify('locate', { kind: 'problem', text: t(key) })
