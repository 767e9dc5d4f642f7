import { readFileSync } from 'node:fs'
import { Controller, Get, Header } from '@nestjs/common'
import { ROLES, Roles } from '#platform'

/** Written by `npm run openapi`; seen from dist/apps/api/src. */
const DOCUMENT = readFileSync(new URL('../../../../apps/api/openapi.json', import.meta.url), 'utf8')

/** This interface, told to programs. */
@Controller('api/openapi.json')
export class OpenApiController {
  @Roles(...ROLES)
  @Get()
  @Header('content-type', 'application/json; charset=utf-8')
  document(): string {
    return DOCUMENT
  }
}
