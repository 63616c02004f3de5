// The options of every facet, from the data at hand: what is there, in a fixed order, with its name and sign.
import { BETWEEN_AREAS } from '../atlas.js'
import { compareNames, label, localName, t } from '../i18n.js'
import { KEY_SIGNS, PRECISIONS, SECTORS } from '../map/styles.js'

export const STAGES = [
  'idea',
  'under_review',
  'package',
  'land_acquisition',
  'contract',
  'in_progress',
  'completed',
  'suspended',
  'revoked',
  'unclear'
]

/** @returns {Record<string, {code: string, text: string, sign?: string}[]>} */
export function facetOptions(atlas) {
  return {
    county: unitOptions(atlas, 'county'),
    area: [...unitOptions(atlas, 'area'), { code: BETWEEN_AREAS, text: t('filter.between-areas') }],
    sector: SECTORS.map((code) => ({ code, text: label('sector', code), sign: `sector-${code}`, tone: code })),
    stage: STAGES.map((code) => ({ code, text: label('stage', code), sign: `stage-${code}` })),
    precision: PRECISIONS.map((code) => ({
      code,
      text: label('precision', code),
      sign: KEY_SIGNS[code],
      tone: 'site'
    })),
    kind: kindsIn(atlas).map((code) => ({ code, text: label('kind', code) })),
    with: ['projects', 'none'].map((code) => ({ code, text: t(`filter.with.${code}`) }))
  }
}

/** What an option is called, for chips that stand alone. */
export function optionText(options, facet, code) {
  return options[facet]?.find((option) => option.code === code)?.text ?? code
}

function unitOptions(atlas, facet) {
  const refs = new Set([...atlas.sites, ...atlas.projects].flatMap(({ facets }) => facets[facet]))
  refs.delete(BETWEEN_AREAS)
  return [...refs]
    .map((code) => ({ code, unit: atlas.lookUp('boundaries', code) }))
    .sort((one, other) => sitesIn(other) - sitesIn(one) || compareNames(nameOf(one), nameOf(other)))
    .map((option) => ({ code: option.code, text: wholeName(option) }))
}

/** A project that only names its province lies in no county: the option says so. */
const wholeName = (option) =>
  option.unit?.properties.level === 'province' ? t('filter.whole-province', nameOf(option)) : nameOf(option)

const nameOf = ({ code, unit }) => (unit ? localName(unit.properties) : code)
const sitesIn = ({ unit }) => (unit?.properties.level === 'province' ? -1 : (unit?.properties.site_count ?? 0))
const kindsIn = ({ sites }) => [...new Set(sites.map(({ properties }) => properties.kind))]
