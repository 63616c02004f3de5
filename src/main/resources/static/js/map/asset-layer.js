// One kind of assets. Its tiles tell where they stand: outlines are painted, and every asset, or every handful of them, has
// a mark that can be pressed. However many there are, a view holds a few hundred marks at most.
import { tile } from '../api.js'
import { localName, number, t } from '../i18n.js'
import { el } from '../ui/dom.js'
import { groupNearby, isOnePoint } from './clusters.js'
import { AssetMarks } from './asset-marks.js'
import { GridLayer, point } from './leaflet.js'
import { readTile } from './mvt.js'
import { hit, paint, pathOf } from './asset-shapes.js'

const TILE_PX = 256
const FIRST_ZOOM = 5
const CLOSER_BY = 2
const MOST_APART = 200
const THOUSAND = 1000
/** Tiles come in handfuls; to draw all marks for each of them would stop the map while it is moved. */
const TILES_TOGETHER_MS = 100

export class AssetLayer {
  #map
  #layer
  #select
  #tiles = new Map()
  #marks
  #grid
  #due = 0
  /** The last that was opened of a group. */
  #opened
  #click = (event) => this.#press(event)
  #redraw = () => {
    this.#due ||= setTimeout(() => this.#drawMarks(), TILES_TOGETHER_MS)
  }

  /**
   * @param {{collection: string, kind: string, colour: string, name_fa: string, name_en: string}} layer
   * @param {(ref: string) => void} select
   */
  constructor(map, layer, select) {
    this.#map = map
    this.#layer = layer
    this.#select = select
    this.#grid = new GridLayer({ pane: 'asset-shapes', minZoom: FIRST_ZOOM, className: 'asset-tiles' })
    this.#grid.createTile = (coords, done) => this.#createTile(coords, done)
    this.#grid.on('tileunload', ({ coords }) => this.#tiles.delete(keyOf(coords)))
    this.#grid.on('tileload tileunload', this.#redraw)
    this.#grid.addTo(map)
    this.#marks = new AssetMarks(map, (group) => this.#open(group))
    map.on('zoomend', this.#redraw)
    map.on('click', this.#click)
  }

  /** Undoes all that the constructor did. */
  remove() {
    clearTimeout(this.#due)
    this.#map.off('zoomend', this.#redraw)
    this.#map.off('click', this.#click)
    this.#grid.off('tileload tileunload', this.#redraw)
    this.#grid.remove()
    this.#marks.remove()
  }

  #createTile(coords, done) {
    const frame = el('div')
    const key = keyOf(coords)
    tile(this.#layer.collection, coords).then(
      (bytes) => {
        const features = bytes ? readTile(bytes) : []
        const shapes = features.filter(({ type }) => type !== 'point').map((feature) => pathOf(feature, TILE_PX))
        this.#tiles.set(key, { coords, shapes, things: this.#thingsOf(features, coords) })
        // Most tiles hold nothing but points, and an empty picture would still be moved with the map.
        if (shapes.length > 0) frame.append(paint(shapes, this.#layer.colour, TILE_PX))
        done(null, frame)
      },
      (error) => done(error, frame)
    )
    return frame
  }

  /** The points of a tile with where they stand on the earth. */
  #thingsOf(features, coords) {
    return features
      .filter(({ type }) => type === 'point')
      .map(({ parts, properties, extent }) => {
        const [x, y] = parts[0][0]
        const pixel = point((coords.x + x / extent) * TILE_PX, (coords.y + y / extent) * TILE_PX)
        const { lat, lng } = this.#map.unproject(pixel, coords.z)
        return { ...properties, position: [lng, lat] }
      })
  }

  #visible() {
    const zoom = Math.round(this.#map.getZoom())
    return [...this.#tiles.values()].filter(({ coords }) => coords.z === zoom)
  }

  #drawMarks() {
    this.#due = 0
    this.#marks.show(this.#groups(this.#visible().flatMap((one) => one.things)), keyOfGroup, (group) =>
      this.#mark(group)
    )
  }

  /** Where the map goes no closer, only what stands on one point, or nearly, stays together – as far as there is room. */
  #groups(things) {
    const at = (zoom) => groupNearby(things, ([lon, lat]) => this.#map.project([lat, lon], zoom))
    const apart = this.#isDeepest() ? at(this.#map.getZoom() + CLOSER_BY) : null
    return apart && apart.length <= MOST_APART ? apart : at(this.#map.getZoom())
  }

  #mark(group) {
    const element = isSingle(group) ? this.#singleMark(group.members[0]) : this.#crowdMark(amountOf(group))
    element.style.setProperty('--asset', this.#layer.colour)
    return element
  }

  #open(group) {
    if (isSingle(group)) this.#select(group.members[0].ref)
    else if (this.#isOpenable(group)) this.#select(this.#nextOf(group).ref)
    else this.#goCloser(group.position)
  }

  #nextOf({ members }) {
    const at = members.findIndex(({ ref }) => ref === this.#opened)
    this.#opened = members[(at + 1) % members.length].ref
    return members[(at + 1) % members.length]
  }

  /** Things on one point never part: pressing leads from one to the next. */
  #isOpenable = (group) => group.members.every(({ ref }) => ref) && (isOnePoint(group) || this.#isDeepest())

  #isDeepest = () => this.#map.getZoom() >= this.#map.getMaxZoom()

  #goCloser([lon, lat]) {
    this.#map.setView([lat, lon], Math.min(this.#map.getZoom() + CLOSER_BY, this.#map.getMaxZoom()))
  }

  #singleMark(properties) {
    const kind = this.#kind()
    const name = localName(properties)
    const said = name === properties.ref ? `${kind} ${name}` : `${name}${t('comma')}${kind}`
    return el('button', { type: 'button', tabindex: '-1', class: 'asset-mark', 'aria-label': said, title: said })
  }

  #crowdMark(amount) {
    const said = t('map.assets', number(amount), this.#kind())
    return el(
      'button',
      {
        type: 'button',
        tabindex: '-1',
        class: amount < THOUSAND ? 'asset-mark asset-crowd' : 'asset-mark asset-crowd asset-multitude',
        'aria-label': said,
        title: said
      },
      el('span', { 'aria-hidden': 'true' }, shortly(amount))
    )
  }

  #kind = () => localName({ ...this.#layer, ref: this.#layer.kind })

  /** An outline may be pressed anywhere. */
  #press(event) {
    if (AssetMarks.isPressed(event)) return
    const { latlng } = event
    for (const { coords, shapes } of this.#visible()) {
      const pixel = this.#map.project(latlng, coords.z)
      const found = hit(shapes, pixel.x - coords.x * TILE_PX, pixel.y - coords.y * TILE_PX, TILE_PX)
      if (found) return this.#select(found.ref)
    }
  }
}

const amountOf = ({ members }) => members.reduce((sum, { count }) => sum + count, 0)
const isSingle = (group) => amountOf(group) === 1
const keyOfGroup = (group) => `${group.position}/${amountOf(group)}/${group.members[0].ref}`
const keyOf = ({ z, x, y }) => `${z}/${x}/${y}`

/** A mark has room for three digits. */
const shortly = (amount) =>
  amount < THOUSAND ? number(amount) : t('map.thousands', number(Math.round(amount / THOUSAND)))
