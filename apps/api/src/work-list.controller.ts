import { Controller, Get, Query } from '@nestjs/common'
import { Type } from 'class-transformer'
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator'
import { type CarePathDefinition, loadDefinition, pathwayLabel } from '#care-path'
import { WORK_TABS, type WorkItem, WorkLists, type WorkTab } from '#intake'
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

/** A row of the work list; `labels` are the hospital's own words for the codes in `about`. */
export type WorkRow = WorkItem & { readonly path: string; readonly labels: Readonly<Record<string, string>> }
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
        rows: items.map((item) => ({ ...item, ...labelled(item, definition) })),
        page,
        pages: Math.max(1, Math.ceil(counts[tab] / PAGE)),
        total: counts[tab],
      }
    })
  }
}

function labelled({ pathway, about }: WorkItem, definition: CarePathDefinition) {
  const { routes, reasons, sites } = definition.entry
  const label = (things: readonly { readonly id: string; readonly label: string }[], id: unknown) =>
    things.find((thing) => thing.id === id)?.label
  const found = {
    route: label(routes, about.route),
    reason: label(reasons, about.reason),
    site: label(sites, about.site),
    step: label(definition.steps, about.step),
  }
  const labels = Object.fromEntries(Object.entries(found).filter(([, text]) => text !== undefined)) as Record<
    string,
    string
  >
  return { path: pathway ? pathwayLabel(definition, pathway) : definition.title, labels }
}
