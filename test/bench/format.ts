/** daypath-bench/1: the public benchmark of same-day care-path planning. Days are numbers, times minutes, intervals half-open. */
export interface Instance {
  readonly format: 'daypath-bench/1'
  readonly kind: 'find' | 'batch' | 'repair'
  readonly name: string
  readonly grid: number
  readonly days: number
  readonly startDate: string
  readonly locations: readonly string[]
  readonly walk: readonly (readonly number[])[]
  readonly resources: readonly Resource[]
  readonly pathways: readonly BenchPathway[]
}

/** `sessions` and `busy`: rows of a day number followed by pairs from, to. */
export interface Resource {
  readonly id: string
  readonly group: string
  readonly location: number
  readonly capacity: number
  readonly minUseful: number
  readonly sessions: readonly (readonly number[])[]
  readonly busy: readonly (readonly number[])[]
}

export interface BenchPathway {
  readonly id: string
  readonly leadDays: number
  readonly maxStay: number
  readonly steps: readonly {
    readonly id: string
    readonly group: string
    readonly dur: number
    readonly from: number
    readonly to: number
  }[]
  readonly lags: readonly {
    readonly before: number
    readonly after: number
    readonly min: number
    readonly max: number | null
  }[]
}

/** What find requests and batch patients share. */
export interface Bounds {
  readonly id: string
  readonly pathways: readonly number[]
  readonly weekdays: readonly number[]
  readonly notBefore: number
  readonly notAfter: number
  readonly unavailable: readonly (readonly [number, number, number])[]
  readonly only: Readonly<Record<string, readonly string[]>>
}

export interface Request extends Bounds {
  readonly requested: number
  readonly earliest: number
  readonly latest: number
  readonly k: number
}
export interface FindInstance extends Instance {
  readonly kind: 'find'
  readonly requests: readonly Request[]
}

export interface Patient extends Bounds {
  readonly release: number
  readonly due: number
}
export interface BatchInstance extends Instance {
  readonly kind: 'batch'
  readonly patients: readonly Patient[]
}

export interface PlannedStep {
  readonly resource: string
  readonly start: number
  readonly end: number
  readonly state: 'done' | 'running' | 'todo'
}
export interface Planned {
  readonly id: string
  readonly pathway: number
  readonly steps: readonly PlannedStep[]
  readonly presentFrom: number
  readonly status: 'active' | 'noShow' | 'finished'
}
export interface RepairInstance extends Instance {
  readonly kind: 'repair'
  readonly now: number
  readonly overtime: number
  readonly maxAdvance: number
  readonly down: readonly { readonly resource: string; readonly from: number; readonly to: number }[]
  readonly plan: readonly Planned[]
}

export type AnyInstance = FindInstance | BatchInstance | RepairInstance
