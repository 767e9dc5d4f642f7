import { Button, Group, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { showPhone } from '#contracts'
import type { CarePath } from '../api'
import { hospitalQuery, referralQuery } from '../queries'
import { Action } from '../shared/action'
import { age, showBirth, showDay, showFull } from '../shared/dates'
import { LinkButton } from '../shared/link-button'
import { PageTitle } from '../shared/page-title'
import { useMayPrint, useMaySee, useMayWork } from '../shared/roles'
import { lettersAreOn } from '../shared/single-letters'
import { Status } from '../shared/status'
import { language, t } from '../texts'
import { CallDialog } from '../work-list/dialogs'
import classes from './path.module.css'
import { w } from './words'

export function PathHeader({ carePath }: { carePath: CarePath }) {
  const { patient } = carePath
  const { data: hospital } = useQuery(hospitalQuery)
  const mayPrint = useMayPrint()
  const seesReferral = useMaySee()('/werklijst')
  const { data: referral } = useQuery({ ...referralQuery(carePath.referralId), enabled: seesReferral })
  const years = hospital && age(patient.birthDate, hospital.today)
  const phone = referral?.patient.phone
  const mayWork = useMayWork()
  const [noting, setNoting] = useState(false)
  const sheet = `/api/print/path-sheet/${carePath.id}?language=${language}`
  const letter = (may: boolean, act: () => void) => () =>
    void (may && lettersAreOn() && !document.querySelector('[role=dialog]') && act())
  useHotkeys([
    ['B', letter(mayWork, () => setNoting(true))],
    ['P', letter(mayPrint, () => void window.open(sheet, '_blank', 'noreferrer'))],
  ])
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
        <Group gap="xs" data-no-print>
          {mayWork && (
            <Action
              variant="default"
              aria-keyshortcuts="b"
              rightSection={<kbd aria-hidden="true">B</kbd>}
              onClick={() => setNoting(true)}
            >
              {w.note}
            </Action>
          )}
          {mayPrint && (
            <>
              <Button
                component="a"
                variant="default"
                href={sheet}
                target="_blank"
                rel="noreferrer"
                aria-keyshortcuts="p"
                rightSection={<kbd aria-hidden="true">P</kbd>}
              >
                {t.print}
              </Button>
              <LinkButton variant="default" to="/paden/$id/antwoorden" params={{ id: carePath.id }}>
                {t.path.answers}
              </LinkButton>
            </>
          )}
        </Group>
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
      {noting && <CallDialog row={carePath} close={() => setNoting(false)} />}
    </div>
  )
}
