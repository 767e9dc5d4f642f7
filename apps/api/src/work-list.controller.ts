import { Controller, Get, Query } from '@nestjs/common'
import { Type } from 'class-transformer'
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator'
import { loadDefinition, pathwayLabel } from '#care-path'
import { Patients, Referrals } from '#intake'
import { Messages } from '#messages'
import { Audit, Clock, Config, CurrentStaff, Database, Roles, type Staff } from '#platform'
import { type CarePathView, PathLists } from '#scheduling'

/** Where work waits, in the order of the screen. */
const TABS = {
  'to-plan': 'Te plannen',
  'doctor-decides': 'Arts beslist',
  held: 'Vastgehouden',
  booking: 'Wordt geboekt',
  failed: 'Boeken mislukt',
  'to-call': 'Bellen',
  'to-print': 'Brief printen',
  'message-failed': 'Bericht mislukt',
} as const
type Tab = keyof typeof TABS
const PAGE = 50

class WorkListQuery {
  @IsOptional()
  @IsIn(Object.keys(TABS))
  tab: Tab = 'to-plan'

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  page: number = 1
}

interface Row {
  readonly referralId: string | null
  readonly carePathId: string | null
  readonly messageId: string | null
  readonly patient: { readonly id: string; readonly name: string; readonly birthDate: string; readonly number: string }
  readonly path: string
  readonly why: string
  readonly latest: string | null
  readonly status: { readonly key: string; readonly label: string }
  readonly urgent: boolean
}

/** The work list: one tab of it, and how much waits in each. Whoever is shown was looked at. */
@Controller('api/work-list')
export class WorkListController {
  constructor(
    private readonly referrals: Referrals,
    private readonly patients: Patients,
    private readonly lists: PathLists,
    private readonly messages: Messages,
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @Roles('secretariat', 'nurse', 'doctor', 'assistant', 'manager')
  @Get()
  async get(@Query() { tab, page }: WorkListQuery, @CurrentStaff() { name, role }: Staff) {
    const counts = await this.counts()
    const rows = await this.rows(tab, { limit: PAGE, offset: (page - 1) * PAGE })
    await this.db.transaction((tx) =>
      this.audit.record(
        tx,
        rows.map(
          ({ patient: { id } }) =>
            ({
              actor: name,
              role,
              action: 'R',
              event: 'work-list.seen',
              patientId: id,
              objectType: 'patient',
              objectId: id,
            }) as const,
        ),
      ),
    )
    return {
      tabs: Object.entries(TABS).map(([key, label]) => ({ key, label, count: counts[key as Tab] })),
      rows,
      page,
      pages: Math.max(1, Math.ceil(counts[tab] / PAGE)),
      total: counts[tab],
    }
  }

  private async counts(): Promise<Readonly<Record<Tab, number>>> {
    const [states, paths, messages] = await Promise.all([
      this.referrals.counts(),
      this.lists.counts(),
      this.messages.counts(),
    ])
    return { 'to-plan': states['to-plan'], 'doctor-decides': states['doctor-decides'], ...paths, ...messages }
  }

  private async rows(tab: Tab, page: { limit: number; offset: number }): Promise<readonly Row[]> {
    if (tab === 'to-plan' || tab === 'doctor-decides') return this.referralRows(tab, page)
    if (tab === 'held' || tab === 'booking' || tab === 'failed')
      return this.pathRows(tab, await this.lists.page(tab, page))
    const waiting = await this.messages.attention(tab, page)
    const paths = await this.db.transaction((tx) =>
      this.lists.byIds(
        tx,
        waiting.map(({ carePathId }) => carePathId),
      ),
    )
    const rows = await this.pathRows(
      tab,
      waiting.flatMap(({ carePathId }) => paths.get(carePathId) ?? []),
    )
    return rows.map((row, i) => ({ ...row, messageId: waiting[i]!.messageId, why: waiting[i]!.why }))
  }

  private async referralRows(
    tab: 'to-plan' | 'doctor-decides',
    page: { limit: number; offset: number },
  ): Promise<readonly Row[]> {
    const rows = await this.referrals.workList(tab, page)
    const { title } = this.definition()
    return rows.map((row) => ({
      ...row,
      carePathId: null,
      messageId: null,
      path: title,
      status: { key: tab, label: TABS[tab] },
    }))
  }

  private async pathRows(tab: Tab, paths: readonly CarePathView[]): Promise<readonly Row[]> {
    const named = await this.db.transaction((tx) =>
      this.patients.named(
        tx,
        paths.map(({ patientId }) => patientId),
      ),
    )
    const definition = this.definition()
    return paths.flatMap((path) => {
      const patient = named.get(path.patientId)
      const row = {
        referralId: path.referralId,
        carePathId: path.id,
        messageId: null,
        path: pathwayLabel(definition, path.pathway),
        why: path.outcome ?? '',
        latest: path.day,
        status: { key: tab, label: TABS[tab] },
        urgent: tab === 'failed' || tab === 'message-failed',
      }
      return patient ? [{ ...row, patient }] : []
    })
  }

  private definition() {
    return loadDefinition(this.config.hospital, this.clock.today())
  }
}
