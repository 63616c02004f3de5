// How the file is read: what it holds, which layer, encoding, delimiter, reference system.
import { label, number, t } from '../../i18n.js'
import { choice, field } from '../parts.js'
import { el } from '../../ui/dom.js'
import { said } from '../words.js'

const ENCODINGS = ['UTF-8', 'windows-1256', 'UTF-16', 'UTF-16LE', 'UTF-16BE', 'ISO-8859-6', 'windows-1252']
const DELIMITERS = [',', ';', '\t', '|']
const TEXT_FORMATS = ['csv', 'shp']

export function readingFields({ inspection, choices }, targets, choose) {
  return [
    targetField(choices, targets, choose),
    inspection.layers?.length > 1 && layerField(inspection, choices, choose),
    isText(inspection) && encodingField(inspection, choices, choose),
    inspection.format === 'csv' && delimiterField(inspection, choices, choose),
    inspection.hasGeometry && crsField(inspection, choices, choose),
    inspection.format === 'csv' || inspection.format === 'xlsx' ? axisField('x', inspection, choices, choose) : null,
    inspection.format === 'csv' || inspection.format === 'xlsx' ? axisField('y', inspection, choices, choose) : null,
    inspection.hasGeometry && swapField(inspection, choices, choose),
    inspection.hasGeometry &&
      /Polygon|Line|Geometry/.test(inspection.geometryType ?? '') &&
      tick('repair', choices, choose)
  ].filter(Boolean)
}

const isText = ({ format, charset }) => TEXT_FORMATS.includes(format) && charset !== null

function targetField(choices, targets, choose) {
  const options = [
    ...(choices.target ? [] : [{ value: '', text: t('manage.choose') }]),
    ...targets.map(({ target }) => ({ value: target, text: label('manage.target', target) }))
  ]
  return field(
    'choice-target',
    t('manage.reading.target'),
    choice(options, choices.target ?? '', (target) => choose({ target })),
    choices.target ? t(`manage.target.${choices.target}.what`) : null
  )
}

function layerField({ layers }, choices, choose) {
  const options = [{ value: '', text: t('manage.choose') }, ...layers.map(({ name }) => ({ value: name, text: name }))]
  return field(
    'choice-layer',
    t('manage.reading.layer'),
    choice(options, choices.layer ?? '', (layer) => choose({ layer: layer || null })),
    t('manage.reading.layer-help', number(layers.length))
  )
}

function encodingField({ charset, charsetSure }, choices, choose) {
  const current = choices.charset ?? charset
  const known = ENCODINGS.find((name) => name.toLowerCase() === current?.toLowerCase())
  const options = [...(known || !current ? [] : [current]), ...ENCODINGS].map((name) => ({
    value: name,
    text: encodingName(name)
  }))
  return field(
    'choice-charset',
    t('manage.reading.charset'),
    choice(options, known ?? current, (value) => choose({ charset: value })),
    t(charsetSure && !choices.charset ? 'manage.reading.charset-sure' : 'manage.reading.charset-help')
  )
}

function encodingName(name) {
  const words = label('manage.charset', name.toLowerCase())
  return words === name.toLowerCase() ? name : `${words} – ${name}`
}

function delimiterField({ delimiter }, choices, choose) {
  const options = DELIMITERS.map((value) => ({ value, text: t(`manage.delimiter.${DELIMITERS.indexOf(value)}`) }))
  return field(
    'choice-delimiter',
    t('manage.reading.delimiter'),
    choice(options, choices.delimiter ?? delimiter ?? ',', (value) => choose({ delimiter: value }))
  )
}

/**
 * What the file says stands first, as long as nobody has said otherwise; then the candidates, the likeliest first. Any
 * other can be named by its number.
 */
function crsField({ crs, crsCandidates = [] }, choices, choose) {
  const says = choices.crs ? null : crs
  const stated = says ? [{ value: says, text: t('manage.crs.stated', says) }] : []
  const candidates = crsCandidates
    .filter(({ code }) => code !== says)
    .map((one) => ({ value: one.code, text: `${said(one, 'name')} – ${one.code}` }))
  const known = [...stated, ...candidates]
  const other =
    choices.crs && !known.some(({ value }) => value === choices.crs) ? [{ value: choices.crs, text: choices.crs }] : []
  const select = choice(
    [
      ...(choices.crs || says ? [] : [{ value: '', text: t('manage.choose') }]),
      ...known,
      ...other,
      { value: 'other', text: t('manage.crs.other') }
    ],
    choices.crs ?? says ?? '',
    (value) => {
      byNumber.hidden = value !== 'other'
      if (value === 'other') byNumber.querySelector('input').focus()
      else choose({ crs: value })
    }
  )
  const byNumber = otherCrs(choose)
  const whole = field('choice-crs', t('manage.reading.crs'), select, t('manage.reading.crs-help'))
  whole.append(byNumber)
  return whole
}

function otherCrs(choose) {
  const input = el('input', {
    type: 'text',
    inputmode: 'numeric',
    dir: 'ltr',
    id: 'choice-crs-number',
    placeholder: '32639',
    onchange: () => take(input.value)
  })
  const take = (text) => {
    const digits = latin(text).replace(/\D/g, '')
    if (digits) choose({ crs: `EPSG:${digits}` })
  }
  return el(
    'div',
    { hidden: true, class: 'field' },
    el('label', { for: 'choice-crs-number' }, t('manage.crs.number')),
    input
  )
}

/** Persian and Arabic digits count like any. */
export const latin = (text) =>
  text.replace(/[\u06f0-\u06f9\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) & 0xf))

function axisField(axis, { columns }, choices, choose) {
  const options = [
    { value: '', text: t('manage.reading.no-axis') },
    ...columns.map(({ name }) => ({ value: name, text: name }))
  ]
  return field(
    `choice-${axis}`,
    t(`manage.reading.${axis}`),
    choice(options, choices[axis] ?? '', (value) => choose({ [axis]: value || null }))
  )
}

const swapField = ({ axesLookSwapped }, choices, choose) =>
  (axesLookSwapped || choices.swapAxes) && tick('swapAxes', choices, choose)

/** A yes or no with a line of explanation. */
function tick(name, choices, choose) {
  const id = `choice-${name}`
  const input = el('input', {
    type: 'checkbox',
    id,
    'aria-describedby': `${id}-help`,
    checked: choices[name] === true,
    onchange: () => choose({ [name]: input.checked })
  })
  return el(
    'div',
    { class: 'field' },
    el('label', { class: 'tick', for: id }, input, el('span', {}, t(`manage.reading.${name}`))),
    el('p', { class: 'caption', id: `${id}-help` }, t(`manage.reading.${name}-help`))
  )
}
