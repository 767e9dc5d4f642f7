import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { Referral } from '../api'
import { carePathQuery, referralQuery } from '../queries'
import { PageTitle } from '../shared/page-title'
import { Empty, Failure, Loading } from '../shared/states'
import { useShell } from '../shell/shell-actions'
import { t } from '../texts'
import { Choosing } from './choosing'
import { Hold } from './hold'
import { PatientCard } from './patient-card'
import classes from './find-options.module.css'

const route = getRouteApi('/inside/opties')

/** Find, hold, book: the whole day of one patient in one screen. */
export function FindOptions() {
  const { referral: id } = route.useSearch()
  return id ? <Planning key={id} id={id} /> : <Start />
}

function Start() {
  const { openSearch } = useShell()
  return (
    <>
      <PageTitle>{t.options.title}</PageTitle>
      <Empty title={t.options.startTitle}>
        <Text size="sm" mb="sm">
          {t.options.start}
        </Text>
        <Button onClick={openSearch}>{t.search.title}</Button>
      </Empty>
    </>
  )
}

function Planning({ id }: { id: string }) {
  const { data: referral, error, refetch } = useQuery(referralQuery(id))
  if (error && !referral) return <Failure error={error} retry={() => void refetch()} />
  if (!referral) return <Loading />
  return (
    <div className={classes.screen}>
      <PatientCard referral={referral} />
      <Day referral={referral} />
    </div>
  )
}

/** A held day is shown first; else the days that can be chosen. */
function Day({ referral }: { referral: Referral }) {
  const isHeld = referral.carePath?.status === 'held'
  const { data: held, error } = useQuery({ ...carePathQuery(referral.carePath?.id ?? ''), enabled: isHeld })
  if (isHeld && error) return <Failure error={error} />
  if (isHeld && !held) return <Loading />
  return isHeld && held ? <Hold carePath={held} /> : <Choosing referral={referral} />
}
