import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { Controller, Get, HttpCode, Module, NotFoundException, Req, Res } from '@nestjs/common'
import type { Request, Response } from 'express'
import { Public } from '#platform'

/** Where `vite build apps/web/staff` leaves the pages of the staff. */
const BUILT = fileURLToPath(new URL('../../web/staff/', import.meta.url))

/** The staff's pages: files as they are, and the one HTML page for every address that no other route knows. Imported last. */
@Public()
@Controller()
class StaffPagesController {
  /** Browsers ask for it beside a PDF; the pages name their own icon. */
  @Get('favicon.ico')
  @HttpCode(204)
  noIcon(): void {}

  @Get(['', '*path'])
  async page(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { path } = request
    if (path.startsWith('/api/')) throw new NotFoundException()
    if (SHRINKS.test(path) && request.acceptsEncodings('gzip')) return sendSmall(response, path)
    if (/\.\w+$/.test(path)) return send(response, path, path.startsWith('/assets/') ? '365d' : 0)
    if (!request.accepts('html')) throw new NotFoundException()
    return send(response, '/index.html', 0)
  }
}

/** Vite names an asset after its content, so an asset may be kept for ever; a missing one is 404, never the page. */
function send(response: Response, path: string, maxAge: string | number): Promise<void> {
  return new Promise((sent, fail) => {
    response.sendFile(path, { root: BUILT, maxAge }, (error) => {
      if (error && !response.headersSent) fail(new NotFoundException())
      else sent()
    })
  })
}

/** Assets that become much smaller on the way. */
const SHRINKS = /^\/assets\/[\w-]+\.(js|css|svg)$/
const small = new Map<string, Promise<Buffer>>()

/** An asset never changes under its name, so it is made small once. */
async function sendSmall(response: Response, path: string): Promise<void> {
  const body = small.get(path) ?? readFile(join(BUILT, path)).then(promisify(gzip))
  small.set(path, body)
  try {
    const bytes = await body
    response.set({
      'content-encoding': 'gzip',
      'cache-control': `public, max-age=${365 * 86_400}`,
      vary: 'accept-encoding',
    })
    response.type(extname(path)).send(bytes)
  } catch {
    small.delete(path)
    throw new NotFoundException()
  }
}

@Module({ controllers: [StaffPagesController] })
export class StaffPages {}
