// Copying to the clipboard, and saying so.
import { t } from '../i18n.js'
import { notify } from './notice.js'

export async function copyText(text, saidWhenDone) {
  const done = await writeToClipboard(text)
  notify('copied', {
    kind: done ? 'done' : 'problem',
    text: t(done ? saidWhenDone : 'copy.failed', text),
    passing: done
  })
}

async function writeToClipboard(text) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** Offers the address through the system's own sheet on a phone, otherwise copies it. */
export async function shareAddress(title) {
  const url = window.location.href
  if (navigator.share && matchMedia('(pointer: coarse)').matches) {
    await navigator.share({ title, url }).catch(() => {})
    return
  }
  await copyText(url, 'share.copied')
}
