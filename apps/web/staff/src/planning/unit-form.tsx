import { Text } from '@mantine/core'
import type { Day } from '../api'
import { showDay } from '../shared/dates'
import { DatedForm } from './dated-form'
import { WithEffect } from './effect'
import { LineForm } from './line-form'
import type { Doing, FormProps } from './doing'
import type { Stretch, Write } from './planning-api'
import { between } from './scale'
import { StopForm } from './stop-form'
import { w } from './words'

const words = w.roster

/** The form of one change; every one shows who loses a place by it before it is saved. */
export function UnitForm({ doing, ...rest }: { doing: Doing } & Omit<FormProps, 'done'>) {
  const props = { ...rest, done: rest.close }
  switch (doing.what) {
    case 'add':
      return <LineForm {...props} />
    case 'change':
      return <LineForm {...props} line={doing.line} />
    case 'end':
    case 'skip':
      return <StopForm {...props} what={doing.what} line={doing.line} />
    case 'unskip':
      return (
        <Sure
          {...props}
          says={showDay(doing.day)}
          write={{ path: `rosters/${doing.line.id}/skip`, body: { day: doing.day } }}
        />
      )
    case 'session':
    case 'block':
    case 'extra':
      return <DatedForm {...props} what={doing.what} />
    default:
      return <Sure {...props} says={saysOf(doing.row)} write={removal(doing)} />
  }
}

const saysOf = (row: Stretch & { day: Day; reason: string | null }) =>
  [`${showDay(row.day)} ${between(row)}`, row.reason].filter(Boolean).join(': ')

const REMOVALS = { 'session-remove': 'sessions', 'block-remove': 'blocks', 'extra-remove': 'extras' } as const
function removal({ what, row }: Extract<Doing, { row: unknown }>): Write {
  return {
    path: `${REMOVALS[what]}/${row.id}/remove`,
    body: row.version === null ? {} : { version: row.version },
  }
}

/** Nothing to fill in; only what it does. */
function Sure({ says, write, close, done }: FormProps & { says: string; write: Write }) {
  return (
    <WithEffect write={() => write} confirm={words.save} close={close} done={done}>
      <Text>{says}</Text>
    </WithEffect>
  )
}
