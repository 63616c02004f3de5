// The four questions as a form.
import { label, t } from '../i18n.js'
import { SECTORS } from '../map/styles.js'
import { el } from '../ui/dom.js'
import { MONEY_UNITS } from './questions.js'

/** The fields by name, each with its input and the element around it. */
export function fields(onchange) {
  const inSelect = (id, labelKey, options) => {
    const input = el(
      'select',
      { id, onchange },
      options.map(([value, text]) => el('option', { value }, text))
    )
    return { input, element: field(id, labelKey, input) }
  }
  const inText = (id, labelKey) => {
    const input = el('input', {
      id,
      type: 'text',
      inputmode: 'decimal',
      autocomplete: 'off',
      maxlength: '24',
      oninput: onchange
    })
    return { input, element: field(id, labelKey, input) }
  }
  const sector = inSelect('find-sector', 'finder.sector', [
    ['', t('finder.any')],
    ...SECTORS.map((code) => [code, label('sector', code)])
  ])
  sector.element.classList.add('wide')
  const amount = inText('find-amount', 'finder.amount')
  const unit = inSelect(
    'find-unit',
    'finder.unit',
    MONEY_UNITS.map(({ code }) => [code, t(`finder.unit.${code}`)])
  )
  return {
    sector,
    amount: { ...amount, unit: unit.input },
    unit,
    size: inText('find-size', 'finder.size'),
    months: inText('find-months', 'finder.months')
  }
}

const field = (id, labelKey, input) => el('div', { class: 'tool-field' }, el('label', { for: id }, t(labelKey)), input)
