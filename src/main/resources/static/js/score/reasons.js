// Why a site has its score: every component, what is undecided, and what would raise it.
import { label, localText, number, t } from '../i18n.js'
import { el } from '../ui/dom.js'

/** @param score of scoring.js @param values of the site, from the server's table */
export function reasonsOf(score, values, answer) {
  const criteria = new Map(answer.criteria.map((criterion) => [criterion.code, criterion]))
  const nameOf = (code) => localText(criteria.get(code), 'name').text
  return [
    el(
      'table',
      { class: 'components' },
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          ['criterion', 'value', 'weight', 'component'].map((key) =>
            el('th', { scope: 'col' }, t(`score.column.${key}`))
          )
        )
      ),
      el(
        'tbody',
        {},
        score.components.map((component) => row(component, values[component.criterion], nameOf, criteria, answer))
      )
    ),
    openRules(score, answer),
    raises(score, nameOf, criteria)
  ].filter(Boolean)
}

function row(component, value, nameOf, criteria, answer) {
  const { criterion, share, least, most } = component
  return el(
    'tr',
    { class: component.value === null ? 'component-unknown' : null },
    el('th', { scope: 'row' }, nameOf(criterion)),
    el('td', {}, el('bdi', {}, valueText(value, criteria.get(criterion).unit, answer))),
    el('td', {}, t('percent', number(Math.round(share * 100)))),
    el('td', {}, component.value === null ? t('score.unknown') : componentText(component.value, least, most))
  )
}

function componentText(value, least, most) {
  const points = (part) => number(Math.round(part * 100))
  return points(least) === points(most)
    ? points(value)
    : [points(value), el('span', { class: 'caption block' }, t('range', points(least), points(most)))]
}

/** A measure with its unit, or why there is none. */
export function valueText(value, unit, answer) {
  if ('reason' in value) return reasonText(value.reason, answer)
  if (unit === 'registered') return t('score.registered')
  const { low, high } = value
  const figure =
    low === high ? number(low) : low <= 0 ? t('distance.up-to', number(high)) : t('range', number(low), number(high))
  return unit === 'count' ? figure : t(`score.unit.${unit}`, figure)
}

function reasonText(code, answer) {
  const text = answer.reasons[code]
  return text ? localText({ text_fa: text.fa, text_en: text.en }, 'text').text : label('unknown', code)
}

function openRules(score, answer) {
  const rules = answer.exclusions.filter(({ code }) => score.open.includes(code))
  return (
    rules.length > 0 &&
    el(
      'div',
      { class: 'open-rules' },
      el('h4', {}, t('score.undecided')),
      el(
        'ul',
        {},
        rules.map((rule) => el('li', {}, localText(rule, 'sentence').text))
      )
    )
  )
}

function raises(score, nameOf, criteria) {
  return (
    score.raises.length > 0 &&
    el(
      'div',
      {},
      el('h4', {}, t('score.raises')),
      el(
        'ul',
        { class: 'raises' },
        score.raises.map((raise) => el('li', {}, raiseText(raise, nameOf, criteria)))
      )
    )
  )
}

function raiseText({ criterion, unknown, points }, nameOf, criteria) {
  const kind = unknown ? 'unknown' : criteria.get(criterion).changeable ? 'changeable' : 'fixed'
  return t(`score.raise.${kind}`, nameOf(criterion), number(Math.round(points * 10) / 10))
}
