// The building stones of the sheets: headings, facts, prose in the language it is written in, sources.
import { currentLanguage, label, localName, localText, otherLanguage, otherName, remarkInWords, sourceDate, t } from '../i18n.js'
import { el, icon, safeAddress } from './dom.js'
import { shareAddress } from './copy.js'

/** Name in both scripts, and a line below. */
export function sheetHead(properties, sign, ...lines) {
  const other = otherName(properties)
  return el(
    'header',
    { class: 'sheet-head' },
    el('h2', { id: 'sheet-title', tabindex: '-1' }, sign, localName(properties)),
    other && el('p', { class: 'sheet-other-name' }, el('bdi', { lang: otherLanguage() }, other)),
    lines
  )
}

/** One row of actions, always in the same order. */
export function actionsRow({ zoom, page, title, extra = [] }) {
  return el(
    'div',
    { class: 'actions', role: 'group', 'aria-label': t('actions.label') },
    zoom && action('extent', t('actions.zoom'), zoom, 'action-zoom'),
    action('link', t('actions.share'), () => shareAddress(title), 'action-share'),
    page &&
      el('a', { class: 'action', id: 'action-page', href: page }, icon('page'), el('span', {}, t('actions.page'))),
    extra
  )
}

export const action = (sign, text, onclick, id) =>
  el('button', { type: 'button', class: 'action', id, onclick }, icon(sign), el('span', {}, text))

export const section = (titleKey, ...content) =>
  el('section', { class: 'sheet-section' }, el('h3', {}, t(titleKey)), content)

/** A list of label and value; facts without a value are left out. */
export function factList(facts) {
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false)
  return (
    known.length > 0 &&
    el(
      'dl',
      { class: 'facts' },
      known.map(([key, value]) => el('div', {}, el('dt', {}, t(key)), el('dd', {}, value)))
    )
  )
}

/** A bilingual text; where only the other language has it, it is shown in that one and marked. */
export function prose(properties, stem, className = 'prose') {
  const text = localText(properties, stem)
  return text && el('p', { class: className }, inItsLanguage(text))
}

/** The same within a line. */
export function inItsLanguage(text) {
  if (!text) return null
  if (text.language === currentLanguage()) return text.text
  return el(
    'span',
    { class: 'foreign', lang: text.language, dir: text.language === 'fa' ? 'rtl' : 'ltr', title: t('foreign') },
    text.text
  )
}

export const localFact = (properties, stem) => inItsLanguage(localText(properties, stem))

/** Everything the sources leave open, in one quiet line. */
export function notStated(gaps) {
  const open = gaps.filter(([, value]) => value === null || value === undefined || value === '' || value.length === 0)
  return (
    open.length > 0 &&
    el(
      'p',
      { class: 'not-stated' },
      `${t('not-stated')}: ${open.map(([key]) => t(key).toLowerCase()).join(t('comma'))}`
    )
  )
}

/** A link to what is not ours: only to addresses a browser may safely open, and said to lead away. */
export function outwardLink(address, text) {
  const href = safeAddress(address)
  if (!href) return text
  return el(
    'a',
    { href, rel: 'noopener noreferrer external', target: '_blank', dir: 'auto', 'aria-label': t('outward', text) },
    text,
    icon('outward', 'icon-small')
  )
}

/** Where the facts come from and under which licence. */
export function sourcesSection({ source, source_licence: licence, source_date: date }, ...more) {
  const names = (source ?? '').split(' | ').filter(Boolean)
  return section(
    'sheet.sources',
    more,
    names.length > 0 &&
      el(
        'ul',
        { class: 'sources' },
        names.map((name) => el('li', { dir: 'auto' }, name))
      ),
    el(
      'p',
      { class: 'caption' },
      [remark('sheet.licence', licence, remarkInWords), remark('sheet.source-date', date, sourceDate)]
        .filter(Boolean)
        .flatMap((node, index) => (index ? [t('dot'), node] : [node]))
    )
  )
}

/** The datasets remark in English; where the reader's language has words of its own for it, those stand. */
function remark(key, value, inWords) {
  if (!value) return null
  return el('span', {}, t(key), t('colon'), value === 'not stated' ? t('not-stated') : el('bdi', {}, inWords(value)))
}

/** A link to another sheet of the atlas; main.js turns the click into a selection. */
export const sheetLink = (collection, entry, ...content) =>
  el(
    'a',
    { href: `/${collection}/${entry.ref}`, 'data-collection': collection, 'data-ref': entry.ref },
    content.length > 0 ? content : localName(entry.properties)
  )
