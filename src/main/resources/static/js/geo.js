// Lengths and shapes on the ground. Pure. What may be said of a distance is said by the server (/api/nearby).

const EARTH_RADIUS_M = 6371008.8
const radians = (degrees) => (degrees * Math.PI) / 180

/** Metres between two [lon, lat] positions along the sphere. */
export function metresBetween([lonA, latA], [lonB, latB]) {
  const dLat = radians(latB - latA)
  const dLon = radians(lonB - lonA)
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(latA)) * Math.cos(radians(latB)) * Math.sin(dLon / 2) ** 2
  return 2 * EARTH_RADIUS_M * Math.asin(Math.sqrt(h))
}

/** [west, south, east, north] of any GeoJSON geometry. */
export function boundsOf(geometry) {
  const box = [Infinity, Infinity, -Infinity, -Infinity]
  visit(geometry.coordinates, ([lon, lat]) => {
    box[0] = Math.min(box[0], lon)
    box[1] = Math.min(box[1], lat)
    box[2] = Math.max(box[2], lon)
    box[3] = Math.max(box[3], lat)
  })
  return box
}

/**
 * The edges of areas, each once: where two areas meet, both would draw the same line, and two dashed lines on top of each
 * other look solid.
 */
export function edgesOnce(geometries) {
  const edges = new Map()
  for (const geometry of geometries) {
    const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
    for (const ring of rings) {
      ring.slice(1).forEach((end, index) => {
        const edge = [ring[index], end]
        edges.set(edge.map(String).sort().join(' '), edge)
      })
    }
  }
  return { type: 'MultiLineString', coordinates: [...edges.values()] }
}

function visit(coordinates, see) {
  if (typeof coordinates[0] === 'number') see(coordinates)
  else coordinates.forEach((part) => visit(part, see))
}
