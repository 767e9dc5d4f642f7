import { setTimeout as pause } from 'node:timers/promises'
import type { INestApplicationContext } from '@nestjs/common'
import { Outbox, Queues } from '#platform'

const LOOK = 50

/** Until no event or job that is due is left. */
export async function settled(app: INestApplicationContext): Promise<void> {
  do await pause(LOOK)
  while (!(await app.get(Outbox).isSettled(app.get(Queues))))
}
