import { Alert } from '@mantine/core'
import { t } from '../texts'

/** Why a change was refused, beside the question that it answers. */
export function Refusal({ error }: { error: Error | null }) {
  return (
    <div role="alert">
      {error && (
        <Alert
          color="red"
          variant="light"
          title={t.refused}
          styles={{ title: { color: '#7d1515' }, message: { color: '#7d1515' } }}
        >
          {error.message}
        </Alert>
      )}
    </div>
  )
}
