import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useChanges } from '../shared/changes'
import { Dialog } from '../shared/dialog'
import { LinkButton } from '../shared/link-button'
import { focusRow, useListKeys } from '../shared/list-keys'
import { PageTitle } from '../shared/page-title'
import { useMayBlock, useMayOverbook, useMayRoster } from '../shared/roles'
import { Failure, Loading } from '../shared/states'
import { type Doing, ofNow, titleOf } from './doing'
import { unitQuery } from './planning-api'
import { UnitDates, useDates } from './unit-dates'
import { UnitForm } from './unit-form'
import { UnitLines } from './unit-lines'
import { w } from './words'

const words = w.roster

const route = getRouteApi('/inside/planbord/rooster/$unit')

/** When one unit is open: its weekly lines, skipped and extra sessions, minutes kept free and places more than there are. */
export function UnitPage() {
  const { unit } = route.useParams()
  const search = route.useSearch()
  const { data: plan, error, refetch } = useQuery(unitQuery(unit))
  const dates = useDates(unit)
  const [doing, setDoing] = useState<Doing | null>(null)
  const mayRoster = useMayRoster()
  const mayBlock = useMayBlock()
  const mayOverbook = useMayOverbook()
  useChanges(['unit', 'day'], () => {
    void refetch()
    for (const list of Object.values(dates)) void list.refetch()
  })
  const { list, onKeyDown } = useListKeys<HTMLDivElement>({
    ...(mayRoster && {
      n: () => setDoing({ what: 'add' }),
      e: () => setDoing({ what: 'session' }),
    }),
    ...(mayBlock && { b: () => setDoing({ what: 'block' }) }),
    ...(mayOverbook && { x: () => setDoing({ what: 'extra' }) }),
  })
  useEffect(() => {
    if (doing) return
    // After the dialog gave the focus back to what opened it, where that still stands.
    const later = setTimeout(() => document.activeElement === document.body && focusRow(list.current, 0))
    return () => clearTimeout(later)
  }, [doing, plan, list])
  if (error && !plan) return <Failure error={error} retry={() => void refetch()} />
  if (!plan) return <Loading lines={10} />
  const shown = [dates.sessions, dates.blocks].flatMap(({ rows }) => rows)
  const { poolLabel, placeLabel, label } = plan.unit
  const day = search.day && search.day >= plan.today ? search.day : plan.today
  return (
    <div ref={list} onKeyDown={onKeyDown}>
      <Group justify="space-between" mb="xs" gap="xs">
        <div>
          <PageTitle>{words.title(label)}</PageTitle>
          <Text size="sm" c="dimmed">
            {poolLabel} · {placeLabel}
          </Text>
        </div>
        <Group gap="xs">
          <LinkButton variant="default" to="/planbord" search={search.day ? { day: search.day } : {}}>
            {w.outages.back}
          </LinkButton>
          {mayRoster && (
            <>
              <Button data-row onClick={() => setDoing({ what: 'add' })}>
                {words.add}
              </Button>
              <Button variant="default" onClick={() => setDoing({ what: 'session' })}>
                {words.extraSession}
              </Button>
            </>
          )}
          {mayBlock && (
            <Button variant="default" onClick={() => setDoing({ what: 'block' })}>
              {words.block}
            </Button>
          )}
          {mayOverbook && (
            <Button variant="default" onClick={() => setDoing({ what: 'extra' })}>
              {words.extra}
            </Button>
          )}
        </Group>
      </Group>
      <UnitLines lines={plan.rosters} may={mayRoster} ask={setDoing} />
      <UnitDates lists={dates} may={mayRoster} mayBlock={mayBlock} mayOverbook={mayOverbook} ask={setDoing} />
      {!mayOverbook && (
        <Text size="sm" c="dimmed" mt="md">
          {words.whoOverbooks}
        </Text>
      )}
      {mayRoster && (
        <Text size="sm" c="dimmed" mt="xs">
          {words.keys}
        </Text>
      )}
      <Dialog opened={doing !== null} close={() => setDoing(null)} title={doing ? titleOf(doing) : ''}>
        {doing && (
          <UnitForm
            key={doing.what}
            {...{ unit, day, plan }}
            doing={ofNow(doing, plan.rosters, shown)}
            close={() => setDoing(null)}
          />
        )}
      </Dialog>
    </div>
  )
}
