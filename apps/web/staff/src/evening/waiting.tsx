import { Checkbox, Group, Paper, Text, Title } from '@mantine/core'
import { showBirth, showInstant, showShort } from '../shared/dates'
import { LinkButton } from '../shared/link-button'
import { useMayPlan } from '../shared/roles'
import { useWrite } from '../shared/use-write'
import { type EveningDay, eveningApi, type Waiting } from './evening-api'
import classes from './evening.module.css'
import { CloseRequest } from './requests'
import { w } from './words'

/** Who does not fit on this evening, above everything else, with the ready ways out. */
export function Warnings({ evening }: { evening: EveningDay }) {
  const rows = evening.state === 'open' ? evening.waiting.rows.filter(needsHelp) : []
  return rows.length === 0 ? null : (
    <ul className={classes.waiting} aria-label={w.waiting.doNotFit} data-no-print>
      {rows.map((row) => (
        <li key={row.referralId}>
          <One row={row} evening={evening} />
        </li>
      ))}
    </ul>
  )
}

/** Who asked for an evening and fits on this one, or has nothing to plan yet. */
export function WaitingList({ evening }: { evening: EveningDay }) {
  const { rows, more } = evening.waiting
  const shown = evening.state === 'open' ? rows.filter((row) => !needsHelp(row)) : rows
  return (
    <Paper component="section" aria-labelledby="waiting" data-no-print>
      <Title order={2} size="h5" id="waiting" mb={6}>
        {w.waiting.title}
      </Title>
      {shown.length === 0 && <Text size="sm">{rows.length === 0 ? w.waiting.none : w.waiting.allAbove}</Text>}
      <ul className={classes.waiting}>
        {shown.map((row) => (
          <li key={row.referralId} data-fits={row.here || row.how === 'later'}>
            <One row={row} evening={evening} />
          </li>
        ))}
      </ul>
      {more > 0 && <Text size="sm">{w.waiting.more(more)}</Text>}
    </Paper>
  )
}

const needsHelp = ({ here, known, how }: Waiting) => !here && known && how !== 'later'

function One({ row, evening: { day } }: { row: Waiting; evening: EveningDay }) {
  const { patient, latest, request } = row
  const mayPlan = useMayPlan()
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Text size="sm">
          <b>{patient.name}</b> · {showBirth(patient.birthDate)} · {patient.number}
          {latest && ` · ${w.waiting.latest(showShort(latest))}`}
          {request && ` · ${w.waiting.asked[request.via]} ${showInstant(request.at)}`}
        </Text>
        {mayPlan && (
          <Group gap="xs">
            <WaysOut row={row} day={day} />
            {request && <CloseRequest id={request.id} name={patient.name} />}
          </Group>
        )}
      </Group>
      <Text size="sm" className={needsHelp(row) ? classes.problem : undefined}>
        {inWords(row)}
      </Text>
      {mayPlan ? <Priority row={row} /> : <WhyFirst row={row} />}
    </>
  )
}

function WaysOut({
  row: { how, known, referralId, carePathId, first, here, patient },
  day,
}: {
  row: Waiting
  day: string
}) {
  if (how === 'later') return null
  const named = (label: string) => `${label}: ${patient.name}`
  const search = { referral: referralId, ...(carePathId && { move: carePathId }), evening: true }
  if (!known) {
    return (
      <LinkButton variant="default" to="/opties" search={{ referral: referralId }}>
        {w.waiting.byDay}
      </LinkButton>
    )
  }
  return (
    <>
      {first && (
        <LinkButton
          variant={here ? 'filled' : 'default'}
          to="/opties"
          search={{ ...search, from: first.day }}
          aria-label={named(here ? w.waiting.plan : w.waiting.planOn(showShort(first.day)))}
        >
          {here ? w.waiting.plan : w.waiting.planOn(showShort(first.day))}
        </LinkButton>
      )}
      {!here && (
        <LinkButton
          variant="default"
          to="/opties"
          search={{ ...search, from: day, apart: true }}
          aria-label={named(w.waiting.apart)}
        >
          {w.waiting.apart}
        </LinkButton>
      )}
      {!here && (
        <LinkButton
          variant="default"
          to="/opties"
          search={{ ...search, from: day, noDxa: true, noXray: true }}
          aria-label={named(w.waiting.without)}
        >
          {w.waiting.without}
        </LinkButton>
      )}
    </>
  )
}

function inWords({ how, known, first, here, whyNot }: Waiting): string {
  if (how === 'later') return w.waiting.later
  if (!known) return w.waiting.notKnown
  const moving = how === 'move' ? `${w.waiting.hasDay} ` : ''
  if (here) return `${moving}${w.waiting.fits}: ${first?.imaging ?? w.imagingNone}`
  const elsewhere = first
    ? `${w.waiting.elsewhere(showShort(first.day))}${first.imaging ? ` (${first.imaging})` : ''}.`
    : w.waiting.nowhere
  return `${moving}${w.waiting.notHere(whyNot ? w.why(whyNot) : '')} ${elsewhere}`
}

/** Soft reasons to come first; nobody is kept away for lack of one. */
function Priority({ row: { referralId, priority, patient } }: { row: Waiting }) {
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
          label={w.reasons[key] ?? label}
          checked={holds}
          disabled={note.isPending}
          onChange={(event) => toggle(key, event.currentTarget.checked)}
        />
      ))}
    </Group>
  )
}

/** The same for who may not change it. */
function WhyFirst({ row: { priority } }: { row: Waiting }) {
  const held = priority.filter(({ holds }) => holds).map(({ key, label }) => w.reasons[key] ?? label)
  if (held.length === 0) return null
  return (
    <Text size="xs" c="dimmed" mt={4}>
      {w.waiting.priority}: {held.join(', ')}
    </Text>
  )
}
