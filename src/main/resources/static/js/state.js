// What is selected, filtered and shown. Rooms listen to it and change it; they never reach into each other.
import { DEFAULTS, formatAddress, parseAddress } from './address.js'

/**
 * Dispatches `change` with `detail: {now, before, cause}` after every step, and `hover` for what the pointer rests on,
 * which is nobody's business but the screen's.
 */
export class State extends EventTarget {
  #now

  constructor(initial = {}) {
    super()
    this.#now = Object.freeze({ ...DEFAULTS, ...initial })
  }

  get now() {
    return this.#now
  }

  /** @param {string} cause who changed it: 'user', 'address' or 'map' */
  change(patch, cause = 'user') {
    const before = this.#now
    this.#now = Object.freeze({ ...before, ...patch })
    this.dispatchEvent(new CustomEvent('change', { detail: { now: this.#now, before, cause } }))
  }

  select(collection, ref) {
    this.change({ selected: ref ? { collection, ref } : null })
  }

  /** Turns one option of a facet on or off. */
  toggle(facet, option) {
    const chosen = this.#now.filters[facet]
    const next = chosen.includes(option) ? chosen.filter((code) => code !== option) : [...chosen, option]
    this.change({ filters: { ...this.#now.filters, [facet]: next } })
  }

  clearFilters() {
    this.change({ filters: DEFAULTS.filters, q: '' })
  }

  /**
   * Tells the map how to dress the sites; null takes it off again. Like `hover` it is on the screen only.
   * @param {Map<string, {grade: string, text: string, saying: string}> | null} grades by ref
   */
  grade(grades) {
    this.dispatchEvent(new CustomEvent('grades', { detail: { grades } }))
  }

  hover(ref) {
    this.dispatchEvent(new CustomEvent('hover', { detail: { ref } }))
  }
}

export const isSelected = (state, collection, ref) =>
  state.selected?.collection === collection && state.selected.ref === ref

/**
 * Keeps the address bar in step: choosing and filtering are steps one can go back over, moving the map is not.
 * @param {State} state
 * The language goes along, so that a copied link opens as it was seen.
 * @param {string} language
 * @param {Window} window
 */
export function mirrorInAddress(state, language, window) {
  state.addEventListener('change', ({ detail }) => {
    if (detail.cause === 'address') return
    const address = window.location.pathname + formatAddress(detail.now, language)
    if (isStep(detail)) window.history.pushState(null, '', address)
    else window.history.replaceState(null, '', address)
  })
  // The shortlist is kept, not travelled: a step back does not take a site off it.
  window.addEventListener('popstate', () => {
    const { shortlist } = state.now
    state.change({ ...parseAddress(new URL(window.location.href)), shortlist }, 'address')
  })
}

const isStep = ({ now, before, cause }) =>
  cause === 'user' &&
  (now.selected !== before.selected ||
    now.filters !== before.filters ||
    now.list !== before.list ||
    now.tool?.name !== before.tool?.name)
