// The finder: four questions, and for every site whether it fits, is unknown, or which rule left it out.
import { find } from '../api.js'
import { label, localName, localText, number, t } from '../i18n.js'
import { SECTORS } from '../map/styles.js'
import { announce } from '../ui/announce.js'
import { shareAddress } from '../ui/copy.js'
import { afterPause, el } from '../ui/dom.js'
import { notify, withdraw } from '../ui/notice.js'
import { askedOf, MONEY_UNITS, readForm, saidAmount } from './questions.js'

const ASK_AFTER_MS = 350
const GROUPS = ['feasible', 'unknown', 'excluded']
const GRADES = { feasible: ['grade-5', 2], unknown: ['thin', 1], excluded: ['out', 0] }

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
      el('form', { class: 'finder-fields', onsubmit: (event) => this.#submit(event) }, Object.values(this.fields).map(({ element }) => element)),
      this.fault,
      el('div', { class: 'tool-actions' }, el('button', { type: 'button', class: 'button', onclick: () => shareAddress(t('finder.title')) }, t('actions.share'))),
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
    this.groups.replaceChildren(...[...GROUPS.map((name) => siteGroup(name, answer[name])), elsewhere(answer.elsewhere)].filter(Boolean))
    this.#state.grade(new Map(GROUPS.flatMap((name) => answer[name].map(({ ref }) => [ref, gradeFor(name)]))))
  }
}

function gradeFor(name) {
  const [grade, value] = GRADES[name]
  return { grade, value, text: t(`finder.mark.${name}`), saying: t(`finder.${name}`) }
}

function fields(onchange) {
  const inSelect = (id, labelKey, options) => {
    const input = el('select', { id, onchange }, options.map(([value, text]) => el('option', { value }, text)))
    return { input, element: field(id, labelKey, input) }
  }
  const inText = (id, labelKey) => {
    const input = el('input', { id, type: 'text', inputmode: 'decimal', autocomplete: 'off', maxlength: '24', oninput: onchange })
    return { input, element: field(id, labelKey, input) }
  }
  const sector = inSelect('find-sector', 'finder.sector', [['', t('finder.any')], ...SECTORS.map((code) => [code, label('sector', code)])])
  sector.element.classList.add('wide')
  const amount = inText('find-amount', 'finder.amount')
  const unit = inSelect('find-unit', 'finder.unit', MONEY_UNITS.map(({ code }) => [code, t(`finder.unit.${code}`)]))
  return {
    sector,
    amount: { ...amount, unit: unit.input },
    unit,
    size: inText('find-size', 'finder.size'),
    months: inText('find-months', 'finder.months')
  }
}

const field = (id, labelKey, input) => el('div', { class: 'tool-field' }, el('label', { for: id }, t(labelKey)), input)

function siteGroup(name, sites) {
  const list = el('ul', { class: 'ranking' }, sites.map((site) => siteLine(name, site)))
  return el(
    'section',
    { class: 'finder-group', 'data-verdict': name },
    el('h3', {}, el('span', { class: `finder-mark ${GRADES[name][0]}`, 'aria-hidden': 'true' }, t(`finder.mark.${name}`)), t(`finder.${name}`), ' ', el('span', { class: 'heading-count' }, number(sites.length))),
    sites.length === 0 ? el('p', { class: 'muted' }, t(`finder.${name}.none`)) : list
  )
}

const siteLine = (name, site) =>
  el(
    'li',
    { class: `found verdict-${name}`, 'data-ref': site.ref },
    el('a', { href: `/sites/${site.ref}`, 'data-collection': 'sites', 'data-ref': site.ref }, localName(site)),
    name === 'excluded' && site.offers.length === 0
      ? el('ul', {}, site.rules.map(reason))
      : el('ul', {}, site.offers.map((offer) => el('li', {}, offerLink(offer), verdictMark(name, offer), el('ul', {}, offer.checks.map(reason)))))
  )

/** Said where an offer fares otherwise than its site. */
const verdictMark = (name, { verdict }) =>
  verdict !== name && el('span', { class: 'verdict-mark' }, t('dot'), t(`finder.${verdict}`))

const reason = (check) => el('li', {}, el('code', {}, check.rule), ' ', localText(check, 'sentence').text)

const offerLink = (offer) =>
  el('a', { href: `/${offer.collection}/${offer.ref}`, 'data-collection': offer.collection, 'data-ref': offer.ref }, localName(offer))

/** What is published without naming a site: judged like the rest, but no site of the map. */
const elsewhere = (offers) =>
  offers.length > 0 &&
  el(
    'details',
    { class: 'finder-group' },
    el('summary', {}, t('finder.elsewhere', number(offers.length))),
    el(
      'ul',
      { class: 'ranking' },
      offers.map((offer) =>
        el(
          'li',
          { class: `found verdict-${offer.verdict}` },
          offerLink(offer),
          el('p', { class: 'caption' }, t(`finder.${offer.verdict}`), localText(offer, 'unit_name') && [t('dot'), localText(offer, 'unit_name').text]),
          el('ul', {}, offer.checks.map(reason))
        )
      )
    )
  )
