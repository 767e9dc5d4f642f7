import { Switch, Table, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../shared/dialog'
import { lettersAreOn, switchLetters } from '../shared/single-letters'
import { w as board } from '../day-board/words'
import { w as path } from '../path/words'
import { w as preparation } from '../preparation/words'
import { t } from '../texts'
import { w as waiting } from '../waiting-list/words'

const EVERYWHERE = [
  [['Ctrl K'], t.keys.search],
  [['Esc'], t.keys.escape],
] as const
const IN_LISTS = [
  [['J', 'K', '↓', '↑'], t.keys.rows],
  [['Enter'], t.keys.main],
  [['1', '…', '9'], t.keys.option],
  [['/'], t.keys.filter],
  [['?'], t.keys.help],
] as const
const GO = [
  [['G W'], t.shell.workList],
  [['G O'], t.shell.findOptions],
  [['G L'], waiting.title],
  [['G V'], preparation.title],
  [['G D'], board.title],
  [['G A'], t.shell.evening],
  [['G P'], t.shell.planning],
  [['G I'], t.shell.import],
] as const
const IN_WORK_LIST = [
  [['T'], t.keys.take],
  [['A'], t.keys.assign],
  [['B'], t.keys.note],
  [['S'], t.keys.snooze],
  [['N'], t.keys.newReferral],
] as const

const ON_A_PATH = [
  [['V'], path.keys.visit],
  [['H'], path.keys.day],
  [['X'], path.keys.cancel],
  [['B'], path.keys.note],
  [['P'], path.keys.print],
  [['Ctrl Z'], path.keys.undo],
] as const

const ON_THE_BOARD = [
  [['←', '→', '↑', '↓'], board.keys.walk],
  [['Enter'], board.keys.open],
  [['A'], board.keys.arrived],
  [['B'], board.keys.busy],
  [['K'], board.keys.done],
  [['N'], board.keys.noShow],
  [['V'], board.keys.move],
  [['P'], board.keys.print],
  [['Ctrl Z'], board.keys.undo],
] as const

export function KeyboardHelp({ opened, close }: { opened: boolean; close: () => void }) {
  const [on, setOn] = useState(lettersAreOn)
  const change = (letters: boolean) => {
    switchLetters(letters)
    setOn(letters)
  }
  return (
    <Dialog opened={opened} close={close} title={t.keys.title}>
      <Text size="sm">{t.keys.intro}</Text>
      <Switch
        mt="sm"
        checked={on}
        label={t.keys.letters}
        onChange={({ currentTarget }) => change(currentTarget.checked)}
      />
      <Keys title={t.keys.everywhere} keys={EVERYWHERE} />
      <Keys title={t.keys.inLists} keys={IN_LISTS} />
      <Keys title={t.keys.go} keys={GO} />
      <Keys title={t.keys.inWorkList} keys={IN_WORK_LIST} />
      <Keys title={path.keys.title} keys={ON_A_PATH} />
      <Keys title={board.keys.title} keys={ON_THE_BOARD} />
    </Dialog>
  )
}

function Keys({ title, keys }: { title: string; keys: readonly (readonly [readonly string[], string])[] }) {
  return (
    <>
      <Title order={3} size="h5" mt="md" mb={4}>
        {title}
      </Title>
      <Table>
        <Table.Tbody>
          {keys.map(([names, meaning]) => (
            <Table.Tr key={meaning}>
              <Table.Td w={150}>
                {names.map((name) => (
                  <span key={name}>
                    <kbd>{name}</kbd>{' '}
                  </span>
                ))}
              </Table.Td>
              <Table.Td>{meaning}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  )
}
