// Which sites and projects stand, and how many would under each option. Pure: an entry is
// {facets: {facet: [codes]}, names, partners}, where the partners of a site are its projects and the other way round.
import { FACETS } from '../address.js'
import { matcher } from '../search/key.js'

/** Facets that a thing answers for itself; for the others its partners answer. */
const OWN = {
  sites: ['county', 'area', 'precision', 'kind', 'with'],
  projects: ['county', 'area', 'sector', 'stage']
}

/**
 * A facet holds when one of its chosen options does; all facets must hold. What partners answer must hold for one and
 * the same partner: a site "with a tourism project in progress" has one project that is both.
 */
export function passes(entry, collection, filters) {
  const chosen = FACETS.filter((facet) => filters[facet].length > 0)
  const holds = (one, facet) => filters[facet].some((option) => one.facets[facet]?.includes(option))
  const own = chosen.filter((facet) => OWN[collection].includes(facet))
  const others = chosen.filter((facet) => !OWN[collection].includes(facet))
  return (
    own.every((facet) => holds(entry, facet)) &&
    (others.length === 0 || entry.partners.some((partner) => others.every((facet) => holds(partner, facet))))
  )
}

/** The entries that stand under the filters and the text. */
export function narrow(entries, collection, { filters, q }) {
  const matches = matcher(q)
  return entries.filter((entry) => matches(entry.names) && passes(entry, collection, filters))
}

/** How many entries each option of a facet would leave, with everything else as it is. */
export function countOptions(entries, collection, state, facet, options) {
  const rest = narrow(entries, collection, { ...state, filters: { ...state.filters, [facet]: [] } })
  return new Map(
    options.map((option) => [
      option,
      // The other facets must still hold for the same partner, so they are asked again together with the option.
      rest.filter((entry) => passes(entry, collection, { ...state.filters, [facet]: [option] })).length
    ])
  )
}

/**
 * Why nothing is left: the parts of the question whose removal alone brings something back, best first.
 * @returns {{facet: string, left: number}[]} `facet` is 'q' for the text
 */
export function culprits(entries, collection, state) {
  const asked = FACETS.filter((facet) => state.filters[facet].length > 0)
  const without = asked.map((facet) => ({ facet, state: { ...state, filters: { ...state.filters, [facet]: [] } } }))
  if (state.q) without.push({ facet: 'q', state: { ...state, q: '' } })
  return without
    .map(({ facet, state: relaxed }) => ({ facet, left: narrow(entries, collection, relaxed).length }))
    .filter(({ left }) => left > 0)
    .sort((one, other) => other.left - one.left)
}

/** The filters without options that the data does not know; the same object where all are known. */
export function onlyKnown(filters, options) {
  const known = (facet) => filters[facet].filter((code) => options[facet].some((option) => option.code === code))
  return FACETS.every((facet) => known(facet).length === filters[facet].length)
    ? filters
    : Object.fromEntries(FACETS.map((facet) => [facet, known(facet)]))
}

/** How many filters are on, the text counted as one. */
export const countActive = ({ filters, q }) =>
  FACETS.reduce((sum, facet) => sum + filters[facet].length, 0) + (q ? 1 : 0)
