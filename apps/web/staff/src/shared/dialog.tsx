import { Group, Modal } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import { t } from '../texts'

interface Props {
  title: string
  opened: boolean
  close: () => void
  size?: string
  children: ReactNode
}

/** A dialog without a `header` element of its own, so that the page keeps one banner. What is marked `data-autofocus` in it has the keyboard at once. */
export function Dialog({ title, opened, close, size = 'lg', children }: Props) {
  useFocusBack(opened)
  return (
    <Modal.Root opened={opened} onClose={close} size={size} transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content aria-label={title} ref={focusFirst}>
        <Group justify="space-between" px="md" pt="sm" wrap="nowrap">
          <Modal.Title fw={700} fz="lg">
            {title}
          </Modal.Title>
          <Modal.CloseButton aria-label={t.close} />
        </Group>
        <Modal.Body pt="xs">{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

const heading = () => document.querySelector('h1')
/** A list has one row that is a tab stop: the one last visited, or the last of all. */
const rowInPlaceOf = (gone: Element | null) =>
  gone?.matches('[data-row]') ? document.querySelector('main [data-row][tabindex="0"]') : null

/** As soon as the dialog stands: who types on after the key that opened it types into it. The trap of the dialog itself comes only after a while. */
function focusFirst(dialog: HTMLElement | null) {
  dialog?.querySelector<HTMLElement>('[data-autofocus]')?.focus({ preventScroll: true })
}

/** Gives the focus back to what opened the dialog, also where the dialog goes away as a whole; when that is gone, to the row now in its place, or the heading. */
function useFocusBack(opened: boolean) {
  const [was, setWas] = useState({ opened: false, focused: null as Element | null })
  // Looked up before anything in the dialog is there to take the focus.
  if (opened !== was.opened) setWas({ opened, focused: opened ? document.activeElement : null })
  const before = was.focused
  useEffect(() => {
    if (!opened) return
    return () =>
      void setTimeout(() => {
        if (document.activeElement !== document.body) return
        const to = before?.isConnected && before !== document.body ? before : (rowInPlaceOf(before) ?? heading())
        if (to instanceof HTMLElement) to.focus()
      })
  }, [opened, before])
}
