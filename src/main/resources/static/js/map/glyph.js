// The glyph of one site, or of several on one spot, as a node.
import { count, localName, number, label, t } from '../i18n.js'
import { el, icon } from '../ui/dom.js'
import { GLYPHS } from './styles.js'

/** @param site an entry of the atlas */
export function siteGlyph(site, { selected = false } = {}) {
  const { location_precision: precision } = site.properties
  const projects = site.partners.length
  return el(
    'button',
    {
      type: 'button',
      tabindex: '-1',
      class: classOf({ projects, selected }),
      'aria-label': sayingOf(site),
      title: localName(site.properties)
    },
    icon(GLYPHS[precision] ?? 'dome', 'glyph-sign'),
    projects > 0 && el('span', { class: 'glyph-badge', 'aria-hidden': 'true' }, number(projects))
  )
}

/** One glyph with the number of sites it stands for. */
export function groupGlyph(members, { selected = false } = {}) {
  const projects = members.reduce((sum, { partners }) => sum + partners.length, 0)
  return el(
    'button',
    {
      type: 'button',
      tabindex: '-1',
      class: `${classOf({ projects, selected })} glyph-group`,
      'aria-label': t('map.group', count('sites', members.length)),
      'aria-expanded': 'false'
    },
    icon('dome', 'glyph-sign'),
    el('span', { class: 'glyph-number', 'aria-hidden': 'true' }, number(members.length))
  )
}

const GRADES = ['grade-1', 'grade-2', 'grade-3', 'grade-4', 'grade-5', 'thin', 'out']

/**
 * Shows on a glyph how the site is graded, or takes that off again; a group shows its best.
 * @param {Map<string, {grade: string, value: number, text: string, saying: string}> | null} grades by ref
 */
export function dressGlyph(glyph, members, grades) {
  glyph.dataset.name ??= glyph.getAttribute('aria-label')
  glyph.querySelector('.glyph-score')?.remove()
  glyph.classList.remove('glyph-graded', ...GRADES)
  const best = members
    .map(({ ref }) => grades?.get(ref))
    .filter(Boolean)
    .sort((one, other) => other.value - one.value)[0]
  glyph.setAttribute('aria-label', best ? glyph.dataset.name + t('comma') + best.saying : glyph.dataset.name)
  if (!best) return
  glyph.classList.add('glyph-graded', best.grade)
  glyph.append(el('span', { class: 'glyph-score', 'aria-hidden': 'true' }, best.text))
}

const classOf = ({ projects, selected }) =>
  ['glyph', projects > 0 ? '' : 'glyph-quiet', selected ? 'glyph-selected' : ''].filter(Boolean).join(' ')

function sayingOf({ properties, partners }) {
  const parts = [localName(properties), label('precision', properties.location_precision)]
  if (partners.length > 0) parts.push(count('projects', partners.length))
  return parts.join(t('comma'))
}
