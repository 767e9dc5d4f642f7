import { Controller, Get, Query } from '@nestjs/common'
import { Type } from 'class-transformer'
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator'
import { type CarePathDefinition, loadDefinition, pathwayLabel } from '#care-path'
import { WORK_TABS, type WorkCause, type WorkItem, WorkLists, type WorkTab } from '#intake'
import { Messages } from '#messages'
import { addDays } from '#planner'
import { Audit, Clock, Config, CurrentStaff, Database, Roles, type Staff } from '#platform'

const PAGE = 50

class WorkListQuery {
  @IsOptional()
  @IsIn(WORK_TABS)
  tab: WorkTab = 'to-plan'

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  page: number = 1
}

/** Why a row is on its list; `labels` are the hospital's own words for the codes in `about`. */
export type RowReason = WorkCause & { readonly labels: Readonly<Record<string, string>> }
export type WorkRow = Omit<WorkItem, 'reasons'> & { readonly path: string; readonly reasons: readonly RowReason[] }
export interface WorkPage {
  readonly tabs: readonly { readonly key: WorkTab; readonly count: number }[]
  readonly rows: readonly WorkRow[]
  readonly page: number
  readonly pages: number
  readonly total: number
}

/** The work list: one tab of it, and how much waits in each. Whoever is shown was looked at. */
@Controller('api/work-list')
export class WorkListController {
  constructor(
    private readonly lists: WorkLists,
    private readonly messages: Messages,
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @Roles('secretariat', 'nurse', 'doctor', 'assistant', 'manager')
  @Get()
  async get(@Query() { tab, page }: WorkListQuery, @CurrentStaff() { name, role }: Staff): Promise<WorkPage> {
    const today = this.clock.today()
    const definition = loadDefinition(this.config.hospital, today)
    return this.db.transaction(async (tx) => {
      const horizon = {
        nearUntil: addDays(today, definition.horizon.urgentDays),
        letterArrives: await this.messages.letterArrives(tx, definition.post.workingDays),
      }
      const counts = await this.lists.counts(tx, horizon)
      const items = await this.lists.page(tx, tab, horizon, { limit: PAGE, offset: (page - 1) * PAGE })
      const seen = { actor: name, role, action: 'R', event: 'work-list.seen', objectType: 'patient' } as const
      const patients = [...new Set(items.map(({ patient }) => patient.id))]
      await this.audit.record(
        tx,
        patients.map((id) => ({ ...seen, patientId: id, objectId: id })),
      )
      return {
        tabs: WORK_TABS.map((key) => ({ key, count: counts[key] })),
        rows: items.map((item) => ({
          ...item,
          path: item.pathway ? pathwayLabel(definition, item.pathway) : definition.title,
          reasons: item.reasons.map((reason) => ({ ...reason, labels: labelsOf(reason, definition) })),
        })),
        page,
        pages: Math.max(1, Math.ceil(counts[tab] / PAGE)),
        total: counts[tab],
      }
    })
  }
}

function labelsOf({ about }: WorkCause, definition: CarePathDefinition): Readonly<Record<string, string>> {
  const { routes, reasons, sites } = definition.entry
  const label = (things: readonly { readonly id: string; readonly label: string }[], id: unknown) =>
    things.find((thing) => thing.id === id)?.label
  const found = {
    route: label(routes, about.route),
    reason: label(reasons, about.reason),
    site: label(sites, about.site),
    step: label(definition.steps, about.step),
  }
  return Object.fromEntries(Object.entries(found).filter(([, text]) => text !== undefined)) as Record<string, string>
}
