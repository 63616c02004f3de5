import assert from 'node:assert/strict'
import test from 'node:test'
import { DEFAULTS } from '../../main/resources/static/js/address.js'
import {
  countActive,
  countOptions,
  culprits,
  narrow,
  onlyKnown,
  passes
} from '../../main/resources/static/js/filter/filters.js'
import { namesOf } from '../../main/resources/static/js/search/key.js'

const filtersWith = (chosen) => ({ ...DEFAULTS.filters, ...chosen })
const stateWith = (chosen, q = '') => ({ filters: filtersWith(chosen), q })

function project(ref, sector, stage, county = 'kahak') {
  return {
    ref,
    facets: { sector: [sector], stage: [stage], county: [county], area: [] },
    partners: [],
    names: namesOf(ref)
  }
}

function site(ref, { county = 'qom', precision = 'exact', kind = 'emamzadeh', projects = [] } = {}) {
  const entry = {
    ref,
    facets: {
      county: [county],
      area: ['between'],
      precision: [precision],
      kind: [kind],
      with: [projects.length ? 'projects' : 'none']
    },
    partners: projects,
    names: namesOf(ref)
  }
  projects.forEach((one) => one.partners.push(entry))
  return entry
}

const inn = project('inn', 'tourism', 'completed')
const farm = project('farm', 'agriculture', 'in_progress')
const park = project('park', 'tourism', 'in_progress', 'qom')
const hadi = site('hadi', { county: 'kahak', precision: 'village', projects: [inn, farm] })
const haram = site('haram')
const shah = site('shah', { precision: 'district' })
const SITES = [hadi, haram, shah]
const PROJECTS = [inn, farm, park]

test('options of one facet add up, facets narrow each other', () => {
  const refs = (chosen) => narrow(SITES, 'sites', stateWith(chosen)).map(({ ref }) => ref)
  assert.deepEqual(refs({}), ['hadi', 'haram', 'shah'])
  assert.deepEqual(refs({ precision: ['exact', 'district'] }), ['haram', 'shah'])
  assert.deepEqual(refs({ precision: ['exact', 'district'], county: ['kahak'] }), [])
})

test('sector and stage must hold for one and the same project', () => {
  assert.equal(passes(hadi, 'sites', filtersWith({ sector: ['tourism'], stage: ['completed'] })), true)
  assert.equal(passes(hadi, 'sites', filtersWith({ sector: ['tourism'], stage: ['in_progress'] })), false)
})

test('projects are narrowed by what their sites are', () => {
  assert.deepEqual(
    narrow(PROJECTS, 'projects', stateWith({ precision: ['village'] })).map(({ ref }) => ref),
    ['inn', 'farm']
  )
  assert.deepEqual(
    narrow(PROJECTS, 'projects', stateWith({ sector: ['tourism'] })).map(({ ref }) => ref),
    ['inn', 'park']
  )
})

test('a count says what the option would leave, whatever is chosen beside it in its facet', () => {
  const counts = countOptions(SITES, 'sites', stateWith({ precision: ['exact'], county: ['qom'] }), 'precision', [
    'exact',
    'village',
    'district'
  ])
  assert.deepEqual(
    [...counts],
    [
      ['exact', 1],
      ['village', 0],
      ['district', 1]
    ]
  )
})

test('nothing left names the filters whose removal brings something back', () => {
  const state = stateWith({ precision: ['exact'], county: ['kahak'] })
  assert.deepEqual(culprits(SITES, 'sites', state), [
    { facet: 'county', left: 1 },
    { facet: 'precision', left: 1 }
  ])
  assert.deepEqual(culprits(SITES, 'sites', stateWith({}, 'xyz')), [{ facet: 'q', left: 3 }])
})

test('every chosen option counts as a filter, and so does the text', () => {
  assert.equal(countActive(stateWith({ precision: ['exact', 'village'] }, 'haram')), 3)
})

test('options that the data does not know are forgotten', () => {
  const options = Object.fromEntries(Object.keys(DEFAULTS.filters).map((facet) => [facet, [{ code: 'tourism' }]]))
  assert.deepEqual(
    onlyKnown(filtersWith({ sector: ['tourism', 'mining'] }), options),
    filtersWith({ sector: ['tourism'] })
  )
  const known = filtersWith({ sector: ['tourism'] })
  assert.equal(onlyKnown(known, options), known)
})
