import { Title } from '@mantine/core'
import { useEffect, useRef, type ReactNode } from 'react'
import { t } from '../texts'

interface Props {
  children: ReactNode
  /** What the browser's tab says, where the heading is not plain text. Never a patient's name. */
  tab?: string
  /** Leaves the focus to another element of the screen. */
  quiet?: boolean
}

/** The screen's heading. Takes the focus when the screen opens, so a screen reader says where one is. */
export function PageTitle({ children, tab, quiet = false }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const title = tab ?? (typeof children === 'string' ? children : '')
  useEffect(() => {
    document.title = title ? `${title} – ${t.shell.product}` : t.shell.product
  }, [title])
  useEffect(() => {
    if (!quiet) heading.current?.focus({ preventScroll: true })
  }, [quiet])
  return (
    <Title order={1} size="h3" tabIndex={-1} ref={heading}>
      {children}
    </Title>
  )
}
