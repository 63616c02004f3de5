// The data of the page, loaded once and linked: sites know their projects, projects their sites and their unit.
import { items, layers } from './api.js'
import { namesOf } from './search/key.js'

const COLLECTIONS = ['sites', 'projects', 'boundaries', 'places', 'water']

/** Stands for "no modelled area holds it whole" among the options of the facet `area`. */
export const BETWEEN_AREAS = 'between'

/** @returns the linked data, or throws what the first failing question threw */
export async function loadAtlas() {
  const [assetLayers, ...answers] = await Promise.all([layers(), ...COLLECTIONS.map(items)])
  return linkAtlas(Object.fromEntries(COLLECTIONS.map((name, index) => [name, answers[index]])), assetLayers)
}

/** Pure part of loading: features in, linked entries out. */
export function linkAtlas(features, assetLayers = []) {
  const boundaries = keyed(features.boundaries.map(toEntry))
  const sites = features.sites.map(toEntry)
  const projects = features.projects.map(toEntry)
  const places = features.places.map(toEntry)
  // There may be a million assets: only those that were looked at are held.
  const assets = new Map()
  link(sites, projects)
  sites.forEach((site) => describeSite(site))
  projects.forEach((project) => describeProject(project, boundaries))
  return {
    sites,
    projects,
    boundaries: [...boundaries.values()],
    places,
    unitsWithOwnProjects: unitsWithOwnProjects(projects, boundaries),
    water: features.water.map(toEntry),
    assetLayers,
    keepAsset: (feature) => assets.set(feature.properties.ref, toEntry(feature)),
    lookUp: lookUpIn({ sites: keyed(sites), projects: keyed(projects), boundaries, places: keyed(places), assets })
  }
}

/** Projects of which only the unit is known: they have no position of their own. */
export const projectsOfUnitOnly = (atlas, ref) =>
  atlas.projects.filter(({ properties, partners }) => properties.boundary_ref === ref && partners.length === 0)

function unitsWithOwnProjects(projects, boundaries) {
  const byUnit = new Map()
  for (const project of projects.filter(({ partners }) => partners.length === 0)) {
    const unit = boundaries.get(project.properties.boundary_ref)
    if (unit) byUnit.set(unit, [...(byUnit.get(unit) ?? []), project])
  }
  return [...byUnit].map(([unit, own]) => ({ unit, projects: own }))
}

/** Units from the given one up to the outermost. */
export function chainOf(boundaries, ref) {
  const chain = []
  for (
    let unit = boundaries.get(ref);
    unit && !chain.includes(unit);
    unit = boundaries.get(unit.properties.parent_ref)
  ) {
    chain.push(unit)
  }
  return chain
}

const toEntry = ({ properties, geometry }) => ({
  ref: properties.ref,
  properties,
  geometry,
  partners: [],
  facets: {},
  names: namesOf(
    properties.name_fa,
    properties.name_en,
    properties.place_fa,
    properties.place_en,
    ...(properties.other_names ?? [])
  )
})

const keyed = (entries) => new Map(entries.map((entry) => [entry.ref, entry]))

const lookUpIn = (collections) => (collection, ref) => collections[collection]?.get(ref) ?? null

function link(sites, projects) {
  const byRef = keyed(sites)
  for (const project of projects) {
    project.partners = (project.properties.site_refs ?? []).map((ref) => byRef.get(ref)).filter(Boolean)
    project.partners.forEach((site) => site.partners.push(project))
  }
}

function describeSite(site) {
  const { boundary_ref: county, municipality_ref: area, location_precision: precision, kind } = site.properties
  site.facets = {
    county: county ? [county] : [],
    area: [area ?? BETWEEN_AREAS],
    precision: [precision],
    kind: [kind],
    with: [site.partners.length > 0 ? 'projects' : 'none']
  }
}

/** A project lies where its source says, and where its sites do. */
function describeProject(project, boundaries) {
  const { sectors, stage, boundary_ref: unit } = project.properties
  const chain = chainOf(boundaries, unit)
  const area = chain.find(({ properties }) => properties.basis === 'modelled')
  const legal = chain.find(({ properties }) => ['county', 'province'].includes(properties.level))
  const ofSites = (facet) => project.partners.flatMap((site) => site.facets[facet])
  project.facets = {
    county: distinct([legal?.ref, ...ofSites('county')]),
    area: distinct([area?.ref, ...ofSites('area')]),
    sector: sectors ?? [],
    stage: [stage]
  }
}

const distinct = (codes) => [...new Set(codes.filter(Boolean))]
