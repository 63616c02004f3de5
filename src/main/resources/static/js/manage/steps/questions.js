// What the file does not say and nobody may guess, asked in plain words.
import { count, number, t } from '../../i18n.js'
import { el, icon } from '../../ui/dom.js'
import { thumbnail } from '../../map/thumbnail.js'
import { said } from '../words.js'

/** Questions that have their own field further down; there the answer is written. */
const ANSWERED_BELOW = ['source', 'licence', 'date']

export function questionBoxes({ questions = [], choices, inspection }, choose) {
  const asked = questions.filter(({ key, options }) => !ANSWERED_BELOW.includes(key) && options?.length > 0)
  const others = questions.filter((question) => !asked.includes(question))
  if (asked.length + others.length === 0) return []
  return [
    el(
      'section',
      { class: 'questions', 'aria-labelledby': 'questions-title' },
      el('h3', { id: 'questions-title' }, icon('warning'), count('manage.questions', questions.length)),
      asked.map((question) => questionBox(question, choices, inspection, choose)),
      others.length > 0 && el('ul', { class: 'question-links' }, others.map(questionLink))
    )
  ]
}

function questionBox(question, choices, inspection, choose) {
  const { key, options } = question
  return el(
    'fieldset',
    { class: 'question', id: `question-${key}`, tabindex: '-1' },
    el('legend', {}, said(question, 'message')),
    el('div', { class: key === 'crs' ? 'options options-maps' : 'options' }, options.map((option, index) => optionLine(question, option, index, choices, inspection, choose)))
  )
}

function optionLine({ key }, option, index, choices, inspection, choose) {
  const candidate = key === 'crs' && inspection.crsCandidates?.find(({ code }) => code === option.value)
  const input = el('input', {
    type: 'radio',
    name: `question-${key}`,
    id: `question-${key}-${index}`,
    value: option.value,
    checked: String(valueAt(choices, key) ?? '') === option.value && isAnswered(choices, key),
    onchange: () => choose(answer(choices, key, option.value))
  })
  return el(
    'label',
    { class: 'option', for: `question-${key}-${index}` },
    candidate?.points?.length > 0 && thumbnail(candidate.points, t('manage.crs.inside', number(candidate.inside), number(candidate.of))),
    el(
      'span',
      { class: 'option-line' },
      input,
      el(
        'span',
        {},
        el('span', { class: 'option-name' }, said(option, 'label')),
        candidate && el('span', { class: 'option-fact' }, t('manage.crs.inside', number(candidate.inside), number(candidate.of))),
        said(option, 'hint') && el('span', { class: 'caption block' }, said(option, 'hint'))
      )
    )
  )
}

const questionLink = (question) =>
  el('li', {}, el('a', { href: `#choice-${question.key}`, onclick: (event) => goTo(event, question.key) }, said(question, 'message')))

function goTo(event, key) {
  event.preventDefault()
  const control = document.getElementById(`choice-${key}`)
  control?.focus()
  control?.scrollIntoView({ block: 'center' })
}

const isAnswered = (choices, key) => valueAt(choices, key) !== null && valueAt(choices, key) !== undefined

/** A key with a dot names one entry of a map, e.g. `columns.نام`. */
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
