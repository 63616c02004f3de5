// The buttons over the map. They are in the page from the start; here they get their work.
import { localName, compareNames } from '../i18n.js'
import { byId, el } from '../ui/dom.js'
import { boundsOf } from '../geo.js'
import { frameBounds } from './map.js'
import { offerLocation } from './locate.js'

export function wireTools(map, showHome) {
  byId('zoom-in').addEventListener('click', () => map.zoomIn(1))
  byId('zoom-out').addEventListener('click', () => map.zoomOut(1))
  byId('full-extent').addEventListener('click', showHome)
  // In a frame the page around it has not asked where the reader is.
  if (byId('locate')) offerLocation(map, byId('locate'))
  const markEnds = () => {
    byId('zoom-in').disabled = map.getZoom() >= map.getMaxZoom()
    byId('zoom-out').disabled = map.getZoom() <= map.getMinZoom()
  }
  markEnds()
  map.on('zoomend', markEnds)
}

/** Fills the list of provinces and counties one can go to. */
export function wireGoTo(map, atlas) {
  const select = byId('go-to')
  if (!select) return
  select.disabled = false
  const outlined = atlas.boundaries.filter(
    ({ geometry, properties }) => geometry && properties.basis === 'legal' && !properties.context_only
  )
  const provinces = outlined.filter(({ properties }) => properties.level === 'province').sort(bySites)
  for (const province of provinces) {
    const counties = outlined.filter(({ properties }) => properties.parent_ref === province.ref).sort(byName)
    select.append(
      el(
        'optgroup',
        { label: localName(province.properties) },
        [province, ...counties].map((unit) => el('option', { value: unit.ref }, localName(unit.properties)))
      )
    )
  }
  select.addEventListener('change', () => {
    const unit = atlas.lookUp('boundaries', select.value)
    if (unit) frameBounds(map, toLeaflet(boundsOf(unit.geometry)), { maxZoom: 13 })
    select.value = ''
  })
}

export const toLeaflet = ([west, south, east, north]) => [
  [south, west],
  [north, east]
]

const bySites = (one, other) => other.properties.site_count - one.properties.site_count
const byName = (one, other) => compareNames(localName(one.properties), localName(other.properties))
