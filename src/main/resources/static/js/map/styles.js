// How things look by what is known of them. Pure: the colours themselves are in map.css.

/** Which glyph stands for a precision. Only a district is hollow: its point is for orientation, not an address. */
export const GLYPHS = {
  exact: 'dome',
  neighbourhood: 'dome',
  village: 'dome',
  district: 'dome-hollow',
  unlocated: 'key-none'
}

/** The sign that explains a precision in keys and lists. */
export const KEY_SIGNS = {
  exact: 'dome',
  neighbourhood: 'key-circle',
  village: 'key-circle',
  district: 'key-hatch',
  unlocated: 'key-none'
}

export const SECTORS = ['construction', 'tourism', 'agriculture', 'livestock', 'services']
export const PRECISIONS = ['exact', 'neighbourhood', 'village', 'district', 'unlocated']

const CIRCLES_FROM_ZOOM = 12
const SMALLEST_CIRCLE_PX = 20
const LARGEST_CIRCLE_PX = 130

/**
 * Whether the circle in which a site is known to stand is drawn: when chosen, or when near enough to mean something and
 * not so near that it would cover everything else.
 */
export function showsCircle({ precision, uncertaintyM, zoom, lat, chosen }) {
  if (precision === 'exact' || precision === 'unlocated' || !uncertaintyM) return false
  const pixels = uncertaintyM / metresPerPixel(zoom, lat)
  return chosen || (zoom >= CIRCLES_FROM_ZOOM && pixels >= SMALLEST_CIRCLE_PX && pixels <= LARGEST_CIRCLE_PX)
}

/** Ground metres in one pixel of the web map. */
export const metresPerPixel = (zoom, lat) => (156543.03392 * Math.cos((lat * Math.PI) / 180)) / 2 ** zoom

/** The deepest zoom at which a circle of that radius still fits into so many pixels: no closer than is known. */
export function zoomFor(uncertaintyM, lat, pixels) {
  const radius = Math.max(uncertaintyM ?? 0, 150)
  const zoom = Math.log2((156543.03392 * Math.cos((lat * Math.PI) / 180) * pixels) / (2 * radius))
  return Math.max(10, Math.min(16, Math.floor(zoom)))
}

/** Class names of a boundary. */
export function boundaryClass({ level, basis, context_only: contextOnly }) {
  if (contextOnly) return 'land-beyond'
  return basis === 'modelled' ? 'boundary-modelled' : `boundary-${level}`
}

/** A round length for the scale bar: the longest of 1, 2, 5 × 10ⁿ metres that fits. */
export function scaleLength(metresAtFullWidth) {
  const power = 10 ** Math.floor(Math.log10(metresAtFullWidth))
  const lead = [5, 2, 1].find((step) => step * power <= metresAtFullWidth)
  return lead * power
}
