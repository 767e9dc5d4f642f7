import { Button, Stack, Text } from '@mantine/core'
import { Dialog } from '../shared/dialog'
import classes from './accounts.module.css'
import { w } from './words'

export interface Shown {
  name: string
  password: string
}

/** The only time that a temporary password can be read. */
export function Once({ shown, close }: { shown: Shown | null; close: () => void }) {
  return (
    <Dialog opened={shown !== null} close={close} title={shown ? w.passwordTitle(shown.name) : ''} size="md">
      <Stack gap="md">
        <Text size="sm">{w.passwordHint}</Text>
        <output className={classes.password}>{shown?.password}</output>
        <Button w="fit-content" onClick={close} data-autofocus>
          {w.passwordRead}
        </Button>
      </Stack>
    </Dialog>
  )
}
