import { Checkbox, NativeSelect, Paper, Title, Button } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { w } from '../evening/words'
import { hospitalQuery } from '../queries'
import { showDay } from '../shared/dates'
import { parseDay } from '../shared/parse-day'
import { t } from '../texts'
import classes from './find-options.module.css'
import { WishForm } from './wish-form'
import { type Change, EVENING_FLAGS, FLAGS, type OptionsSearch } from './options-search'

const route = getRouteApi('/inside/opties')
const WEEKS = [4, 8, 13, 26, 52]
const USUAL_WEEKS = 26
const LABEL = {
  noUrine: t.options.without.urine,
  noXray: t.options.without.xray,
  anyTime: t.options.ignore.preference,
  anyDate: t.options.ignore.latest,
  noDxa: w.question.noDxa,
  apart: w.question.apart,
}
const AS_THE_REFERRAL_SAYS: Change = {
  from: undefined,
  off: undefined,
  notBefore: undefined,
  notAfter: undefined,
  away: undefined,
  doctor: undefined,
  device: undefined,
  weeks: undefined,
  evening: undefined,
  noUrine: undefined,
  noXray: undefined,
  anyTime: undefined,
  anyDate: undefined,
  noDxa: undefined,
  apart: undefined,
}

/** What is asked. Every change goes into the address at once, and the answer follows the address. */
export function QuestionForm() {
  const search = route.useSearch()
  const navigate = useNavigate()
  const { data: hospital } = useQuery(hospitalQuery)
  const ask = (change: Change) =>
    void navigate({ to: '/opties', search: { ...search, after: undefined, ...change } as OptionsSearch, replace: true })
  const changed = Object.keys(AS_THE_REFERRAL_SAYS).some((part) => search[part as keyof Change] !== undefined)

  return (
    <Paper component="section" aria-labelledby="question">
      <Title order={2} size="h5" id="question" mb="xs">
        {t.options.question}
      </Title>
      <div className={classes.question}>
        <DateInput
          label={t.options.from}
          description={t.options.fromHint}
          value={search.from ?? hospital?.today ?? null}
          onChange={(day) => ask({ from: day && day !== hospital?.today ? day : undefined })}
          dateParser={(typed) => (hospital ? parseDay(typed, hospital.today) : null)}
          valueFormat={showDay}
          {...(hospital && { minDate: hospital.today })}
          popoverProps={{ transitionProps: { duration: 0 } }}
        />
        <NativeSelect
          label={t.options.weeks}
          value={String(search.weeks ?? USUAL_WEEKS)}
          data={WEEKS.map((weeks) => ({ value: String(weeks), label: t.options.weeksOf(weeks) }))}
          onChange={({ currentTarget: { value } }) =>
            ask({ weeks: Number(value) === USUAL_WEEKS ? undefined : Number(value) })
          }
        />
        <NativeSelect
          label={t.options.session}
          value={String(search.evening ?? '')}
          data={[
            { value: '', label: t.options.sessions.wished },
            { value: 'false', label: t.options.sessions.day },
            { value: 'true', label: t.options.sessions.evening },
          ]}
          onChange={({ currentTarget: { value } }) => ask({ evening: value ? value === 'true' : undefined })}
        />
        <WishForm search={search} ask={ask} />
        {[...FLAGS, ...EVENING_FLAGS.filter((flag) => search.evening || search[flag])].map((flag) => (
          <Checkbox
            key={flag}
            label={LABEL[flag]}
            checked={search[flag] ?? false}
            onChange={({ currentTarget: { checked } }) => ask({ [flag]: checked || undefined })}
          />
        ))}
        {changed && (
          <Button variant="default" onClick={() => ask(AS_THE_REFERRAL_SAYS)}>
            {t.options.reset}
          </Button>
        )}
      </div>
    </Paper>
  )
}
