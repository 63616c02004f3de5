// Circles in which sites are known to stand, at their true radius on the ground.
import { circle, layerGroup } from './leaflet.js'
import { showsCircle } from './styles.js'

export class CircleLayer {
  #map
  #circles = layerGroup()
  #sites = []
  #chosen = new Set()
  #pointed = null

  constructor(map) {
    this.#map = map
    this.#circles.addTo(map)
    map.on('zoomend', () => this.#redraw())
  }

  /** @param {string[]} chosen refs of sites whose circle is drawn at any zoom, and no other beside it */
  show(sites, chosen) {
    this.#sites = sites
    this.#chosen = new Set(chosen)
    this.#redraw()
  }

  /** Shows the circle of what the pointer rests on. */
  point(ref) {
    if (ref === this.#pointed) return
    this.#pointed = ref
    this.#redraw()
  }

  #redraw() {
    this.#circles.clearLayers()
    const drawn = new Set()
    for (const site of this.#sites) {
      const key = this.#keyOf(site)
      if (!key || drawn.has(key)) continue
      drawn.add(key)
      this.#draw(site).addTo(this.#circles)
    }
  }

  /** Sites on one point with one radius share their circle; null where none is drawn. */
  #keyOf({ ref, geometry, properties }) {
    if (!geometry) return null
    const chosen = this.#chosen.has(ref) || ref === this.#pointed
    if (!chosen && this.#chosen.size > 0) return null
    const [, lat] = geometry.coordinates
    const { location_precision: precision, uncertainty_m: uncertaintyM } = properties
    const shown = showsCircle({ precision, uncertaintyM, zoom: this.#map.getZoom(), lat, chosen })
    return shown ? `${geometry.coordinates}/${uncertaintyM}/${precision === 'district'}/${chosen}` : null
  }

  #draw({ ref, geometry, properties }) {
    const [lon, lat] = geometry.coordinates
    const hatched = properties.location_precision === 'district'
    const chosen = this.#chosen.has(ref) ? 'circle-chosen' : ''
    return circle([lat, lon], {
      radius: properties.uncertainty_m,
      pane: 'circles',
      interactive: false,
      className: `circle ${hatched ? 'circle-hatched' : 'circle-plain'} ${chosen}`,
      // A pattern can only be named from the attribute: in a stylesheet the address would be read against the stylesheet.
      fillColor: hatched ? 'url(#hatch)' : undefined
    })
  }
}
