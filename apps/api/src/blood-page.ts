import type { BloodOrder, OrderedTest } from '#lab'

/** What is drawn of one patient, as staff see it. */
export interface BloodView {
  readonly state: 'ordered' | 'withdrawn'
  readonly drawOn: string
  readonly label: string
  readonly tubes: readonly { readonly label: string; readonly cap: string; readonly count: number }[]
  readonly fastingHours: number | null
  readonly tests: readonly {
    readonly id: string
    readonly label: string
    readonly loinc: string | null
    readonly specimen: 'blood' | 'urine'
    readonly when: 'same-day' | 'later'
    /** Minutes after the draw, or working days: whichever the laboratory counts in. */
    readonly minutes: number | null
    readonly workingDays: number | null
  }[]
}

export const presentBlood = ({ state, drawOn, label, tubes, fastingHours, tests }: BloodOrder): BloodView => ({
  ...{ state, drawOn, label: label ?? '', fastingHours },
  tubes: tubes.map((tube) => ({ label: tube.label, cap: tube.cap, count: tube.count })),
  tests: tests.map(presentTest),
})

const presentTest = ({ id, label, loinc, specimen, when, readyAfter }: OrderedTest) => ({
  ...{ id, label, loinc, specimen, when },
  minutes: 'minutes' in readyAfter ? readyAfter.minutes : null,
  workingDays: 'workingDays' in readyAfter ? readyAfter.workingDays : null,
})
