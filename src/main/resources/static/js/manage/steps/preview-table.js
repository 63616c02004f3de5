// The first rows as they read now, so that a wrong encoding shows itself.
import { count, number, t } from '../../i18n.js'
import { el } from '../../ui/dom.js'
import { asWritten, cells, table } from '../parts.js'

export function previewTable({ inspection }) {
  const { columns, sample = [] } = inspection
  if (sample.length === 0) return el('p', { class: 'muted' }, t('manage.preview.none'))
  const names = columns.map(({ name }) => name)
  const rows = sample.map((record, index) =>
    cells(
      el('span', { class: 'line' }, number(record.line ?? index + 1)),
      ...names.map((name) => asWritten(valueOf(record, name)))
    )
  )
  return el(
    'div',
    {},
    table(
      t('manage.understand.preview'),
      [t('manage.preview.line'), ...names.map((name) => el('bdi', {}, name))],
      rows,
      'table-values'
    ),
    el('p', { class: 'caption' }, count('manage.preview.rows', sample.length))
  )
}

const valueOf = ({ values }, name) =>
  Array.isArray(values) ? values.find((one) => one.name === name)?.value : values?.[name]
