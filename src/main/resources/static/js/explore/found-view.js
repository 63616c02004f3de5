// The part of the page that unfolds into a map. Fetched when it is first opened.
import { facets, found, items } from '../api.js'
import { label, localName, money, number, t } from '../i18n.js'
import { openFoundMap } from '../map/found-map.js'
import { el } from '../ui/dom.js'
import { classesOf, classOf, keyAmounts, kindsOfAmounts, radiusOf } from './amounts.js'
import { asWkt, fromWkt, mayClose, mayFollow } from './outline.js'

const LARGEST_RADIUS_PX = 34

/**
 * @param {HTMLElement} place where the map goes
 * @param {URLSearchParams} question what the table shows
 * @param {string | null} unit `toman` or `irr` where the reader chose one
 * @param {{get: () => string, set: (wkt: string) => void}} within the field of the area
 */
export async function openFoundView(place, question, unit, within) {
  const [counts, features, boundaries] = await Promise.all([facets(question), found(question), items('boundaries')])
  const units = boundaries.filter(({ geometry, properties }) => geometry && isCounty(properties))
  const frame = el('div', { class: 'found-map-frame', role: 'img', 'aria-label': t('explore.map') })
  const key = el('div', { class: 'found-map-key' })
  const status = el('p', { class: 'note', role: 'status' })
  const tools = el('div', { class: 'found-map-tools' })
  const stage = el('div', { class: 'found-map-stage' }, frame)
  place.append(tools, stage, key, status)
  const drawing = new Drawing(within, status)
  const framed = framedOf(units, countsOf(counts))
  const map = openFoundMap(frame, units, framed, (corner) => drawing.add(corner))
  drawing.use(map, frame)
  stage.append(zoomTools(map))
  const shadeKey = shadeCounties(map, units, framed, counts)
  const kinds = kindsOfAmounts(features, unit)
  const showKind = (kind) => {
    key.replaceChildren(...shadeKey, ...(kind ? showAmounts(map, kind) : clearAmounts(map)))
  }
  if (kinds.length > 0) tools.append(amountChoice(kinds, showKind))
  tools.append(...drawing.buttons())
  showKind(null)
}

const isCounty = ({ level, basis, context_only: isContext }) =>
  level === 'county' && basis === 'legal' && !isContext

function zoomTools(map) {
  const tool = (sign, name, zoom) => {
    // A click on a button is no corner of an area.
    const onclick = (event) => {
      event.stopPropagation()
      zoom()
    }
    return el('button', { type: 'button', class: 'tool', 'aria-label': t(name), title: t(name), onclick }, sign)
  }
  return el(
    'div',
    { class: 'map-tools' },
    tool('+', 'explore.map.in', map.zoomIn),
    tool('−', 'explore.map.out', map.zoomOut)
  )
}

const countsOf = ({ facets: all }) =>
  new Map(all.find(({ facet }) => facet === 'county').options.map(({ code, count }) => [code, count]))

/** The counties of the province in which most is found: a frame around two far provinces would show neither. */
function framedOf(units, counts) {
  const most = [...units].sort(
    (one, other) => (counts.get(other.properties.ref) ?? 0) - (counts.get(one.properties.ref) ?? 0)
  )[0]
  return units.filter(({ properties }) => properties.parent_ref === most.properties.parent_ref)
}

function shadeCounties(map, units, framed, answer) {
  const { subject } = answer
  const counts = countsOf(answer)
  const onMap = units.map(({ properties }) => counts.get(properties.ref) ?? 0)
  const ends = classesOf(onMap)
  map.shade(({ properties }) => {
    const count = counts.get(properties.ref) ?? 0
    const isNamed = count > 0 || framed.some((unit) => unit.properties.ref === properties.ref)
    return { shade: classOf(count, ends), text: isNamed ? `${localName(properties)} · ${number(count)}` : null }
  })
  const shown = new Set(units.map(({ properties }) => properties.ref))
  const outside = [...counts].filter(([code]) => !shown.has(code)).reduce((sum, [, count]) => sum + count, 0)
  return [
    el('strong', {}, t(`explore.map.count.${subject}`)),
    entry('swatch', t('explore.map.none')),
    ...ends.map((end, at) => entry(`swatch shade-${at + 1}`, rangeOf((ends[at - 1] ?? 0) + 1, end))),
    ...(outside > 0 ? [el('span', {}, t('explore.map.outside', number(outside)))] : [])
  ]
}

const rangeOf = (from, to) => (from === to ? number(from) : t('explore.map.range', number(from), number(to)))
const entry = (className, text) => el('span', { class: 'entry' }, el('span', { class: className }), text)

function amountChoice(kinds, onChoose) {
  const name = ({ unit, scope, amounts }) =>
    t(
      'explore.map.amount-kind',
      label('unit', unit),
      scope ? label('scope', scope) : t('explore.map.scope-unsaid'),
      number(amounts.length)
    )
  const choice = el(
    'select',
    { onchange: ({ target }) => onChoose(kinds.find(({ key }) => key === target.value) ?? null) },
    el('option', { value: '' }, t('explore.map.no-amounts')),
    kinds.map((kind) => el('option', { value: kind.key }, name(kind)))
  )
  return el('label', { class: 'entry' }, `${t('explore.map.amounts')} `, choice)
}

function showAmounts(map, { unit, amounts }) {
  const largest = Math.max(...amounts.map(({ amount }) => amount))
  const placed = amounts.filter(({ feature }) => feature.geometry && largest > 0)
  map.show(
    placed
      .sort((one, other) => other.amount - one.amount)
      .map(({ feature, amount }) => {
        const [lon, lat] = firstPoint(feature.geometry.coordinates)
        return {
          lon,
          lat,
          radius: radiusOf(amount, largest, LARGEST_RADIUS_PX),
          isSomewhere: feature.properties.position_basis === 'boundary',
          text: `${localName(feature.properties)}: ${money(amount, unit)}`
        }
      })
  )
  const unplaced = amounts.length - placed.length
  return [
    ...keyAmounts(largest).map((amount) => sizeEntry(radiusOf(amount, largest, LARGEST_RADIUS_PX), money(amount, unit))),
    el('span', { class: 'note' }, t('explore.map.symbol')),
    ...(unplaced > 0 ? [el('span', { class: 'note' }, t('explore.map.unplaced', number(unplaced)))] : [])
  ]
}

function clearAmounts(map) {
  map.show([])
  return []
}

/** A project at several sites is drawn at the first of them. */
const firstPoint = (coordinates) => (Array.isArray(coordinates[0]) ? firstPoint(coordinates[0]) : coordinates)

const SVG = 'http://www.w3.org/2000/svg'

function sizeEntry(radius, text) {
  const size = Math.ceil(radius * 2) + 2
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('width', size)
  svg.setAttribute('height', size)
  svg.setAttribute('aria-hidden', 'true')
  const circle = document.createElementNS(SVG, 'circle')
  circle.setAttribute('class', 'symbol')
  for (const [name, value] of Object.entries({ cx: size / 2, cy: size / 2, r: radius })) circle.setAttribute(name, value)
  svg.append(circle)
  return el('span', { class: 'entry' }, svg, text)
}

/** An outline that grows corner by corner and never crosses itself. */
class Drawing {
  #corners
  #isOn = false
  #isClosed

  constructor(within, status) {
    this.within = within
    this.status = status
    this.#corners = fromWkt(within.get())
    this.#isClosed = this.#corners.length > 0
  }

  use(map, frame) {
    this.map = map
    this.frame = frame
    map.draw(this.#corners, this.#isClosed)
  }

  buttons() {
    const button = (name, onclick) => el('button', { type: 'button', class: 'tool', onclick }, t(name))
    this.start = button('explore.draw', () => this.#begin())
    this.undo = button('explore.draw.undo', () => this.#change(this.#corners.slice(0, -1), false))
    this.close = button('explore.draw.close', () => this.#finish())
    this.clear = button('explore.draw.clear', () => this.#remove())
    this.#enable()
    return [this.start, this.undo, this.close, this.clear]
  }

  add(corner) {
    if (!this.#isOn) return
    if (mayFollow(this.#corners, corner)) this.#change([...this.#corners, corner], false)
    else this.status.textContent = t('explore.draw.crosses')
  }

  #begin() {
    this.#isOn = true
    this.#change([], false)
    this.status.textContent = t('explore.draw.hint')
  }

  #finish() {
    if (!mayClose(this.#corners)) {
      this.status.textContent = t('explore.draw.crosses')
      return
    }
    this.#isOn = false
    this.#change(this.#corners, true)
    this.within.set(asWkt(this.#corners))
    this.status.textContent = t('explore.draw.done')
  }

  #remove() {
    this.#isOn = false
    this.#change([], false)
    this.within.set('')
    this.status.textContent = ''
  }

  #change(corners, isClosed) {
    this.#corners = corners
    this.#isClosed = isClosed
    this.map.draw(corners, isClosed)
    this.#enable()
  }

  #enable() {
    this.frame.classList.toggle('is-drawing', this.#isOn)
    this.start.disabled = this.#isOn
    this.undo.disabled = !this.#isOn || this.#corners.length === 0
    this.close.disabled = !this.#isOn || this.#corners.length < 3
    this.clear.disabled = this.#corners.length === 0
  }
}
