import { Group, Stack, Text, Title } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { api, type CarePath } from '../api'
import { readAgain } from '../queries'
import { Action } from '../shared/action'
import { showDay, showFull } from '../shared/dates'
import { DayStrip } from '../shared/day-strip'
import { useMayPlan } from '../shared/roles'
import { say } from '../shared/toast'
import { useWrite } from '../shared/use-write'
import { t } from '../texts'
import { Countdown } from './countdown'
import classes from './find-options.module.css'
import { Visits } from './option-item'
import { WhatBookingSends } from './what-booking-sends'

/** A day that nobody else can take for the moment, with everything that happens when it is booked. */
export function Hold({ carePath }: { carePath: CarePath }) {
  const navigate = useNavigate()
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus({ preventScroll: true }), [])
  const book = useWrite(api.book, ({ id, day }) => {
    say(t.hold.booked(showDay(day)))
    void navigate({ to: '/paden/$id', params: { id } })
  })
  const release = useWrite(api.release, () => say(t.hold.released))
  const mayPlan = useMayPlan()
  const busy = book.isPending || release.isPending

  return (
    <Stack gap="sm">
      <section ref={panel} tabIndex={-1} className={classes.held} aria-labelledby="held">
        <Group justify="space-between" mb="xs">
          <Title order={2} size="h4" id="held">
            {t.hold.title(showFull(carePath.day))}
          </Title>
          {carePath.holdExpiresAt && <Countdown until={carePath.holdExpiresAt} ended={() => void readAgain()} />}
        </Group>
        <Text size="sm" mb={6}>
          <b>
            {carePath.arrival} – {carePath.departure}
          </b>{' '}
          · {carePath.pathwayLabel} · {t.options.wait(t.minutes(carePath.wait))}
        </Text>
        <DayStrip pathDay={carePath} />
        <Visits option={carePath} />
        {mayPlan && (
          <Group gap="xs" mt="md">
            <Action size="sm" onClick={() => book.mutate(carePath)} loading={book.isPending} disabled={busy}>
              {t.hold.book}
            </Action>
            <Action
              size="sm"
              variant="default"
              onClick={() => release.mutate(carePath)}
              loading={release.isPending}
              disabled={busy}
            >
              {t.hold.release}
            </Action>
          </Group>
        )}
      </section>
      <WhatBookingSends carePath={carePath} />
    </Stack>
  )
}
