// What matches a text, from the server, or from the data at hand when the server cannot be reached.
import { search } from '../api.js'
import { matcher } from './key.js'

const MOST = 12
const COLLECTIONS = ['sites', 'projects', 'opportunities', 'boundaries', 'places']

/** @returns {Promise<{collection, ref, name_fa, name_en, kind}[]>} */
export async function suggest(text, atlas, signal) {
  try {
    return await search(text, signal)
  } catch (error) {
    if (error.name === 'AbortError' || !atlas) throw error
    return suggestLocally(text, atlas)
  }
}

/** The same from the loaded data: any spelling, sites first. */
export function suggestLocally(text, atlas) {
  const matches = matcher(text)
  return COLLECTIONS.flatMap((collection) =>
    atlas[collection]
      .filter(({ names, properties }) => !properties.context_only && matches(names))
      .map(({ ref, properties }) => ({
        collection,
        ref,
        kind: kindOf(collection, properties),
        ...detailOf(properties)
      }))
  ).slice(0, MOST)
}

const kindOf = (collection, { kind, stage, level }) => ({ projects: stage, opportunities: stage, boundaries: level })[collection] ?? kind

const detailOf = ({ name_fa, name_en, place_fa, place_en }) => ({
  name_fa,
  name_en,
  detail_fa: place_fa ?? '',
  detail_en: place_en ?? ''
})
