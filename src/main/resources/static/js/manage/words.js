// What the server says in both languages, in the reader's.
import { currentLanguage, label, list, t } from '../i18n.js'

/** `said(finding, 'message')` is its message_fa or message_en. */
export const said = (thing, stem) =>
  thing?.[`${stem}_${currentLanguage()}`] ?? thing?.[`${stem}_fa`] ?? thing?.[`${stem}_en`] ?? ''

const fieldOf = (targets, target, name) =>
  targets.find((one) => one.target === target)?.fields.find((one) => one.name === name)

/** A value of a field, by the names of its codes where it holds some: one, or several with semicolons between them. */
export function codeName(targets, target, name, value) {
  const codes = fieldOf(targets, target, name)?.codes ?? []
  if (codes.length === 0 || typeof value !== 'string') return value
  const named = (part) =>
    said(
      codes.find((one) => one.code === part),
      'label'
    ) || part
  return list(value.split(';').map((part) => named(part.trim())))
}

/** What a field of a target is called. */
export function fieldName(targets, target, name) {
  if (name === 'geometry') return t('manage.field.geometry')
  const found = fieldOf(targets, target, name)
  return found
    ? said(found, 'label') || name
    : label(`field.${target}`, name) === name
      ? name
      : label(`field.${target}`, name)
}
