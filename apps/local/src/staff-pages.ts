import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Controller, Get, Module, NotFoundException, Req, Res } from '@nestjs/common'
import type { Request, Response } from 'express'
import { Public } from '#platform'

/** Where `vite build apps/web/staff` leaves the pages of the staff. */
const BUILT = fileURLToPath(new URL('../../../web/staff/', import.meta.url))

/** Serves the staff's pages: files as they are, and the one HTML page for every address that no other route knows. */
@Public()
@Controller()
class StaffPagesController {
  @Get('assets/*path')
  asset(@Req() request: Request, @Res() response: Response): void {
    send(response, decodeURIComponent(request.path), { immutable: true, maxAge: '365d' })
  }

  @Get(['', '*path'])
  page(@Req() request: Request, @Res() response: Response): void {
    const isPage = request.accepts('html') && !request.path.startsWith('/api/') && !/\.\w+$/.test(request.path)
    if (!isPage) throw new NotFoundException()
    send(response, '/index.html', { maxAge: 0 })
  }
}

function send(response: Response, path: string, options: object): void {
  if (!existsSync(BUILT)) throw new NotFoundException()
  response.sendFile(path, { root: BUILT, ...options }, (error) => {
    if (error && !response.headersSent)
      response.status(404).json({ code: 'not-found', message: 'Dit bestand bestaat niet.' })
  })
}

@Module({ controllers: [StaffPagesController] })
export class StaffPages {}
