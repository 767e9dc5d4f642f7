import { createRootRoute, createRoute, createRouter, redirect, Outlet } from '@tanstack/react-router'
import { AccountPage, FirstPassword } from './account/account-page'
import { AccountsPage } from './accounts/accounts-page'
import { ApiError } from './api'
import { AuditPage } from './audit/audit-page'
import { DayBoardPage, readDayBoardSearch } from './day-board/day-board-page'
import { HallPage, readHallSearch } from './day-board/hall-page'
import { readOptionsSearch } from './find-options/options-search'
import { EveningPage, readEveningSearch } from './evening/evening-page'
import { FindOptions } from './find-options/find-options'
import { ImportPage } from './import/import-page'
import { MessagePage } from './messages/message-page'
import { AnswersPage } from './path/answers-page'
import { PathPage } from './path/path-page'
import { EntryPage } from './questionnaires/entry-page'
import { FraxPage } from './questionnaires/frax-page'
import { InstrumentsPage } from './questionnaires/instruments-page'
import { UrinePage } from './questionnaires/urine-page'
import { BoardPage, readBoardSearch } from './planning/board-page'
import { OutagePage } from './planning/outage-page'
import { OutagesPage } from './planning/outages-page'
import { readUnitSearch, UnitPage } from './planning/unit-page'
import { ReferralForm } from './referral-form/referral-form'
import { queryClient, sessionQuery } from './queries'
import { homeOf } from './shared/roles'
import { NotFound, ScreenFault } from './shell/faults'
import { Shell } from './shell/shell'
import { readSignInSearch, SignIn } from './sign-in/sign-in'
import { readWaitingSearch, WaitingPage } from './waiting-list/waiting-page'
import { readWorkListSearch, WorkList } from './work-list/work-list'

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound, errorComponent: ScreenFault })

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/inloggen',
  component: SignIn,
  validateSearch: readSignInSearch,
})

/** Without a session the visitor signs in first and comes back where she was. */
async function needsSession({ location }: { location: { href: string } }) {
  const session = await queryClient.ensureQueryData(sessionQuery).catch((error) => {
    if (error instanceof ApiError && error.status === 401)
      throw redirect({ to: '/inloggen', search: { back: location.href } })
    throw error
  })
  if (session.mustChange) throw redirect({ to: '/wachtwoord' })
}

const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: Shell, beforeLoad: needsSession })

const start = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: async () => {
    const { role } = await queryClient.ensureQueryData(sessionQuery)
    throw redirect({ to: homeOf(role) })
  },
})
const workList = createRoute({
  getParentRoute: () => inside,
  path: '/werklijst',
  component: WorkList,
  validateSearch: readWorkListSearch,
})
const findOptions = createRoute({
  getParentRoute: () => inside,
  path: '/opties',
  component: FindOptions,
  validateSearch: readOptionsSearch,
})
const path = createRoute({ getParentRoute: () => inside, path: '/paden/$id', component: PathPage })
const answers = createRoute({ getParentRoute: () => inside, path: '/paden/$id/antwoorden', component: AnswersPage })
const entry = createRoute({ getParentRoute: () => inside, path: '/paden/$id/vragenlijst/$form', component: EntryPage })
const frax = createRoute({ getParentRoute: () => inside, path: '/paden/$id/frax', component: FraxPage })
const urine = createRoute({ getParentRoute: () => inside, path: '/paden/$id/urine', component: UrinePage })
const instruments = createRoute({ getParentRoute: () => inside, path: '/vragenlijsten', component: InstrumentsPage })
const importing = createRoute({ getParentRoute: () => inside, path: '/inlezen', component: ImportPage })
const referralForm = createRoute({ getParentRoute: () => inside, path: '/verwijzing', component: ReferralForm })
const message = createRoute({ getParentRoute: () => inside, path: '/berichten/$id', component: MessagePage })

const evening = createRoute({
  getParentRoute: () => inside,
  path: '/avond',
  component: EveningPage,
  validateSearch: readEveningSearch,
})

const waitingList = createRoute({
  getParentRoute: () => inside,
  path: '/wachtlijst',
  component: WaitingPage,
  validateSearch: readWaitingSearch,
})
const account = createRoute({ getParentRoute: () => inside, path: '/account', component: AccountPage })
const accounts = createRoute({ getParentRoute: () => inside, path: '/accounts', component: AccountsPage })
const audit = createRoute({ getParentRoute: () => inside, path: '/logboek', component: AuditPage })
const firstPassword = createRoute({ getParentRoute: () => root, path: '/wachtwoord', component: FirstPassword })
const board = createRoute({
  getParentRoute: () => inside,
  path: '/planbord',
  component: BoardPage,
  validateSearch: readBoardSearch,
})

const outages = createRoute({ getParentRoute: () => inside, path: '/planbord/uitval', component: OutagesPage })
const unitRoster = createRoute({
  getParentRoute: () => inside,
  path: '/planbord/rooster/$unit',
  component: UnitPage,
  validateSearch: readUnitSearch,
})
const outage = createRoute({ getParentRoute: () => inside, path: '/planbord/uitval/$id', component: OutagePage })

const dayBoard = createRoute({
  getParentRoute: () => inside,
  path: '/dagbord',
  component: DayBoardPage,
  validateSearch: readDayBoardSearch,
})
const hall = createRoute({
  getParentRoute: () => root,
  path: '/dagbord/scherm',
  component: HallPage,
  validateSearch: readHallSearch,
  beforeLoad: needsSession,
})

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    firstPassword,
    hall,
    inside.addChildren([
      start,
      workList,
      findOptions,
      path,
      answers,
      entry,
      frax,
      urine,
      instruments,
      importing,
      referralForm,
      message,
      evening,
      dayBoard,
      board,
      outages,
      outage,
      unitRoster,
      account,
      accounts,
      audit,
      waitingList,
    ]),
  ]),
  scrollRestoration: true,
})

queryClient.getQueryCache().subscribe(({ type, query }) => {
  const error = query.state.error
  if (type !== 'updated' || !(error instanceof ApiError) || error.status !== 401 || query.queryKey[0] === 'session')
    return
  queryClient.clear()
  void router.navigate({ to: '/inloggen', search: { back: router.state.location.href, expired: true } })
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
