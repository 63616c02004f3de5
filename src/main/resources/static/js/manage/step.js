// One step of bringing in a file: a number, a title, one line once it is done, and its content.
import { number, t } from '../i18n.js'
import { el, icon } from '../ui/dom.js'

export class Step {
  #marker = el('span', { class: 'step-number', 'aria-hidden': 'true' })
  #state = null
  #number

  /** @param {string} name e.g. `file`; the title is the sentence `manage.step.file` */
  constructor(order, name) {
    this.#number = order
    this.title = el('h2', { tabindex: '-1', id: `step-${name}-title` }, t(`manage.step.${name}`))
    this.summary = el('div', { class: 'step-summary' })
    this.body = el('div', { class: 'step-body' })
    this.element = el(
      'li',
      { class: 'step', id: `step-${name}` },
      el(
        'section',
        { 'aria-labelledby': `step-${name}-title` },
        el('div', { class: 'step-head' }, this.#marker, this.title, this.summary),
        this.body
      )
    )
    this.show('waiting')
  }

  get state() {
    return this.#state
  }

  /** @param {'waiting' | 'open' | 'done'} state @returns whether that is new */
  show(state) {
    const isNew = state !== this.#state
    this.#state = state
    this.element.dataset.state = state
    this.body.hidden = state !== 'open'
    if (isNew) this.#marker.replaceChildren(state === 'done' ? icon('check') : number(this.#number))
    return isNew
  }

  /** Brings the reader here: eyes, keyboard and screen reader. */
  arrive() {
    this.title.focus({ preventScroll: true })
    this.element.scrollIntoView({ block: 'start', behavior: 'auto' })
  }
}
