import { type StepKind } from '#contracts'
import type { Tx } from '#platform'
import type { Asked } from './asked.js'
import { kindOf } from './aftermath.js'

/** A doctor or a scanner that may be asked for. */
export interface UnitChoice {
  readonly id: string
  readonly label: string
  /** The one of her last path day that took place. */
  readonly own: boolean
}
export interface UnitChoices {
  readonly doctors: readonly UnitChoice[]
  readonly devices: readonly UnitChoice[]
}

const DOCTOR: readonly StepKind[] = ['consult']
const DEVICE: readonly StepKind[] = ['dxa', 'vfa']

/** Which doctors and scanners a question can be narrowed to; an extra place is its own unit's. */
export async function unitChoices(tx: Tx, asked: Asked): Promise<UnitChoices> {
  const pools = (kinds: readonly StepKind[]) =>
    asked.question.pathways.flatMap(({ steps }) =>
      steps.flatMap(({ id, pool }) => (kinds.includes(kindOf(asked.definition, id)) ? [pool] : [])),
    )
  const [doctors, devices] = [pools(DOCTOR), pools(DEVICE)]
  const units: { id: string; label: string; pool: string; own: boolean }[] = await tx.sql.query(
    `select u.id, u.label, u.pool, u.id in (
        select distinct on (v.kind) coalesce(w.extra_of, w.id) from scheduling.visit v join scheduling.unit w on w.id = v.unit_id join scheduling.care_path p on p.id = v.care_path_id
         where v.patient_id = $2 and p.status = 'done' and v.kind = any($3) order by v.kind, v.day desc) as own
       from scheduling.unit u where u.pool = any($1) and u.extra_of is null order by u.label, u.id`,
    [[...doctors, ...devices], asked.referral.patientId, [...DOCTOR, ...DEVICE]],
  )
  const of = (wanted: readonly string[]) =>
    units.filter(({ pool }) => wanted.includes(pool)).map(({ id, label, own }) => ({ id, label, own }))
  return { doctors: of(doctors), devices: of(devices) }
}
