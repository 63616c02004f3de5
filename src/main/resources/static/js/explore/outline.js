// The outline of a drawn area. Pure; positions are [lon, lat].

/** Whether a corner may follow: the line to it meets none of the lines before. */
export function mayFollow(corners, corner) {
  const last = corners.length - 1
  if (last < 1) return true
  const next = [corners[last], corner]
  return corners.slice(0, last - 1).every((start, at) => !crosses([start, corners[at + 1]], next))
}

/** Whether the outline can be closed: three corners, and the line back meets no other. */
export function mayClose(corners) {
  if (corners.length < 3) return false
  const back = [corners.at(-1), corners[0]]
  return corners.slice(1, -2).every((start, at) => !crosses([start, corners[at + 2]], back))
}

/** As the server reads it; five decimals are a metre. */
export function asWkt(corners) {
  const ring = [...corners, corners[0]].map(([lon, lat]) => `${lon.toFixed(5)} ${lat.toFixed(5)}`)
  return `POLYGON((${ring.join(',')}))`
}

/** The corners of a plain polygon in WKT; none where it is something else. */
export function fromWkt(text) {
  const match = /^\s*POLYGON\s*\(\(([^()]*)\)\)\s*$/i.exec(text)
  if (!match) return []
  const corners = match[1].split(',').map((pair) => pair.trim().split(/\s+/).map(Number))
  return corners.every((corner) => corner.length === 2 && corner.every(Number.isFinite)) ? corners.slice(0, -1) : []
}

function crosses([a, b], [c, d]) {
  return side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0
}

const side = (a, b, point) => Math.sign((b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]))
