// Points that would cover each other, and how they open. Pure.

const NOTHING_CLOSER_PX = 30
const MEMBER_PX = 46
const BESIDE = [-1, 0, 1].flatMap((right) => [-1, 0, 1].map((down) => [right, down]))

/**
 * Joins things whose glyphs would overlap. A group stands on the position of its first member – never on one of its
 * own making – and things on one and the same point always stay together.
 * @param {{ref: string, position: [number, number]}[]} things most important first
 * @param {(position: [number, number]) => {x: number, y: number}} project to pixels at the present zoom
 * @param {[number, number]} [apart] a point that joins no others: the one that is being looked at
 */
export function groupNearby(things, project, apart) {
  const groups = []
  const squares = new Map()
  for (const thing of things) {
    const pixel = project(thing.position)
    const found = around(squares, pixel).filter(
      (at) =>
        samePoint(groups[at].position, thing.position) ||
        (mayJoin(groups[at], thing, apart) && isClose(groups[at].pixel, pixel))
    )
    if (found.length > 0) groups[Math.min(...found)].members.push(thing)
    else remember(squares, pixel, groups.push({ pixel, position: thing.position, members: [thing] }) - 1)
  }
  return groups
}

// Groups by the square in which they stand, so that among thousands only neighbours are looked at.
const squareOf = (x, y) => `${x}/${y}`
const step = (pixels) => Math.floor(pixels / NOTHING_CLOSER_PX)

function remember(squares, { x, y }, at) {
  const square = squareOf(step(x), step(y))
  if (squares.has(square)) squares.get(square).push(at)
  else squares.set(square, [at])
}

const around = (squares, { x, y }) =>
  BESIDE.flatMap(([right, down]) => squares.get(squareOf(step(x) + right, step(y) + down)) ?? [])

const mayJoin = (group, thing, apart) =>
  !apart || !(samePoint(group.position, apart) || samePoint(thing.position, apart))
const isClose = (one, other) => Math.hypot(one.x - other.x, one.y - other.y) < NOTHING_CLOSER_PX
const samePoint = (one, other) => one[0] === other[0] && one[1] === other[1]

/** Whether all members stand on one point, so that zooming in would not part them. */
export const isOnePoint = ({ members }) => members.every(({ position }) => samePoint(position, members[0].position))

/** Pixel offsets from the centre for so many members: a ring, and for many a second one around it. */
export function ringOffsets(amount) {
  const inner = amount <= 10 ? amount : Math.ceil(amount / 3)
  const innerRadius = Math.max(MEMBER_PX, radiusFor(inner))
  const outer = amount - inner
  return [...ring(inner, innerRadius), ...ring(outer, Math.max(innerRadius + MEMBER_PX, radiusFor(outer)))]
}

const radiusFor = (amount) => (amount * MEMBER_PX) / (2 * Math.PI)

function ring(amount, radius) {
  return Array.from({ length: amount }, (_, index) => {
    const angle = (2 * Math.PI * index) / amount - Math.PI / 2
    return { x: Math.round(radius * Math.cos(angle)), y: Math.round(radius * Math.sin(angle)) }
  })
}
