import { Injectable, Logger } from '@nestjs/common'
import { UnrecoverableError } from 'bullmq'
import type { CarePathRef, Day, JobName, Jobs, StepKind } from '#contracts'
import { EveningClinic } from '#evening-clinic'
import { LabOrders } from '#lab'
import { Letters, Messages } from '#messages'
import { Chasing } from '#preparation'
import { type JobWork, LongWorks, type QueuedJob, RefusedForGood } from '#platform'
import { Questionnaires } from '#questionnaire'
import { CarePaths, type CarePathView, explain, Gaps, Itineraries, type Outcome } from '#scheduling'
import { BoardDays } from './board-days.js'
import { PatientNews } from './patient-news.js'
import { LongWorkRunners } from './long-work-runners.js'

type Handlers<T> = { readonly [N in JobName]: (payload: Jobs[N], extra: T) => Promise<unknown> }

/** Who does each job, and who undoes it when it fails for good. A job without both does not compile; no rule lives here. */
@Injectable()
export class JobHandlers implements JobWork {
  private readonly log = new Logger(JobHandlers.name)

  constructor(
    private readonly carePaths: CarePaths,
    private readonly itineraries: Itineraries,
    private readonly gaps: Gaps,
    private readonly lab: LabOrders,
    private readonly evenings: EveningClinic,
    private readonly questionnaires: Questionnaires,
    private readonly messages: Messages,
    private readonly letters: Letters,
    private readonly chasing: Chasing,
    private readonly news: PatientNews,
    private readonly boardDays: BoardDays,
    private readonly longWorks: LongWorks,
    private readonly runners: LongWorkRunners,
  ) {}

  readonly does: Handlers<void> = {
    'scheduling.end-hold': (ref) => this.carePaths.endHold(ref),
    'scheduling.close-path': (ref) => this.boardDays.endPath(ref),
    'scheduling.note-gap': (ref) => this.gaps.note(ref),
    'scheduling.book-dxa': (ref) => this.book(ref, 'dxa', 'vfa'),
    'scheduling.book-xray': (ref) => this.book(ref, 'xray'),
    'scheduling.book-nurse': (ref) => this.book(ref, 'nurse', 'intake'),
    'scheduling.book-consult': (ref) => this.book(ref, 'consult'),
    'scheduling.confirm-visit': ({ step, ...ref }) => this.book(ref, step),
    'lab.order-blood': (ref) =>
      this.withItinerary(ref, ({ panel, path }) => this.lab.orderBlood(ref, drawnOn(path), panel)),
    'lab.arrange-urine': (ref) =>
      this.withItinerary(ref, ({ kit }) => (kit ? this.lab.arrangeUrine(ref, kit) : this.book(ref, 'urine'))),
    'lab.withdraw': (ref) => this.lab.withdraw(ref),
    'evening-clinic.reserve-imaging': async (ref) => this.settle(ref, await this.evenings.reserveImaging(ref)),
    'evening-clinic.book-phone-result': async (ref) => this.settle(ref, await this.evenings.bookPhoneResult(ref)),
    'evening-clinic.release': (ref) => this.evenings.release(ref),
    'evening-clinic.carry-phone-result': (ref) => this.evenings.carry(ref),
    'day-board.plan-call': ({ carePathId }) => this.boardDays.planCall(carePathId),
    'questionnaire.plan': (ref) =>
      this.withItinerary(ref, async ({ path }) => {
        await this.questionnaires.plan(ref, path)
        await this.chasing.plan(ref)
      }),
    'questionnaire.send': (ref) => this.questionnaires.send(ref),
    'questionnaire.withdraw': (ref) => this.questionnaires.withdraw(ref),
    'questionnaire.take-answers': ({ carePathId, form }) => this.news.take(carePathId, form),
    'questionnaire.look-at-urine': ({ carePathId }) => this.news.urine(carePathId),
    'message.send': (message) =>
      message.round ? this.chasing.chase(message, message.round) : this.messages.send(message),
    'message.end-offer': (ref) => this.messages.endOffer(ref),
    'message.letter-overdue': (message) => this.letters.overdue(message),
    'preparation.chase': ({ round, ...ref }) => this.chasing.chase(ref, round),
    'preparation.settle': ({ carePathId }) => this.chasing.settle(carePathId),
    'long-work.run': ({ longWorkId }) => this.longWorks.run(longWorkId, this.runners.runs),
  }

  /** The counterpart of each job: what is put right, and who hears of it, when its last try failed. */
  readonly undoes: Handlers<string> = {
    'scheduling.end-hold': async () => undefined,
    'scheduling.close-path': async () => undefined,
    'scheduling.note-gap': async () => undefined,
    'scheduling.book-dxa': (ref, reason) => this.giveBack(ref, reason),
    'scheduling.book-xray': (ref, reason) => this.giveBack(ref, reason),
    'scheduling.book-nurse': (ref, reason) => this.giveBack(ref, reason),
    'scheduling.book-consult': (ref, reason) => this.giveBack(ref, reason),
    'scheduling.confirm-visit': (ref, reason) => this.giveBack(ref, reason),
    'lab.order-blood': (ref, reason) => this.giveBack(ref, reason),
    'lab.arrange-urine': (ref, reason) => this.giveBack(ref, reason),
    'lab.withdraw': async () => undefined,
    'evening-clinic.reserve-imaging': (ref, reason) => this.giveBack(ref, reason),
    'evening-clinic.book-phone-result': (ref, reason) => this.giveBack(ref, reason),
    'evening-clinic.release': async () => undefined,
    'evening-clinic.carry-phone-result': async () => undefined,
    'day-board.plan-call': async () => undefined,
    'questionnaire.plan': (ref, reason) => this.messages.fail({ ...ref, kind: 'questionnaires' }, reason),
    'questionnaire.send': (ref, reason) => this.messages.fail({ ...ref, kind: 'questionnaires' }, reason),
    'questionnaire.withdraw': async () => undefined,
    'questionnaire.take-answers': ({ carePathId }) => this.news.notTaken(carePathId),
    'questionnaire.look-at-urine': ({ carePathId }) => this.news.notTaken(carePathId),
    'message.send': (message, reason) => this.messages.fail(message, reason),
    'message.end-offer': async () => undefined,
    'message.letter-overdue': async () => undefined,
    'preparation.chase': (message, reason) => this.messages.fail({ ...message, kind: 'reminder' }, reason),
    'preparation.settle': async () => undefined,
    'long-work.run': ({ longWorkId }, reason) => this.longWorks.fail(longWorkId, reason),
  }

  process = async ({ job, payload }: QueuedJob): Promise<unknown> => {
    try {
      return await (this.does[job] as (payload: object) => Promise<unknown>)(payload)
    } catch (error) {
      if (error instanceof UnrecoverableError) throw error
      if (error instanceof RefusedForGood) throw new UnrecoverableError('Het adres of nummer wordt geweigerd')
      this.log.warn(`${job}: ${(error as Error).message}`)
      throw new Error('Technische storing: probeer het later opnieuw')
    }
  }

  failed = ({ job, payload }: QueuedJob, reason: string): Promise<unknown> =>
    (this.undoes[job] as (payload: object, reason: string) => Promise<unknown>)(payload, reason)

  private async book(ref: CarePathRef, ...kinds: StepKind[]): Promise<void> {
    for (const kind of kinds) await this.settle(ref, await this.carePaths.confirm(ref, kind))
  }

  /** A refusal will be the same at the next try: it fails the job for good, with the reason as staff will read it. */
  private async settle(ref: CarePathRef, outcome: Outcome): Promise<void> {
    if (outcome.ok || outcome.refusals.every(({ code }) => OVERTAKEN.has(code))) return
    const itinerary = await this.itineraries.at(ref)
    const told = itinerary ? outcome.refusals.map((refusal) => explain(refusal, itinerary.definition)) : []
    throw new UnrecoverableError(
      told.map(({ reason, detail }) => [reason, detail].filter(Boolean).join(', ')).join('; '),
    )
  }

  private giveBack({ carePathId, version }: CarePathRef, reason: string): Promise<unknown> {
    return this.carePaths.fail({ carePathId, version }, reason)
  }

  private async withItinerary(
    ref: CarePathRef,
    work: (itinerary: NonNullable<Awaited<ReturnType<Itineraries['at']>>>) => Promise<unknown>,
  ): Promise<void> {
    const itinerary = await this.itineraries.at(ref)
    if (itinerary) await work(itinerary)
  }
}

/** The day of the draw: also where it is on another day than the rest. */
const drawnOn = ({ visits, day }: CarePathView): Day => visits.find(({ kind }) => kind === 'blood')?.day ?? day

/** Codes that mean that the job is about a path that went on without it: nothing to do. */
const OVERTAKEN: ReadonlySet<string> = new Set(['stale-version', 'not-live', 'not-found'])
