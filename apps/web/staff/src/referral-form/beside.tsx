import { Badge, Button, Group, Paper, Radio, Stack, Text, Title } from '@mantine/core'
import { showBirth } from '../shared/dates'
import { Assumption } from '../shared/notes'
import { t } from '../texts'
import type { Check } from './form-api'
import { w } from './words'

const COLOURS = { yes: '#1d5427', no: '#7d1515', 'doctor-decides': '#6b3d00' }

/** What the path's rules say of what is typed so far; both rules where they conflict. */
export function Rules({ eligibility }: { eligibility: Check['eligibility'] }) {
  return (
    <Paper component="section" aria-label={w.rules}>
      <Title order={2} size="h5" mb={6}>
        {w.rules}
      </Title>
      <div role="status">
        {eligibility ? (
          <Stack gap={4}>
            <Badge color={COLOURS[eligibility.answer]} variant="outline" size="lg">
              {w.answers[eligibility.answer]}
            </Badge>
            <Text size="sm">{eligibility.reason}</Text>
            {eligibility.rule.split(' — ').map((rule, index) => (
              <Text size="sm" key={rule}>
                {w.rule}: {rule}
                <Text span size="xs" c="dimmed" display="block">
                  {t.source}: {eligibility.source.split(' — ')[index] ?? eligibility.source}
                </Text>
              </Text>
            ))}
            {eligibility.assumption && <Assumption />}
          </Stack>
        ) : (
          <Text size="sm">{w.rulesLater}</Text>
        )}
      </div>
    </Paper>
  )
}

interface SimilarProps {
  similar: Check['similar']
  chosen: string | null
  choose: (person: string) => void
  missing: boolean
}

/** People who are known and may be this one: one of them, or none, must be chosen before anything is saved. */
export function Similar({ similar, chosen, choose, missing }: SimilarProps) {
  if (similar.length === 0) return null
  return (
    <Paper component="section" aria-label={w.who}>
      <Radio.Group
        label={w.who}
        value={chosen ?? ''}
        onChange={choose}
        error={missing && w.whoFirst}
        styles={{ label: { fontWeight: 700 } }}
      >
        <Stack gap={8} mt={6}>
          {similar.map(({ id, name, birthDate, number, because }) => (
            <Radio
              key={id}
              value={id}
              label={`${w.same}: ${name}, ${showBirth(birthDate)}, ${number}`}
              description={w.because[because]}
            />
          ))}
          <Radio value="new" label={w.other} />
        </Stack>
      </Radio.Group>
    </Paper>
  )
}

/** Every fault of the form in one place, each leading to its field. */
export function FaultList({ faults, goTo }: { faults: [string, string][]; goTo: (name: string) => void }) {
  if (faults.length === 0) return null
  return (
    <Paper role="alert" style={{ borderColor: '#a81f1f' }}>
      <Text fw={700} c="#7d1515">
        {w.faults(faults.length)}
      </Text>
      {faults.map(([name, reason]) => (
        <Group key={name} gap={6}>
          <Button type="button" variant="transparent" size="compact-sm" px={0} onClick={() => goTo(name)}>
            {w.fields[name] ?? name}
          </Button>
          <Text size="sm">{reason}</Text>
        </Group>
      ))}
    </Paper>
  )
}
