// The shortlist as a list of refs. Pure.

/** As many as one atlas of PDF sheets holds. */
export const MOST_SITES = 60

/** As many as can be read side by side. */
export const MOST_COMPARED = 5
export const LEAST_COMPARED = 2

const REF = /^[a-z0-9_-]{1,80}$/i

/**
 * @param {string | null} text refs with commas between
 * @returns {{refs: string[], surplus: boolean}} each once, in their order; what is no ref is left out
 */
export function parseRefs(text) {
  const refs = [...new Set((text ?? '').split(',').filter((ref) => REF.test(ref)))]
  return { refs: refs.slice(0, MOST_SITES), surplus: refs.length > MOST_SITES }
}

/** The list with one site put at its end or taken out; unchanged where it is full. */
export function toggledRef(refs, ref) {
  if (refs.includes(ref)) return refs.filter((other) => other !== ref)
  return refs.length < MOST_SITES ? [...refs, ref] : refs
}

/** The list with one site moved by so many places, as far as there are any. */
export function moved(refs, ref, by) {
  const from = refs.indexOf(ref)
  const to = Math.max(0, Math.min(refs.length - 1, from + by))
  if (from < 0 || from === to) return refs
  const rest = refs.filter((other) => other !== ref)
  return [...rest.slice(0, to), ref, ...rest.slice(to)]
}

/**
 * Best first; sites without a score keep their order at the end.
 * @param {Map<string, number>} places of those that have a score, 1 for the best
 */
export const byPlace = (refs, places) =>
  [...refs].sort((one, other) => (places.get(one) ?? Infinity) - (places.get(other) ?? Infinity))

/** Those that are known, and those that are not. */
export function sorted(refs, isKnown) {
  return { known: refs.filter(isKnown), dead: refs.filter((ref) => !isKnown(ref)) }
}

/** Where the first of the list are compared; null where there are too few. */
export function compareAddress(refs, language) {
  if (refs.length < LEAST_COMPARED) return null
  return `/compare?sites=${refs.slice(0, MOST_COMPARED).join(',')}&lang=${language}`
}
