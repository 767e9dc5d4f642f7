import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { CarePath } from '../api'
import { previewQuery } from '../queries'
import { showDay, showInstant } from '../shared/dates'
import { Failure, Loading } from '../shared/states'
import { t } from '../texts'
import classes from './find-options.module.css'

/** Word for word what the patient will get, before anything is sent. */
export function WhatBookingSends({ carePath }: { carePath: CarePath }) {
  const { data, error, refetch } = useQuery(previewQuery(carePath.id))
  return (
    <Paper component="section" aria-labelledby="sends">
      <Title order={2} size="h5" id="sends" mb="xs">
        {t.hold.sends}
      </Title>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading lines={3} />}
      {data && (
        <Stack gap="sm">
          {data.kitBy && <Text size="sm">{t.options.kitBy(showDay(data.kitBy))}</Text>}
          {data.questionnairesOn && <Text size="sm">{t.options.questionnairesOn(showDay(data.questionnairesOn))}</Text>}
          {data.messages.length === 0 && <Text size="sm">{t.hold.sendsNothing}</Text>}
          {data.messages.map(({ kind, channel, when, subject, text }) => (
            <div key={kind + when}>
              <Group gap="xs" mb={4}>
                <Badge variant="outline">{t.options.channels[channel] ?? channel}</Badge>
                <Text size="sm" fw={600}>
                  {subject}
                </Text>
                <Text size="sm" c="dimmed">
                  {/^\d{4}-/.test(when) ? showInstant(when) : when}
                </Text>
              </Group>
              <pre className={classes.mail}>{text}</pre>
            </div>
          ))}
        </Stack>
      )}
    </Paper>
  )
}
