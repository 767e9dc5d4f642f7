import { Group, Text, Title, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { api, type CarePath, type Option, type Question } from '../api'
import { useChange } from '../path/use-change'
import { carePathQuery } from '../queries'
import { Action } from '../shared/action'
import { showDay, showFull } from '../shared/dates'
import { DayStrip } from '../shared/day-strip'
import { Failure, Loading } from '../shared/states'
import { Refusal } from '../shared/refusal'
import { say } from '../shared/toast'
import { t } from '../texts'
import classes from './find-options.module.css'
import { Visits } from './option-item'
import { w } from './words'

interface Props {
  carePathId: string
  question: Question
  option: Option
  back: () => void
}

/** The last look before a whole day moves: old beside new, and what the patient will hear. */
export function Moving({ carePathId, question, option, back }: Props) {
  const { data: carePath, error } = useQuery(carePathQuery(carePathId))
  const navigate = useNavigate()
  const panel = useRef<HTMLDivElement>(null)
  const isShown = carePath !== undefined
  useEffect(() => panel.current?.focus(), [isShown])
  const move = useChange(
    (path: CarePath) => api.move(path, question, option),
    ({ id, day }) => {
      say(t.options.moved(showDay(day)))
      void navigate({ to: '/paden/$id', params: { id } })
    },
  )
  if (error) return <Failure error={error} />
  if (!carePath) return <Loading />
  const isUnchanged = isSame(carePath, option)
  return (
    <section ref={panel} tabIndex={-1} className={classes.held} aria-labelledby="moving">
      <Title order={2} size="h4" id="moving" mb="xs">
        {isUnchanged ? w.unchanged : askOf(carePath, option)}
      </Title>
      <DayStrip pathDay={option} />
      <Visits option={option} />
      <Text size="sm" my="sm">
        {isUnchanged ? w.nothingSent : t.options.moveSends}
      </Text>
      <Refusal error={move.error} />
      <Group gap="xs">
        {!isUnchanged && (
          <Action onClick={() => move.mutate(carePath)} loading={move.isPending}>
            {t.options.moveNow}
          </Action>
        )}
        <Button variant="default" onClick={back}>
          {t.back}
        </Button>
      </Group>
    </section>
  )
}

type Day = Pick<CarePath, 'day' | 'visits' | 'arrival' | 'departure'>

const isSame = (now: Day, then: Day): boolean =>
  now.visits.length === then.visits.length &&
  then.visits.every((visit) =>
    now.visits.some(
      (was) =>
        was.step === visit.step && was.day === visit.day && was.from === visit.from && was.unitId === visit.unitId,
    ),
  )

const inHouse = ({ arrival, departure }: Day) => `${arrival} – ${departure}`

const askOf = (now: Day, then: Day): string =>
  now.day === then.day
    ? w.otherTimes(showFull(now.day), inHouse(now), inHouse(then))
    : t.options.moveConfirm(showFull(now.day), showFull(then.day))
