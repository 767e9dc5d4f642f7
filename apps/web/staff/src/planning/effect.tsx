import { Alert, Button, Group, Stack, Table, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { type SubmitEvent, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { ApiError } from '../api'
import { readAgain } from '../queries'
import { Action } from '../shared/action'
import { showBirth, showDay } from '../shared/dates'
import { More, type NextPage } from '../shared/pages'
import { Refusal } from '../shared/refusal'
import { say, sayFailed } from '../shared/toast'
import { t } from '../texts'
import { planningApi, type Saved, undoing, type Write } from './planning-api'
import classes from './outage.module.css'
import { w } from './words'

interface Props {
  /** What the form now says; null while something is missing, and then `tell` shows it. */
  write: () => Write | null
  confirm: string
  /** Shown under the form before it may be saved. */
  children: ReactNode
  done: (saved: Saved) => void
  close: () => void
}

/** What has the keyboard when the dialog opens: the first field, or the button where nothing is asked. */
const FIRST = 'input:enabled, select, textarea, [type="submit"]'

/** A form that first shows which patients lose their place by it, and only then can be saved. Who was first is told where it was asked, and what was typed stays. */
export function WithEffect({ write, confirm, children, done, close }: Props) {
  const [seen, setSeen] = useState<{ write: Write; effect: Saved } | null>(null)
  const preview = useMutation({
    mutationFn: ({ write: asked, cursor }: { write: Write; cursor?: string }) => planningApi.preview(asked, cursor),
    onError: () => readAgain(),
  })
  const save = useMutation({
    mutationFn: ({ write: asked, effect }: { write: Write; effect: Saved }) => planningApi.save(asked, effect),
    onSuccess: async (saved) => {
      await readAgain()
      sayUndoable(saved)
      done(saved)
    },
    onError: () => readAgain(),
  })
  const look = () => {
    const asked = write()
    if (asked) preview.mutate({ write: asked }, { onSuccess: (effect) => setSeen({ write: asked, effect }) })
  }
  const lookAnew = () => {
    save.reset()
    look()
  }
  const more = (asked: Write, { mark, hit, next }: Saved) =>
    preview.mutate(
      { write: asked, ...(next && { cursor: next }) },
      {
        onSuccess: (page) =>
          page.mark === mark ? setSeen({ write: asked, effect: { ...page, hit: [...hit, ...page.hit] } }) : look(),
      },
    )
  const commit = () =>
    seen &&
    save.mutate(seen, {
      onError: (error) => (error instanceof ApiError && error.code === 'paths-hit' ? look() : setSeen(null)),
    })
  const patients = seen?.effect.patients ?? 0
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    if (seen || preview.isPending) return
    // What is asked is shut now: a calendar that hangs from it would stay open over the answer.
    form.querySelector<HTMLElement>('[type="submit"]')?.focus()
    lookAnew()
    setTimeout(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  const asks = useRef<HTMLFormElement>(null)
  useLayoutEffect(() => asks.current?.querySelector(FIRST)?.setAttribute('data-autofocus', ''), [])
  return (
    <form noValidate onSubmit={submit} ref={asks}>
      <Stack gap="sm">
        <fieldset disabled={seen !== null} className={classes.asked}>
          <Stack gap="sm">{children}</Stack>
        </fieldset>
        {seen && (
          <Effect
            effect={seen.effect}
            next={seen.effect.next ? { read: () => more(seen.write, seen.effect), isReading: preview.isPending } : null}
          />
        )}
        <Refusal error={preview.error ?? save.error} />
        <Group gap="xs">
          {seen ? (
            <>
              <Action onClick={commit} loading={save.isPending} color={patients > 0 ? 'red.8' : 'bot'} autoFocus>
                {patients > 0 ? w.effect.confirmHit(confirm, patients) : confirm}
              </Action>
              <Button variant="default" onClick={() => setSeen(null)}>
                {w.effect.change}
              </Button>
            </>
          ) : (
            <Action type="submit" loading={preview.isPending}>
              {w.effect.look}
            </Action>
          )}
          <Button variant="default" onClick={close}>
            {t.back}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

interface EffectProps {
  effect: Saved
  next: NextPage
}
/** Who loses a place, by name, a page at a time; or that nobody does. */
function Effect({ effect: { hit, places, patients }, next }: EffectProps) {
  const list = useRef<HTMLDivElement>(null)
  if (places === 0)
    return (
      <Alert color="green" variant="light" role="status" styles={{ message: { color: '#1d5427' } }}>
        {w.effect.nobody}
      </Alert>
    )
  return (
    <section aria-labelledby="effect">
      <Text fw={700} id="effect" role="status">
        {w.effect.hit(patients)}
      </Text>
      <Text size="sm">{w.effect.then}</Text>
      <div ref={list} style={{ maxHeight: 260, overflowY: 'auto' }} tabIndex={0} role="group" aria-labelledby="effect">
        <Table>
          <Table.Tbody>
            {hit.map((one) => (
              <Table.Tr key={one.carePathId + one.unit + one.day + one.time}>
                <Table.Td>
                  {showDay(one.day)} {one.time}
                </Table.Td>
                <Table.Td>
                  <b>{one.name}</b> {one.birthDate && showBirth(one.birthDate)}
                </Table.Td>
                <Table.Td>{one.unit}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <More next={next} list={list} size="compact-sm" mt={4}>
        {w.effect.more(hit.length, places)}
      </More>
    </section>
  )
}

/** Says that it is saved, with a way back for as long as it is shown. */
export function sayUndoable({ undo }: Saved) {
  const back = undoing(undo)
  const id = notifications.show({
    color: 'green.8',
    autoClose: 12_000,
    closeButtonProps: { 'aria-label': t.close },
    message: (
      <Group justify="space-between">
        {w.effect.saved}
        {back && (
          <Button size="compact-sm" variant="default" onClick={() => void takeBack(back, id)}>
            {w.effect.undo}
          </Button>
        )}
      </Group>
    ),
  })
}

/** Undoes at once where nobody loses a place by that; else says who would, and asks once. */
async function takeBack(back: Write, id: string) {
  notifications.hide(id)
  try {
    const effect = await planningApi.preview(back)
    if (effect.places === 0) await undo(back, effect)
    else askToUndo(back, effect)
  } catch (error) {
    sayFailed(error as Error)
  }
}

async function undo(back: Write, seen: Saved) {
  await planningApi.save(back, seen)
  say(w.effect.undone)
  await readAgain()
}

function askToUndo(back: Write, seen: Saved) {
  const names = [...new Map(seen.hit.map((one) => [one.carePathId, `${one.name} (${showDay(one.day)})`])).values()]
  const id = notifications.show({
    color: 'red.8',
    autoClose: false,
    closeButtonProps: { 'aria-label': t.close },
    message: (
      <Group justify="space-between">
        {w.effect.undoHits(names.join(', '), seen.patients - names.length)}
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            notifications.hide(id)
            undo(back, seen).catch(sayFailed)
          }}
        >
          {w.effect.undoSure}
        </Button>
      </Group>
    ),
  })
}
