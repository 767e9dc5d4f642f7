import { Button, Group, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { api, type Answer, type Option, type Question, type Referral } from '../api'
import { carePathQuery } from '../queries'
import { focusRow, useListKeys } from '../shared/list-keys'
import { useMayPlan } from '../shared/roles'
import { Empty } from '../shared/states'
import { useWrite } from '../shared/use-write'
import { t } from '../texts'
import classes from './find-options.module.css'
import { without } from './options-search'
import { Moving } from './moving'
import { OptionItem } from './option-item'

const route = getRouteApi('/inside/opties')
const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9]

interface Props {
  referral: Referral
  question: Question
  answer: Answer
}

/** What Enter does with a day: who may not plan has its visits shown, as whoever comes to it. */
type Does = 'show' | 'move' | 'hold'

/** The days that can, numbered 1–9. A digit goes to an option, Enter holds it. */
export function OptionList({ referral, question, answer: { options, more } }: Props) {
  const search = route.useSearch()
  const navigate = useNavigate()
  const mayPlan = useMayPlan()
  const { data: moved } = useQuery({ ...carePathQuery(search.move ?? ''), enabled: search.move !== undefined })
  const [stop, setStop] = useState(0)
  const [target, setTarget] = useState<Option | null>(null)
  const hold = useWrite((option: Option) => api.hold(question, option))
  const does: Does = !mayPlan ? 'show' : search.move ? 'move' : 'hold'
  const acts: Record<Does, (option: Option) => void> = { show: () => {}, move: setTarget, hold: hold.mutate }
  const { list, onKeyDown } = useListKeys<HTMLOListElement>(
    Object.fromEntries(DIGITS.map((digit) => [String(digit), () => focusRow(list.current, digit - 1)])),
  )
  const focusStop = () => {
    if (document.activeElement === document.body || document.activeElement?.matches('h1')) focusRow(list.current, stop)
  }
  // Also when she comes back from the last look at one of them.
  useEffect(focusStop, [list, target])
  const title = options.length ? t.options.count(options.length, more) : t.options.none
  const shown = search.sort === 'wait' ? [...options].sort((a, b) => a.wait - b.wait) : options

  if (target && search.move)
    return <Moving carePathId={search.move} question={question} option={target} back={() => setTarget(null)} />
  return (
    <section aria-labelledby="options">
      <Group justify="space-between" mb={6}>
        <div role="status">
          <Title order={2} size="h4" id="options">
            {title}
          </Title>
        </div>
        {options.length > 0 && <Sorting count={options.length} does={does} />}
      </Group>
      {options.length === 0 && <Empty title={t.options.noneHint} />}
      <ol className={classes.list} ref={list} onKeyDown={onKeyDown}>
        {shown.map((option, index) => (
          <OptionItem
            key={option.key}
            option={option}
            options={options}
            number={index + 1}
            isStop={index === stop}
            visit={() => setStop(index)}
            choose={() => acts[does](option)}
            label={t.options.acts[does]}
            pending={hold.isPending && hold.variables.key === option.key}
            disabled={hold.isPending}
            wanted={referral.latest}
            isPresent={option.day === moved?.day}
          />
        ))}
      </ol>
      {more && (
        <Button
          mt="sm"
          variant="default"
          onClick={() => void navigate({ to: '/opties', search: { ...search, after: options.at(-1)!.day } })}
        >
          {t.options.more}
        </Button>
      )}
    </section>
  )
}

function Sorting({ count, does }: { count: number; does: Does }) {
  const search = route.useSearch()
  const navigate = useNavigate()
  return (
    <Group gap={6} role="group" aria-label={t.options.sort}>
      <Text size="sm">{t.options.sort}:</Text>
      <Button
        size="compact-xs"
        variant={search.sort ? 'default' : 'filled'}
        aria-pressed={!search.sort}
        onClick={() => void navigate({ to: '/opties', search: without(search, 'sort'), replace: true })}
      >
        {t.options.soonest}
      </Button>
      <Button
        size="compact-xs"
        variant={search.sort ? 'filled' : 'default'}
        aria-pressed={Boolean(search.sort)}
        onClick={() => void navigate({ to: '/opties', search: { ...search, sort: 'wait' }, replace: true })}
      >
        {t.options.shortest}
      </Button>
      <Text size="xs" c="dimmed">
        {t.options.choose(Math.min(count, 9), does)}
      </Text>
    </Group>
  )
}
