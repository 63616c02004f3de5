// What a page of the server gains where scripts run: a star, and addresses that copy themselves.
import { keep, readKept } from '../shortlist/kept.js'
import { toggledRef } from '../shortlist/refs.js'

for (const star of document.querySelectorAll('[data-star]')) wireStar(star)
for (const button of document.querySelectorAll('[data-copy]')) wireCopy(button)

/** Where the browser keeps nothing there is no star: it would forget at once. */
function wireStar(star) {
  if (!keep(readKept())) return
  const { star: ref } = star.dataset
  const said = star.parentElement.querySelector('output')
  star.hidden = false
  const show = () => {
    star.setAttribute('aria-pressed', String(readKept().includes(ref)))
    document.querySelectorAll('[data-shortlist-link]').forEach((link) => (link.hidden = readKept().length === 0))
  }
  show()
  star.addEventListener('click', () => {
    const before = readKept()
    const after = toggledRef(before, ref)
    said.textContent = after.length === before.length ? star.dataset.full : ''
    keep(after)
    show()
  })
  // The same list may be open in another tab.
  window.addEventListener('storage', show)
}

function wireCopy(button) {
  const field = document.getElementById(button.dataset.copy)
  const said = button.parentElement.querySelector('output')
  field.value = new URL(field.value, window.location.origin).href
  button.hidden = false
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(field.value)
      said.textContent = button.dataset.done
    } catch {
      field.select()
      said.textContent = button.dataset.failed
    }
  })
}
