// The form of the page as a question to the server. Pure.

/** What the facet service knows; how a list is shown is none of its business. */
const SHOWING = ['sort', 'money', 'view', 'limit', 'page', 'lang']

/**
 * @param {Iterable<[string, string]>} fields name and value, a name for each box that is ticked
 * @returns {URLSearchParams} boxes of one name joined by commas, empty fields left out
 */
export function questionOf(fields) {
  const joined = new Map()
  for (const [name, value] of fields) {
    const text = value.trim()
    if (text === '' || SHOWING.includes(name)) continue
    joined.set(name, joined.has(name) ? `${joined.get(name)},${text}` : text)
  }
  return new URLSearchParams([...joined])
}
