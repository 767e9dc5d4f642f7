import { Alert, Button, Checkbox, Group, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { clock } from '../planning/scale'
import { Action } from '../shared/action'
import { Dialog } from '../shared/dialog'
import { sayFailed } from '../shared/toast'
import { type Board, boardApi, type Proposal } from './board-api'
import { type About, ReplanCause } from './replan-cause'
import type { Acts, Doing } from './use-acts'
import { w } from './words'

const words = w.replan
/** Minutes that a visit may come sooner than planned, and past closing in steps that somebody agrees to. */
const MAX_ADVANCE = 15
const OVERTIME = [0, 30, 60]

interface Props {
  board: Board
  /** What it is opened about; null while it is closed. */
  about: About | null
  acts: Acts
  close: () => void
}

/** The rest of the day in another way: what happened, who moves by how much, what it saves. Nothing moves without the last button. */
export function ReplanDialog({ about, close, ...rest }: Props) {
  return (
    <Dialog opened={about !== null} close={close} title={words.title} size="xl">
      {about && <Steps about={about} close={close} {...rest} />}
    </Dialog>
  )
}

function Steps({ board, about, acts, close }: Props & { about: About }) {
  const [proposal, setProposal] = useState<Proposal | null>(null)
  const [pending, setPending] = useState(false)
  const { day } = board

  const propose = async (overtime: number) => {
    setPending(true)
    try {
      setProposal(await boardApi.propose({ day, overtime, maxAdvance: MAX_ADVANCE }))
    } catch (error) {
      sayFailed(error as Error)
    } finally {
      setPending(false)
    }
  }
  const next = (told: Doing | null) => {
    if (!told) return void propose(0)
    void acts.act({ ...told, done: () => void propose(0) })
  }
  return (
    <Stack gap="sm">
      {!proposal && <ReplanCause board={board} about={about} pending={pending} next={next} />}
      {proposal && (
        <Proposed
          key={proposal.basis}
          {...{ board, proposal, acts, close, pending }}
          again={(overtime) => void propose(overtime)}
        />
      )}
    </Stack>
  )
}

interface ProposedProps {
  board: Board
  proposal: Proposal
  acts: Acts
  pending: boolean
  again: (overtime: number) => void
  close: () => void
}

function Proposed({ board, proposal, acts, pending, again, close }: ProposedProps) {
  const [past, setPast] = useState(false)
  const [drop, setDrop] = useState(false)
  const { day, at, basis, overtime, maxAdvance, moved, dropped, pastClosing, saves } = proposal
  const isNothing = moved.length + dropped.length === 0
  const agreed = (pastClosing.length === 0 || past) && (dropped.length === 0 || drop)
  const more = OVERTIME.find((minutes) => minutes > overtime)
  const commit = () =>
    void acts.act({
      said: words.committed(moved.length, dropped.length),
      send: () =>
        boardApi.commit({ day, at, basis, overtime, maxAdvance, acceptPastClosing: past, acceptDropped: drop }),
      refused: ({ code }) => {
        if (code !== 'board-changed' && code !== 'too-late') return false
        again(overtime)
        return false
      },
      done: close,
    })
  return (
    <>
      <Text size="sm" fw={600} role="status">
        {isNothing ? words.nothing : words.moves(moved.length)}
        {moved.length > 0 && saves.minutes > 0 && ` ${words.saves(saves.minutes)}`}
      </Text>
      {moved.length > 0 && <Moved board={board} moved={moved} />}
      {pastClosing.length > 0 && (
        <Warning text={words.pastClosing(pastClosing.length)} accept={words.acceptPast} is={past} set={setPast} />
      )}
      {dropped.length > 0 && (
        <Warning
          text={words.dropped(dropped.map(({ patient }) => patient.name).join(', '))}
          accept={words.acceptDropped}
          is={drop}
          set={setDrop}
        />
      )}
      {!isNothing && <Text size="sm">{words.keptHint}</Text>}
      <Group gap="xs">
        {!isNothing && (
          <Action data-autofocus disabled={!agreed} onClick={commit}>
            {words.commit(moved.length, dropped.length)}
          </Action>
        )}
        {dropped.length > 0 && more !== undefined && (
          <Action variant="default" loading={pending} onClick={() => again(more)}>
            {words.longer(more)}
          </Action>
        )}
        <Button variant="default" onClick={close}>
          {words.back}
        </Button>
      </Group>
    </>
  )
}

function Moved({ board, moved }: { board: Board; moved: Proposal['moved'] }) {
  const labelOf = (unit: string) => board.units.find(({ id }) => id === unit)?.label ?? unit
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          {[
            words.columns.patient,
            words.columns.step,
            words.columns.was,
            words.columns.becomes,
            words.columns.shift,
          ].map((column) => (
            <Table.Th key={column}>{column}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {moved.flatMap(({ carePathId, patient, visits, later }) =>
          visits.map((visit, nth) => (
            <Table.Tr key={visit.id}>
              {nth === 0 && (
                <Table.Th scope="rowgroup" rowSpan={visits.length} key={carePathId}>
                  {patient.name}
                  {later > 0 && (
                    <Text size="xs" c="dimmed" fw={400}>
                      {words.leavesLater(later)}
                    </Text>
                  )}
                </Table.Th>
              )}
              <Table.Td>{visit.code}</Table.Td>
              <Table.Td>
                {clock(visit.from)} {labelOf(visit.unit)}
              </Table.Td>
              <Table.Td>
                <b>{clock(visit.newFrom)}</b> {visit.newUnitLabel}
              </Table.Td>
              <Table.Td>
                {visit.newFrom === visit.from ? words.sameTime : words.shifted(visit.newFrom - visit.from)}
              </Table.Td>
            </Table.Tr>
          )),
        )}
      </Table.Tbody>
    </Table>
  )
}

interface WarningProps {
  text: string
  accept: string
  is: boolean
  set: (to: boolean) => void
}
/** Something that somebody must agree to before it may be done. */
function Warning({ text, accept, is, set }: WarningProps) {
  return (
    <Alert color="orange" variant="light" styles={{ message: { color: 'var(--ink)' } }}>
      <Text size="sm" mb={6}>
        {text}
      </Text>
      <Checkbox label={accept} checked={is} onChange={({ currentTarget }) => set(currentTarget.checked)} />
    </Alert>
  )
}
