import { Group, Paper, Text, Title } from '@mantine/core'
import type { CarePath } from '../api'
import { showShort } from '../shared/dates'
import { useMayPrint } from '../shared/roles'
import { Status } from '../shared/status'
import { language } from '../texts'
import classes from './path.module.css'
import { w } from './words'

/** What is drawn of the patient: tests, tubes, fasting, and which results are there on the day. */
export function BloodCard({ carePath: { id, blood } }: { carePath: CarePath }) {
  const mayPrint = useMayPrint()
  if (!blood) return null
  const { blood: b } = w
  const ready = ({ minutes, workingDays }: (typeof blood.tests)[number]) =>
    minutes === null ? b.days(workingDays ?? 0) : b.minutes(minutes)
  return (
    <Paper component="section" aria-labelledby="blood">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h5" id="blood">
          {b.title}
        </Title>
        {mayPrint && (
          <a href={`/api/print/blood-order/${id}?language=${language}`} target="_blank" rel="noreferrer">
            {b.print}
          </a>
        )}
      </Group>
      <Text size="sm">
        {b.draw(showShort(blood.drawOn))} · {blood.fastingHours === null ? b.usual : b.fasting(blood.fastingHours)}
      </Text>
      <Text size="sm" mb="xs">
        {blood.tubes.map(({ count, label, cap }) => `${count} × ${label} (${b.cap(cap)})`).join(' · ')}
      </Text>
      {blood.state === 'withdrawn' ? (
        <Status status={{ key: 'withdrawn', label: b.withdrawn }} />
      ) : (
        <div className={classes.scroll}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{b.test}</th>
                <th scope="col">{b.result}</th>
                <th scope="col">{b.ready}</th>
              </tr>
            </thead>
            <tbody>
              {blood.tests.map((test) => (
                <tr key={test.id}>
                  <th scope="row">
                    {test.label}
                    {test.loinc && <span className={classes.detail}>LOINC {test.loinc}</span>}
                  </th>
                  <td>{test.when === 'same-day' ? b.sameDay : b.later}</td>
                  <td className={classes.time}>{ready(test)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Paper>
  )
}
