import { Alert } from '@mantine/core'
import { w } from './words'

/** Why a change was refused, beside the question that it answers. */
export function Refusal({ error }: { error: Error | null }) {
  return (
    <div role="alert">
      {error && (
        <Alert
          color="red"
          variant="light"
          title={w.clash}
          styles={{ title: { color: '#7d1515' }, message: { color: '#7d1515' } }}
        >
          {error.message}
        </Alert>
      )}
    </div>
  )
}
