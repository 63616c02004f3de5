// Which labels find room. Pure.

/** Where a label may stand around its point, tried in this order. Gaps are to the edge of the sign it belongs to. */
const ANCHORS = {
  centre: ({ x, y, width, height }) => [x - width / 2, y - height / 2],
  below: ({ x, y, width, gap }) => [x - width / 2, y + gap],
  above: ({ x, y, width, height, gap }) => [x - width / 2, y - gap - height],
  right: ({ x, y, height, gap }) => [x + gap, y - height / 2],
  left: ({ x, y, width, height, gap }) => [x - gap - width, y - height / 2]
}

/**
 * Greedy: the first label takes the first free anchor, and what finds none is left out.
 * @param {{x, y, width, height, gaps: number[], anchors: string[], required?: boolean}[]} labels most important first; all
 *   anchors are tried at the first gap before the next, wider one
 * @param {{left, top, right, bottom}[]} taken what must stay free of labels
 * @returns the labels that found room, with their left and top; required ones stand on their first anchor regardless
 */
export function placeLabels(labels, taken) {
  const boxes = [...taken]
  const placed = []
  for (const label of labels) {
    const box = firstFreeBox(label, boxes)
    if (!box) continue
    boxes.push(box)
    placed.push({ ...label, left: box.left, top: box.top })
  }
  return placed
}

function firstFreeBox(label, boxes) {
  const candidates = label.gaps.flatMap((gap) => label.anchors.map((anchor) => boxAt({ ...label, gap }, anchor)))
  return (
    candidates.find((box) => !boxes.some((other) => overlaps(box, other))) ?? (label.required ? candidates[0] : null)
  )
}

function boxAt(label, anchor) {
  const [left, top] = ANCHORS[anchor](label)
  return { left, top, right: left + label.width, bottom: top + label.height }
}

const overlaps = (one, other) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
