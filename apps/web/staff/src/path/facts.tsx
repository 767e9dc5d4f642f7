import { Group, Paper, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { CarePath } from '../api'
import { showInstant } from '../shared/dates'
import { Source } from '../shared/notes'
import { useMaySee } from '../shared/roles'
import { Status } from '../shared/status'
import { t } from '../texts'
import classes from './path.module.css'
import { RemindersLine } from './reminders'
import { Undo } from './undo'
import { w as work } from '../work-list/words'
import { w } from './words'

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <Paper component="section" aria-labelledby={id}>
      <Title order={2} size="h5" id={id} mb="xs">
        {title}
      </Title>
      {children}
    </Paper>
  )
}

/** Every message with what became of it, in words. */
export function Messages({ carePath }: { carePath: CarePath }) {
  const { messages } = carePath
  const opens = useMaySee()('/berichten')
  return (
    <Section id="messages" title={t.path.messages}>
      {messages.length === 0 && <Text size="sm">{t.path.noMessages}</Text>}
      <ul className={classes.timeline}>
        {messages.map(({ id, at, kindLabel, channel, state, reason, by }) => (
          <li key={id}>
            <Group justify="space-between" gap="xs">
              <Group gap="xs">
                <span className={classes.time}>{showInstant(at)}</span>
                {opens ? (
                  <Link to="/berichten/$id" params={{ id }}>
                    {kindLabel}
                  </Link>
                ) : (
                  <span>{kindLabel}</span>
                )}
                <span>{channel && t.options.channels[channel]}</span>
              </Group>
              <Status status={state} />
            </Group>
            {reason && <span className={classes.detail}>{reason}</span>}
            {by && <span className={classes.detail}>{t.message.by(by)}</span>}
          </li>
        ))}
      </ul>
      <RemindersLine carePath={carePath} />
    </Section>
  )
}

/** What happened, who did it and when; the last step can be taken back here. */
export function History({ carePath }: { carePath: CarePath }) {
  const lines = [...carePath.history, ...carePath.calls.map(asLine)].sort((a, b) => b.at.localeCompare(a.at))
  return (
    <Section id="history" title={t.path.history}>
      <ol className={classes.timeline}>
        {lines.map(({ at, actor, what, detail }, index) => (
          <li key={index}>
            <span className={classes.time}>{showInstant(at)}</span> <b>{what}</b> · {t.path.actors[actor] ?? actor}
            {detail && <span className={classes.detail}>{inWords(detail)}</span>}
          </li>
        ))}
      </ol>
      <Undo carePath={carePath} />
    </Section>
  )
}

const asLine = ({ at, by, outcome, note }: CarePath['calls'][number]) => ({
  at,
  actor: by,
  what: w.called,
  detail: [work.outcomes[outcome], note].filter(Boolean).join(' · '),
})

/** A cancellation keeps the code of its reason. */
const inWords = (detail: string) =>
  detail
    .split(' · ')
    .map((part) => t.cancel.reasons[part] ?? part)
    .join(' · ')

/** The rules that shaped this day, each with its source and version, assumptions marked as such. */
export function Rules({ rules }: Pick<CarePath, 'rules'>) {
  return (
    <Section id="rules" title={t.path.rules}>
      <ul className={classes.rules}>
        {rules.map((rule, index) => (
          <li key={index}>
            {rule.label}
            <Source note={rule} />
          </li>
        ))}
      </ul>
      {rules.some(({ assumption }) => assumption) && (
        <Text size="xs" c="dimmed" mt="xs">
          {t.path.assumptions}
        </Text>
      )}
    </Section>
  )
}
