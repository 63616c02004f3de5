// The sheet of one site.
import { currentLanguage, distance, label, localName, localText, number, t, year } from '../i18n.js'
import { opportunitiesSection } from '../opportunity/opportunity-list.js'
import { KEY_SIGNS } from '../map/styles.js'
import { projectCard } from '../project/project-panel.js'
import { el, icon } from '../ui/dom.js'
import {
  actionsRow,
  factList,
  inItsLanguage,
  localFact,
  notStated,
  prose,
  section,
  sheetHead,
  sheetLink,
  sourcesSection
} from '../ui/facts.js'
import { starButton } from '../shortlist/star.js'
import { nearbySection } from './nearby.js'

/** @param site an entry of the atlas @param {() => void} zoom brings it into view */
export function siteSheet(site, atlas, zoom) {
  const { properties, ref } = site
  return [
    sheetHead(properties, null, otherNames(properties), whereLine(properties, atlas)),
    precisionBox(properties),
    actionsRow({
      zoom: site.geometry && zoom,
      page: `/sites/${ref}`,
      title: localName(properties),
      extra: [starButton(site, 'action'), printedSheet(ref)]
    }),
    opportunitiesSection(site.offers, t('opportunity.none')),
    projectsSection(site, atlas),
    aboutSection(properties),
    notStated(gapsOf(site)),
    nearbySection(site),
    sourcesSection(properties)
  ]
}

const printedSheet = (ref) =>
  el(
    'a',
    { class: 'action', id: 'action-pdf', href: `/sites/${ref}.pdf?lang=${currentLanguage()}`, type: 'application/pdf' },
    icon('page'),
    el('span', {}, t('actions.pdf'))
  )

const otherNames = ({ other_names: names }) =>
  names?.length > 0 && el('p', { class: 'caption' }, t('site.other-names'), ' ', el('bdi', {}, names.join(t('comma'))))

function whereLine(properties, atlas) {
  const county = atlas.lookUp('boundaries', properties.boundary_ref)
  const basis = properties.boundary_basis && t('brackets', label('boundary-basis', properties.boundary_basis))
  return el(
    'p',
    { class: 'sheet-where' },
    [
      label('kind', properties.kind),
      inItsLanguage(localText(properties, 'place')),
      county && el('span', {}, sheetLink('boundaries', county), el('span', { class: 'caption' }, basis))
    ]
      .filter(Boolean)
      .flatMap((part, index) => (index ? [t('dot'), part] : [part]))
  )
}

function precisionBox(properties) {
  const { location_precision: precision, uncertainty_m: metres } = properties
  return el(
    'div',
    { class: 'precision', 'data-precision': precision },
    icon(KEY_SIGNS[precision], 'precision-sign'),
    el(
      'div',
      {},
      el(
        'p',
        { class: 'precision-title' },
        label('precision', precision),
        metres && el('bdi', {}, t('plus-minus', distance(metres)))
      ),
      el('p', {}, t(`precision.${precision}.explained`)),
      localText(properties, 'location_source') &&
        el('p', { class: 'caption' }, localFact(properties, 'location_source'))
    )
  )
}

function projectsSection({ partners }, atlas) {
  return el(
    'section',
    { class: 'sheet-section' },
    el(
      'h3',
      {},
      t('site.projects'),
      partners.length > 0 && el('span', { class: 'heading-count' }, number(partners.length))
    ),
    partners.length === 0
      ? el('p', { class: 'muted' }, t('site.no-projects'))
      : el(
          'ul',
          { class: 'cards' },
          partners.map((project) => el('li', {}, projectCard(project, atlas)))
        )
  )
}

function aboutSection(properties) {
  const facts = factList([
    ['site.period', localFact(properties, 'period')],
    ['site.heritage', heritage(properties)],
    ['site.district', localFact(properties, 'district')],
    ['site.rural-district', localFact(properties, 'rural_district')]
  ])
  const doubt = localText(properties, 'doubt')
  return section(
    'site.about',
    prose(properties, 'fact'),
    facts,
    doubt &&
      el(
        'p',
        { class: 'caveat' },
        icon('warning'),
        el('span', {}, el('strong', {}, t('site.doubt')), ' ', inItsLanguage(doubt))
      )
  )
}

function heritage(properties) {
  const note = localFact(properties, 'heritage_note')
  if (!properties.heritage_no) return note
  return el(
    'span',
    {},
    t('site.heritage-no', year(properties.heritage_no)),
    note && el('span', { class: 'caption block' }, note)
  )
}

const gapsOf = ({ properties, partners }) => [
  ['site.period', localText(properties, 'period')],
  ['site.heritage', properties.heritage_no],
  ['site.area', null],
  ['site.tenure', null],
  ['site.allowed-use', null],
  ...(partners.length === 0 ? [['site.projects', null]] : [])
]
