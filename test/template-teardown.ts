import { rmSync } from 'node:fs'

/** After all tests: our own PostgreSQL and its folder are gone. */
export default async function teardown(): Promise<void> {
  await globalThis.dagpadTest?.server?.stop()
  if (globalThis.dagpadTest?.folder) rmSync(globalThis.dagpadTest.folder, { recursive: true, force: true })
}
