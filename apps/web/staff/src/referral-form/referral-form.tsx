import { Checkbox, Grid, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { ApiError } from '../api'
import { hospitalQuery, readAgain } from '../queries'
import { Action } from '../shared/action'
import { PageTitle } from '../shared/page-title'
import { Failure } from '../shared/states'
import { say } from '../shared/toast'
import { FaultList, Rules, Similar } from './beside'
import { Field, REQUIRED } from './field'
import { checkQuery, choicesQuery, enter } from './form-api'
import { inFull } from './typed-date'
import { w } from './words'

const GROUPS = {
  referral: ['Herkomst', 'Aanvrager', 'Ontvangen', 'Aanvraagnr', 'Uiterlijk'],
  patient: ['Patiëntnr', 'BSN', 'Voorletters', 'Tussenvoegsel', 'Achternaam', 'Geboortedatum', 'Geslacht'],
  contact: ['Kanaal', 'E-mail', 'Telefoon', 'Taal'],
  reason: ['Reden', 'Fractuur', 'Fractuurdatum', 'Risicofactoren'],
  day: ['DEXA elders', 'Contrast', 'Hulp', 'Gewicht', 'Niet beschikbaar', 'Voorkeur', 'Opmerking'],
} as const
const WHO = ['Patiëntnr', 'BSN', 'Achternaam', 'Geboortedatum']
const PAUSE = 350

/** One referral by hand: by phone, from the plaster clinic, a GP or a specialist, or from a letter on paper. */
export function ReferralForm() {
  const [fields, setFields] = useState<Record<string, string>>({})
  const [onPaper, setOnPaper] = useState(false)
  const [person, setPerson] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const navigate = useNavigate()
  const { data: choices } = useQuery(choicesQuery)
  const { data: hospital } = useQuery(hospitalQuery)
  const written = (typed: Record<string, string>) =>
    Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, inFull(name, text, hospital?.today)]))
  const [typed] = useDebouncedValue(fields, PAUSE)
  const settled = written(typed)
  const isWhole = REQUIRED.every((name) => settled[name]?.trim())
  const { data: check } = useQuery(checkQuery(settled, isWhole || tried))
  const similar = (isWhole && check?.similar) || []

  const { mutate, error, isPending } = useMutation({
    mutationFn: () =>
      enter({
        fields: written(fields),
        onPaper,
        ...(person === 'new' ? { person } : person && { patientId: person }),
      }),
    onSuccess: async ({ referralId, answer }) => {
      await readAgain()
      say(w.saved[answer])
      if (answer === 'no') void navigate({ to: '/werklijst' })
      else void navigate({ to: '/opties', search: { referral: referralId } })
    },
  })
  const refused = error instanceof ApiError ? error.fields : {}
  const faults = { ...(tried && { ...refused, ...faultsOf(check?.faults) }) }
  const change = (name: string) => (value: string) => {
    if (WHO.includes(name)) setPerson(null)
    setFields((before) => ({ ...before, [name]: value }))
  }
  const goTo = (name: string) => form.current?.querySelector<HTMLElement>(`[data-field="${name}"]`)?.focus()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (similar.length === 0 || person) mutate()
  }

  return (
    <form onSubmit={submit} ref={form} noValidate>
      <PageTitle>{w.title}</PageTitle>
      <Text size="sm" mb="sm">
        {w.intro}
      </Text>
      <Grid gap="md">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack gap="sm">
            <FaultList faults={Object.entries(faults)} goTo={goTo} />
            {error && Object.keys(refused).length === 0 && <Failure error={error} />}
            {Object.entries(GROUPS).map(([group, names]) => (
              <Paper key={group} component="fieldset" m={0}>
                <Title order={2} size="h5" mb={6}>
                  {w.groups[group as keyof typeof GROUPS]}
                </Title>
                <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }} spacing="sm" verticalSpacing={8}>
                  {names.map((name) => (
                    <Field
                      key={name}
                      name={name}
                      value={fields[name] ?? ''}
                      fault={faults[name]}
                      choices={choices}
                      change={change(name)}
                      leave={() => setFields(written)}
                    />
                  ))}
                </SimpleGrid>
                {group === 'referral' && (
                  <Checkbox
                    mt="sm"
                    label={w.onPaper}
                    checked={onPaper}
                    onChange={({ currentTarget }) => setOnPaper(currentTarget.checked)}
                  />
                )}
              </Paper>
            ))}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack gap="sm" pos="sticky" top={12}>
            <Rules eligibility={(isWhole && check?.eligibility) || null} />
            <Similar similar={similar} chosen={person} choose={setPerson} missing={tried && !person} />
            <Group>
              <Action type="submit" size="sm" disabled={isPending}>
                {w.save}
              </Action>
            </Group>
          </Stack>
        </Grid.Col>
      </Grid>
    </form>
  )
}

const faultsOf = (faults: readonly { column: string; reason: string }[] = []): Record<string, string> =>
  Object.fromEntries(faults.map(({ column, reason }) => [column, reason]))
