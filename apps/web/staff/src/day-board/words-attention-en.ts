import { clock } from '../planning/scale'
import { counted } from '../texts/counted'
import type { SayAttention } from './words-attention-nl'

export const attentionEn: SayAttention = ({ kind, about }, name, forms) => {
  const time = (key: string) => clock(Number(about[key] ?? 0))
  const text = (key: string) => String(about[key] ?? '')
  const who = (what: string) => (name ? `${name}: ${what}` : what)
  const patients = (key: string) => counted(Number(about[key] ?? 0), 'patient', 'patients')
  const min = `${text('minutes')} min`
  switch (kind) {
    case 'not-arrived':
      return {
        title: who('not checked in yet'),
        detail: `${text('code')} was to begin at ${time('from')}, ${min} ago.`,
      }
    case 'not-begun':
      return { title: who(`waits ${min} for ${text('code')}`), detail: `${text('unit')}, planned at ${time('from')}.` }
    case 'runs-over':
      return {
        title: `${text('unit')} runs ${min} over`,
        detail: who(`${text('code')} now takes until about ${time('until')}.`),
      }
    case 'result-late':
      return {
        title: who(`${text('code')} not before ${time('earliest')}`),
        detail: `Was ${time('from')}. Lab ${text('testsIn')} of ${text('tests')} in; not yet: ${text('missing')}.`,
      }
    case 'unit-stopped':
      return {
        title: `${text('unit')} stands still until ${time('to')}`,
        detail: `${text('reason')}. ${about['patients'] ? patients('patients') : 'Nobody'} at that time.`,
      }
    case 'leaves-early':
      return {
        title: who(`wants to leave at ${time('leaveBy')}`),
        detail: `${text('code')} now ends only at ${time('until')}.`,
      }
    case 'urine-missing':
      return { title: who('no urine handed in'), detail: '24-hour urine not received. Ask for it.' }
    case 'form-missing':
      return {
        title: who(`not filled in: ${forms}`),
        detail: 'Have the questions ready on paper, or fill them in together.',
      }
    case 'needs-care':
      return { title: who(forms), detail: '' }
    case 'day-before-open':
      return {
        title: 'A day before is not closed',
        detail: `${patients('open')} on ${text('day').split('-').reverse().join('-')} without an end.`,
      }
    default:
      return { title: who(kind), detail: '' }
  }
}

export const taskEn = (kind: string, code: string, at: string): string =>
  kind === 'tell-moved'
    ? `tell the new time${at && `: ${code} at ${at}`}`
    : kind === 'plan-again'
      ? 'plan the rest on another day'
      : kind
