import { Anchor, Checkbox, Group, NativeSelect, Paper } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { hospitalQuery } from '../queries'
import { showDay } from '../shared/dates'
import { parseDay } from '../shared/parse-day'
import { t } from '../texts'
import { FLAGS, type OptionsSearch } from './options-search'

const route = getRouteApi('/inside/opties')
const WEEKS = [4, 8, 13, 26, 52]
const LABEL = {
  noUrine: t.options.without.urine,
  noXray: t.options.without.xray,
  anyTime: t.options.ignore.preference,
  anyDate: t.options.ignore.latest,
  evening: t.options.evening,
}

/** What is asked. Every change goes into the address at once, and the answer follows the address. */
export function QuestionForm() {
  const search = route.useSearch()
  const navigate = useNavigate()
  const { data: hospital } = useQuery(hospitalQuery)
  const ask = (change: { [K in keyof OptionsSearch]?: OptionsSearch[K] | undefined }) =>
    void navigate({ to: '/opties', search: { ...search, page: undefined, ...change } as OptionsSearch, replace: true })
  const changed = FLAGS.some((flag) => search[flag]) || search.from || search.weeks

  return (
    <Paper component="form" role="search" aria-label={t.options.question} onSubmit={(event) => event.preventDefault()}>
      <Group align="flex-end" gap="md">
        <DateInput
          label={t.options.from}
          description={t.options.fromHint}
          inputWrapperOrder={['label', 'input', 'description']}
          value={search.from ?? hospital?.today ?? null}
          onChange={(day) => ask({ from: day && day !== hospital?.today ? day : undefined })}
          dateParser={(typed) => (hospital ? parseDay(typed, hospital.today) : null)}
          valueFormat={showDay}
          minDate={hospital?.today}
          popoverProps={{ transitionProps: { duration: 0 } }}
          w={170}
        />
        <NativeSelect
          label={t.options.weeks}
          value={String(search.weeks ?? 26)}
          data={WEEKS.map((weeks) => ({ value: String(weeks), label: t.options.weeksOf(weeks) }))}
          onChange={({ currentTarget }) =>
            ask({ weeks: currentTarget.value === '26' ? undefined : Number(currentTarget.value) })
          }
          mb={22}
        />
        <Group gap="sm" mb={22} style={{ flex: 1 }}>
          {FLAGS.map((flag) => (
            <Checkbox
              key={flag}
              label={LABEL[flag]}
              checked={search[flag] ?? false}
              onChange={({ currentTarget }) => ask({ [flag]: currentTarget.checked || undefined })}
            />
          ))}
          {changed && (
            <Anchor
              component="button"
              type="button"
              size="sm"
              underline="always"
              onClick={() =>
                void navigate({
                  to: '/opties',
                  search: { referral: search.referral!, ...(search.move && { move: search.move }) },
                  replace: true,
                })
              }
            >
              {t.options.reset}
            </Anchor>
          )}
        </Group>
      </Group>
    </Paper>
  )
}
