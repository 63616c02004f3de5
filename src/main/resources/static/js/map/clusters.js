// Points that would cover each other, and how they open. Pure.

const NOTHING_CLOSER_PX = 30
const MEMBER_PX = 46

/**
 * Joins things whose glyphs would overlap. A group stands on the position of its first member – never on one of its
 * own making – and things on one and the same point always stay together.
 * @param {{ref: string, position: [number, number]}[]} things most important first
 * @param {(position: [number, number]) => {x: number, y: number}} project to pixels at the present zoom
 * @param {[number, number]} [apart] a point that joins no others: the one that is being looked at
 */
export function groupNearby(things, project, apart) {
  const groups = []
  for (const thing of things) {
    const pixel = project(thing.position)
    const group = groups.find(
      (one) => samePoint(one.position, thing.position) || (mayJoin(one, thing, apart) && isClose(one.pixel, pixel))
    )
    if (group) group.members.push(thing)
    else groups.push({ pixel, position: thing.position, members: [thing] })
  }
  return groups
}

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
