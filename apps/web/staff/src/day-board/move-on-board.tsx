import { useQuery } from '@tanstack/react-query'
import { clock } from '../planning/scale'
import { MoveVisit } from '../path/move-visit'
import { carePathQuery } from '../queries'
import type { OnBoard } from './visit-acts'

interface Props {
  /** `minute`: where somebody dropped it. */
  moving: (OnBoard & { minute: number | null }) | null
  close: () => void
}

/** Another time for one visit of a patient whose day has not begun; key V and dragging come to the same dialog. */
export function MoveOnBoard({ moving, close }: Props) {
  const { data: carePath } = useQuery({
    ...carePathQuery(moving?.row.carePathId ?? ''),
    enabled: moving !== null,
  })
  if (!moving || carePath?.id !== moving.row.carePathId) return null
  const visit = carePath.visits.find(({ step }) => step === moving.visit.step) ?? null
  return (
    <MoveVisit
      carePath={carePath}
      visit={visit}
      {...(moving.minute !== null && { at: clock(moving.minute) })}
      close={close}
    />
  )
}
