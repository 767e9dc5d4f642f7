import { Button, type ButtonProps } from '@mantine/core'
import { useMergedRef } from '@mantine/hooks'
import { type ComponentProps, useLayoutEffect, useRef } from 'react'
import { useConnected } from './connection'

/** A button that writes: off while there is no connection. The keyboard is where it was once the write is done. */
export function Action({ ref, ...props }: ButtonProps & ComponentProps<'button'>) {
  const connected = useConnected()
  const button = useRef<HTMLButtonElement>(null)
  const hadFocus = useRef(false)
  const off = Boolean(props.loading || props.disabled || !connected)
  useLayoutEffect(() => {
    if (off) hadFocus.current = document.activeElement === button.current
    else if (hadFocus.current && document.activeElement === document.body) button.current?.focus()
  }, [off])
  return <Button {...props} ref={useMergedRef(button, ref ?? null)} disabled={props.disabled || !connected} />
}
