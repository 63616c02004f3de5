// Outlines of assets on the canvas of a tile, and which of them a pointer touches.
import { el } from '../ui/dom.js'

const REACH_PX = 8

/** The outline of a feature in pixels of the tile. */
export function pathOf({ type, parts, properties, extent }, tilePx) {
  const path = new Path2D()
  const scale = tilePx / extent
  for (const part of parts) {
    part.forEach(([x, y], index) => (index ? path.lineTo(x * scale, y * scale) : path.moveTo(x * scale, y * scale)))
    if (type === 'polygon') path.closePath()
  }
  return { path, type, ref: properties.ref }
}

/** A picture of all outlines of a tile. */
export function paint(shapes, colour, tilePx) {
  const ratio = window.devicePixelRatio || 1
  const canvas = el('canvas', { class: 'asset-shapes', width: tilePx * ratio, height: tilePx * ratio })
  const context = canvas.getContext('2d')
  context.scale(ratio, ratio)
  context.lineJoin = 'round'
  context.strokeStyle = colour
  context.fillStyle = colour
  for (const { path, type } of shapes) {
    if (type === 'polygon') {
      context.globalAlpha = 0.22
      context.fill(path, 'evenodd')
    }
    context.globalAlpha = 0.95
    context.lineWidth = type === 'polygon' ? 1.6 : 3
    context.stroke(path)
  }
  return canvas
}

/** The shape at a pixel of the tile, the last painted first; null where there is none, or the pixel is of another tile. */
export function hit(shapes, x, y, tilePx) {
  if (x < 0 || y < 0 || x >= tilePx || y >= tilePx) return null
  const context = document.createElement('canvas').getContext('2d')
  context.lineWidth = REACH_PX
  return (
    shapes.findLast(({ path, type }) =>
      type === 'polygon' ? context.isPointInPath(path, x, y, 'evenodd') : context.isPointInStroke(path, x, y)
    ) ?? null
  )
}
