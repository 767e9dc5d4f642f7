import { dayNumber, findDays, LEAST_MINUTES, type Plan, planBatch, repair, type Visit } from '#planner'
import type { AnyInstance, BatchInstance, FindInstance, Instance, RepairInstance } from './format.js'
import { agendasOf, disturbanceOf, patientsOf, questionOf } from './world.js'

/** Tells whether a search that can always be better should go on. */
export type GoOn = (progress: { readonly round: number; readonly placed: number; readonly stay: number }) => boolean

/** The answer to an instance in the benchmark's format, through the engine that books patients. */
export function answerTo(instance: AnyInstance, goOn: GoOn): unknown {
  if (instance.kind === 'find') return answerFind(instance)
  if (instance.kind === 'batch') return answerBatch(instance, goOn)
  return answerRepair(instance)
}

export function answerFind(instance: FindInstance) {
  const agendas = agendasOf(instance)
  const answers = instance.requests.map((request) => {
    const { options } = findDays(questionOf(instance, request), agendas, { most: Infinity, pick: 'cheapest' })
    return { id: request.id, options: options.map(({ plan }) => itineraryOf(instance, plan)) }
  })
  return { name: instance.name, answers }
}

export function answerBatch(instance: BatchInstance, goOn: GoOn) {
  const { placed } = planBatch(patientsOf(instance), agendasOf(instance), { seed: 1, goOn })
  const placement = placed.map(({ patient, option }) => ({ patient, ...itineraryOf(instance, option.plan) }))
  return { name: instance.name, placement }
}

/** `effort` in nodes of search; see `repair`. */
export function answerRepair(instance: RepairInstance, effort?: number) {
  const { kept } = repair(disturbanceOf(instance), { objective: LEAST_MINUTES, ...(effort && { effort }) })
  const schedule = kept.map(({ patient, visits }) => {
    const { pathway, steps } = instance.plan.find(({ id }) => id === patient)!
    const moved = instance.pathways[pathway]!.steps.map(({ id }) => visits.find((visit) => visit.step === id))
    return {
      patient,
      starts: steps.map((step, i) => moved[i]?.from ?? step.start),
      resources: steps.map((step, i) => moved[i]?.unit ?? step.resource),
    }
  })
  return { name: instance.name, schedule }
}

/** Day and pathway as numbers; starts and resources by step number. */
function itineraryOf({ startDate, pathways }: Instance, { day, pathway, visits }: Plan) {
  const number = pathways.findIndex(({ id }) => id === pathway)
  const inOrder = pathways[number]!.steps.map(({ id }): Visit => visits.find((visit) => visit.step === id)!)
  return {
    day: dayNumber(day) - dayNumber(startDate),
    pathway: number,
    starts: inOrder.map((visit) => visit.from),
    resources: inOrder.map((visit) => visit.unit),
  }
}
