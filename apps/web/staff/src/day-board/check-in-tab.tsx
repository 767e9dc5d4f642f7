import { Group, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { clock } from '../planning/scale'
import { readTime, TimeInput } from '../planning/minutes-input'
import { FraxResultForm } from '../questionnaires/frax-result'
import { Facts, HandIn } from '../questionnaires/hand-in'
import { urineQuery } from '../questionnaires/urine-api'
import { Action } from '../shared/action'
import { LinkButton } from '../shared/link-button'
import { useMayHandIn, useMayKeepFrax, useMayPrint } from '../shared/roles'
import { type BoardRow, boardApi } from './board-api'
import { Dot } from './row-label'
import classes from './lists.module.css'
import type { Acts } from './use-acts'
import { w } from './words'

interface Props {
  row: BoardRow
  acts: Acts
  may: boolean
}
const OPEN_KITS = ['to-fetch', 'fetched', 'collecting', 'doubtful', 'missing']

/** The patient at the desk: is she there, the pot of urine with its form, how long and how heavy, what is still to be filled in. */
export function CheckInTab({ row, acts, may }: Props) {
  const { carePathId, patient, checkedIn, preparation } = row
  const mayHandIn = useMayHandIn()
  const mayPrint = useMayPrint()
  const mayKeepFrax = useMayKeepFrax()
  const { data: urine } = useQuery({ ...urineQuery(carePathId), retry: false, enabled: mayHandIn })
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Text size="sm" fw={600}>
          {checkedIn ? w.checkIn.since(clock(checkedIn.at), w.checkIn.how[checkedIn.how]) : w.checkIn.notYet}
        </Text>
        {may && !checkedIn && (
          <Action
            onClick={() =>
              void acts.act({ said: w.checkIn.done(patient.name), send: () => boardApi.checkIn(carePathId) })
            }
          >
            {w.checkIn.do}
          </Action>
        )}
      </Group>
      {may && <Said {...{ row, acts }} />}
      <div>
        <h3 className={classes.head}>{w.prepared}</h3>
        <ul className={classes.plain}>
          {preparation.map((dot) => (
            <li key={dot.key} className={classes.fact}>
              <Dot dot={dot} /> {[w.dotStates[dot.state], dot.detail].filter(Boolean).join(', ')}
            </li>
          ))}
        </ul>
        {mayPrint && (
          <Group gap="xs" mt={6}>
            <LinkButton variant="default" to="/paden/$id/frax" params={{ id: carePathId }}>
              {w.checkIn.frax}
            </LinkButton>
            <LinkButton variant="default" to="/paden/$id/antwoorden" params={{ id: carePathId }}>
              {w.checkIn.answers}
            </LinkButton>
          </Group>
        )}
      </div>
      {may && <Measures {...{ row, acts }} />}
      {urine && (
        <section aria-label={w.checkIn.urine}>
          <h3 className={classes.head}>{w.checkIn.urine}</h3>
          <Facts urine={urine} />
          {may && OPEN_KITS.includes(urine.state) && (
            <HandIn key={urine.startedAt ?? ''} id={carePathId} urine={urine} />
          )}
        </section>
      )}
      {mayKeepFrax && (
        <section aria-label={w.checkIn.fraxResult}>
          <h3 className={classes.head}>{w.checkIn.fraxResult}</h3>
          <FraxResultForm id={carePathId} />
        </section>
      )}
    </Stack>
  )
}

const numberIn = (typed: string) => (/^\d{2,3}([.,]\d)?$/.test(typed.trim()) ? Number(typed.replace(',', '.')) : null)

/** Height and weight as measured today. */
function Measures({ row, acts }: Omit<Props, 'may'>) {
  const [faults, setFaults] = useState<Record<string, string>>({})
  const { carePathId, patient, heightCm, weightKg } = row
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const typed = (name: string) => String(data.get(name) ?? '').trim()
    const [height, weight] = [numberIn(typed('height')), numberIn(typed('weight'))]
    const found = {
      ...(typed('height') && (height === null || height < 50 || height > 250) && { height: w.measures.height.wrong }),
      ...(typed('weight') && (weight === null || weight < 20 || weight > 350) && { weight: w.measures.weight.wrong }),
    }
    setFaults(found)
    if (Object.keys(found).length > 0 || (height === null && weight === null)) return
    void acts.act({
      said: w.measures.kept(patient.name),
      send: () =>
        boardApi.measured(carePathId, {
          ...(height !== null && { heightCm: height }),
          ...(weight !== null && { weightKg: weight }),
        }),
    })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Group align="end" gap="sm">
        <TextInput
          name="height"
          label={w.measures.height.label}
          inputMode="decimal"
          defaultValue={heightCm ?? ''}
          error={faults['height']}
        />
        <TextInput
          name="weight"
          label={w.measures.weight.label}
          inputMode="decimal"
          defaultValue={weightKg ?? ''}
          error={faults['weight']}
        />
        <Action type="submit" variant="default">
          {w.measures.keep}
        </Action>
      </Group>
    </form>
  )
}

/** From when she says she is there, and by when she must have left. */
function Said({ row, acts }: Omit<Props, 'may'>) {
  const { carePathId, patient, expectedAt, leaveBy, checkedIn } = row
  const [comes, setComes] = useState(expectedAt === null ? '' : clock(expectedAt))
  const [leaves, setLeaves] = useState(leaveBy === null ? '' : clock(leaveBy))
  const [tried, setTried] = useState(false)
  const wrong = (typed: string) => typed.trim() !== '' && readTime(typed) === null && w.wrongTime
  const keep = () => {
    setTried(true)
    if (wrong(comes) || wrong(leaves)) return
    void acts.act({
      said: w.checkIn.saidKept(patient.name),
      send: () =>
        boardApi.said(carePathId, {
          ...(!checkedIn && { expectedAt: comes.trim() ? readTime(comes) : null }),
          leaveBy: leaves.trim() ? readTime(leaves) : null,
        }),
    })
  }
  return (
    <Group align="end" gap="sm">
      {!checkedIn && (
        <TimeInput label={w.checkIn.comes} value={comes} onChange={setComes} error={tried && wrong(comes)} />
      )}
      <TimeInput label={w.checkIn.leaves} value={leaves} onChange={setLeaves} error={tried && wrong(leaves)} />
      <Action variant="default" onClick={keep}>
        {w.checkIn.keepSaid}
      </Action>
    </Group>
  )
}
