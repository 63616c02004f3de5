// Search as you type: a combobox after the ARIA pattern, over sites, projects, units and places.
import { toggled } from '../address.js'
import { count, label, localName, localText, number, t } from '../i18n.js'
import { announce } from '../ui/announce.js'
import { afterPause, byId, el, icon } from '../ui/dom.js'
import { suggest } from './suggest.js'

const PAUSE_MS = 160
const SHORTEST = 2
const KINDS = { sites: 'kind', projects: 'stage', boundaries: 'level', places: 'place-kind' }
const SIGNS = {
  sites: 'dome',
  projects: 'project',
  boundaries: 'boundary',
  places: 'place',
  assets: 'asset',
  'asset-kinds': 'layers'
}

/** @param {() => object | null} atlas the data, once it is there @param {(text: string) => number} countSites */
export function wireSearch(state, atlas, countSites) {
  const input = byId('search')
  const box = new SuggestionList(input, byId('suggestions'), (choice) => choose(state, box, input, choice))
  let asked
  const ask = afterPause(PAUSE_MS, async () => {
    asked?.abort()
    asked = new AbortController()
    await showSuggestions(box, input.value.trim(), atlas(), asked.signal, countSites)
  })
  input.addEventListener('input', () => {
    byId('search-clear').hidden = input.value === ''
    ask()
  })
  byId('search-clear').addEventListener('click', () => {
    input.value = ''
    byId('search-clear').hidden = true
    box.close()
    if (state.now.q) state.change({ q: '' })
    input.focus()
  })
  byId('search-form').addEventListener('submit', (event) => {
    event.preventDefault()
    if (!box.chooseActive()) choose(state, box, input, { text: input.value.trim() })
  })
  input.value = state.now.q
  byId('search-clear').hidden = !state.now.q
  state.addEventListener('change', ({ detail: { now, before } }) => {
    if (now.q === before.q) return
    input.value = now.q
    byId('search-clear').hidden = !now.q
  })
}

/** A thing found is opened; a text narrows the list. */
function choose(state, box, input, { found, text }) {
  box.close()
  if (found?.collection === 'asset-kinds') {
    showLayer(state, `assets-${found.ref}`)
    announce(t('layer.shown', localName(found)))
  } else if (found) {
    state.select(found.collection, found.ref)
  } else {
    state.change({ q: text, selected: null })
    input.blur()
  }
}

function showLayer(state, name) {
  if (!state.now.layers.includes(name)) state.change({ layers: toggled(state.now.layers, name) })
}

async function showSuggestions(box, text, atlas, signal, countSites) {
  if (text.length < SHORTEST) return box.close()
  try {
    const results = await suggest(text, atlas, signal)
    if (signal.aborted) return
    const options = [...results.map((found) => foundOption(found, atlas)), ...listOption(text, countSites(text))]
    box.open(options, results.length === 0 ? t('search.nothing') : null)
    announce(count('results', results.length))
  } catch (error) {
    if (error.name !== 'AbortError') box.open([], t('search.failed'))
  }
}

function foundOption(found, atlas) {
  const name = localName(found)
  const detail = [kindOf(found, atlas), localText(found, 'detail')?.text]
    .filter(Boolean)
    .join(t('dot'))
  const node = el(
    'li',
    { role: 'option', class: 'suggestion', 'aria-selected': 'false' },
    icon(SIGNS[found.collection], `icon sign-${found.collection}`),
    el(
      'span',
      { class: 'suggestion-text' },
      el('span', { class: 'suggestion-name' }, name),
      el('span', { class: 'suggestion-detail' }, detail)
    )
  )
  return { node, choice: { found } }
}

/** Kinds of assets are the data's: they have their names there, not in the bundles. */
function kindOf({ collection, kind }, atlas) {
  const layer = atlas?.assetLayers.find((one) => one.kind === kind)
  if (collection === 'asset-kinds') return layer ? t('search.kind', number(layer.count)) : ''
  if (collection === 'assets') return layer ? localName({ ...layer, ref: kind }) : kind
  return label(KINDS[collection], kind)
}

/** The way to all of them, if the list holds any. */
function listOption(text, amount) {
  if (amount === 0) return []
  const node = el(
    'li',
    { role: 'option', class: 'suggestion suggestion-all', 'aria-selected': 'false' },
    icon('filter'),
    el('span', {}, t('search.narrow', count('sites', amount)))
  )
  return [{ node, choice: { text } }]
}

/** The list under the field; the focus stays in the field while an option is active. */
class SuggestionList {
  #input
  #list
  #choose
  #options = []
  #active = -1

  constructor(input, list, choose) {
    this.#input = input
    this.#list = list
    this.#choose = choose
    input.addEventListener('keydown', (event) => this.#onKey(event))
    input.addEventListener('blur', () => this.close())
    // Before the field loses the focus, so that the list is still there when the button comes up.
    list.addEventListener('pointerdown', (event) => event.preventDefault())
    list.addEventListener('click', (event) => {
      const option = this.#options.find(({ node }) => node.contains(event.target))
      if (option) this.#choose(option.choice)
    })
  }

  /** @param {{node: HTMLElement, choice: object}[]} options @param {string | null} note stands above them */
  open(options, note) {
    this.#options = options
    this.#active = -1
    options.forEach(({ node }, index) => (node.id = `suggestion-${index}`))
    const line = note && el('li', { class: 'suggestion-note', role: 'presentation' }, note)
    this.#list.replaceChildren(...(line ? [line] : []), ...options.map(({ node }) => node))
    this.#list.hidden = false
    this.#input.setAttribute('aria-expanded', 'true')
    this.#input.removeAttribute('aria-activedescendant')
  }

  close() {
    this.#list.hidden = true
    this.#options = []
    this.#active = -1
    this.#input.setAttribute('aria-expanded', 'false')
    this.#input.removeAttribute('aria-activedescendant')
  }

  chooseActive() {
    const option = this.#options[this.#active]
    if (option) this.#choose(option.choice)
    return Boolean(option)
  }

  #onKey(event) {
    const steps = { ArrowDown: 1, ArrowUp: -1 }
    if (event.key === 'Escape' && !this.#list.hidden) {
      event.stopPropagation()
      this.close()
    }
    if (!(event.key in steps) || this.#options.length === 0) return
    event.preventDefault()
    this.#activate(this.#next(steps[event.key]))
  }

  /** Round and round; from the field itself, up leads to the last option. */
  #next(step) {
    const from = this.#active < 0 && step < 0 ? 0 : this.#active
    return (from + step + this.#options.length) % this.#options.length
  }

  #activate(index) {
    this.#options[this.#active]?.node.setAttribute('aria-selected', 'false')
    this.#active = index
    const { node } = this.#options[index]
    node.setAttribute('aria-selected', 'true')
    node.scrollIntoView({ block: 'nearest' })
    this.#input.setAttribute('aria-activedescendant', node.id)
  }
}
