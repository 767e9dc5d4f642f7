import { useEffect, useRef, type FocusEvent, type KeyboardEvent } from 'react'

/**
 * One tab stop for a whole board. Rows are marked `data-line`, what may have the focus in them `data-stop`; arrows walk along a row
 * and to whatever lies nearest in the next one. The stop that had the focus last keeps the tab stop.
 */
export function useRove<Board extends HTMLElement>(own: Record<string, () => void> = {}) {
  const board = useRef<Board>(null)

  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || target.dataset['stop'] === undefined) return
    for (const stop of stopsOf(board.current)) stop.tabIndex = stop === target ? 0 : -1
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !(document.activeElement instanceof HTMLElement)) return
    const to = nextOf(board.current, document.activeElement, event.key)
    if (!to && !own[event.key]) return
    event.preventDefault()
    if (to) {
      to.focus({ preventScroll: true })
      to.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    } else own[event.key]!()
  }
  return { board, onFocus, onKeyDown }
}

const stopsOf = (within: Element | null | undefined) => [
  ...(within?.querySelectorAll<HTMLElement>('[data-stop]') ?? []),
]

function nextOf(board: Element | null, from: HTMLElement, key: string): HTMLElement | undefined {
  const line = from.closest('[data-line]')
  const along = stopsOf(line)
  const at = along.indexOf(from)
  if (key === 'ArrowRight') return along[at + 1]
  if (key === 'ArrowLeft') return along[at - 1]
  if (key === 'Home') return along[0]
  if (key === 'End') return along.at(-1)
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined
  const lines = [...(board?.querySelectorAll('[data-line]') ?? [])].filter((one) => stopsOf(one).length > 0)
  const other = lines[lines.indexOf(line!) + (key === 'ArrowDown' ? 1 : -1)]
  const left = (stop: HTMLElement) => Math.abs(stop.getBoundingClientRect().left - from.getBoundingClientRect().left)
  return stopsOf(other).sort((a, b) => left(a) - left(b))[0]
}

/** The first stop of a line says whose line it is, on every board. */
const nameOf = (line: Element | null | undefined) => stopsOf(line)[0]?.getAttribute('href')?.split('?')[0]

/** Keys that lead to another board: on that one she is in the line of the same unit. `shown` changes with what stands there; null while it is on its way. */
export function useKeepLine(keys: Record<string, () => void>, shown: unknown): Record<string, () => void> {
  const left = useRef<{ line: string | null | undefined }>(undefined)
  useEffect(() => {
    if (shown === null || !left.current) return
    if (document.activeElement === document.body) {
      const lines = [...document.querySelectorAll('[data-line]')]
      const stops = stopsOf(lines.find((line) => nameOf(line) === left.current?.line) ?? lines[0])
      stops[0]?.focus()
    }
    left.current = undefined
  }, [shown])
  const leaving = (go: () => void) => () => {
    left.current = { line: nameOf(document.activeElement?.closest('[data-line]')) }
    go()
  }
  return Object.fromEntries(Object.entries(keys).map(([key, go]) => [key, leaving(go)]))
}
