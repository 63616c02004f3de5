// The stars of a page of the server: a site goes on the shortlist of this browser and comes off it.
import { keep, readKept } from '../shortlist/kept.js'
import { toggledRef } from '../shortlist/refs.js'

/** Where the browser keeps nothing there are no stars: it would forget at once. */
export function wireStars() {
  const stars = [...document.querySelectorAll('[data-star]')]
  if (stars.length === 0 || !keep(readKept())) return
  const show = () => {
    const kept = readKept()
    stars.forEach((star) => star.setAttribute('aria-pressed', String(kept.includes(star.dataset.star))))
    document.querySelectorAll('[data-shortlist-link]').forEach((link) => (link.hidden = kept.length === 0))
  }
  show()
  for (const star of stars) {
    star.hidden = false
    star.addEventListener('click', () => {
      say(star, toggle(star.dataset.star) ? '' : star.dataset.full)
      show()
    })
  }
  // The same list may be open in another tab.
  window.addEventListener('storage', show)
}

/** @returns {boolean} whether the list had room */
function toggle(ref) {
  const before = readKept()
  const after = toggledRef(before, ref)
  keep(after)
  return after !== before
}

/** Beside the star, or where the page says what becomes of all of them. */
function say(star, text) {
  const place = star.parentElement.querySelector('output') ?? document.getElementById('shortlist-said')
  place.textContent = text
}
