// The finder: four questions, and for every site whether it fits, is unknown, or which rule left it out.
import { find } from '../api.js'
import { localText, number, t } from '../i18n.js'
import { announce } from '../ui/announce.js'
import { shareAddress } from '../ui/copy.js'
import { afterPause, el } from '../ui/dom.js'
import { notify, withdraw } from '../ui/notice.js'
import { fields } from './fields.js'
import { elsewhere, gradeFor, GROUPS, siteGroup } from './outcome.js'
import { askedOf, readForm, saidAmount } from './questions.js'

const ASK_AFTER_MS = 350

/** @param {import('../state.js').State} state */
export const finderView = (state) => new FinderView(state)

class FinderView {
  #state
  #own = null
  #asking = null

  constructor(state) {
    this.#state = state
    this.fields = fields(afterPause(ASK_AFTER_MS, () => this.#read()))
    this.fault = el('p', { class: 'field-fault', role: 'alert' })
    this.about = el('p', { class: 'caption' })
    this.summary = el('p', { class: 'summary' })
    this.groups = el('div', {})
    this.element = el(
      'div',
      { class: 'finder-view' },
      el('h2', { class: 'tool-title' }, t('finder.title')),
      el(
        'form',
        { class: 'finder-fields', onsubmit: (event) => this.#submit(event) },
        Object.values(this.fields).map(({ element }) => element)
      ),
      this.fault,
      el(
        'div',
        { class: 'tool-actions' },
        el(
          'button',
          { type: 'button', class: 'button', onclick: () => shareAddress(t('finder.title')) },
          t('actions.share')
        )
      ),
      this.summary,
      this.about,
      this.groups
    )
  }

  async show(tool) {
    if (tool !== this.#own) this.#fill(tool)
    this.#asking?.abort()
    this.#asking = new AbortController()
    withdraw('finder')
    try {
      this.#showAnswer(await find(askedOf(tool), this.#asking.signal))
    } catch (error) {
      if (error.name === 'AbortError') return
      if (!('status' in error)) throw error
      notify('finder', {
        kind: 'problem',
        text: error.status === 400 ? error.message : t('finder.unreached'),
        action: { label: t('retry'), run: () => this.show(tool) }
      })
    }
  }

  leave() {
    this.#asking?.abort()
    this.#state.grade(null)
  }

  #fill({ sector, amount, unit, size, months }) {
    const said = saidAmount({ amount, unit })
    const { fields } = this
    fields.sector.input.value = sector ?? ''
    fields.amount.input.value = said.figure === null ? '' : number(said.figure)
    fields.amount.unit.value = said.code
    fields.size.input.value = size === null ? '' : number(size)
    fields.months.input.value = months === null ? '' : number(months)
  }

  #submit(event) {
    event.preventDefault()
    this.#read()
  }

  #read() {
    const { sector, amount, size, months } = this.fields
    const { tool, faults } = readForm({
      sector: sector.input.value,
      amount: amount.input.value,
      unit: amount.unit.value,
      size: size.input.value,
      months: months.input.value
    })
    for (const name of ['amount', 'size', 'months']) {
      this.fields[name].input.setAttribute('aria-invalid', String(faults.includes(name)))
    }
    this.fault.textContent = faults.length > 0 ? t('finder.fault') : ''
    if (faults.length > 0 || this.#state.now.tool?.name !== 'finder') return
    this.#own = tool
    this.#state.change({ tool }, 'slider')
  }

  #showAnswer(answer) {
    this.about.textContent = localText(answer, 'about').text
    const counts = GROUPS.map((name) => number(answer[name].length))
    this.summary.textContent = t('finder.summary', ...counts)
    announce(this.summary.textContent)
    this.groups.replaceChildren(
      ...[...GROUPS.map((name) => siteGroup(name, answer[name])), elsewhere(answer.elsewhere)].filter(Boolean)
    )
    this.#state.grade(new Map(GROUPS.flatMap((name) => answer[name].map(({ ref }) => [ref, gradeFor(name)]))))
  }
}
