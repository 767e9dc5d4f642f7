import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  Outlet,
} from '@tanstack/react-router'
import { ApiError } from './api'
import { readDayBoardSearch, readHallSearch } from './day-board/search'
import { readEveningSearch } from './evening/search'
import { readOptionsSearch } from './find-options/options-search'
import { readBoardSearch, readUnitSearch } from './planning/search'
import { queryClient, sessionQuery } from './queries'
import { homeOf } from './shared/roles'
import { Loading } from './shared/states'
import { NotFound, ScreenFault } from './shell/faults'
import { Shell } from './shell/shell'
import { readSignInSearch, SignIn } from './sign-in/sign-in'
import { readWaitingSearch } from './waiting-list/search'
import { readWorkListSearch, WorkList } from './work-list/work-list'

/** Sign-in, the frame and the work list come at once; every other screen when it is first asked for. */
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
  component: lazyRouteComponent(() => import('./find-options/find-options'), 'FindOptions'),
  validateSearch: readOptionsSearch,
})
const path = createRoute({
  getParentRoute: () => inside,
  path: '/paden/$id',
  component: lazyRouteComponent(() => import('./path/path-page'), 'PathPage'),
})
const answers = createRoute({
  getParentRoute: () => inside,
  path: '/paden/$id/antwoorden',
  component: lazyRouteComponent(() => import('./path/answers-page'), 'AnswersPage'),
})
const entry = createRoute({
  getParentRoute: () => inside,
  path: '/paden/$id/vragenlijst/$form',
  component: lazyRouteComponent(() => import('./questionnaires/entry-page'), 'EntryPage'),
})
const frax = createRoute({
  getParentRoute: () => inside,
  path: '/paden/$id/frax',
  component: lazyRouteComponent(() => import('./questionnaires/frax-page'), 'FraxPage'),
})
const urine = createRoute({
  getParentRoute: () => inside,
  path: '/paden/$id/urine',
  component: lazyRouteComponent(() => import('./questionnaires/urine-page'), 'UrinePage'),
})
const instruments = createRoute({
  getParentRoute: () => inside,
  path: '/vragenlijsten',
  component: lazyRouteComponent(() => import('./questionnaires/instruments-page'), 'InstrumentsPage'),
})
const importing = createRoute({
  getParentRoute: () => inside,
  path: '/inlezen',
  component: lazyRouteComponent(() => import('./import/import-page'), 'ImportPage'),
})
const referralForm = createRoute({
  getParentRoute: () => inside,
  path: '/verwijzing',
  component: lazyRouteComponent(() => import('./referral-form/referral-form'), 'ReferralForm'),
})
const message = createRoute({
  getParentRoute: () => inside,
  path: '/berichten/$id',
  component: lazyRouteComponent(() => import('./messages/message-page'), 'MessagePage'),
})

const evening = createRoute({
  getParentRoute: () => inside,
  path: '/avond',
  component: lazyRouteComponent(() => import('./evening/evening-page'), 'EveningPage'),
  validateSearch: readEveningSearch,
})

const waitingList = createRoute({
  getParentRoute: () => inside,
  path: '/wachtlijst',
  component: lazyRouteComponent(() => import('./waiting-list/waiting-page'), 'WaitingPage'),
  validateSearch: readWaitingSearch,
})
const account = createRoute({
  getParentRoute: () => inside,
  path: '/account',
  component: lazyRouteComponent(() => import('./account/account-page'), 'AccountPage'),
})
const accounts = createRoute({
  getParentRoute: () => inside,
  path: '/accounts',
  component: lazyRouteComponent(() => import('./accounts/accounts-page'), 'AccountsPage'),
})
const audit = createRoute({
  getParentRoute: () => inside,
  path: '/logboek',
  component: lazyRouteComponent(() => import('./audit/audit-page'), 'AuditPage'),
})
const firstPassword = createRoute({
  getParentRoute: () => root,
  path: '/wachtwoord',
  component: lazyRouteComponent(() => import('./account/account-page'), 'FirstPassword'),
})
const board = createRoute({
  getParentRoute: () => inside,
  path: '/planbord',
  component: lazyRouteComponent(() => import('./planning/board-page'), 'BoardPage'),
  validateSearch: readBoardSearch,
})

const preparation = createRoute({
  getParentRoute: () => inside,
  path: '/voorbereiding',
  component: lazyRouteComponent(() => import('./preparation/preparation-page'), 'PreparationPage'),
})
const outages = createRoute({
  getParentRoute: () => inside,
  path: '/planbord/uitval',
  component: lazyRouteComponent(() => import('./planning/outages-page'), 'OutagesPage'),
})
const unitRoster = createRoute({
  getParentRoute: () => inside,
  path: '/planbord/rooster/$unit',
  component: lazyRouteComponent(() => import('./planning/unit-page'), 'UnitPage'),
  validateSearch: readUnitSearch,
})
const outage = createRoute({
  getParentRoute: () => inside,
  path: '/planbord/uitval/$id',
  component: lazyRouteComponent(() => import('./planning/outage-page'), 'OutagePage'),
})

const dayBoard = createRoute({
  getParentRoute: () => inside,
  path: '/dagbord',
  component: lazyRouteComponent(() => import('./day-board/day-board-page'), 'DayBoardPage'),
  validateSearch: readDayBoardSearch,
})
const hall = createRoute({
  getParentRoute: () => root,
  path: '/dagbord/scherm',
  component: lazyRouteComponent(() => import('./day-board/hall-page'), 'HallPage'),
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
      preparation,
    ]),
  ]),
  scrollRestoration: true,
  defaultPendingComponent: Loading,
  defaultPreload: 'intent',
})

/** Where there is no frame that asks her to sign in again in place (`shell/signed-out.tsx`), and she is not signing in already. */
queryClient.getQueryCache().subscribe(({ type, query }) => {
  const error = query.state.error
  if (type !== 'updated' || !(error instanceof ApiError) || error.status !== 401 || query.queryKey[0] === 'session')
    return
  const asksHerself: readonly string[] = [inside.id, signIn.id]
  if (router.state.matches.some(({ routeId }) => asksHerself.includes(routeId))) return
  queryClient.clear()
  void router.navigate({ to: '/inloggen', search: { back: router.state.location.href, expired: true } })
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
