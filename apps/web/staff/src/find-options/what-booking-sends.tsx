import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { CarePath } from '../api'
import { hospitalQuery, previewQuery } from '../queries'
import { showDay } from '../shared/dates'
import { Failure, Loading } from '../shared/states'
import { t } from '../texts'
import classes from './find-options.module.css'
import { w } from './words'

/** Word for word what the patient will get, and what she is asked to do, before anything is sent. */
export function WhatBookingSends({ carePath }: { carePath: CarePath }) {
  const { data, error, refetch } = useQuery(previewQuery(carePath.id))
  const { data: hospital } = useQuery(hospitalQuery)
  return (
    <Paper component="section" aria-labelledby="sends">
      <Title order={2} size="h5" id="sends" mb="xs">
        {t.hold.sends}
      </Title>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading lines={3} />}
      <Stack gap="sm">
        {carePath.preparation.map(({ key, label, due }) => (
          <Text key={key} size="sm">
            {label}
            {due && `: ${t.hold.due(showDay(due))}`}
          </Text>
        ))}
        {data?.messages.length === 0 && <Text size="sm">{t.hold.sendsNothing}</Text>}
        <div className={classes.messages}>
          {data?.messages.map(({ kind, on, channel, because, subject, text }) => (
            <section key={kind} aria-label={t.path.kinds[kind] ?? kind}>
              <Group gap="xs" mb={4}>
                <Badge variant="outline">{t.options.channels[channel] ?? channel}</Badge>
                <Text size="sm">{on === hospital?.today ? w.now : w.on(showDay(on))}</Text>
                <Text size="sm" fw={600}>
                  {t.path.kinds[kind] ?? kind}: {subject}
                </Text>
                {because && (
                  <Text size="sm" c="dimmed">
                    {because}
                  </Text>
                )}
              </Group>
              <pre className={classes.mail} tabIndex={0} aria-label={subject}>
                {text}
              </pre>
            </section>
          ))}
        </div>
      </Stack>
    </Paper>
  )
}
