// What the file does not say and nobody may guess, asked in plain words.
import { count, number, t } from '../../i18n.js'
import { el, icon } from '../../ui/dom.js'
import { thumbnail } from '../../map/thumbnail.js'
import { said } from '../words.js'

/** Questions that have their own field further down; there the answer is written. */
const ANSWERED_BELOW = ['source', 'licence', 'date']

/** Keeps a question in sight once it is answered, so that nothing jumps away under the hand. */
export class Questions {
  #seen = new Map()
  #id = null
  #choose

  constructor(choose) {
    this.#choose = choose
    this.element = el('div')
  }

  /** @param questions all that are open, those of the page itself included */
  show({ id, choices, inspection }, questions) {
    if (id !== this.#id) this.#seen.clear()
    this.#id = id
    const withOptions = questions.filter(({ key, options }) => !ANSWERED_BELOW.includes(key) && options?.length > 0)
    const others = questions.filter((question) => !withOptions.includes(question))
    withOptions.forEach((question) => this.#seen.set(question.key, question))
    const open = new Set(withOptions.map(({ key }) => key))
    const boxes = [...this.#seen.values()].map((question) =>
      questionBox(question, open.has(question.key), choices, inspection, this.#choose)
    )
    this.element.replaceChildren(...(boxes.length + others.length > 0 ? [frame(questions.length, boxes, others)] : []))
  }
}

const frame = (open, boxes, others) =>
  el(
    'section',
    { class: open > 0 ? 'questions' : 'questions questions-answered', 'aria-labelledby': 'questions-title' },
    el(
      'h3',
      { id: 'questions-title' },
      icon(open > 0 ? 'warning' : 'check'),
      open > 0 ? count('manage.questions', open) : t('manage.questions.answered')
    ),
    boxes,
    others.length > 0 && el('ul', { class: 'question-links' }, others.map(questionLink))
  )

function questionBox(question, isOpen, choices, inspection, choose) {
  const { key, options } = question
  const line = (option, index) => optionLine(question, isOpen, option, index, choices, inspection, choose)
  return el(
    'fieldset',
    { class: 'question', id: `question-${key}`, tabindex: '-1' },
    el('legend', {}, said(question, 'message')),
    key === 'crs' ? systems(question, line, inspection) : el('div', { class: 'options' }, options.map(line))
  )
}

/** Reference systems that put nothing where it is expected stand aside, so that the likely ones are seen. */
function systems({ options }, line, { crsCandidates = [] }) {
  const fits = ({ value }) => crsCandidates.some(({ code, inside }) => code === value && inside > 0)
  const likely = options.filter(fits)
  const maps = (shown) =>
    el(
      'div',
      { class: 'options options-maps' },
      shown.map((option) => line(option, options.indexOf(option)))
    )
  if (likely.length === 0 || likely.length === options.length) return maps(options)
  const others = options.filter((option) => !fits(option))
  return el(
    'div',
    {},
    maps(likely),
    el('details', { class: 'others' }, el('summary', {}, count('manage.crs.others', others.length)), maps(others))
  )
}

function optionLine({ key }, isOpen, option, index, choices, inspection, choose) {
  const candidate = key === 'crs' && inspection.crsCandidates?.find(({ code }) => code === option.value)
  const input = el('input', {
    type: 'radio',
    name: `question-${key}`,
    id: `question-${key}-${index}`,
    value: option.value,
    checked: !isOpen && String(valueAt(choices, key) ?? '') === option.value,
    onchange: () => choose(answer(choices, key, option.value))
  })
  return el(
    'label',
    { class: 'option', for: `question-${key}-${index}` },
    candidate?.points?.length > 0 &&
      thumbnail(candidate.points, t('manage.crs.inside', number(candidate.inside), number(candidate.of))),
    el(
      'span',
      { class: 'option-line' },
      input,
      el(
        'span',
        {},
        el('span', { class: 'option-name' }, said(option, 'label')),
        candidate &&
          el(
            'span',
            { class: candidate.inside > 0 ? 'option-fact' : 'option-fact option-none' },
            t('manage.crs.inside', number(candidate.inside), number(candidate.of))
          ),
        !candidate && said(option, 'hint') && el('span', { class: 'caption block' }, said(option, 'hint'))
      )
    )
  )
}

const questionLink = (question) =>
  el(
    'li',
    {},
    el(
      'a',
      { href: `#choice-${question.key}`, onclick: (event) => goTo(event, question.key) },
      said(question, 'message')
    )
  )

function goTo(event, key) {
  event.preventDefault()
  focusQuestion(key)
}

/** Where a question is answered: its own box, its field, or the table of columns. */
export function focusQuestion(key) {
  const place = [`question-${key}`, `choice-${key}`, 'column-0'].map((id) => document.getElementById(id)).find(Boolean)
  place?.focus()
  place?.scrollIntoView({ block: 'center' })
}

/** A key with a dot names one entry of a map, e.g. `columns.NAME`. */
function valueAt(choices, key) {
  const [name, ...rest] = key.split('.')
  return rest.length > 0 ? choices[name]?.[rest.join('.')] : choices[name]
}

/** What a chosen option changes. */
export function answer(choices, key, value) {
  const typed = value === 'true' ? true : value === 'false' ? false : value
  const [name, ...rest] = key.split('.')
  return rest.length > 0 ? { [name]: { ...choices[name], [rest.join('.')]: typed } } : { [name]: typed }
}
