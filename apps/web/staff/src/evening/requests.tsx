import { Button, Checkbox, Group, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type Day, type SearchHit } from '../api'
import { hospitalQuery } from '../queries'
import { Action } from '../shared/action'
import { asBirthDate } from '../shared/birth-date'
import { showBirth, showShort } from '../shared/dates'
import { Dialog } from '../shared/dialog'
import { LinkButton } from '../shared/link-button'
import { Failure } from '../shared/states'
import { say } from '../shared/toast'
import { useWrite } from '../shared/use-write'
import { t } from '../texts'
import { eveningApi } from './evening-api'
import classes from './evening.module.css'
import { w } from './words'

/** Somebody is on the phone: book her on this evening, or note that she asks for one. */
export function AddPatient({ day, open: isOpen }: { day: Day; open: boolean }) {
  const [opened, setOpened] = useState(false)
  const [chosen, setChosen] = useState<SearchHit | null>(null)
  const close = () => {
    setOpened(false)
    setChosen(null)
  }
  return (
    <>
      <Button onClick={() => setOpened(true)}>{w.add}</Button>
      <Dialog opened={opened} close={close} title={chosen ? w.ask.title(chosen.name) : w.add} size="xl">
        {chosen ? <Asking hit={chosen} close={close} /> : <Finding day={day} isOpen={isOpen} choose={setChosen} />}
      </Dialog>
    </>
  )
}

function Finding({ day, isOpen, choose }: { day: Day; isOpen: boolean; choose: (hit: SearchHit) => void }) {
  const [typed, setTyped] = useState('')
  const { data: hospital } = useQuery(hospitalQuery)
  const [q] = useDebouncedValue(typed.trim(), 200)
  const {
    data: hits = [],
    error,
    isFetched,
  } = useQuery({
    queryKey: ['search', q],
    queryFn: () => api.search(hospital ? asBirthDate(q, hospital.today) : q),
    enabled: q.length >= 2,
    gcTime: 0,
  })
  const said = q.length < 2 ? t.search.short : isFetched && !hits.length ? t.search.none : t.search.found(hits.length)
  return (
    <Stack gap="sm">
      <TextInput
        label={t.search.label}
        description={t.search.hint}
        data-autofocus
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Text size="sm" c="dimmed" role="status">
        {said}
      </Text>
      {error && <Failure error={error} />}
      <ul className={classes.hits}>
        {hits.map((hit) => (
          <li key={hit.id}>
            <span>
              <b>{hit.name}</b> · {showBirth(hit.birthDate)} · {hit.number}
            </span>
            {hit.referralId && (
              <Group gap="xs">
                {isOpen && (
                  <LinkButton
                    to="/opties"
                    search={{
                      referral: hit.referralId,
                      evening: true,
                      from: day,
                      ...(hit.planned && hit.carePathId && { move: hit.carePathId }),
                    }}
                    aria-label={`${w.waiting.planOn(showShort(day))}: ${hit.name}`}
                  >
                    {w.waiting.planOn(showShort(day))}
                  </LinkButton>
                )}
                <Button variant="default" onClick={() => choose(hit)} aria-label={`${w.ask.button}: ${hit.name}`}>
                  {w.ask.button}
                </Button>
              </Group>
            )}
          </li>
        ))}
      </ul>
    </Stack>
  )
}

function Asking({ hit: { referralId, planned }, close }: { hit: SearchHit; close: () => void }) {
  const [next, setNext] = useState(false)
  const [reasons, setReasons] = useState<string[]>([])
  const ask = useWrite(
    () => eveningApi.ask(referralId!, planned && next, reasons),
    () => {
      say(w.ask.done)
      close()
    },
  )
  return (
    <Stack gap="sm">
      {planned && (
        <Radio.Group label={w.ask.which} value={String(next)} onChange={(value) => setNext(value === 'true')}>
          <Stack gap={6} my="xs">
            <Radio value="false" label={w.ask.this} />
            <Radio value="true" label={w.ask.next} />
          </Stack>
        </Radio.Group>
      )}
      <Checkbox.Group label={w.ask.reasons} description={w.ask.reasonsHint} value={reasons} onChange={setReasons}>
        <Stack gap={6} my="xs">
          {Object.entries(w.reasons).map(([key, label]) => (
            <Checkbox key={key} value={key} label={label} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Group gap="xs">
        <Action onClick={() => ask.mutate(undefined)} loading={ask.isPending}>
          {w.ask.save}
        </Action>
        <Button variant="default" onClick={close}>
          {t.back}
        </Button>
      </Group>
    </Stack>
  )
}

/** A request that leads to nothing leaves the list with a reason. */
export function CloseRequest({ id, name }: { id: string; name: string }) {
  const [opened, setOpened] = useState(false)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const close = useWrite(
    () => eveningApi.closeRequest(id, reason),
    () => say(w.call.saved),
  )
  return (
    <>
      <Button variant="subtle" aria-label={`${w.ask.drop}: ${name}`} onClick={() => setOpened(true)}>
        {w.ask.drop}
      </Button>
      <Dialog opened={opened} close={() => setOpened(false)} title={w.ask.dropTitle(name)}>
        <Stack gap="sm">
          <Textarea
            label={w.decide.reason}
            value={reason}
            maxLength={200}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={tried && !reason.trim() && w.decide.reasonMissing}
          />
          <Group gap="xs">
            <Action
              onClick={() => (reason.trim() ? close.mutate(undefined) : setTried(true))}
              loading={close.isPending}
            >
              {w.ask.drop}
            </Action>
            <Button variant="default" onClick={() => setOpened(false)}>
              {t.back}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  )
}
