// Says things to screen readers, once the reader has stopped typing or choosing.
import { afterPause, byId } from './dom.js'

export const announce = afterPause(400, (text) => {
  byId('announcer').textContent = text
})
