// The legend, which is also the switch for layers and base map and, through its chips, a filter.
import { LAYERS } from '../address.js'
import { t } from '../i18n.js'
import { byId, el, icon } from '../ui/dom.js'

const LAYER_SIGNS = { sites: 'dome', projects: 'project' }

/** @param {{precision: object, sector: object}} chips @param {boolean} hasRaster whether an online map is configured */
export function wireLegend(state, chips, hasRaster) {
  const layers = LAYERS.map((name) => layerSwitch(state, name))
  const bases = ['atlas', 'contrast', 'none', ...(hasRaster ? ['raster'] : [])].map((name) => baseSwitch(state, name))
  byId('legend-body').replaceChildren(
    group(
      'legend.layers',
      el(
        'div',
        { class: 'switches' },
        layers.map(({ element }) => element)
      )
    ),
    group('filter.precision', chips.precision.element),
    group('filter.sector', chips.sector.element),
    group(
      'legend.base',
      el(
        'div',
        { class: 'switches switches-inline' },
        bases.map(({ element }) => element)
      )
    ),
    ...byId('legend-body').children
  )
  wireToggle()
  const show = ({ layers: shown, base }) => {
    layers.forEach(({ name, input }) => (input.checked = shown.includes(name)))
    bases.forEach(({ name, input }) => (input.checked = base === name))
  }
  show(state.now)
  state.addEventListener('change', ({ detail: { now } }) => show(now))
}

function wireToggle() {
  const toggle = byId('legend-toggle')
  toggle.disabled = false
  toggle.addEventListener('click', () => {
    const open = toggle.getAttribute('aria-expanded') !== 'true'
    toggle.setAttribute('aria-expanded', String(open))
    byId('legend-body').hidden = !open
  })
}

const group = (titleKey, content) => el('fieldset', { class: 'facet' }, el('legend', {}, t(titleKey)), content)

function layerSwitch(state, name) {
  const toggle = () => {
    const { layers } = state.now
    state.change({ layers: LAYERS.filter((layer) => (layer === name) !== layers.includes(layer)) })
  }
  const input = el('input', { type: 'checkbox', onchange: toggle })
  return {
    name,
    input,
    element: el('label', { class: 'switch' }, input, signOf(name), el('span', {}, t(`layer.${name}`)))
  }
}

function baseSwitch(state, name) {
  const input = el('input', { type: 'radio', name: 'base', value: name, onchange: () => state.change({ base: name }) })
  return { name, input, element: el('label', { class: 'switch' }, input, el('span', {}, t(`base.${name}`))) }
}

const signOf = (name) =>
  LAYER_SIGNS[name]
    ? icon(LAYER_SIGNS[name], `switch-sign sign-${name}`)
    : el('span', { class: `switch-sign swatch swatch-${name}` })
