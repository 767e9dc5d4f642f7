import { Button, type ButtonProps } from '@mantine/core'
import type { ComponentProps } from 'react'
import { useConnected } from './connection'

/** A button that writes: off while there is no connection. */
export function Action(props: ButtonProps & ComponentProps<'button'>) {
  const connected = useConnected()
  return <Button {...props} disabled={props.disabled || !connected} />
}
