import { useNavigate } from '@tanstack/react-router'
import { useRef, type KeyboardEvent } from 'react'
import { useShell } from '../shell/shell-actions'
import { lettersAreOn } from './single-letters'

const isTyping = (target: EventTarget) =>
  target instanceof HTMLElement && target.closest('input, textarea, select') !== null

/** Moves the focus to the nth main action of the list; one outside it changes nothing. */
export function focusRow(list: HTMLElement | null, index: number) {
  const rows = list?.querySelectorAll<HTMLElement>('[data-row]')
  const row = rows?.[Math.max(0, Math.min(index, rows.length - 1))]
  row?.focus()
}

/**
 * Single keys for a list, heard only while the focus is inside it, and letters only while they are not switched off (WCAG 2.1.4). Each row marks its main action with `data-row`;
 * Enter is the action's own. `own` adds keys of one list.
 */
export function useListKeys<List extends HTMLElement>(own: Record<string, () => void> = {}) {
  const list = useRef<List>(null)
  const going = useRef(false)
  const navigate = useNavigate()
  const { openHelp } = useShell()

  const step = (by: number) => {
    const rows = [...(list.current?.querySelectorAll('[data-row]') ?? [])]
    focusRow(list.current, rows.indexOf(document.activeElement!) + by)
  }
  const go: Record<string, () => void> = {
    w: () => void navigate({ to: '/werklijst' }),
    o: () => void navigate({ to: '/opties' }),
    d: () => void navigate({ to: '/dagbord', search: {} }),
    a: () => void navigate({ to: '/avond', search: {} }),
    p: () => void navigate({ to: '/planbord', search: {} }),
    i: () => void navigate({ to: '/inlezen' }),
    v: () => void navigate({ to: '/voorbereiding' }),
    l: () => void navigate({ to: '/wachtlijst', search: {} }),
  }
  const keys: Record<string, () => void> = {
    j: () => step(1),
    ArrowDown: () => step(1),
    k: () => step(-1),
    ArrowUp: () => step(-1),
    Home: () => focusRow(list.current, 0),
    End: () => focusRow(list.current, Number.MAX_SAFE_INTEGER),
    '?': openHelp,
    g: () => (going.current = true),
    ...own,
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return
    if (/^[a-z]$/i.test(event.key) && !lettersAreOn()) return
    const act = going.current ? go[event.key] : keys[event.key]
    going.current = false
    if (!act) return
    event.preventDefault()
    act()
  }
  return { list, onKeyDown }
}
