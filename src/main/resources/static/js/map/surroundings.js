// The outlines of the province and its counties, for the small maps of the desk. Asked for once.
import { items } from '../api.js'

let asked = null

/** @returns {Promise<object[]>} features with a geometry; none where they cannot be had, for a map is useful without them */
export function surroundings() {
  asked ??= items('boundaries').then(legalOutlines, () => [])
  return asked
}

const legalOutlines = (features) =>
  features
    .filter(({ geometry, properties }) => geometry && properties.basis === 'legal' && !properties.context_only)
    .sort((one, other) => rank(one) - rank(other))

/** Provinces last, so that their line lies on top. */
const rank = ({ properties }) => (properties.level === 'province' ? 1 : 0)
