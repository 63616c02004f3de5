// Bringing in a file, from dropping it to undoing it. The address holds which one: a reload goes on where it was.
import { targets as askTargets } from './api.js'
import { beginPage } from './page.js'
import { tell, withdrawNotice } from './parts.js'
import { applyStep } from './steps/apply-step.js'
import { checkStep } from './steps/check-step.js'
import { differencesStep } from './steps/differences-step.js'
import { fileStep } from './steps/file-step.js'
import { understandStep } from './steps/understand-step.js'
import { Upload } from './upload.js'
import { t } from '../i18n.js'
import { byId } from '../ui/dom.js'

beginPage()
const upload = new Upload()
begin()

async function begin() {
  try {
    const { targets, largestFile } = await askTargets()
    openSteps(targets, largestFile)
  } catch (error) {
    tell(error, () => window.location.reload())
  }
}

function openSteps(targets, largestFile) {
  const steps = [fileStep, understandStep, checkStep, differencesStep, applyStep].map((open) =>
    open(upload, targets, largestFile)
  )
  byId('steps').replaceChildren(...steps.map(({ element }) => element))
  let busy = false
  upload.addEventListener('change', () => {
    if (!busy && upload.isBusy) withdrawNotice()
    busy = upload.isBusy
    rememberInAddress()
    steps.forEach((step) => step.update())
  })
  upload.addEventListener('trouble', ({ detail: error }) => {
    if (error.status === 409 && upload.state === 'checked') tell(error, () => upload.check(), t('manage.check.again'))
    else tell(error)
  })
  steps.forEach((step) => step.update())
  const asked = new URLSearchParams(window.location.search).get('upload')
  if (asked) upload.open(asked)
}

function rememberInAddress() {
  const address = new URL(window.location.href)
  if (upload.id === null && upload.sending === null) address.searchParams.delete('upload')
  else if (upload.id !== null) address.searchParams.set('upload', upload.id)
  if (address.href !== window.location.href) window.history.replaceState(null, '', address)
}
