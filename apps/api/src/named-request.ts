import { createParamDecorator, type ExecutionContext, UnprocessableEntityException } from '@nestjs/common'
import type { Request } from 'express'
import type { Named, Staff } from '#platform'

const KEY = /^[!-~]{8,100}$/

/** The request's own name, from its Idempotency-Key: the same key and body again is answered, not done again. */
export const NamedRequest = createParamDecorator((_: unknown, context: ExecutionContext): Named | undefined => {
  const { headers, method, path, body, staff } = context
    .switchToHttp()
    .getRequest<Request & { staff?: Pick<Staff, 'name'> }>()
  const key = headers['idempotency-key']
  if (key === undefined) return undefined
  if (typeof key !== 'string' || !KEY.test(key))
    throw new UnprocessableEntityException({
      code: 'bad-key',
      message: 'De Idempotency-Key moet 8 tot 100 tekens hebben, zonder spaties.',
    })
  return { key, actor: staff?.name ?? '', request: `${method} ${path} ${JSON.stringify(body)}` }
})
