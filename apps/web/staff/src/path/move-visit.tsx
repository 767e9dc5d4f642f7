import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { CarePath, Visit } from '../api'
import { Action } from '../shared/action'
import { showShort } from '../shared/dates'
import { Dialog } from '../shared/dialog'
import { focusRow, useListKeys } from '../shared/list-keys'
import { Failure, Loading } from '../shared/states'
import { say } from '../shared/toast'
import { Refusal } from '../shared/refusal'
import { t } from '../texts'
import { type Place, type Places, pathApi, placesQuery } from './path-api'
import classes from './path.module.css'
import { useChange } from './use-change'
import { w } from './words'

interface Props {
  carePath: CarePath
  visit: Visit | null
  /** `hh:mm` that is asked for already. */
  at?: string
  close: () => void
}

/** One visit on another time or with somebody else, the rest of the day as it is. */
export function MoveVisit({ carePath, visit, at, close }: Props) {
  return (
    <Dialog opened={visit !== null} close={close} title={visit ? w.moveVisit(visit.label) : ''} size="xl">
      {visit && <Choosing carePath={carePath} visit={visit} asked={at ?? ''} close={close} />}
    </Dialog>
  )
}

/** `1040`, `10.40`, `9:05` as `hh:mm`; '' while it is no time yet. */
function asTime(typed: string): string {
  const [, hour = '', minute = ''] = /^(\d{1,2})[:.]?(\d{2})$/.exec(typed.trim()) ?? []
  return hour && Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : ''
}

interface ChoosingProps {
  carePath: CarePath
  visit: Visit
  asked: string
  close: () => void
}

function Choosing({ carePath, visit, asked, close }: ChoosingProps) {
  const [typed, setTyped] = useState(asked)
  const [at] = useDebouncedValue(asTime(typed), 150)
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...placesQuery(carePath, visit.step, at),
    placeholderData: keepPreviousData,
  })
  const move = useChange(
    (place: Place) => pathApi.change(carePath, place.choice),
    (path) => {
      const now = path.visits.find(({ step }) => step === visit.step)
      say(w.moved(visit.label, now?.from ?? ''))
      close()
    },
  )
  const shown = data ? near(data.places, at) : []
  const list = useRef<HTMLDivElement>(null)
  const [entered, setEntered] = useState(false)
  const isAnswered = data !== undefined && !isPlaceholderData && at === asTime(typed)
  const hasPlace = at !== '' && shown[0]?.from === at
  useEffect(() => {
    if (!entered || !isAnswered) return
    setEntered(false)
    if (hasPlace) focusRow(list.current, 0)
  }, [entered, isAnswered, hasPlace])
  return (
    <Stack gap="sm">
      <Text size="sm">
        {w.now(`${visit.from} – ${visit.to}`, visit.unit)}. {carePath.status.key === 'held' ? w.heldSends : w.sends}
      </Text>
      <TextInput
        label={w.at}
        description={w.atHint}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={({ key }) => key === 'Enter' && setEntered(true)}
        w={{ base: '100%', sm: 320 }}
        data-autofocus
        autoComplete="off"
      />
      <Refusal error={move.error} />
      {error && !data && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading lines={4} />}
      {data && (
        <>
          <div role="status">
            {at && data.whyNot.length > 0 && <WhyNot at={at} reasons={data.whyNot} />}
            <Text size="sm" fw={600}>
              {data.places.length > 0 ? w.places(data.places.length) : w.noPlaces}
            </Text>
          </div>
          <div ref={list}>
            <PlaceList
              places={shown}
              carePath={carePath}
              pending={move.isPending ? move.variables.key : null}
              choose={move.mutate}
            />
          </div>
        </>
      )}
      <Group>
        <Button variant="default" onClick={close}>
          {w.close}
        </Button>
      </Group>
    </Stack>
  )
}

const NEAREST = 12
/** The places nearest to a time, in order of time; all of them where none is asked. */
function near(places: Place[], at: string): Place[] {
  if (!at) return places
  const minute = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  const distance = (place: Place) => Math.abs(minute(place.from) - minute(at))
  return [...places].sort((a, b) => distance(a) - distance(b)).slice(0, NEAREST)
}

function WhyNot({ at, reasons }: { at: string; reasons: Places['whyNot'] }) {
  return (
    <Text size="sm" c="#7d1515" mb={6}>
      <b>{w.notAt(at)}</b>:{' '}
      {reasons.map(({ reason, detail }) => [reason, detail].filter(Boolean).join(', ')).join('; ')}.
    </Text>
  )
}

interface ListProps {
  places: Place[]
  carePath: CarePath
  pending: string | null
  choose: (place: Place) => void
}

function PlaceList({ places, carePath, pending, choose }: ListProps) {
  const { list, onKeyDown } = useListKeys<HTMLOListElement>()
  return (
    <ol className={classes.places} ref={list} onKeyDown={onKeyDown}>
      {places.map((place, index) => (
        <li key={place.key}>
          <span>
            <b>
              {place.day !== carePath.day && `${showShort(place.day)} `}
              {place.from} – {place.to}
            </b>{' '}
            {place.unit}
            <span className={classes.detail}>
              {w.stay(place.arrival, place.departure, t.minutes(place.wait))}
              {place.stay > carePath.stay && ` · ${w.longer}`}
              {place.stay < carePath.stay && ` · ${w.shorter}`}
            </span>
          </span>
          <Action
            data-row
            size="xs"
            variant="default"
            tabIndex={index === 0 ? 0 : -1}
            loading={pending === place.key}
            disabled={pending !== null && pending !== place.key}
            aria-label={`${w.moveTo}: ${place.from}, ${place.unit}`}
            onClick={() => choose(place)}
          >
            {w.moveTo}
          </Action>
        </li>
      ))}
    </ol>
  )
}
