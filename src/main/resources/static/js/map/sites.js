// The sites on the map: joined where they would cover each other, opened as a ring where they share one point.
import { divIcon, layerGroup, marker, point, polyline } from './leaflet.js'
import { dressGlyph, groupGlyph, siteGlyph } from './glyph.js'
import { groupNearby, isOnePoint, ringOffsets } from './clusters.js'
import { frameBounds } from './map.js'
import { walkWithArrows } from './roving.js'

const HIT_AREA_PX = 44

export class SiteLayer extends EventTarget {
  #map
  #select
  #hover
  #glyphs = layerGroup()
  #ring = layerGroup()
  #openAt = null
  #sites = []
  #selectedRef = null
  #elements = new Map()
  #alone = []
  #grades = null

  /** @param {{select: (ref: string) => void, hover: (ref: string | null) => void}} actions */
  constructor(map, { select, hover }) {
    super()
    this.#map = map
    this.#select = select
    this.#hover = hover
    map.on('zoomend', () => this.#redraw())
    const close = () => {
      this.#closeRing()
      this.dispatchEvent(new Event('drawn'))
    }
    map.on('click', close)
    walkWithArrows(map.getPane('sites'), close)
  }

  /** @param sites entries with a position, the ones to be seen first at the front */
  show(sites, selectedRef) {
    this.#sites = sites
      .filter(({ geometry }) => geometry)
      .map((site) => ({ ...site, position: site.geometry.coordinates }))
    this.#selectedRef = selectedRef
    this.#glyphs.addTo(this.#map)
    this.#ring.addTo(this.#map)
    this.#redraw()
  }

  hide() {
    this.#sites = []
    this.#glyphs.remove()
    this.#ring.remove()
  }

  /** Points out the glyph of a site, or of the group that holds it. */
  point(ref) {
    for (const [members, element] of this.#elements) {
      element.classList.toggle(
        'glyph-pointed',
        members.some((site) => site.ref === ref)
      )
    }
  }

  /** Dresses the glyphs by grade; null takes the grades off. */
  grade(grades) {
    this.#grades = grades
    for (const [members, element] of this.#elements) dressGlyph(element, members, grades)
    this.dispatchEvent(new Event('drawn'))
  }

  /** What labels must leave free, in pixels of the map's frame: beside an open ring the rest does not count. */
  boxes() {
    const { left: frameLeft, top: frameTop } = this.#map.getContainer().getBoundingClientRect()
    const signs = ':is(.glyph-sign, .glyph-score)'
    const inTheWay = this.#openAt === null ? signs : `:is(.glyph-member, .glyph-open) ${signs}`
    return [...this.#map.getPane('sites').querySelectorAll(inTheWay)].map((sign) => {
      const { left, top, right, bottom } = sign.getBoundingClientRect()
      return {
        left: left - frameLeft - 2,
        right: right - frameLeft + 2,
        top: top - frameTop - 2,
        bottom: bottom - frameTop + 2
      }
    })
  }

  /** Sites that stand alone at this zoom, on their point or on a ring, and so may carry their name. */
  alone() {
    return this.#alone
  }

  #redraw() {
    this.#glyphs.clearLayers()
    this.#elements.clear()
    this.#alone = []
    const openAt = this.#openAt
    this.#closeRing()
    const zoom = this.#map.getZoom()
    const apart = this.#sites.find(({ ref }) => ref === this.#selectedRef)?.position
    const groups = groupNearby(this.#sites, ([lon, lat]) => this.#map.project([lat, lon], zoom), apart)
    groups.forEach((group) => this.#drawGroup(group))
    const reopened = groups.find((group) => this.#mustBeOpen(group, openAt))
    if (reopened) this.#openRing(reopened)
    this.dispatchEvent(new Event('drawn'))
  }

  /** A ring stays open while its members stand; one that holds the selected site opens by itself. */
  #mustBeOpen(group, openAt) {
    if (group.members.length < 2 || !isOnePoint(group)) return false
    return this.#holdsSelected(group) || (openAt !== null && openAt === String(group.position))
  }

  #holdsSelected = ({ members }) => members.some(({ ref }) => ref === this.#selectedRef)

  #drawGroup(group) {
    const selected = this.#holdsSelected(group)
    const single = group.members.length === 1
    const element = single ? siteGlyph(group.members[0], { selected }) : groupGlyph(group.members, { selected })
    const glyph = this.#glyphAt(group.position, element, { priority: selected ? 1000 : group.members.length })
    glyph.on('click', () => (single ? this.#select(group.members[0].ref) : this.#open(group)))
    if (single) {
      this.#listenToPointer(glyph, group.members[0].ref)
      this.#alone.push({ site: group.members[0], position: group.position })
    }
    glyph.addTo(this.#glyphs)
    this.#elements.set(group.members, element)
    if (this.#grades) dressGlyph(element, group.members, this.#grades)
    group.element = element
  }

  #glyphAt([lon, lat], element, { priority, className = '' }) {
    return marker([lat, lon], {
      icon: divIcon({
        html: element,
        className: `glyph-frame ${className}`,
        iconSize: point(HIT_AREA_PX, HIT_AREA_PX)
      }),
      pane: 'sites',
      keyboard: false,
      riseOnHover: true,
      zIndexOffset: priority
    })
  }

  #listenToPointer(glyph, ref) {
    glyph.on('mouseover', () => this.#hover(ref))
    glyph.on('mouseout', () => this.#hover(null))
  }

  #open(group) {
    if (isOnePoint(group)) {
      if (this.#openAt === String(group.position)) this.#closeRing()
      else this.#openRing(group, { takeFocus: group.element === document.activeElement })
      return
    }
    const positions = group.members.map(({ position: [lon, lat] }) => [lat, lon])
    frameBounds(this.#map, positions, { maxZoom: Math.max(this.#map.getZoom() + 2, 15) })
  }

  #openRing(group, { takeFocus = false } = {}) {
    this.#closeRing()
    this.#openAt = String(group.position)
    this.#map.getContainer().classList.add('has-ring')
    group.element.setAttribute('aria-expanded', 'true')
    group.element.classList.add('glyph-open')
    const [lon, lat] = group.position
    const centre = this.#map.latLngToLayerPoint([lat, lon])
    const offsets = ringOffsets(group.members.length)
    const elements = group.members.map((site, index) => this.#drawMember(site, centre, offsets[index]))
    if (takeFocus) elements[0].focus()
    this.dispatchEvent(new Event('drawn'))
  }

  #drawMember(site, centre, { x, y }) {
    const element = siteGlyph(site, { selected: site.ref === this.#selectedRef })
    const spot = this.#map.layerPointToLatLng(centre.add([x, y]))
    polyline([this.#map.layerPointToLatLng(centre), spot], {
      className: 'ring-leg',
      pane: 'circles',
      interactive: false
    }).addTo(this.#ring)
    const glyph = this.#glyphAt([spot.lng, spot.lat], element, { priority: 2000, className: 'glyph-member' })
    glyph.on('click', () => this.#select(site.ref))
    this.#listenToPointer(glyph, site.ref)
    glyph.addTo(this.#ring)
    this.#alone.push({ site, position: [spot.lng, spot.lat], side: sideOf(x, y) })
    this.#elements.set([site], element)
    if (this.#grades) dressGlyph(element, [site], this.#grades)
    return element
  }

  #closeRing() {
    if (this.#openAt === null) return
    this.#openAt = null
    this.#map.getContainer().classList.remove('has-ring')
    this.#ring.clearLayers()
    this.#alone = this.#alone.filter(({ side }) => !side)
    for (const [members, element] of this.#elements) {
      if (!element.isConnected) this.#elements.delete(members)
      if (element.classList.contains('glyph-group')) element.setAttribute('aria-expanded', 'false')
      element.classList.remove('glyph-open')
    }
  }
}

/** On which side of a ring's member its name has room: away from the centre. */
function sideOf(x, y) {
  if (Math.abs(x) > 12) return x > 0 ? 'right' : 'left'
  return y < 0 ? 'above' : 'below'
}
