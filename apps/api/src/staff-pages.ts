import { fileURLToPath } from 'node:url'
import { Controller, Get, Module, NotFoundException, Req, Res } from '@nestjs/common'
import type { Request, Response } from 'express'
import { Public } from '#platform'

/** Where `vite build apps/web/staff` leaves the pages of the staff. */
const BUILT = fileURLToPath(new URL('../../web/staff/', import.meta.url))

/** The staff's pages: files as they are, and the one HTML page for every address that no other route knows. Imported last. */
@Public()
@Controller()
class StaffPagesController {
  @Get(['', '*path'])
  async page(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { path } = request
    if (path.startsWith('/api/')) throw new NotFoundException()
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

@Module({ controllers: [StaffPagesController] })
export class StaffPages {}
