import { Table, Text, Title } from '@mantine/core'
import { Dialog } from '../shared/dialog'
import { t } from '../texts'

const EVERYWHERE = [
  [['Ctrl K'], t.keys.search],
  [['Esc'], t.keys.escape],
] as const
const IN_LISTS = [
  [['J', 'K', '↓', '↑'], t.keys.rows],
  [['Enter'], t.keys.main],
  [['1', '…', '9'], t.keys.option],
  [['/'], t.keys.filter],
  [['G W', 'G O', 'G A', 'G P', 'G L', 'G I'], t.keys.go],
  [['?'], t.keys.help],
] as const

export function KeyboardHelp({ opened, close }: { opened: boolean; close: () => void }) {
  return (
    <Dialog opened={opened} close={close} title={t.keys.title}>
      <Text size="sm">{t.keys.intro}</Text>
      <Keys title={t.keys.everywhere} keys={EVERYWHERE} />
      <Keys title={t.keys.inLists} keys={IN_LISTS} />
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
