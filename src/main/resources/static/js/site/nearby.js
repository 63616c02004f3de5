// What stands near a site. The server measures; here it is only laid out, no more exactly than it was said.
import { nearby } from '../api.js'
import { count, distance, distanceRange, label, localText, number, t, yearOfCount, list } from '../i18n.js'
import { el } from '../ui/dom.js'
import { section } from '../ui/facts.js'

const GROUPS = ['towns', 'settlements', 'seats', 'water', 'sites', 'projects']
const SHOWN = 3
const KINDS = { sites: 'kind', places: 'place-kind', water: 'water-kind' }
const WITH_SHEET = ['sites', 'projects', 'boundaries', 'places']

/** A section that fills itself; until then it keeps its place. */
export function nearbySection({ ref }) {
  const body = el('div', { class: 'nearby-waiting' })
  fill(body, ref)
  return section('site.nearby', body)
}

async function fill(body, ref) {
  try {
    const around = await nearby(ref)
    body.replaceChildren(...(around.computable ? contentOf(around) : [note(around, 'reason')]))
  } catch (error) {
    if (!('status' in error)) throw error
    body.replaceChildren(el('p', { class: 'muted' }, t('site.nearby-unreached')))
  }
  body.className = ''
}

const contentOf = (around) => [
  ...GROUPS.filter((group) => around[group].length > 0).map((group) => groupOf(group, around[group])),
  note(around, 'measured'),
  peopleOf(around),
  note(around, 'population')
]

const groupOf = (group, lines) =>
  el(
    'div',
    { class: 'nearby-group' },
    el('h4', {}, t(`nearby.${group}`)),
    el('ul', { class: 'nearby' }, lines.slice(0, SHOWN).map(lineOf))
  )

function lineOf(line) {
  const family = KINDS[line.collection]
  return el(
    'li',
    {},
    el('span', {}, nameOf(line), family && el('span', { class: 'nearby-kind' }, label(family, line.kind))),
    el('span', { class: 'nearby-distance' }, distanceRange({ low: line.low_m, high: line.high_m }))
  )
}

function nameOf(line) {
  const name = localText(line, 'name')?.text ?? t('nearby.nameless')
  if (!WITH_SHEET.includes(line.collection)) return name
  return el(
    'a',
    { href: `/${line.collection}/${line.ref}`, 'data-collection': line.collection, 'data-ref': line.ref },
    name
  )
}

const peopleOf = ({ population }) =>
  el(
    'div',
    { class: 'nearby-group' },
    el('h4', {}, t('nearby.people')),
    el(
      'dl',
      { class: 'facts' },
      population.map((within) =>
        el('div', {}, el('dt', {}, t('nearby.within', distance(within.radius_m))), el('dd', {}, figureOf(within)))
      )
    )
  )

/** No figure is said to be none: it is not a zero. */
function figureOf({ low, high, years, settlements_not_stated: silent }) {
  const silence = el('span', { class: 'caption block' }, count('nearby.silent', silent))
  if (high === null) return [t('not-stated'), silence]
  const figure =
    low === high ? number(high) : low === 0 ? t('distance.up-to', number(high)) : t('range', number(low), number(high))
  return [
    el('bdi', {}, figure),
    ' ',
    el('span', { class: 'caption' }, t('brackets', list(years.map(yearOfCount)))),
    silence
  ]
}

const note = (around, stem) => el('p', { class: 'caption' }, localText(around, stem).text)
