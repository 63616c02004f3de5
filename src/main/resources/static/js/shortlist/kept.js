// The shortlist as this browser keeps it. Private windows may refuse storage; the list then lives in the link alone.
import { parseRefs } from './refs.js'

const KEY = 'shortlist'

/** @returns {string[]} refs in their order; none where nothing is kept or nothing can be */
export function readKept() {
  try {
    return parseRefs(localStorage.getItem(KEY)).refs
  } catch {
    return []
  }
}

/** @returns {boolean} whether the browser took it */
export function keep(refs) {
  try {
    localStorage.setItem(KEY, refs.join(','))
    return true
  } catch {
    return false
  }
}
