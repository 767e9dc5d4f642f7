import { Badge, Group, Text } from '@mantine/core'
import type { Answers } from '../api'
import { w } from './words'

/** Who gave the answers; those that staff typed over from paper or the phone carry a mark, for a reader to weigh. */
export function AnsweredBy({ by }: { by: Answers['forms'][number]['by'] }) {
  if (!by) return null
  const words = w.by[by.how]
  const mark = w.marks[by.how]
  return (
    <Group gap={6} component="span">
      {mark && (
        <Badge variant="outline" color="dark" radius="sm" tt="none">
          {mark}
        </Badge>
      )}
      <Text size="sm" component="span">
        {typeof words === 'function' ? words(by.name ?? '') : words}
      </Text>
    </Group>
  )
}
