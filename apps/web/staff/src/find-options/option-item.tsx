import { Badge, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Day, Option } from '../api'
import { hospitalQuery } from '../queries'
import { Action } from '../shared/action'
import { showDistance, showFull, showShort } from '../shared/dates'
import { axisOf, DayStrip, isEvening } from '../shared/day-strip'
import { t } from '../texts'
import classes from './find-options.module.css'
import { w } from './words'

interface Props {
  option: Option
  /** All options on the screen: those of one half of the day share one scale. */
  options: Option[]
  number: number
  /** The one that Tab reaches, shown with all its visits. Under the mouse it must not change between press and release. */
  isStop: boolean
  pending: boolean
  disabled: boolean
  label: string
  /** The referral's latest day. */
  wanted: Day | null
  /** It lies on the day that is being moved. */
  isPresent: boolean
  visit: () => void
  choose: () => void
}

export function OptionItem({
  option,
  options,
  number,
  isStop,
  pending,
  disabled,
  label,
  wanted,
  isPresent,
  visit,
  choose,
}: Props) {
  const { data: hospital } = useQuery(hospitalQuery)
  const tags = option.tags.filter((tag) => options.length === 1 || !options.every((other) => other.tags.includes(tag)))
  const axis = axisOf(options.filter((other) => isEvening(other) === isEvening(option)))
  return (
    <li className={classes.option} data-open={isStop}>
      <div className={classes.head}>
        <div className={classes.line}>
          <kbd aria-hidden="true">{number}</kbd>
          <Text fw={700}>{showFull(option.day)}</Text>
          <Text size="sm" fw={600}>
            {option.arrival} – {option.departure}
          </Text>
          <Text size="sm" c="dimmed">
            {hospital && `${showDistance(option.day, hospital.today)} · `}
            {t.options.wait(t.minutes(option.wait))}
            {option.doctor && ` · ${option.doctor}`}
          </Text>
          {tags.map((tag) => (
            <Badge key={tag} variant="outline" color="bot">
              {tag}
            </Badge>
          ))}
          {isPresent && (
            <Badge variant="outline" color="gray.8">
              {w.present}
            </Badge>
          )}
          {wanted && option.day > wanted && (
            <Badge variant="outline" color="red.9">
              {t.options.tooLate(showShort(wanted))}
            </Badge>
          )}
        </div>
        <Action
          data-row
          variant="default"
          tabIndex={isStop ? 0 : -1}
          onFocus={({ currentTarget }) => currentTarget.matches(':focus-visible') && visit()}
          onClick={() => {
            visit()
            choose()
          }}
          loading={pending}
          disabled={disabled && !pending}
          aria-label={`${label}: ${number}, ${showFull(option.day)}, ${option.arrival} – ${option.departure}`}
        >
          {label}
        </Action>
      </div>
      <DayStrip pathDay={option} axis={axis} />
      <Visits option={option} />
      <Prepare option={option} />
    </li>
  )
}

/** Every visit with its time, for the phone call. */
export function Visits({ option: { visits, day } }: { option: Pick<Option, 'visits' | 'day'> }) {
  return (
    <ul className={classes.visits}>
      {visits.map((visit) => (
        <li key={visit.step + visit.from}>
          <b>{visit.day === day ? visit.from : `${showShort(visit.day)} ${visit.from}`}</b> {visit.label}
          {visit.place && <span style={{ color: 'var(--soft)' }}> · {visit.place}</span>}
        </li>
      ))}
    </ul>
  )
}

function Prepare({ option: { prepare, pathwayLabel, stay } }: { option: Option }) {
  return (
    <div className={classes.meta}>
      <span>{pathwayLabel}</span>
      <span>{t.options.stay(t.minutes(stay))}</span>
      {prepare.kitBy && <span>{t.options.kitBy(showShort(prepare.kitBy))}</span>}
      {prepare.questionnairesOn && <span>{t.options.questionnairesOn(showShort(prepare.questionnairesOn))}</span>}
    </div>
  )
}
