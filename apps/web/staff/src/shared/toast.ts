import { notifications } from '@mantine/notifications'
import { isSignedOut } from '../api-error'
import { t } from '../texts'

const closeButtonProps = { 'aria-label': t.close }

export const say = (message: string) =>
  notifications.show({ message, color: 'green.8', autoClose: 8_000, closeButtonProps })
/** Stays until it is closed: what failed must be read. Who is signed out is told where she signs in again. */
export const sayFailed = (error: Error) =>
  isSignedOut(error)
    ? undefined
    : notifications.show({ message: error.message, color: 'red.8', autoClose: false, closeButtonProps })
