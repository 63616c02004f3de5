// Where the file comes from: shown with every record that it brings, so nothing goes in without it.
import { t } from '../../i18n.js'
import { el } from '../../ui/dom.js'
import { field } from '../parts.js'

const NAMES = ['source', 'licence', 'date']

/** Built once: what is being typed must not be drawn over. */
export function originFields(upload) {
  const inputs = NAMES.map((name) => [
    name,
    el('input', { type: 'text', maxlength: '500', autocomplete: 'off', onchange: () => save(name) })
  ])
  const complete = el('input', {
    type: 'checkbox',
    id: 'choice-complete',
    onchange: () => upload.choose({ complete: complete.checked })
  })
  let shownId = null

  function save(name) {
    const value = new Map(inputs).get(name).value.trim()
    upload.choose({ [name]: value || null })
  }

  function show({ id, choices }) {
    for (const [name, input] of inputs)
      if (shownId !== id || document.activeElement !== input) input.value = choices[name] ?? ''
    complete.checked = choices.complete === true
    shownId = id
  }

  const element = el(
    'div',
    { class: 'fields' },
    inputs.map(([name, input]) =>
      field(`choice-${name}`, t(`manage.origin.${name}`), input, t(`manage.origin.${name}-help`), true)
    ),
    el(
      'div',
      { class: 'field field-wide' },
      el('label', { class: 'tick', for: 'choice-complete' }, complete, el('span', {}, t('manage.origin.complete'))),
      el('p', { class: 'caption' }, t('manage.origin.complete-help'))
    )
  )
  return { element, show }
}
