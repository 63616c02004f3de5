// Table and downloads: the counts follow the boxes while one still chooses. Without this module the form does it all.
import { facets } from '../api.js'
import { number, speak } from '../i18n.js'
import { questionOf } from './query.js'

const WAIT_MS = 150

const form = document.getElementById('filters')
const live = document.getElementById('live-count')
const apply = document.getElementById('apply')
let asked = new AbortController()
let waiting = 0

speak(document.documentElement.lang, {})
foldOnSmallScreens()
form.addEventListener('input', () => {
  clearTimeout(waiting)
  waiting = setTimeout(recount, WAIT_MS)
})

async function recount() {
  asked.abort()
  asked = new AbortController()
  try {
    show(await facets(questionOf(new FormData(form)), asked.signal))
  } catch (error) {
    if (error.name === 'AbortError') return
    // The server's sentence says what it cannot understand, such as an outline that crosses itself.
    live.textContent = error.message
  }
}

function show(answer) {
  for (const { facet, options } of answer.facets) {
    const counts = new Map(options.map(({ code, count }) => [code, count]))
    for (const place of form.querySelectorAll(`[data-facet="${facet}"]`)) {
      const count = counts.get(place.dataset.code) ?? 0
      place.textContent = number(count)
      place.closest('li').classList.toggle('is-empty', count === 0)
    }
  }
  const words = apply.dataset[answer.total === 1 ? `${answer.subject}One` : answer.subject]
  const found = words.replace('{0}', number(answer.total))
  live.textContent = found
  apply.textContent = apply.dataset.show.replace('{0}', found)
}

/** Where the filters stand above the list, they would hide it. */
function foldOnSmallScreens() {
  if (matchMedia('(max-width: 60rem)').matches) document.getElementById('filters-fold').open = false
}
