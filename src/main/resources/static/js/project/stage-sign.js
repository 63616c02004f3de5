// The stage of a project or an opportunity as a sign with its name.
import { label } from '../i18n.js'
import { el, icon } from '../ui/dom.js'

export const stageSign = ({ stage }) =>
  el('span', { class: 'stage-line', 'data-stage': stage }, icon(`stage-${stage}`, 'stage-sign'), label('stage', stage))
