// Table and downloads: the counts follow the boxes while one still chooses. Without this module the form does it all.
import { facets } from '../api.js'
import { number, speak, t } from '../i18n.js'
import { wireStars } from '../page/stars.js'
import { byId, el } from '../ui/dom.js'
import { questionOf } from './query.js'

const WAIT_MS = 150

const form = byId('filters')
const live = byId('live-count')
const apply = byId('apply')
let asked = new AbortController()
let waiting = 0

speak(document.documentElement.lang, JSON.parse(byId('messages').textContent))
foldOnSmallScreens()
offerMap()
wireStars()
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
  if (matchMedia('(max-width: 60rem)').matches) byId('filters-fold').open = false
}

/** The map is asked for when it is first opened: most readers of a table want the table. */
function offerMap() {
  const place = byId('found-map')
  const asked = questionOf(new FormData(form))
  const field = byId('within')
  const within = {
    get: () => field.value,
    set: (wkt) => {
      field.value = wkt
      field.closest('details').open = true
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }
  place.hidden = false
  place.addEventListener(
    'toggle',
    async () => {
      const unit = new URLSearchParams(location.search).get('money')
      try {
        const { openFoundView } = await import('./found-view.js')
        await openFoundView(place, asked, unit, within)
      } catch {
        place.append(el('p', { class: 'note' }, t('explore.map.failed')))
      }
    },
    { once: true }
  )
}
