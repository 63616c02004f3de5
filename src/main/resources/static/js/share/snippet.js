// Addresses by which what is shown is handed on. Pure.

/** Longer ones make a code that no phone reads from a screen; the server draws none either. */
export const MOST_CHARACTERS_IN_CODE = 1200

/** @param {string} origin e.g. https://atlas.example @param {string} address query and hash of a state */
export const permalink = (origin, address) => `${origin}/${address}`

/** The picture of a code for a path of the atlas; null where it would be too long. */
export const codeAddress = (path) =>
  path.length <= MOST_CHARACTERS_IN_CODE ? `/qr.svg?url=${encodeURIComponent(path)}` : null

/** What a page of others holds to show the map. The title is text of ours, the address is encoded. */
export function embedSnippet(origin, address, title) {
  const source = attribute(`${origin}/embed${address}`)
  return `<iframe src="${source}" title="${attribute(title)}" width="100%" height="480" loading="lazy" referrerpolicy="strict-origin-when-cross-origin"></iframe>`
}

const attribute = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
