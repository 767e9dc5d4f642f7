import { Paper, Text, Title } from '@mantine/core'
import type { CarePath } from '../api'
import { showDay } from '../shared/dates'
import { Source } from '../shared/notes'
import classes from './path.module.css'
import { w } from './words'

/** What is to be expected after the day, by the rules. */
export function Afterwards({ after }: Pick<CarePath, 'after'>) {
  if (after.length === 0) return null
  return (
    <Paper component="section" aria-labelledby="after">
      <Title order={2} size="h5" id="after" mb="xs">
        {w.after}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {w.afterHint}
      </Text>
      <ul className={classes.rules}>
        {after.map(({ key, label, from, to, ...rule }) => (
          <li key={key}>
            <b>{label}</b>: {w.between(showDay(from), showDay(to))}
            <Source note={rule} />
          </li>
        ))}
      </ul>
    </Paper>
  )
}
