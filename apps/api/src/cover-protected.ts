import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  StreamableFile,
} from '@nestjs/common'
import type { Request } from 'express'
import { from, type Observable, switchMap } from 'rxjs'
import { Database, Protection, type Staff } from '#platform'

const COVER = { name: 'Beschermd dossier', birthDate: '0000-00-00' }
const ALSO = ['phone', 'email'] as const

/** In every list the name and birth date of a protected patient are covered for who has given no reason; the number stays, so that work can go on. */
@Injectable()
export class CoverProtected implements NestInterceptor {
  constructor(
    private readonly db: Database,
    private readonly protection: Protection,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { staff } = context.switchToHttp().getRequest<Request & { staff?: Staff }>()
    if (!staff) return next.handle()
    return next.handle().pipe(switchMap((answer: unknown) => from(this.cover(answer, staff))))
  }

  private async cover(answer: unknown, staff: Staff): Promise<unknown> {
    if (typeof answer !== 'object' || answer === null || answer instanceof StreamableFile) return answer
    const closed = await this.db.transaction((tx) => this.protection.closedTo(tx, staff))
    return closed.size > 0 ? covered(answer, closed) : answer
  }
}

function covered(value: unknown, closed: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((one) => covered(one, closed))
  if (typeof value !== 'object' || value === null || value instanceof Date || Buffer.isBuffer(value)) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, covered(inner, closed)] as const)
  const copy: Record<string, unknown> = Object.fromEntries(entries)
  if (!closed.has(String(copy.id)) || !('birthDate' in copy)) return copy
  for (const key of ALSO) if (key in copy) copy[key] = null
  return { ...copy, ...COVER }
}
