import { Alert, Checkbox, Group, Paper, Text, Title } from '@mantine/core'
import { showBirth, showShort } from '../shared/dates'
import { LinkButton } from '../shared/link-button'
import { useMayPlan } from '../shared/roles'
import { useWrite } from '../shared/use-write'
import { type EveningDay, eveningApi, type Waiting } from './evening-api'
import classes from './evening.module.css'
import { w } from './words'

/** Patients who are still on an evening that is not held: each with the way out. */
export function Stranded({ evening: { state, rows } }: { evening: EveningDay }) {
  if (state === 'open' || rows.length === 0) return null
  return (
    <Alert color="red" variant="light" role="alert" styles={{ message: { color: '#7d1515' } }}>
      <Text size="sm" mb={6}>
        {w.stranded(rows.length)}
      </Text>
      <Group gap="xs" data-no-print>
        {rows.map(({ carePathId, referralId, patient }) => (
          <LinkButton
            key={carePathId}
            variant="default"
            to="/opties"
            search={{ referral: referralId, move: carePathId }}
          >
            {w.move(patient?.name ?? '')}
          </LinkButton>
        ))}
      </Group>
    </Alert>
  )
}

/** Who asked for an evening and has no day yet: whether this one fits, else the ready ways out. */
export function WaitingList({ evening }: { evening: EveningDay }) {
  return (
    <Paper component="section" aria-labelledby="waiting" data-no-print>
      <Title order={2} size="h5" id="waiting" mb={6}>
        {w.waiting.title}
      </Title>
      {evening.waiting.length === 0 && <Text size="sm">{w.waiting.none}</Text>}
      <ul className={classes.waiting}>
        {evening.waiting.map((row) => (
          <li key={row.referralId} data-fits={row.here}>
            <One row={row} evening={evening} />
          </li>
        ))}
      </ul>
    </Paper>
  )
}

function One({ row, evening: { day } }: { row: Waiting; evening: EveningDay }) {
  const { referralId, patient, first, here, whyNot, latest } = row
  const mayPlan = useMayPlan()
  const search = { referral: referralId, evening: true }
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Text size="sm">
          <b>{patient.name}</b> · {showBirth(patient.birthDate)} · {patient.number}
          {latest && ` · ${w.waiting.latest(showShort(latest))}`}
        </Text>
        {mayPlan && (
          <Group gap="xs">
            {first && (
              <LinkButton variant={here ? 'filled' : 'default'} to="/opties" search={{ ...search, from: first.day }}>
                {here ? w.waiting.plan : w.waiting.planOn(showShort(first.day))}
              </LinkButton>
            )}
            {!here && (
              <LinkButton variant="default" to="/opties" search={{ ...search, from: day, apart: true }}>
                {w.waiting.apart}
              </LinkButton>
            )}
            {!here && (
              <LinkButton variant="default" to="/opties" search={{ ...search, from: day, noDxa: true, noXray: true }}>
                {w.waiting.without}
              </LinkButton>
            )}
          </Group>
        )}
      </Group>
      <Text size="sm" className={here ? undefined : classes.problem}>
        {here
          ? `${w.waiting.fits}: ${first?.imaging ?? w.imagingNone}`
          : w.waiting.notHere(whyNot?.reason ?? '', whyNot?.detail ?? '')}
        {!here &&
          ` ${first ? `${w.waiting.elsewhere(showShort(first.day))}${first.imaging ? ` (${first.imaging})` : ''}.` : w.waiting.nowhere}`}
      </Text>
      <Priority row={row} disabled={!mayPlan} />
    </>
  )
}

/** Soft reasons to come first; nobody is kept away for lack of one. */
function Priority({ row: { referralId, priority, patient }, disabled }: { row: Waiting; disabled: boolean }) {
  const note = useWrite((reasons: string[]) => eveningApi.notePriority(referralId, reasons))
  const toggle = (key: string, holds: boolean) =>
    note.mutate([
      ...priority.filter((one) => one.holds && one.key !== key).map((one) => one.key),
      ...(holds ? [key] : []),
    ])
  return (
    <Group gap="sm" role="group" aria-label={`${w.waiting.priority}: ${patient.name}`} mt={4}>
      <Text size="xs" c="dimmed">
        {w.waiting.priority}:
      </Text>
      {priority.map(({ key, label, holds }) => (
        <Checkbox
          key={key}
          label={label}
          checked={holds}
          disabled={disabled || note.isPending}
          onChange={(event) => toggle(key, event.currentTarget.checked)}
        />
      ))}
    </Group>
  )
}
