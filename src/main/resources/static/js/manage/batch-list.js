// Loads that were made, with the way back.
import { currentLanguage, day, label, number, t } from '../i18n.js'
import { el } from '../ui/dom.js'
import { undo } from './api.js'
import { button, cells, doneBox, quiet, table, tell } from './parts.js'
import { said } from './words.js'

/** @param {object[]} batches as the server lists them @param {() => void} again draws the list anew */
export function batchTable(batches, again) {
  const heads = ['what', 'when', 'counts', 'undo'].map((head) => t(`manage.batches.head.${head}`))
  return table(
    t('manage.batches.table'),
    heads,
    batches.map((batch) => batchRow(batch, again)),
    'table-batches'
  )
}

function batchRow(batch, again) {
  const row = cells(
    el(
      'div',
      { class: 'record' },
      el('a', { class: 'record-name', href: `/manage/batches/${batch.id}` }, nameOf(batch)),
      el(
        'span',
        { class: 'caption' },
        batch.kind === 'hand' && [t('manage.batches.hand'), t('dot')],
        batch.file && el('bdi', {}, batch.file)
      )
    ),
    el(
      'div',
      { class: 'record' },
      momentOf(batch.when ?? batch.at),
      batch.who && el('bdi', { class: 'caption' }, batch.who)
    ),
    countsOf(batch),
    undoCell(batch, again)
  )
  if (batch.undone_by) row.classList.add('row-undone')
  return row
}

export const nameOf = (batch) => said(batch, 'title') || t('manage.batch.title', number(batch.id))

export const momentOf = (iso) =>
  iso
    ? el(
        'time',
        { datetime: iso, title: day(iso.slice(0, 10)).other },
        day(iso.slice(0, 10)).text,
        t('comma'),
        clock(iso)
      )
    : '–'

const clock = (iso) =>
  new Intl.DateTimeFormat(currentLanguage() === 'fa' ? 'fa-IR' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit'
  }).format(new Date(iso))

export function countsOf({ counts = {} }) {
  const told = ['added', 'changed', 'ended'].filter((kind) => counts[kind] > 0)
  if (told.length === 0) return el('span', { class: 'muted' }, t('manage.batches.nothing'))
  return el(
    'span',
    { class: 'counts' },
    told.map((kind) => el('span', { class: `count-${kind}` }, t(`manage.batches.${kind}`, number(counts[kind]))))
  )
}

function undoCell(batch, again) {
  if (batch.undone_by) return el('span', { class: 'muted' }, t('manage.batches.undone'))
  if (!batch.undoable)
    return batch.outcome === 'refused'
      ? el('span', { class: 'muted' }, label('manage.outcome', 'refused'))
      : el('span', { class: 'muted' }, '–')
  return undoButton(batch, again)
}

/** Asks once more in place: a slip of the finger should not undo a morning's work. */
export function undoButton(batch, again) {
  const place = el('div', { class: 'undo' })
  const ask = () => place.replaceChildren(el('span', {}, t('manage.undo.sure')), yes, no)
  const rest = () => place.replaceChildren(start)
  const start = button(
    t('manage.undo'),
    () => {
      ask()
      yes.focus()
    },
    { 'aria-label': t('manage.undo.label', nameOf(batch)) }
  )
  const no = quiet(t('manage.undo.no'), () => {
    rest()
    start.focus()
  })
  const yes = button(
    t('manage.undo.yes'),
    async () => {
      yes.disabled = true
      try {
        await undo(batch.id)
        place.replaceChildren(doneBox(t('manage.undo.done')))
        again()
      } catch (error) {
        tell(error)
        yes.disabled = false
        rest()
      }
    },
    { class: 'button button-grave' }
  )
  rest()
  return place
}
