// The sheet of an administrative unit or a modelled service area.
import { count, day, label, localName, localText, number, t, yearOfCount } from '../i18n.js'
import { projectsOfUnitOnly } from '../atlas.js'
import { projectCard } from '../project/project-panel.js'
import { el, icon } from '../ui/dom.js'
import {
  action,
  actionsRow,
  factList,
  inItsLanguage,
  notStated,
  prose,
  section,
  sheetHead,
  sheetLink,
  sourcesSection
} from '../ui/facts.js'

/** @param unit an entry of the atlas @param {{zoom: () => void, narrow: (facet: string) => void}} actions */
export function boundarySheet(unit, atlas, { zoom, narrow }) {
  const { properties, ref } = unit
  const parent = atlas.lookUp('boundaries', properties.parent_ref)
  const facet = facetOf(properties)
  return [
    sheetHead(
      properties,
      null,
      el(
        'p',
        { class: 'sheet-where' },
        label('level', properties.level),
        parent && [t('dot'), sheetLink('boundaries', parent)]
      )
    ),
    basisBox(properties),
    actionsRow({
      zoom: unit.geometry && zoom,
      page: `/boundaries/${ref}`,
      title: localName(properties),
      extra: facet ? [action('filter', t('actions.narrow'), () => narrow(facet), 'action-narrow')] : []
    }),
    figures(properties),
    ownProjects(unit, atlas),
    prose(properties, 'note'),
    notStated([
      ['boundary.population', properties.population],
      ['boundary.area', properties.area_km2 ?? properties.area_official_km2]
    ]),
    sourcesSection(properties)
  ]
}

/** Which filter narrows to this unit, if one does. */
function facetOf({ level, basis }) {
  if (basis === 'modelled') return 'area'
  return level === 'county' ? 'county' : null
}

function basisBox({ basis, precision_m: metres, ...properties }) {
  const note = localText(properties, 'precision_note')
  return el(
    'div',
    { class: `precision basis-${basis}` },
    icon('boundary', 'precision-sign'),
    el(
      'div',
      {},
      el('p', { class: 'precision-title' }, label('basis', basis)),
      el('p', {}, t(`basis.${basis}.explained`)),
      note && el('p', { class: 'caption' }, inItsLanguage(note))
    )
  )
}

function figures(properties) {
  const {
    population,
    population_year: counted,
    area_km2: area,
    area_official_km2: official,
    valid_from: since
  } = properties
  return section(
    'boundary.figures',
    factList([
      [
        'boundary.population',
        population && t('boundary.people', number(population), counted ? yearOfCount(counted) : t('not-stated'))
      ],
      ['boundary.area', area && t('unit.km2', number(Math.round(area)))],
      ['boundary.area-official', official && t('unit.km2', number(official))],
      ['boundary.since', since && el('time', { datetime: since, title: day(since).other }, day(since).text)],
      ['boundary.sites', count('sites', properties.site_count ?? 0)],
      ['boundary.projects', count('projects', properties.project_count ?? 0)]
    ]),
    prose(properties, 'population_note', 'caption')
  )
}

function ownProjects({ ref }, atlas) {
  const projects = projectsOfUnitOnly(atlas, ref)
  return (
    projects.length > 0 &&
    section(
      'boundary.own-projects',
      el('p', { class: 'caption' }, t('boundary.own-projects-explained')),
      el(
        'ul',
        { class: 'cards' },
        projects.map((project) => el('li', {}, projectCard(project)))
      )
    )
  )
}
