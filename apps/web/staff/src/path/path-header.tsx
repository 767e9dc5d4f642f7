import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { CarePath } from '../api'
import { hospitalQuery, referralQuery } from '../queries'
import { age, showBirth, showDay, showFull } from '../shared/dates'
import { LinkButton } from '../shared/link-button'
import { PageTitle } from '../shared/page-title'
import { useMayPrint, useMaySee } from '../shared/roles'
import { Status } from '../shared/status'
import { language, t } from '../texts'
import { showPhone } from '../shared/phone'
import classes from './path.module.css'

export function PathHeader({ carePath }: { carePath: CarePath }) {
  const { patient } = carePath
  const { data: hospital } = useQuery(hospitalQuery)
  const mayPrint = useMayPrint()
  const seesReferral = useMaySee()('/werklijst')
  const { data: referral } = useQuery({ ...referralQuery(carePath.referralId), enabled: seesReferral })
  const years = hospital && age(patient.birthDate, hospital.today)
  const phone = referral?.patient.phone
  return (
    <div className={classes.header}>
      <Group justify="space-between">
        <Group gap="md" align="baseline">
          <PageTitle tab={t.path.title}>{patient.name}</PageTitle>
          <Text>
            {showBirth(patient.birthDate)}
            {years !== undefined && ` (${t.years(years)})`} · {t.numberShort}&nbsp;{patient.number}
            {phone && ` · ${showPhone(phone)}`}
          </Text>
        </Group>
        {mayPrint && (
          <Group gap="xs" data-no-print>
            <Button
              component="a"
              variant="default"
              href={`/api/print/path-sheet/${carePath.id}?language=${language}`}
              target="_blank"
              rel="noreferrer"
            >
              {t.print}
            </Button>
            <LinkButton variant="default" to="/paden/$id/antwoorden" params={{ id: carePath.id }}>
              {t.path.answers}
            </LinkButton>
          </Group>
        )}
      </Group>
      <Group gap="lg" mt={4}>
        <Group gap="xs">
          <Status status={carePath.status} />
          <Text fw={600}>{showFull(carePath.day)}</Text>
        </Group>
        <Text size="sm">{carePath.pathwayLabel}</Text>
        {referral && (
          <Text size="sm">
            {t.path.referral}: {referral.number}, {referral.origin}, {showDay(referral.received)}
          </Text>
        )}
        {referral?.latest && (
          <Text size="sm">
            {t.options.latest}: {showDay(referral.latest)}
          </Text>
        )}
      </Group>
    </div>
  )
}
