// What the reader chooses: sector, whose view, mean, weights.
import { label, localText, number, t } from '../i18n.js'
import { el } from '../ui/dom.js'
import { SECTORS } from '../map/styles.js'
import { MOST_WEIGHT } from './table.js'

/** A choice among few, as a native list. */
export function choice(id, labelKey, options, onchange) {
  const select = el(
    'select',
    { id, onchange: () => onchange(select.value) },
    options.map(([value, text]) => el('option', { value }, text))
  )
  return { select, element: el('div', { class: 'tool-field' }, el('label', { for: id }, t(labelKey)), select) }
}

export const sectorOptions = () => SECTORS.map((sector) => [sector, label('sector', sector)])

export const presetOptions = (answer) => answer.presets.map((preset) => [preset.code, localText(preset, 'name').text])

/** Arithmetic or geometric. */
export function meanChoice(onchange) {
  const inputs = ['arithmetic', 'geometric'].map((mean) =>
    el('input', { type: 'radio', name: 'mean', value: mean, onchange: () => onchange(mean) })
  )
  const element = el(
    'fieldset',
    { class: 'means' },
    el('legend', {}, t('score.mean')),
    inputs.map((input) =>
      el(
        'label',
        { class: 'switch' },
        input,
        el(
          'span',
          {},
          t(`score.mean.${input.value}`),
          el('span', { class: 'caption block' }, t(`score.mean.${input.value}.explained`))
        )
      )
    )
  )
  return { element, show: (mean) => inputs.forEach((input) => (input.checked = input.value === mean)) }
}

/** One slider for each criterion; what weighs nothing stands apart, so that the list stays short. */
export class Sliders {
  #sliders
  #onchange

  /** @param {(weights: Object<string, number>) => void} onchange after every movement */
  constructor(answer, onchange) {
    this.#onchange = onchange
    this.#sliders = new Map(answer.criteria.map((criterion) => [criterion.code, this.#slider(criterion)]))
    this.weighed = el('div', { class: 'sliders' })
    this.rest = el('div', { class: 'sliders' })
  }

  /** Sets all sliders, and sorts them into those that weigh and the rest. */
  arrange(weights, directions) {
    const codes = [...this.#sliders.keys()].sort((one, other) => (weights[other] ?? 0) - (weights[one] ?? 0))
    this.weighed.replaceChildren(...this.#elements(codes.filter((code) => weights[code] > 0)))
    this.rest.replaceChildren(...this.#elements(codes.filter((code) => !(weights[code] > 0))))
    this.show(weights)
    for (const [code, { direction, criterion }] of this.#sliders) {
      direction.textContent = t(`score.direction.${directions[code] ?? criterion.direction}`)
    }
  }

  show(weights) {
    const whole = Object.values(weights).reduce((sum, weight) => sum + weight, 0)
    for (const [code, { input, output }] of this.#sliders) {
      const weight = weights[code] ?? 0
      input.value = String(weight)
      const share = t('percent', number(Math.round((weight / whole) * 100)))
      output.textContent = share
      input.setAttribute('aria-valuetext', share)
    }
  }

  #elements = (codes) => codes.map((code) => this.#sliders.get(code).element)

  #slider(criterion) {
    const id = `weight-${criterion.code}`
    const input = el('input', {
      type: 'range',
      id,
      min: '0',
      max: String(MOST_WEIGHT),
      step: '1',
      oninput: () => this.#changed()
    })
    const output = el('output', { for: id })
    const direction = el('span', { class: 'slider-direction' })
    const element = el(
      'div',
      { class: 'slider' },
      el('label', { for: id }, localText(criterion, 'name').text, ' ', direction),
      output,
      input
    )
    return { input, output, direction, element, criterion }
  }

  #changed() {
    const weights = Object.fromEntries([...this.#sliders].map(([code, { input }]) => [code, Number(input.value)]))
    this.#onchange(weights)
  }
}
