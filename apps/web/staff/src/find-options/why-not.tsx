import { Button, Paper, Stack, Text, Title } from '@mantine/core'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { Answer, Question, WhyNot as Reason } from '../api'
import { showRange, showShort } from '../shared/dates'
import { t } from '../texts'
import { AddToList } from '../waiting-list/add-to-list'
import classes from './find-options.module.css'
import { withChange } from './options-search'

const route = getRouteApi('/inside/opties')

/** Always beside the options: what would bring an earlier day, and the strongest reason of each day or run of days that is not offered. */
export function WhyNot({ answer: { options, whyNot, earlier }, question }: { answer: Answer; question: Question }) {
  const { move } = route.useSearch()
  const first = options[0]?.day
  const before = first ? whyNot.filter(({ from }) => from < first) : whyNot
  const between = whyNot.filter((reason) => !before.includes(reason))
  return (
    <Paper component="aside" aria-labelledby="why-not">
      <Title order={2} size="h5" id="why-not" mb="xs">
        {t.options.whyNot}
      </Title>
      {earlier.length > 0 && <Earlier earlier={earlier} />}
      {!move && <AddToList question={question} />}
      {before.length === 0 && <Text size="sm">{t.options.whyNotNone}</Text>}
      <Reasons reasons={before} />
      {between.length > 0 && (
        <details className={classes.between}>
          <summary>{t.options.between}</summary>
          <Reasons reasons={between} />
        </details>
      )}
    </Paper>
  )
}

function Earlier({ earlier }: Pick<Answer, 'earlier'>) {
  const search = route.useSearch()
  const navigate = useNavigate()
  return (
    <Stack gap={4} mb="sm" role="group" aria-labelledby="earlier">
      <Text size="sm" fw={600} id="earlier">
        {t.options.earlier}
      </Text>
      {earlier.map(({ label, change, day, time }) => (
        <Button
          key={label}
          variant="default"
          justify="start"
          fullWidth
          h="auto"
          mih={32}
          py={4}
          styles={{ label: { whiteSpace: 'normal', textAlign: 'left', overflow: 'visible' } }}
          onClick={() => void navigate({ to: '/opties', search: withChange(search, change) })}
        >
          {label} → {showShort(day)}, {time}
        </Button>
      ))}
    </Stack>
  )
}

function Reasons({ reasons }: { reasons: Reason[] }) {
  return (
    <dl>
      {reasons.map(({ from, to, reason, detail, code }) => (
        <div key={from + code} className={classes.why}>
          <dt>{showRange(from, to)}</dt>
          <dd>
            <Text size="sm" fw={600}>
              {reason}
            </Text>
            <Text size="xs" c="dimmed">
              {detail}
            </Text>
          </dd>
        </div>
      ))}
    </dl>
  )
}
