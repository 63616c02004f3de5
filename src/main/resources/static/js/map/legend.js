// The legend, which is also the switch for layers and base map and, through its chips, a filter.
import { LAYERS, toggled } from '../address.js'
import { localName, number, t } from '../i18n.js'
import { byId, el, icon } from '../ui/dom.js'

const LAYER_SIGNS = { sites: 'dome', projects: 'project' }

/**
 * @param {{precision: object, sector: object}} chips
 * @param {boolean} hasRaster whether an online map is configured
 * @param {object[]} assetLayers what the data bring; without any there is nothing to switch
 */
export function wireLegend(state, chips, hasRaster, assetLayers) {
  const own = LAYERS.map((name) => layerSwitch(state, name, signOf(name), t(`layer.${name}`)))
  const ofAssets = assetLayers.map((layer) => assetSwitch(state, layer))
  const layers = [...own, ...ofAssets]
  const bases = ['atlas', 'contrast', 'none', ...(hasRaster ? ['raster'] : [])].map((name) => baseSwitch(state, name))
  byId('legend-body').replaceChildren(
    group(
      'legend.layers',
      el(
        'div',
        { class: 'switches' },
        own.map(({ element }) => element)
      )
    ),
    ...(ofAssets.length > 0 ? [assetGroup(ofAssets)] : []),
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

const assetGroup = (switches) =>
  group(
    'legend.assets',
    el(
      'div',
      { class: 'switches' },
      switches.map(({ element }) => element)
    )
  )

function layerSwitch(state, name, ...content) {
  const toggle = () => state.change({ layers: toggled(state.now.layers, name) })
  const input = el('input', { type: 'checkbox', onchange: toggle })
  return { name, input, element: el('label', { class: 'switch' }, input, content) }
}

/** The colour is the data's; the form says what the kind is drawn as. */
function assetSwitch(state, { collection, kind, geometry, colour, count: amount, ...names }) {
  const sign = el('span', { class: `switch-sign asset-sign asset-sign-${geometry}` })
  sign.style.setProperty('--asset', colour)
  return layerSwitch(
    state,
    collection,
    sign,
    el('span', {}, localName({ ...names, ref: kind })),
    el('span', { class: 'switch-count' }, number(amount))
  )
}

function baseSwitch(state, name) {
  const input = el('input', { type: 'radio', name: 'base', value: name, onchange: () => state.change({ base: name }) })
  return { name, input, element: el('label', { class: 'switch' }, input, el('span', {}, t(`base.${name}`))) }
}

const signOf = (name) =>
  LAYER_SIGNS[name]
    ? icon(LAYER_SIGNS[name], `switch-sign sign-${name}`)
    : el('span', { class: `switch-sign swatch swatch-${name}` })
