// The place where the sheet of what is selected replaces the list, and gives it back as it was.
import { t } from '../i18n.js'
import { announce } from './announce.js'
import { byId, el, icon } from './dom.js'

/**
 * @param {(selected: {collection: string, ref: string}) => (Node | false)[] | null | Promise<(Node | false)[] | null>}
 *   contentOf null for what is not known; a promise where it must be asked for
 */
export function wireSheet(state, contentOf) {
  let scrollOfList = 0
  const body = byId('sheet-body')
  byId('back').addEventListener('click', () => state.select(null, null))
  followLinks(state)
  const show = (now, { takeFocus }) => {
    const opens = byId('sheet').hidden
    if (now.selected) {
      if (opens) scrollOfList = scrolled(now).scrollTop
      const content = contentOf(now.selected)
      if (content instanceof Promise) fillLater(content, now.selected)
      body.replaceChildren(...(content instanceof Promise ? [waiting()] : nodesOf(content, now.selected)))
      byId('sheet').scrollTop = 0
    }
    nameDocument(now.selected)
    byId('sheet').hidden = !now.selected
    byId('browse').hidden = Boolean(now.selected)
    if (!now.selected && !opens) scrolled(now).scrollTop = scrollOfList
    if (takeFocus) moveFocus(now)
  }
  /** What comes when something else was chosen meanwhile is let go. */
  const fillLater = async (content, selected) => {
    const nodes = await content.then((known) => nodesOf(known, selected), failed)
    if (state.now.selected !== selected) return
    const hadFocus = body.contains(document.activeElement)
    body.replaceChildren(...nodes)
    nameDocument(selected)
    if (hadFocus) moveFocus(state.now)
  }
  show(state.now, { takeFocus: false })
  state.addEventListener('change', ({ detail: { now, before, cause } }) => {
    if (now.selected === before.selected || sameSelection(now.selected, before.selected)) return
    show(now, { takeFocus: cause === 'user' })
    if (!now.selected && before.selected && cause === 'user') returnFocus(before.selected)
  })
}

/** What scrolls beneath the sheet: the list, or the tool that stands in its place. */
const scrolled = ({ tool }) => byId(tool ? 'tool' : 'results')

const PAGE_TITLE = document.title

/** The history of the browser and a bookmark say what was looked at. */
function nameDocument(selected) {
  document.title = selected ? `${byId('sheet-title').textContent} – ${t('name')}` : PAGE_TITLE
}

const nodesOf = (content, selected) => (content ? content.filter(Boolean) : [unknown(selected)])

const waiting = () => el('h2', { id: 'sheet-title', tabindex: '-1' }, t('sheet.waiting'))

function failed(error) {
  if (!('status' in error)) throw error
  return [
    el(
      'div',
      { class: 'nothing' },
      icon('warning'),
      el('h2', { id: 'sheet-title', tabindex: '-1' }, t('sheet.failed')),
      el('p', {}, t('sheet.failed-explained'))
    )
  ]
}

/** An old link may name what has gone: that is said, not hidden. */
function unknown({ ref }) {
  return el(
    'div',
    { class: 'nothing' },
    icon('warning'),
    el('h2', { id: 'sheet-title', tabindex: '-1' }, t('sheet.unknown')),
    el('p', {}, t('sheet.unknown-explained', ref))
  )
}

function moveFocus({ selected }) {
  if (!selected) return
  const title = byId('sheet-title')
  title?.focus({ preventScroll: true })
  announce(title?.textContent ?? '')
}

/** Back in the list the reader finds the line they came from. */
function returnFocus({ collection, ref }) {
  const inTool = byId('tool').querySelector(`a[data-collection="${collection}"][data-ref="${ref}"]`)
  const row =
    inTool ?? byId('results').querySelector(`[data-collection="${collection}"][data-ref="${ref}"]:not([hidden]) a`)
  ;(row ?? byId('search')).focus({ preventScroll: true })
}

/** Links between sheets are true links to pages; a plain click stays on the map. */
function followLinks(state) {
  byId('sheet').addEventListener('click', (event) => {
    const link = event.target.closest('a[data-ref]')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    state.select(link.dataset.collection, link.dataset.ref)
  })
}

const sameSelection = (one, other) => one?.collection === other?.collection && one?.ref === other?.ref
