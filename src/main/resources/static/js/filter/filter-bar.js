// The filters above the list, the ones that are on, and what they leave.
import { FACETS } from '../address.js'
import { count, number, t } from '../i18n.js'
import { announce } from '../ui/announce.js'
import { byId, el, icon } from '../ui/dom.js'
import { FacetChips } from './facet-chips.js'
import { countActive, countOptions, culprits, narrow } from './filters.js'
import { optionText } from './options.js'

/** @param {FacetChips[]} extraChips chips elsewhere on the page that count along */
export function wireFilters(state, atlas, options, extraChips) {
  const groups = FACETS.map((facet) => new FacetChips(facet, options[facet], (...choice) => state.toggle(...choice)))
  byId('filters').replaceChildren(...groups.map(groupOf))
  wireToggle()
  byId('clear-filters').addEventListener('click', () => state.clearFilters())
  const show = () => showFilters(state, atlas, options, [...groups, ...extraChips])
  show()
  state.addEventListener('change', ({ detail: { now, before } }) => {
    if (now.filters === before.filters && now.q === before.q && now.list === before.list) return
    show()
    announce(summary(now.list, entriesOf(atlas, now)))
  })
}

/** The entries of the present list that stand under the present filters. */
export const entriesOf = (atlas, now) => narrow(atlas[now.list], now.list, now)

function groupOf(chips) {
  return el('fieldset', { class: 'facet' }, el('legend', {}, t(`filter.${chips.facet}`)), chips.element)
}

function wireToggle() {
  const toggle = byId('filter-toggle')
  toggle.disabled = false
  toggle.addEventListener('click', () => {
    const open = toggle.getAttribute('aria-expanded') !== 'true'
    toggle.setAttribute('aria-expanded', String(open))
    byId('filters').hidden = !open
  })
}

function showFilters(state, atlas, options, chips) {
  const { now } = state
  const entries = atlas[now.list]
  chips.forEach((one) => one.show(now.filters[one.facet], countOptions(entries, now.list, now, one.facet, one.codes)))
  const active = countActive(now)
  byId('filter-count').textContent = active > 0 ? number(active) : ''
  byId('clear-filters').disabled = active === 0
  byId('applied').replaceChildren(...appliedChips(state, options))
  const left = entriesOf(atlas, now)
  byId('summary').textContent = summary(now.list, left)
  showNothing(state, atlas, options, left.length === 0)
}

function summary(list, entries) {
  const attached = entries.filter(({ partners }) => partners.length > 0).length
  return t(`summary.${list}`, count(list, entries.length), number(attached))
}

function appliedChips(state, options) {
  const chips = FACETS.flatMap((facet) =>
    state.now.filters[facet].map((code) =>
      appliedChip(optionText(options, facet, code), () => state.toggle(facet, code))
    )
  )
  if (state.now.q) chips.unshift(appliedChip(t('quoted', state.now.q), () => state.change({ q: '' })))
  return chips
}

const appliedChip = (text, onclick) =>
  el(
    'button',
    { type: 'button', class: 'chip chip-applied', 'aria-label': t('filter.remove', text), onclick },
    el('span', {}, text),
    icon('close', 'chip-close')
  )

/** Nothing left: which filter did it, and how to take it back. */
function showNothing(state, atlas, options, nothing) {
  const box = byId('nothing')
  box.hidden = !nothing
  if (!nothing) return
  const { now } = state
  const reasons = culprits(atlas[now.list], now.list, now).slice(0, 3)
  box.replaceChildren(
    el('p', { class: 'nothing-title' }, t('nothing.title')),
    el('p', {}, t(reasons.length > 0 ? 'nothing.because' : 'nothing.together')),
    el(
      'div',
      { class: 'chips' },
      reasons.map((reason) => relaxButton(state, options, reason))
    )
  )
}

function relaxButton(state, options, { facet, left }) {
  const what =
    facet === 'q'
      ? t('quoted', state.now.q)
      : state.now.filters[facet].map((code) => optionText(options, facet, code)).join(t('comma'))
  const relax = () =>
    facet === 'q' ? state.change({ q: '' }) : state.change({ filters: { ...state.now.filters, [facet]: [] } })
  return el(
    'button',
    { type: 'button', class: 'chip', onclick: relax },
    el('span', {}, t('nothing.without', what)),
    el('span', { class: 'chip-count' }, number(left))
  )
}
