// Building the page out of nodes. Text always goes in as text.

/**
 * An element with its attributes and children, e.g. `el('p', { class: 'muted' }, 'text', node)`. Attributes that are
 * null or false are left out, true ones stand without a value, `on…` functions listen.
 */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) set(element, key, value)
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false))
  return element
}

function set(element, key, value) {
  if (value === null || value === undefined || value === false) return
  if (typeof value === 'function') element.addEventListener(key.slice(2), value)
  else element.setAttribute(key, value === true ? '' : value)
}

const SVG = 'http://www.w3.org/2000/svg'

/** A sign from the one set; decoration unless a text beside it says otherwise. */
export function icon(name, className = 'icon') {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('class', className)
  svg.setAttribute('aria-hidden', 'true')
  const use = document.createElementNS(SVG, 'use')
  use.setAttribute('href', `#sign-${name}`)
  svg.append(use)
  return svg
}

export const byId = (id) => document.getElementById(id)

/** Waits for a pause in a row of calls. */
export function afterPause(milliseconds, action) {
  let timer
  return (...values) => {
    clearTimeout(timer)
    timer = setTimeout(() => action(...values), milliseconds)
  }
}

/** Only addresses a reader may safely follow; anything else is shown as text. */
export function safeAddress(text) {
  try {
    const url = new URL(text)
    return ['https:', 'http:'].includes(url.protocol) ? url.href : null
  } catch {
    return null
  }
}
