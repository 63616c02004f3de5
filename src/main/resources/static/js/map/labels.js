// Names on the map: towns first, the rest as there is room.
import { localName, count, t, number } from '../i18n.js'
import { el, icon } from '../ui/dom.js'
import { placeLabels } from './labelling.js'

/** From which zoom a thing is named, most important first. */
const PLACE_ZOOMS = {
  city: 7,
  town: 10,
  lake_label: 8,
  suburb: 10.5,
  village: 11,
  industrial: 13,
  neighbourhood: 12.5,
  landmark: 14,
  park: 14,
  square: 14,
  street: 14.5
}
/** Kinds that stand on a point; the others are named where they spread. */
const DOTTED = ['city', 'town', 'village', 'suburb', 'landmark']
const SITE_NAMES_FROM_ZOOM = 13
const COUNTY_NAMES = [7.5, 11]
const BADGE_ZOOMS = { province: [6, 11], county: [8.25, 12.5], city: [8.75, 20] }
const AREA_NAMES_FROM_ZOOM = 8
const PROVINCE_NAMES = [5, 8]
const BESIDE = ['below', 'above', 'right', 'left']

export class LabelLayer {
  #map
  #pane
  #widths = new Map()
  #sources = () => []
  #obstacles = () => []

  constructor(map) {
    this.#map = map
    this.#pane = map.getPane('labels')
    this.#pane.classList.add('leaflet-zoom-hide')
    map.on('moveend zoomend resize', () => this.redraw())
    // Widths measured in a stand-in font would be wrong once the real one is there.
    document.fonts?.ready.then(() => {
      this.#widths.clear()
      this.redraw()
    })
  }

  /** @param {() => object[]} sources what asks to be named @param {() => object[]} obstacles what must stay free */
  feed(sources, obstacles) {
    this.#sources = sources
    this.#obstacles = obstacles
    this.redraw()
  }

  redraw() {
    const zoom = this.#map.getZoom()
    const frame = this.#map.getSize()
    const wanted = this.#sources(zoom)
      .map((label) => ({ ...label, ...this.#pixelOf(label.position) }))
      .filter(({ x, y }) => x >= 0 && y >= 0 && x <= frame.x && y <= frame.y)
    const nodes = wanted.map((label) => this.#node(label))
    this.#pane.replaceChildren(...nodes)
    const sized = wanted.map((label, index) => ({ ...label, ...this.#sizeOf(label, nodes[index]), node: nodes[index] }))
    const placed = placeLabels(sized, this.#obstacles())
    const kept = new Set(placed.map(({ node }) => node))
    nodes.filter((node) => !kept.has(node)).forEach((node) => node.remove())
    placed.forEach((label) => this.#move(label.node, label.left, label.top))
    this.#pane.append(...placed.filter(({ dot }) => dot).map((label) => this.#dot(label)))
  }

  #pixelOf([lon, lat]) {
    const { x, y } = this.#map.latLngToContainerPoint([lat, lon])
    return { x, y }
  }

  #node({ className, text, sign, onClick, title }) {
    const content = [sign && icon(sign, 'label-sign'), el('span', {}, text)]
    if (!onClick) return el('div', { class: `map-label ${className}`, dir: 'auto' }, content)
    return el(
      'button',
      { type: 'button', tabindex: '-1', class: `map-label ${className}`, dir: 'auto', title, onclick: onClick },
      content
    )
  }

  /** Measuring makes the browser lay out the page, so each text is measured once. */
  #sizeOf({ className, text }, node) {
    const key = `${className}/${text}`
    if (!this.#widths.has(key)) this.#widths.set(key, { width: node.offsetWidth, height: node.offsetHeight })
    return this.#widths.get(key)
  }

  #dot({ x, y, dot }) {
    const node = el('div', { class: `label-dot ${dot}` })
    this.#move(node, x, y)
    return node
  }

  #move(node, left, top) {
    const { x, y } = this.#map.containerPointToLayerPoint([left, top])
    node.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`
  }
}

/** Everything that may be named at a zoom, in order of importance. */
export function labelsAt(zoom, { atlas, layers, sitesAlone, selectedSite, openUnit }) {
  return [
    ...(selectedSite ? [{ ...siteLabel(selectedSite, 'label-site label-selected'), required: true }] : []),
    ...sitesAlone.filter(({ side }) => side).map((alone) => siteLabel(alone, 'label-site')),
    ...placeLabelsAt(zoom, atlas, layers, ['city']),
    ...(layers.includes('projects') ? unitBadges(atlas, zoom, layers, openUnit) : []),
    ...unitLabels(zoom, atlas, layers),
    ...(layers.includes('water') ? waterLabels(zoom, atlas) : []),
    ...(zoom >= SITE_NAMES_FROM_ZOOM
      ? sitesAlone.filter(({ side }) => !side).map((alone) => siteLabel(alone, 'label-site'))
      : []),
    ...placeLabelsAt(zoom, atlas, layers, Object.keys(PLACE_ZOOMS).slice(1))
  ]
}

const siteLabel = ({ site, position, side }, className) => ({
  position,
  text: localName(site.properties),
  className,
  gaps: [16],
  anchors: side ? [side] : BESIDE
})

function placeLabelsAt(zoom, atlas, layers, kinds) {
  if (!layers.includes('places')) return []
  const rank = new Map(kinds.map((kind, index) => [kind, index]))
  return atlas.places
    .filter(({ geometry, properties: { kind } }) => geometry && rank.has(kind) && zoom >= PLACE_ZOOMS[kind])
    .sort((one, other) => rank.get(one.properties.kind) - rank.get(other.properties.kind) || size(other) - size(one))
    .map(({ geometry, properties }) => ({
      position: geometry.coordinates,
      text: localName(properties),
      className: `label-place label-${properties.kind}`,
      gaps: properties.kind === 'city' ? [6, 24, 44] : [6],
      dot: DOTTED.includes(properties.kind) && `dot-${properties.kind}`,
      anchors: DOTTED.includes(properties.kind) ? BESIDE : ['centre', ...BESIDE]
    }))
}

const size = ({ properties }) => properties.population ?? 0

/** Projects of which only the unit is known: a badge at the unit's label point, never a position of their own. */
function unitBadges(atlas, zoom, layers, openUnit) {
  return atlas.unitsWithOwnProjects
    .filter(({ unit }) => badgeIsShown(unit, zoom))
    .map(({ unit, projects }) => ({
      position: [unit.properties.label_lon, unit.properties.label_lat],
      text: t('map.badge', unitName(unit, layers), number(projects.length)),
      sign: 'project',
      className: 'label-badge',
      gaps: [20, 44, 70],
      anchors: ['above', 'below', 'right', 'left'],
      title: t('map.unit-projects', count('projects', projects.length), localName(unit.properties)),
      onClick: () => openUnit(unit.ref)
    }))
}

/** While the modelled areas are drawn, their names say that they are modelled. */
const unitName = ({ properties }, layers) =>
  properties.basis === 'modelled' && layers.includes('areas')
    ? t('map.modelled', localName(properties))
    : localName(properties)

const badgeIsShown = (unit, zoom) => hasLabelPoint(unit) && within(zoom, BADGE_ZOOMS[unit.properties.level] ?? [10, 20])

function unitLabels(zoom, atlas, layers) {
  return atlas.boundaries.filter(hasLabelPoint).flatMap((unit) => {
    const { level, basis, context_only: contextOnly } = unit.properties
    // A unit with a badge is named by it.
    if (
      layers.includes('projects') &&
      atlas.unitsWithOwnProjects.some((one) => one.unit === unit) &&
      badgeIsShown(unit, zoom)
    )
      return []
    if (basis === 'modelled')
      return layers.includes('areas') && zoom >= AREA_NAMES_FROM_ZOOM
        ? [unitLabel(unit, 'label-area', unitName(unit, layers))]
        : []
    if (!layers.includes('boundaries')) return []
    if (level === 'county') return within(zoom, COUNTY_NAMES) ? [unitLabel(unit, 'label-county')] : []
    if (level === 'province')
      return within(zoom, PROVINCE_NAMES) ? [unitLabel(unit, contextOnly ? 'label-beyond' : 'label-province')] : []
    return []
  })
}

const unitLabel = (unit, className, text = localName(unit.properties)) => ({
  position: [unit.properties.label_lon, unit.properties.label_lat],
  text,
  className,
  gaps: [24],
  anchors: ['centre', 'below', 'above']
})

function waterLabels(zoom, { water }) {
  return water
    .filter(
      ({ properties, geometry }) =>
        geometry && (properties.name_fa || properties.name_en) && zoom >= (properties.area_km2 ? 7.5 : 10)
    )
    .map(({ properties, geometry }) => ({
      position: middleOf(geometry),
      text: localName(properties),
      className: 'label-water',
      gaps: [4],
      anchors: ['centre', 'below', 'above']
    }))
}

/** The middle vertex of a line, the mean vertex of an area: good enough to hang a name on. */
function middleOf({ type, coordinates }) {
  if (type === 'LineString') return coordinates[Math.floor(coordinates.length / 2)]
  if (type === 'MultiLineString') return middleOf({ type: 'LineString', coordinates: longest(coordinates) })
  const ring = type === 'Polygon' ? coordinates[0] : longest(coordinates.map(([outer]) => outer))
  return [0, 1].map((axis) => ring.reduce((sum, position) => sum + position[axis], 0) / ring.length)
}

const longest = (lines) => lines.reduce((one, other) => (other.length > one.length ? other : one))
const hasLabelPoint = ({ properties }) => Number.isFinite(properties.label_lon)
const within = (zoom, [from, to]) => zoom >= from && zoom < to
