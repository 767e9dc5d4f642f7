import { clock } from '../planning/scale'
import { counted } from '../texts/counted'
import type { Attention } from './board-api'

/** A line of the "let op" column. */
export interface Said {
  title: string
  detail: string
}
export type SayAttention = (attention: Attention, name: string, forms: string) => Said

/** What asks for attention, in Dutch. `name`: of the patient, '' where it is about none; `forms`: those that she did not fill in, or the care that she needs. */
export const attentionNl: SayAttention = ({ kind, about }, name, forms) => {
  const time = (key: string) => clock(Number(about[key] ?? 0))
  const text = (key: string) => String(about[key] ?? '')
  const who = (what: string) => (name ? `${name}: ${what}` : what)
  const min = `${text('minutes')} min`
  switch (kind) {
    case 'not-arrived':
      return {
        title: who('nog niet aangemeld'),
        detail: `${text('code')} zou om ${time('from')} beginnen, ${min} geleden.`,
      }
    case 'not-begun':
      return {
        title: who(`wacht al ${min} op ${text('code')}`),
        detail: `${text('unit')}, gepland om ${time('from')}.`,
      }
    case 'runs-over':
      return {
        title: `${text('unit')} loopt ${min} uit`,
        detail: who(`${text('code')} duurt nu tot ongeveer ${time('until')}.`),
      }
    case 'result-late':
      return {
        title: who(`${text('code')} niet voor ${time('earliest')}`),
        detail: `Was ${time('from')}. Lab ${text('testsIn')} van ${text('tests')} binnen; nog niet: ${text('missing')}.`,
      }
    case 'unit-stopped':
      return {
        title: `${text('unit')} staat stil tot ${time('to')}`,
        detail: `${text('reason')}. ${about['patients'] ? counted(Number(about['patients']), 'patiënt', 'patiënten') : 'Niemand'} op die tijd.`,
      }
    case 'leaves-early':
      return {
        title: who(`wil om ${time('leaveBy')} weg`),
        detail: `${text('code')} is nu pas om ${time('until')} klaar.`,
      }
    case 'urine-missing':
      return { title: who('geen urine ingeleverd'), detail: '24-uurs urine niet ontvangen. Vraag ernaar.' }
    case 'form-missing':
      return {
        title: who(`niet ingevuld: ${forms}`),
        detail: 'Leg de vragen op papier klaar, of vul ze samen in.',
      }
    case 'needs-care':
      return { title: who(forms), detail: '' }
    case 'day-before-open':
      return {
        title: 'Een vorige dag is niet afgesloten',
        detail: `${counted(Number(about['open'] ?? 0), 'patiënt', 'patiënten')} op ${text('day').split('-').reverse().join('-')} zonder einde.`,
      }
    default:
      return { title: who(kind), detail: '' }
  }
}

/** What a task asks, where nobody wrote it. `at`: a time, or ''. */
export const taskNl = (kind: string, code: string, at: string): string =>
  kind === 'tell-moved'
    ? `zeg de nieuwe tijd${at && `: ${code} om ${at}`}`
    : kind === 'plan-again'
      ? 'plan de rest op een andere dag'
      : kind
