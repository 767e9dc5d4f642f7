import { useRef, type FocusEvent, type KeyboardEvent } from 'react'

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
