// The sheet of a named place of the base map.
import { label, localName, number, t, yearOfCount } from '../i18n.js'
import { el } from '../ui/dom.js'
import { actionsRow, factList, prose, sheetHead, sheetLink, sourcesSection } from '../ui/facts.js'

/** @param place an entry of the atlas @param {() => void} zoom brings it into view */
export function placeSheet(place, atlas, zoom) {
  const { properties } = place
  const parent = atlas.lookUp('boundaries', properties.parent_ref)
  const { population, population_year: counted } = properties
  return [
    sheetHead(
      properties,
      null,
      el(
        'p',
        { class: 'sheet-where' },
        label('place-kind', properties.kind),
        parent && [t('dot'), sheetLink('boundaries', parent)]
      )
    ),
    actionsRow({ zoom: place.geometry && zoom, title: localName(properties) }),
    factList([
      [
        'boundary.population',
        population && t('boundary.people', number(population), counted ? yearOfCount(counted) : t('not-stated'))
      ]
    ]),
    prose(properties, 'note'),
    sourcesSection(properties)
  ]
}
