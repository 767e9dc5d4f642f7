import { Group, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { t } from '../texts'

interface Props {
  title: string
  opened: boolean
  close: () => void
  size?: string
  children: ReactNode
}

/** A dialog without a `header` element of its own, so that the page keeps one banner. */
export function Dialog({ title, opened, close, size = 'lg', children }: Props) {
  return (
    <Modal.Root opened={opened} onClose={close} size={size} transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content>
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
