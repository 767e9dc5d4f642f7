import { BadRequestException, UnsupportedMediaTypeException } from '@nestjs/common'
import type { NextFunction, Request, Response } from 'express'

/** Deeper or larger than any form of the house; the checks behind it may recurse. */
const DEEPEST = 20
const MOST_VALUES = 20_000
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

/** Turns away what no route can use: NUL bytes, half characters, nesting without end, a parameter given twice, an unknown kind of body. */
export function refuseBadInput(request: Request, _: Response, next: NextFunction): void {
  for (const [name, value] of Object.entries(request.query)) {
    if (typeof value !== 'string') throw bad(`De parameter "${printable(name)}" staat er meer dan één keer.`)
  }
  if (hasBody(request) && request.body === undefined)
    throw new UnsupportedMediaTypeException({
      code: 'media-type',
      message: 'Dit soort bericht wordt hier niet gelezen.',
    })
  if (!isText(decoded(request.path))) throw bad('Dit adres bevat tekens die niet kunnen.')
  inspect(request.query)
  if (!Buffer.isBuffer(request.body)) inspect(request.body)
  next()
}

function inspect(root: unknown): void {
  let level: unknown[] = [root]
  let seen = 0
  for (let depth = 0; level.length > 0; depth += 1) {
    seen += level.length
    if (depth > DEEPEST || seen > MOST_VALUES) throw bad('Dit bericht is te groot of te diep genest.')
    const below: unknown[] = []
    for (const value of level) {
      if (typeof value === 'string' && !isText(value)) throw bad('De tekst bevat tekens die niet kunnen.')
      if (typeof value !== 'object' || value === null) continue
      for (const [key, inner] of Object.entries(value)) {
        if (FORBIDDEN_KEYS.has(key) || !isText(key)) throw bad('Dit bericht bevat een veld dat niet kan.')
        below.push(inner)
      }
    }
    level = below
  }
}

const bad = (message: string) => new BadRequestException({ code: 'bad-input', message })
const isText = (text: string) => !text.includes('\0') && !/\p{Surrogate}/u.test(text)
const printable = (text: string) => text.slice(0, 40).replace(/[^\w-]/g, '?')
const hasBody = ({ headers }: Request) => Number(headers['content-length'] ?? 0) > 0 || 'transfer-encoding' in headers

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    throw bad('Dit adres bevat tekens die niet kunnen.')
  }
}
