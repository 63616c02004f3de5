// The small parts of the desk: notices, fields, progress, tables.
import { number, t } from '../i18n.js'
import { byId, el, icon } from '../ui/dom.js'
import { sentenceOf } from './failures.js'

export const button = (text, onclick, attributes = {}) =>
  el('button', { type: 'button', class: 'button', onclick, ...attributes }, text)
export const primary = (text, onclick, attributes = {}) => button(text, onclick, { class: 'primary', ...attributes })
export const quiet = (text, onclick, attributes = {}) => button(text, onclick, { class: 'quiet', ...attributes })

/** Stands above everything until it is closed or the next one comes. */
export function tell(error, retry = null, retryText = t('manage.failed.retry')) {
  if (!('status' in error)) console.error(error)
  const signInAgain =
    error.status === 401 &&
    el('a', { class: 'button', href: '/manage/sign-in?to=/manage', target: '_blank' }, t('manage.failed.sign-in'))
  showNotice(problemBox(sentenceOf(error), signInAgain, retry && button(retryText, retry)))
}

/** Something that the page itself does not take. */
export const refuse = (text) => showNotice(problemBox(text))

export const withdrawNotice = () => byId('notices').replaceChildren()

function showNotice(box) {
  byId('notices').replaceChildren(box)
  box.scrollIntoView({ block: 'nearest' })
}

export const problemBox = (text, ...more) =>
  el(
    'div',
    { class: 'notice notice-problem', role: 'alert' },
    icon('warning'),
    el('p', {}, text),
    more.filter(Boolean).length > 0 && el('div', { class: 'notice-actions' }, more)
  )

export const doneBox = (text, ...more) =>
  el(
    'div',
    { class: 'notice notice-done', role: 'status' },
    icon('check'),
    el('p', {}, text),
    more.filter(Boolean).length > 0 && el('div', { class: 'notice-actions' }, more)
  )

export const askBox = (text, ...more) =>
  el(
    'div',
    { class: 'notice notice-ask' },
    icon('warning'),
    el('p', {}, text),
    more.length > 0 && el('div', { class: 'notice-actions' }, more)
  )

/** Label above, control, and one line of help below. */
export function field(id, text, control, help = null, required = false) {
  control.id = id
  if (help) control.setAttribute('aria-describedby', `${id}-help`)
  if (required) control.required = true
  return el(
    'div',
    { class: 'field' },
    el('label', { for: id }, text, required && el('span', { class: 'needed' }, t('manage.needed'))),
    control,
    help && el('p', { class: 'caption', id: `${id}-help` }, help)
  )
}

/** @param {{value: string, text: string}[]} options */
export function choice(options, value, onchange, attributes = {}) {
  const select = el(
    'select',
    { onchange: () => onchange(select.value), ...attributes },
    options.map((one) => el('option', { value: one.value, selected: one.value === value }, one.text))
  )
  select.value = value ?? ''
  return select
}

/** A bar that is read out in tenths, so that a screen reader is not flooded. */
export class ProgressBar {
  #bar = el('progress', { max: '1' })
  #text = el('p', { class: 'progress-text' })
  #told = -1

  constructor(text, ...actions) {
    this.#bar.setAttribute('aria-label', text)
    this.element = el(
      'div',
      { class: 'progress' },
      this.#text,
      this.#bar,
      el('div', { class: 'progress-actions' }, actions)
    )
    this.#text.textContent = text
  }

  /** @param {number | null} share null where the end is not known */
  show(text, share) {
    this.#text.textContent = text
    if (share === null) this.#bar.removeAttribute('value')
    else this.#bar.value = share
    const tenth = share === null ? -1 : Math.floor(share * 10)
    if (tenth === this.#told) return
    this.#told = tenth
    say(text)
  }
}

/** For screen readers. */
export const say = (text) => {
  byId('announcer').textContent = text
}

/** @param {(string | Node)[]} heads @param {HTMLTableRowElement[]} rows */
export const table = (caption, heads, rows, className = '') =>
  el(
    'div',
    { class: `table-frame ${className}`, tabindex: '0', role: 'region', 'aria-label': caption },
    el(
      'table',
      {},
      el('caption', { class: 'visually-hidden' }, caption),
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          heads.map((head) => el('th', { scope: 'col' }, head))
        )
      ),
      el('tbody', {}, rows)
    )
  )

export const cells = (...contents) =>
  el(
    'tr',
    {},
    contents.map((content) => el('td', {}, content))
  )

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte']

/** "1.2 MB" in the reader's own words and digits. */
export function fileSize(bytes) {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  return t(`manage.size.${UNITS[power]}`, number(Math.round((bytes / 1000 ** power) * 10) / 10))
}

/** A value of a file, as it stands there: isolated, so that its direction disturbs nothing around it. */
export const asWritten = (value) =>
  value === null || value === undefined || value === ''
    ? el('span', { class: 'muted' }, '–')
    : el('bdi', { class: 'written' }, String(value))
