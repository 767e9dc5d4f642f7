import { Button, Stack, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { ApiError } from '../api'
import { queryClient } from '../queries'
import { Dialog } from '../shared/dialog'
import { Failure } from '../shared/states'
import { auditApi } from './audit-api'
import { w } from './words'

const SHORTEST = 10

/** Asks for a reason wherever the server keeps a protected record closed, and then shows what was asked for. */
export function BreakGlass() {
  const [patientId, setPatientId] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  useEffect(() => {
    const hear = (error: unknown) => {
      if (error instanceof ApiError && error.code === 'protected') setPatientId(error.fields.patientId ?? null)
    }
    const reads = queryClient
      .getQueryCache()
      .subscribe(({ type, query }) => type === 'updated' && hear(query.state.error))
    const writes = queryClient
      .getMutationCache()
      .subscribe(({ type, mutation }) => type === 'updated' && hear(mutation?.state.error))
    return () => {
      reads()
      writes()
    }
  }, [])
  const close = () => {
    setPatientId(null)
    setReason('')
    setTried(false)
  }
  const open = useMutation({
    mutationFn: () => auditApi.open(patientId!, reason.trim()),
    onSuccess: async () => {
      close()
      await queryClient.invalidateQueries()
    },
  })
  const isShort = reason.trim().length < SHORTEST
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isShort) open.mutate()
  }
  return (
    <Dialog opened={patientId !== null} close={close} title={w.glass.title} size="md">
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Text size="sm">{w.glass.hint}</Text>
          {open.error && <Failure error={open.error} />}
          <Textarea
            label={w.glass.reason}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
            error={tried && isShort && w.glass.missing}
            maxLength={300}
            data-autofocus
          />
          <Button type="submit" w="fit-content" loading={open.isPending}>
            {w.glass.open}
          </Button>
        </Stack>
      </form>
    </Dialog>
  )
}
