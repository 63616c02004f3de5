// The star by which a site goes on the shortlist and comes off it, and the count of those that are on it.
import { count, list, localName, number, t } from '../i18n.js'
import { announce } from '../ui/announce.js'
import { byId, el, icon } from '../ui/dom.js'
import { notify } from '../ui/notice.js'
import { keep, readKept } from './kept.js'
import { MOST_SITES, sorted, toggledRef } from './refs.js'

/** @type {import('../state.js').State} set once, before the first star is made */
let state = null

/** A link that brings a shortlist shows that one; any other shows what the browser has kept. */
export const withKept = (parsed) => (parsed.shortlist.length > 0 ? parsed : { ...parsed, shortlist: readKept() })

/** Keeps stars, count and browser in step with the state. What a link brought is kept once it is changed by hand. */
export function wireShortlist(chosenState) {
  state = chosenState
  const show = ({ shortlist }) => {
    byId('shortlist-count').textContent = shortlist.length > 0 ? number(shortlist.length) : ''
    byId('view-shortlist').title = count('shortlist.count', shortlist.length)
    document.querySelectorAll('[data-star]').forEach((star) => mark(star, shortlist.includes(star.dataset.star)))
  }
  show(state.now)
  state.addEventListener('change', ({ detail: { now, before, cause } }) => {
    if (now.shortlist === before.shortlist) return
    if (cause === 'user') keep(now.shortlist)
    show(now)
  })
}

/** @param site an entry of the atlas @param {string} className beside its own */
export function starButton({ ref, properties }, className = 'icon-button') {
  const name = localName(properties)
  const star = el(
    'button',
    { type: 'button', class: `star ${className}`, 'data-star': ref, 'aria-label': t('shortlist.star', name), title: t('shortlist.star.short') },
    icon('star'),
    className === 'action' && el('span', {}, t('shortlist.star.short'))
  )
  star.addEventListener('click', (event) => {
    // The line around it would open the site.
    event.stopPropagation()
    toggle(ref, name)
  })
  mark(star, state.now.shortlist.includes(ref))
  return star
}

function toggle(ref, name) {
  const before = state.now.shortlist
  const shortlist = toggledRef(before, ref)
  if (shortlist === before) {
    notify('shortlist', { kind: 'problem', text: t('shortlist.full', number(MOST_SITES)) })
    return
  }
  state.change({ shortlist })
  announce(t(shortlist.includes(ref) ? 'shortlist.added' : 'shortlist.removed', name, number(shortlist.length)))
}

const mark = (star, isOn) => star.setAttribute('aria-pressed', String(isOn))

/** Sites that are no more are said and left out. */
export function forgetDeadRefs(chosenState, atlas) {
  const { known, dead } = sorted(chosenState.now.shortlist, (ref) => atlas.lookUp('sites', ref))
  if (dead.length === 0) return
  notify('shortlist', { kind: 'problem', text: t('shortlist.dead', list(dead)) })
  chosenState.change({ shortlist: known }, 'loaded')
}
