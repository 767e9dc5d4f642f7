import { Group, NativeSelect, Paper, Stack, Text, Textarea, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type Referral } from '../api'
import { doctorsQuery, sessionQuery } from '../queries'
import { Action } from '../shared/action'
import { say } from '../shared/toast'
import { useWrite } from '../shared/use-write'
import { t } from '../texts'

/** The doctor's yes or no to a referral on which the sources disagree. Who is no doctor writes it down in the name of the one who said it. */
export function Decision({ referral }: { referral: Referral }) {
  const { data: session } = useQuery(sessionQuery)
  const isDoctor = session?.role === 'doctor'
  const { data: doctors = [] } = useQuery({ ...doctorsQuery, enabled: session !== undefined && !isDoctor })
  const [doctor, setDoctor] = useState('')
  const [tried, setTried] = useState(false)
  const write = useWrite(
    ({ yes, reason }: Verdict) => api.decide(referral.id, yes, reason, doctor || undefined),
    () => say(t.decision.saved),
  )
  return (
    <Paper component="section" aria-labelledby="decision">
      <Title order={2} size="h4" id="decision">
        {t.decision.title}
      </Title>
      <Text size="sm" mb="sm">
        {t.decision.question} {referral.eligibility.rule}
      </Text>
      {session && !isDoctor && (
        <>
          <Text size="sm" mb="xs">
            {t.decision.onlyDoctor}
          </Text>
          <NativeSelect
            label={t.decision.onBehalf}
            value={doctor}
            onChange={({ currentTarget }) => setDoctor(currentTarget.value)}
            data={[
              { value: '', label: t.decision.chooseDoctor },
              ...doctors.map(({ name, displayName }) => ({ value: name, label: displayName })),
            ]}
            error={tried && !doctor && t.decision.chooseDoctor}
            maw={560}
          />
        </>
      )}
      <YesNo
        label={t.decision.reason}
        missing={t.decision.reasonMissing}
        yes={t.decision.yes}
        no={t.decision.no}
        write={(verdict) => {
          setTried(true)
          if (isDoctor || doctor) write.mutate(verdict)
        }}
      />
    </Paper>
  )
}

/** What the department said about a patient whom it must be asked about. */
export function DepartmentAnswer({ referral }: { referral: Referral }) {
  const write = useWrite(
    ({ yes, reason }: Verdict) => api.departmentAnswered(referral.id, yes, reason),
    () => say(t.decision.saved),
  )
  return (
    <YesNo
      label={t.decision.note}
      missing={t.decision.noteMissing}
      yes={t.decision.agreed}
      no={t.decision.refused}
      write={write.mutate}
    />
  )
}

interface Verdict {
  yes: boolean
  reason: string
}
interface YesNoProps {
  label: string
  missing: string
  yes: string
  no: string
  write: (verdict: Verdict) => void
}

function YesNo({ label, missing, yes, no, write }: YesNoProps) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const answer = (verdict: boolean) => {
    setTried(true)
    if (reason.trim()) write({ yes: verdict, reason: reason.trim() })
  }
  return (
    <Stack gap="xs" mt="xs" maw={560}>
      <Textarea
        label={label}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={tried && !reason.trim() && missing}
        autosize
        minRows={2}
      />
      <Group gap="xs">
        <Action onClick={() => answer(true)}>{yes}</Action>
        <Action variant="default" onClick={() => answer(false)}>
          {no}
        </Action>
      </Group>
    </Stack>
  )
}
