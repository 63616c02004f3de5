// Which column holds what. Everything that was recognised is filled in; the rest is left out unless somebody says what it is.
import { list, t } from '../../i18n.js'
import { el } from '../../ui/dom.js'
import { asWritten, cells, choice, table } from '../parts.js'
import { fieldName } from '../words.js'

export function columnsTable({ inspection, choices }, targets, choose) {
  const fields = targets.find(({ target }) => target === choices.target)?.fields ?? []
  if (fields.length === 0) return el('p', { class: 'muted' }, t('manage.columns.target-first'))
  const chosen = choices.columns ?? {}
  const set = (column, value) => choose({ columns: { ...chosen, [column]: value || null } })
  const rows = inspection.columns.map((column, index) =>
    columnRow(
      column,
      index,
      chosen,
      fields,
      (value) => set(column.name, value),
      (name) => fieldName(targets, choices.target, name)
    )
  )
  const missing = fields.filter(({ name, required }) => required && !Object.values(chosen).includes(name))
  return el(
    'div',
    {},
    table(
      t('manage.understand.columns'),
      [t('manage.columns.column'), t('manage.columns.samples'), t('manage.columns.field')],
      rows,
      'table-columns'
    ),
    missing.length > 0 &&
      el(
        'p',
        { class: 'note-line' },
        t('manage.columns.missing', list(missing.map(({ name }) => fieldName(targets, choices.target, name))))
      )
  )
}

function columnRow({ name, samples = [] }, index, chosen, fields, set, nameOf) {
  const taken = new Set(
    Object.entries(chosen)
      .filter(([column]) => column !== name)
      .map(([, field]) => field)
  )
  const options = [
    { value: '', text: t('manage.columns.none') },
    ...fields.map((field) => ({
      value: field.name,
      text:
        nameOf(field.name) +
        (field.required ? ' *' : '') +
        (taken.has(field.name) ? t('brackets', t('manage.columns.taken')) : '')
    }))
  ]
  const select = choice(options, chosen[name] ?? '', set, {
    id: `column-${index}`,
    'aria-label': t('manage.columns.label', name)
  })
  const row = cells(
    el('bdi', { class: 'column-name' }, name),
    el(
      'span',
      { class: 'samples' },
      samples.slice(0, 3).flatMap((sample, at) => (at ? [t('dot'), asWritten(sample)] : [asWritten(sample)]))
    ),
    select
  )
  if (!chosen[name]) row.classList.add('row-unused')
  return row
}
