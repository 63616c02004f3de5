// The outlines of the province and its counties, for the small maps of the desk. Asked for once.
import { items } from '../api.js'

let asked = null

/** @returns {Promise<object[]>} features with a geometry; none where they cannot be had, for a map is useful without them */
export function surroundings() {
  asked ??= items('boundaries').then(legalOutlines, () => [])
  return asked
}

let askedMarks = null

/** What tells a reader where the map is: water, the sites there are, and names. */
export function landmarks() {
  askedMarks ??= Promise.all(['water', 'sites', 'places'].map((name) => items(name).then(placed, () => []))).then(
    ([water, sites, places]) => ({ water, sites, places: places.filter(isNamed) })
  )
  return askedMarks
}

const placed = (features) => features.filter(({ geometry }) => geometry)

const isNamed = ({ properties }) => ['city', 'town', 'neighbourhood', 'village'].includes(properties.kind)

const legalOutlines = (features) =>
  features
    .filter(({ geometry, properties }) => geometry && properties.basis === 'legal' && !properties.context_only)
    .sort((one, other) => rank(one) - rank(other))

/** Provinces last, so that their line lies on top. */
const rank = ({ properties }) => (properties.level === 'province' ? 1 : 0)
