// A picture of where some points would lie, no bigger than a stamp. Drawn as SVG: it is only looked at.
import { surroundings } from './surroundings.js'

const SVG = 'http://www.w3.org/2000/svg'
const WIDTH = 200
const HEIGHT = 140
const MARGIN = 14

/**
 * @param {[number, number][]} points longitudes and latitudes
 * @param {string} label what the picture shows
 */
export function thumbnail(points, label) {
  const svg = node('svg', { class: 'thumbnail', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': label })
  surroundings().then((outlines) => {
    const rings = provincesAround(points, outlines).flatMap(({ geometry }) => ringsOf(geometry))
    const place = projection(frameOf([...rings.flat(), ...points]))
    svg.append(
      ...rings.map((ring) => node('path', { class: 'thumbnail-land', d: pathOf(ring, place) })),
      ...points.map((point) => dot(place(point)))
    )
  })
  return svg
}

/** The provinces in whose frame points fall; all of them where none do, so that one sees how far off they are. */
function provincesAround(points, outlines) {
  const provinces = outlines.filter(({ properties }) => properties.level === 'province')
  const hit = provinces.filter(({ geometry }) =>
    points.some((point) => isWithin(point, frameOf(ringsOf(geometry).flat())))
  )
  return hit.length > 0 ? hit : provinces
}

const isWithin = ([lon, lat], { west, south, east, north }) =>
  lon >= west && lon <= east && lat >= south && lat <= north

/** Keeps the shape of things at this latitude. */
export function projection({ west, south, east, north }) {
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const wide = Math.max(1e-6, (east - west) * squeeze)
  const high = Math.max(1e-6, north - south)
  const scale = Math.min((WIDTH - 2 * MARGIN) / wide, (HEIGHT - 2 * MARGIN) / high)
  const left = (WIDTH - wide * scale) / 2
  const top = (HEIGHT - high * scale) / 2
  return ([lon, lat]) => [left + (lon - west) * squeeze * scale, top + (north - lat) * scale]
}

export const frameOf = (positions) => ({
  west: Math.min(...positions.map(([lon]) => lon)),
  east: Math.max(...positions.map(([lon]) => lon)),
  south: Math.min(...positions.map(([, lat]) => lat)),
  north: Math.max(...positions.map(([, lat]) => lat))
})

const ringsOf = ({ type, coordinates }) => (type === 'Polygon' ? [coordinates[0]] : coordinates.map(([outer]) => outer))

const pathOf = (ring, place) =>
  `M${ring
    .map((position) =>
      place(position)
        .map((value) => value.toFixed(1))
        .join(' ')
    )
    .join('L')}Z`

const dot = ([x, y]) => node('circle', { class: 'thumbnail-point', cx: x.toFixed(1), cy: y.toFixed(1), r: '3' })

function node(name, attributes) {
  const element = document.createElementNS(SVG, name)
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value))
  return element
}
