// The sheet of one project, and the card that stands for it on the sheets of sites and units.
import { day, label, localName, localText, number, t } from '../i18n.js'
import { el, icon } from '../ui/dom.js'
import {
  actionsRow,
  factList,
  inItsLanguage,
  localFact,
  notStated,
  outwardLink,
  prose,
  section,
  sheetHead,
  sheetLink,
  sourcesSection
} from '../ui/facts.js'
import { opportunitiesSection } from '../opportunity/opportunity-list.js'
import { amountLine, amountScope, sectorSigns } from './project-row.js'
import { stageSign } from './stage-sign.js'

/** Stage, title, sectors, amount, date and source in short. */
export function projectCard(project) {
  const { properties } = project
  return el(
    'article',
    { class: 'card' },
    el('h4', {}, sheetLink('projects', project)),
    el('p', { class: 'card-line' }, stageSign(properties), sectorSigns(properties.sectors)),
    amountLine(properties) &&
      el(
        'p',
        { class: 'card-amount' },
        amountLine(properties),
        el('span', { class: 'caption' }, amountScope(properties))
      ),
    el('p', { class: 'caption' }, reportedOn(properties)),
    sourceLink(properties) && el('p', { class: 'caption' }, sourceLink(properties))
  )
}

/** @param project an entry of the atlas @param {() => void} zoom brings its sites or unit into view */
export function projectSheet(project, atlas, zoom) {
  const { properties, ref } = project
  const caveat = localText(properties, 'caveat')
  return [
    sheetHead(
      properties,
      null,
      el('p', { class: 'card-line' }, stageSign(properties), sectorSigns(properties.sectors))
    ),
    actionsRow({ zoom, page: `/projects/${ref}`, title: localName(properties) }),
    amountSection(properties),
    opportunitiesSection(project.offers),
    attachedSection(project, atlas),
    section('project.about', prose(properties, 'fact'), factList(factsOf(properties))),
    caveat && el('p', { class: 'caveat' }, icon('warning'), el('span', {}, inItsLanguage(caveat))),
    notStated(gapsOf(properties)),
    sourcesSection(
      {},
      el('ul', { class: 'sources' }, el('li', {}, sourceLink(properties) ?? t('not-stated'))),
      el('p', { class: 'caption' }, reportedOn(properties))
    )
  ]
}

/** The day of the report in the reader's calendar, the other calendar for those who rest on it. */
function reportedOn(properties) {
  if (!properties.reported_on) return el('span', {}, t('project.no-date'))
  const { text, other } = day(properties.reported_on)
  return el(
    'span',
    {},
    t('project.reported'),
    ' ',
    el('time', { datetime: properties.reported_on, title: other }, text)
  )
}

function sourceLink({ source_title: title, source_url: address, source_publisher: publisher }) {
  const text = title ?? publisher ?? address
  if (!text) return null
  return el('span', {}, publisher && title ? [el('bdi', {}, publisher), t('colon')] : [], outwardLink(address, text))
}

function amountSection(properties) {
  const amount = amountLine(properties)
  const stated = localText(properties, 'amount_stated')
  return section(
    'project.amount',
    amount ? el('p', { class: 'big-amount' }, amount) : el('p', { class: 'muted' }, t('not-stated')),
    amount && el('p', { class: 'caption' }, amountScope(properties)),
    amount && stated && el('p', { class: 'caption' }, t('project.amount-stated'), ' ', inItsLanguage(stated)),
    prose(properties, 'amount_note', 'caption'),
    properties.progress_pct !== null && properties.progress_pct !== undefined && progress(properties.progress_pct)
  )
}

function progress(percent) {
  const text = t('project.progress', number(percent))
  return el(
    'p',
    { class: 'progress' },
    el('progress', { max: '100', value: String(percent), 'aria-label': text }),
    el('span', {}, text)
  )
}

/** To what the source attaches the project: the map never shows it where nobody said it is. */
function attachedSection({ properties, partners }, atlas) {
  const unit = atlas.lookUp('boundaries', properties.boundary_ref)
  return section(
    'project.attached',
    partners.length > 0
      ? el(
          'ul',
          { class: 'links' },
          partners.map((site) => el('li', {}, icon('dome', 'icon sign-site'), sheetLink('sites', site)))
        )
      : el('p', { class: 'muted' }, t('project.no-position')),
    unit &&
      el(
        'ul',
        { class: 'links' },
        el(
          'li',
          {},
          icon('boundary'),
          sheetLink('boundaries', unit),
          el('span', { class: 'caption' }, levelOf(unit.properties))
        )
      ),
    properties.attach_confidence &&
      el(
        'p',
        { class: 'caption' },
        t('project.confidence', label('confidence', properties.attach_confidence)),
        localText(properties, 'attach_note') && [t('dot'), localFact(properties, 'attach_note')]
      )
  )
}

const levelOf = ({ level, basis }) =>
  label(basis === 'modelled' ? 'basis' : 'level', basis === 'modelled' ? basis : level)

const factsOf = (properties) => [
  ['project.stage-note', localFact(properties, 'stage_note')],
  ['project.subsector', localFact(properties, 'subsector')],
  ['project.size', localFact(properties, 'size_note')],
  ['project.owner', localFact(properties, 'owner')],
  ['project.partners', localFact(properties, 'partners')],
  ['project.place', localFact(properties, 'place')],
  ['project.sector-basis', properties.sector_basis && label('sector-basis', properties.sector_basis)],
  ['project.date-basis', localFact(properties, 'date_basis')]
]

const gapsOf = (properties) => [
  ['project.owner', localText(properties, 'owner')],
  ['project.partners', localText(properties, 'partners')],
  ['project.size', localText(properties, 'size_note')],
  ['project.progress-name', properties.progress_pct],
  ['project.date', properties.reported_on]
]
