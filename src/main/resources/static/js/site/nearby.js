// What stands near a site, said no more exactly than both positions are known. Pure.
import { knownDistance, metresBetween } from '../geo.js'

/** A town is named by its centre; how far it spreads around it is not known, so the distance is "to the centre". */
const TOWN_KINDS = ['city', 'town']
const SITES = 4
const TOWNS = 2

/** @returns {{sites: {entry, range}[], towns: {entry, range}[]}} closest first; empty for a site without a position */
export function nearbyOf(site, atlas) {
  if (!site.geometry) return { sites: [], towns: [] }
  return {
    sites: closest(
      site,
      atlas.sites.filter((other) => other !== site),
      SITES
    ),
    towns: closest(
      site,
      atlas.places.filter(({ properties }) => TOWN_KINDS.includes(properties.kind)),
      TOWNS
    )
  }
}

function closest(site, others, amount) {
  const from = site.geometry.coordinates
  return others
    .filter(({ geometry }) => geometry)
    .map((entry) => ({ entry, metres: metresBetween(from, entry.geometry.coordinates) }))
    .sort((one, other) => one.metres - other.metres)
    .slice(0, amount)
    .map(({ entry, metres }) => ({ entry, range: knownDistance(metres, radiusOf(site), radiusOf(entry)) }))
}

const radiusOf = ({ properties }) => properties.uncertainty_m ?? 0
