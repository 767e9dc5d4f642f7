import { Alert, Paper, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { showPhone } from '#contracts'
import type { Referral } from '../api'
import { WhoIsIt } from '../import/who-is-it'
import { hospitalQuery } from '../queries'
import { age, showBirth, showDay } from '../shared/dates'
import { Notes, Source } from '../shared/notes'
import { PageTitle } from '../shared/page-title'
import { useMayPlan } from '../shared/roles'
import { t } from '../texts'
import classes from './find-options.module.css'

/** Who it is about, with two identifiers, and everything that decides how the day may look. */
export function PatientCard({ referral }: { referral: Referral }) {
  const { patient, eligibility, caution, doubt, needs, wishes } = referral
  const mayTell = useMayPlan()
  const { data: hospital } = useQuery(hospitalQuery)
  const years = patient.age ?? (hospital && age(patient.birthDate, hospital.today))
  const facts = [
    [t.options.referral, `${referral.number}, ${referral.origin}, ${showDay(referral.received)}`],
    ['', [referral.reason, referral.fracture].filter(Boolean).join(': ')],
    [t.options.requester, referral.requester],
    [t.options.risks, referral.riskFactors.join(', ')],
    [t.options.latest, referral.latest && showDay(referral.latest)],
    [t.options.phone, patient.phone && showPhone(patient.phone)],
    [t.options.contact, t.options.channels[patient.channel ?? ''] ?? patient.channel],
    [t.options.remark, referral.remark],
    [t.options.department, referral.departmentNote],
  ].filter((fact): fact is [string, string] => Boolean(fact[1]))

  return (
    <Paper component="section" aria-label={t.options.patient}>
      <PageTitle tab={t.options.title}>{patient.name}</PageTitle>
      <Text size="sm" mb="xs">
        {[patient.sex && t.options.sexes[patient.sex], showBirth(patient.birthDate)].filter(Boolean).join(' · ')}
        {years !== undefined && ` (${t.years(years)})`} · {t.numberShort}&nbsp;{patient.number}
      </Text>
      <Stack gap="xs">
        <Eligibility eligibility={eligibility} />
        {caution && (
          <Alert color="orange" variant="light" p="xs" title={t.options.check} styles={{ title: { color: '#6b3d00' } }}>
            {caution}
            {doubt && mayTell && (
              <div>
                <WhoIsIt referralId={referral.id} doubt={doubt} size="compact-sm" />
              </div>
            )}
          </Alert>
        )}
        <dl className={classes.facts}>
          {facts.map(([name, value]) => (
            <div key={name + value} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {needs.length > 0 && (
          <section>
            <Title order={2} size="h6">
              {t.options.needs}
            </Title>
            <Notes notes={needs} />
          </section>
        )}
        {wishes.length > 0 && (
          <section>
            <Title order={2} size="h6">
              {t.options.wishes}
            </Title>
            <Text size="sm">{wishes.join(' · ')}</Text>
          </section>
        )}
      </Stack>
    </Paper>
  )
}

const LOOK = {
  yes: { color: 'green', ink: '#1d5427', glyph: '✓' },
  no: { color: 'red', ink: '#7d1515', glyph: '✕' },
  'doctor-decides': { color: 'blue', ink: '#10396b', glyph: '?' },
} as const

function Eligibility({ eligibility }: Pick<Referral, 'eligibility'>) {
  const { color, ink, glyph } = LOOK[eligibility.answer]
  return (
    <Alert color={color} variant="light" p="xs">
      <Text size="sm" fw={700} c={ink}>
        <span aria-hidden="true">{glyph}</span> {t.options.eligibility[eligibility.answer]}
      </Text>
      <Text size="sm" c={ink}>
        {eligibility.reason}
      </Text>
      {eligibility.rule !== eligibility.reason && (
        <Text size="xs" c={ink}>
          {t.options.rule}: {eligibility.rule}
        </Text>
      )}
      <Source note={eligibility} />
    </Alert>
  )
}
