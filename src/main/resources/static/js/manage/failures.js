// A failed request in one sentence with the way out; never an object's name.
import { t } from '../i18n.js'

/** One sentence and what to do, whatever failed. */
export function sentenceOf(error) {
  if (!('status' in error)) return t('manage.failed.here')
  if (error.status === 0) return t('manage.failed.unreachable')
  if (error.status === 401) return t('manage.failed.signed-out')
  if (error.status === 403) return t('manage.failed.stale')
  if (error.status === 413) return error.message || t('manage.failed.too-large')
  return error.message || t('manage.failed.server', error.status)
}
