// The only fetch of the page.

/** A question that was not answered: `status` is 0 when the server could not be reached. */
export class ApiError extends Error {
  constructor(status, detail) {
    super(detail)
    this.name = 'ApiError'
    this.status = status
  }
}

/** All features of a collection; `next` is followed, so the answer is whole even where it takes several pages. */
export async function items(collection) {
  const features = []
  let next = `/ogc/collections/${collection}/items?limit=1000&f=json`
  while (next) {
    const page = await getJson(next)
    features.push(...page.features)
    next = nextOf(page)
  }
  return features
}

/** One feature, ended or not; null where there is none of that ref. */
export async function item(collection, ref) {
  try {
    return await getJson(`/ogc/collections/${collection}/items/${encodeURIComponent(ref)}?f=json`)
  } catch (error) {
    if (error.status === 404) return null
    throw error
  }
}

/** A vector tile, what stands close together joined into one point; null where nothing stands in it. */
export async function tile(collection, { z, x, y }) {
  const response = await reach(`/ogc/collections/${collection}/tiles/WebMercatorQuad/${z}/${y}/${x}?joined=true`, {})
  if (!response.ok) throw new ApiError(response.status, await detailOf(response))
  return response.status === 204 ? null : response.arrayBuffer()
}

/** The layers that the data bring: one for each kind of assets of which some stand. */
export const layers = async () => (await getJson('/api/layers')).layers

/** What matches a text in any spelling, best first. Abort with the signal when the reader types on. */
export const search = async (text, signal) =>
  (await getJson(`/api/search?q=${encodeURIComponent(text)}&limit=12`, { signal })).results

/** What stands near a site, measured by the server. */
export const nearby = (ref) => getJson(`/api/nearby?site=${encodeURIComponent(ref)}`)

/** Measures of all sites for a sector, with criteria, presets and rules. */
export const scoreTable = (sector) => getJson(`/api/score?sector=${encodeURIComponent(sector)}`)

/** What answers the questions of the finder, and why the rest does not. @param {URLSearchParams} questions */
export const find = (questions, signal) => getJson(`/api/finder?${questions}`, { signal })

/** How many things stand under each code of each facet. @param {URLSearchParams} question */
export const facets = (question, signal) => getJson(`/api/facets?${question}&lang=${document.documentElement.lang}`, { signal })

/** All that a question finds, as features. @param {URLSearchParams} question */
export const found = async (question, signal) => (await getJson(`/explore.geojson?${question}`, { signal })).features

/** Which data the atlas stands on, and which of it could not be loaded. */
export const status = () => getJson('/api/status')

async function getJson(address, options = {}) {
  const response = await reach(address, options)
  if (!response.ok) throw new ApiError(response.status, await detailOf(response))
  return response.json()
}

async function reach(address, options) {
  try {
    // The language of the page, not of the browser: a sentence from the services may be shown on it.
    const language = globalThis.document?.documentElement.lang || 'fa'
    const headers = { accept: 'application/geo+json, application/json', 'accept-language': language }
    return await fetch(address, { headers, ...options })
  } catch (error) {
    if (error.name === 'AbortError') throw error
    throw new ApiError(0, error.message)
  }
}

/** The sentence of an RFC 9457 problem, where the server gave one. */
async function detailOf(response) {
  try {
    return (await response.json()).detail ?? response.statusText
  } catch {
    return response.statusText
  }
}

/** Only path and query of the link are used: behind a proxy the host in it need not be ours. */
function nextOf(page) {
  const link = page.links?.find(({ rel }) => rel === 'next')
  if (!link) return null
  const { pathname, search } = new URL(link.href, 'http://localhost')
  return pathname + search
}
