// The sheet of one asset. What kinds there are and how they are called is the data's.
import { day, distance, label, localName, number, t } from '../i18n.js'
import { el } from '../ui/dom.js'
import {
  actionsRow,
  factList,
  localFact,
  notStated,
  prose,
  section,
  sheetHead,
  sheetLink,
  sourcesSection
} from '../ui/facts.js'

/** @param asset an entry of the atlas @param {() => void} zoom brings it into view */
export function assetSheet(asset, atlas, zoom) {
  const { properties, ref, geometry } = asset
  const kind = kindOf(properties, atlas)
  const named = properties.name_fa || properties.name_en
  const title = named ? properties : { name_fa: `${kind} ${ref}`, ref }
  const facts = factsOf(properties)
  return [
    sheetHead(title, null, whereLine(properties, kind, atlas)),
    positionBox(properties, geometry),
    actionsRow({ zoom: geometry && zoom, page: `/assets/${encodeURIComponent(ref)}`, title: localName(title) }),
    factList(facts),
    prose(properties, 'note'),
    otherFacts(properties.other_facts),
    notStated(facts),
    sourcesSection(properties)
  ]
}

function kindOf({ kind, kind_stated: stated }, atlas) {
  const layer = atlas.assetLayers.find((one) => one.kind === kind)
  return layer ? localName({ ...layer, ref: stated }) : stated
}

function whereLine(properties, kind, atlas) {
  const unit = atlas.lookUp('boundaries', properties.boundary_ref)
  const basis = properties.boundary_basis && t('brackets', label('boundary-basis', properties.boundary_basis))
  return el(
    'p',
    { class: 'sheet-where' },
    kind,
    unit && [t('dot'), sheetLink('boundaries', unit), ' ', el('span', { class: 'caption' }, basis)]
  )
}

/** Where it is and how exactly that is known; where the source is silent, that is said. */
function positionBox({ location_precision: precision, uncertainty_m: metres }, geometry) {
  const known = precision ? label('precision', precision) : t('not-stated')
  return el(
    'div',
    { class: 'precision' },
    el(
      'p',
      {},
      geometry ? `${t('asset.precision')}${t('colon')}${known}` : t('asset.unlocated'),
      metres && [t('dot'), t('plus-minus', distance(metres))]
    )
  )
}

/** In the order in which they are told; what has no value is named among the gaps. */
function factsOf(properties) {
  const { status, condition, quantity, unit, area_m2: area, length_m: length } = properties
  return [
    ['asset.address', localFact(properties, 'address')],
    ['asset.status', status],
    ['asset.condition', condition],
    ['asset.owner', localFact(properties, 'owner')],
    [
      'asset.quantity',
      quantity !== null && quantity !== undefined && [number(quantity), unit].filter(Boolean).join(' ')
    ],
    ['asset.area', area && t('unit.m2', number(area))],
    ['asset.length', length && t('unit.m', number(length))],
    ['asset.installed', dayOf(properties.installed_on)],
    ['asset.inspected', dayOf(properties.inspected_on)]
  ].map(([key, value]) => [key, value || null])
}

function dayOf(iso) {
  if (!iso) return null
  const { text, other } = day(iso)
  return el('span', { title: other }, text)
}

/** What the file said beside, under its own headings. */
function otherFacts(facts) {
  const entries = Object.entries(facts ?? {})
  return (
    entries.length > 0 &&
    section(
      'asset.other',
      el(
        'dl',
        { class: 'facts' },
        entries.map(([heading, text]) =>
          el('div', {}, el('dt', {}, el('bdi', {}, heading)), el('dd', {}, el('bdi', {}, text)))
        )
      )
    )
  )
}
