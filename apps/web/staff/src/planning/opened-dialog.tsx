import { Group, Text } from '@mantine/core'
import type { Day } from '../api'
import { showDay } from '../shared/dates'
import { Dialog } from '../shared/dialog'
import { LinkButton } from '../shared/link-button'
import { useMayBlock, useMayOverbook } from '../shared/roles'
import type { Opened } from './day-board'
import { WithEffect } from './effect'
import type { Write } from './planning-api'
import { between } from './scale'
import { w } from './words'

/** What lies on the board beside visits, opened: what it is, who did it, and the way to end it. */
export function OpenedDialog({ opened, day, close }: { opened: Opened; day: Day; close: () => void }) {
  const mayBlock = useMayBlock()
  const mayOverbook = useMayOverbook()
  const { unit, kind } = opened
  const removal = removalOf(opened, mayBlock, mayOverbook)
  return (
    <Dialog opened close={close} title={`${w.opened[kind]}: ${unit.label}, ${showDay(day)}`}>
      <Text mb="sm">{saysOf(opened)}</Text>
      <Group gap="xs" mb="sm">
        <LinkButton
          variant="default"
          to="/planbord/rooster/$unit"
          params={{ unit: unit.extraOf ?? unit.id }}
          search={{ day }}
        >
          {w.toRoster}
        </LinkButton>
        {opened.kind === 'out' && (
          <LinkButton variant="default" to="/planbord/uitval/$id" params={{ id: opened.out.id }}>
            {w.toOutage}
          </LinkButton>
        )}
      </Group>
      {removal && (
        <WithEffect write={() => removal} confirm={w.roster.remove} close={close} done={close}>
          {null}
        </WithEffect>
      )}
    </Dialog>
  )
}

function saysOf(opened: Opened): string {
  if (opened.kind === 'out') return `${between(opened.out)} ${w.out[opened.out.kind]}: ${opened.out.reason}`
  if (opened.kind === 'block') return `${between(opened.block)} ${opened.block.reason}`
  return w.extraBecause(opened.unit.reason ?? '', opened.unit.changedBy ?? '')
}

function removalOf(opened: Opened, mayBlock: boolean, mayOverbook: boolean): Write | null {
  if (opened.kind === 'block' && mayBlock)
    return { path: `blocks/${opened.block.id}/remove`, body: { version: opened.block.version } }
  if (opened.kind === 'extra' && mayOverbook) return { path: `extras/${opened.unit.id}/remove`, body: {} }
  return null
}
