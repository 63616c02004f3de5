// The chips of one facet, with live counts. Used by the filters and, as a key that can be pressed, by the legend.
import { number } from '../i18n.js'
import { el, icon } from '../ui/dom.js'

export class FacetChips {
  #facet
  #chips

  /** @param {{code: string, text: string, sign?: string, tone?: string}[]} options */
  constructor(facet, options, onToggle) {
    this.#facet = facet
    this.#chips = options.map((option) => ({ option, ...chip(option, () => onToggle(facet, option.code)) }))
    this.element = el(
      'div',
      { class: 'chips' },
      this.#chips.map(({ button }) => button)
    )
  }

  get facet() {
    return this.#facet
  }

  get codes() {
    return this.#chips.map(({ option }) => option.code)
  }

  /** @param {string[]} chosen @param {Map<string, number>} counts */
  show(chosen, counts) {
    for (const { option, button, amount } of this.#chips) {
      const left = counts.get(option.code) ?? 0
      button.setAttribute('aria-pressed', String(chosen.includes(option.code)))
      button.classList.toggle('chip-off', left === 0)
      amount.textContent = number(left)
    }
  }
}

function chip({ code, text, sign, tone }, onclick) {
  const amount = el('span', { class: 'chip-count' })
  const button = el(
    'button',
    { type: 'button', class: 'chip', 'data-code': code, 'data-tone': tone, onclick },
    sign && icon(sign, 'chip-sign'),
    el('span', {}, text),
    amount
  )
  return { button, amount }
}
