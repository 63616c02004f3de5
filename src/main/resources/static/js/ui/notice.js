// Calm messages above the list: what happened, why, and the next step.
import { t } from '../i18n.js'
import { byId, el, icon } from './dom.js'

const PASSING_MS = 2600
const SIGNS = { problem: 'warning', offline: 'offline', done: 'check' }

/**
 * @param {string} id a notice of the same id is replaced
 * @param {{kind: 'problem' | 'offline' | 'done', text: string, details?: string[], action?: {label: string, run: () => void},
 *   passing?: boolean}} notice
 */
export function notify(id, { kind, text, details = [], action, passing = false }) {
  const notice = el(
    'div',
    { class: `notice notice-${kind}`, 'data-notice': id },
    icon(SIGNS[kind]),
    el(
      'div',
      { class: 'notice-text' },
      el('p', {}, text),
      details.length > 0 &&
        el(
          'ul',
          {},
          details.map((line) => el('li', {}, line))
        )
    ),
    action && el('button', { type: 'button', class: 'notice-action', onclick: action.run }, action.label),
    !passing &&
      el(
        'button',
        { type: 'button', class: 'icon-button', 'aria-label': t('notice.close'), onclick: () => withdraw(id) },
        icon('close')
      )
  )
  withdraw(id)
  // What passes by itself floats over the map, so that nothing in the panel jumps.
  byId(passing ? 'toasts' : 'notices').append(notice)
  if (passing) setTimeout(() => notice.remove(), PASSING_MS)
}

export function withdraw(id) {
  document.querySelectorAll(`[data-notice="${id}"]`).forEach((notice) => notice.remove())
}
