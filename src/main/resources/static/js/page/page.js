// What a page of the server gains where scripts run: a star, and addresses that copy themselves.
import { wireStars } from './stars.js'

wireStars()
for (const button of document.querySelectorAll('[data-copy]')) wireCopy(button)

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
