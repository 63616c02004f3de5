// What explains the suitability view: grades for the map, their key, and how each criterion was measured.
import { localText, number, t } from '../i18n.js'
import { el } from '../ui/dom.js'
import { gradeOf } from './table.js'

/** What the map is to show for each site. */
export function gradesOf({ ranked, thin, excluded }) {
  const grades = new Map()
  for (const { ref, value } of ranked) {
    const text = number(Math.round(value))
    grades.set(ref, { grade: gradeOf(value), value, text, saying: t('score.saying', text) })
  }
  for (const { ref } of thin)
    grades.set(ref, { grade: 'thin', value: -1, text: t('score.mark.thin'), saying: t('score.unknown') })
  for (const { ref } of excluded)
    grades.set(ref, { grade: 'out', value: -2, text: t('score.mark.out'), saying: t('score.out') })
  return grades
}

const KEY = ['grade-1', 'grade-2', 'grade-3', 'grade-4', 'grade-5', 'thin', 'out']

export const gradeKey = () =>
  el(
    'ul',
    { class: 'grade-key' },
    KEY.map((grade) => el('li', {}, el('span', { class: `grade-swatch ${grade}` }), t(`score.key.${grade}`)))
  )

export const mapKey = () => el('div', { class: 'score-key' }, el('p', {}, t('score.key')), gradeKey())

/** How each criterion was measured, over which range it counts and from whose data; and what could not be. */
export const methods = (answer) =>
  el(
    'details',
    { class: 'methods' },
    el('summary', {}, t('score.methods')),
    el(
      'dl',
      {},
      answer.criteria.map((criterion) =>
        el(
          'div',
          {},
          el('dt', {}, localText(criterion, 'name').text),
          el('dd', {}, localText(criterion, 'measured').text, ' ', boundsOf(criterion)),
          el('dd', { class: 'caption' }, t('score.from'), ' ', localText(criterion, 'source').text)
        )
      )
    ),
    el('p', { class: 'not-stated' }, localText(answer, 'not_measured').text)
  )

function boundsOf({ unit, from, to, ideal, scale }) {
  const inUnit = (value) =>
    ['km', 'people', 'per-km2'].includes(unit) ? t(`score.unit.${unit}`, number(value)) : number(value)
  const sentences = [t('score.bounds', number(from), inUnit(to))]
  if (ideal !== null) sentences.push(t('score.bounds.ideal', inUnit(ideal)))
  if (scale === 'log') sentences.push(t('score.bounds.log'))
  return sentences.join(' ')
}
