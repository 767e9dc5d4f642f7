import { Badge, Group, List, Text } from '@mantine/core'
import type { Note } from '../api'
import { t } from '../texts'

export function Assumption() {
  return (
    <Badge variant="outline" color="#6b3d00" size="sm">
      {t.assumption}
    </Badge>
  )
}

/** Where a rule comes from, and whether it is only assumed. */
export function Source({ note }: { note: Omit<Note, 'label'> }) {
  return (
    <Group gap={6}>
      {note.source && (
        <Text size="xs" c="dimmed">
          {t.source}: {note.source}
        </Text>
      )}
      {note.assumption && <Assumption />}
    </Group>
  )
}

export function Notes({ notes }: { notes: Note[] }) {
  return (
    <List size="sm" spacing={4} listStyleType="none">
      {notes.map((note) => (
        <List.Item key={note.label}>
          {note.label}
          <Source note={note} />
        </List.Item>
      ))}
    </List>
  )
}
