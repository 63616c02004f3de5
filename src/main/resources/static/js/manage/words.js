// What the server says in both languages, in the reader's.
import { currentLanguage, label, t } from '../i18n.js'

/** `said(finding, 'message')` is its message_fa or message_en. */
export const said = (thing, stem) => thing?.[`${stem}_${currentLanguage()}`] ?? thing?.[`${stem}_fa`] ?? thing?.[`${stem}_en`] ?? ''

/** What a field of a target is called. */
export function fieldName(targets, target, name) {
  if (name === 'geometry') return t('manage.field.geometry')
  const found = targets.find((one) => one.target === target)?.fields.find((one) => one.name === name)
  return found ? said(found, 'label') || name : label(`field.${target}`, name) === name ? name : label(`field.${target}`, name)
}
