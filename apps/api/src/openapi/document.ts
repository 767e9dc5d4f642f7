import { type DynamicModule, Module, type Type } from '@nestjs/common'
import { HEADERS_METADATA, HTTP_CODE_METADATA } from '@nestjs/common/constants'
import { ModulesContainer, NestFactory } from '@nestjs/core'
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger'
import { isPublic, PlatformModule, readConfig, rolesOf } from '#platform'
import { ApiModule } from '../api.module.js'
import { ERROR_CODES } from '../error-codes.js'
import { type Class, withChecks } from './constraints.js'
import { type Endpoint, endpointsOf, type Input, sourceProgram } from './endpoints.js'
import type { Schema } from './json-schema.js'

type Handler = (...args: never[]) => unknown
type Operation = Record<string, unknown> & { readonly operationId: string; readonly tags?: string[] }

@Module({})
class Described {
  static of(): DynamicModule {
    const config = readConfig(
      { databaseUrl: 'postgres://nowhere', sessionSecret: 'none', smtpUrl: 'smtp://nowhere' },
      {},
    )
    return { module: Described, imports: [PlatformModule.forRoot({ config }), ApiModule] }
  }
}

/** The HTTP interface for staff as the code has it: routes from Nest, shapes from the compiler, limits from the checks. Opens no database. */
export async function describeApi(): Promise<OpenAPIObject> {
  const app = await NestFactory.create(Described.of(), { preview: true, logger: false, abortOnError: false })
  const endpoints = endpointsOf(sourceProgram())
  const controllers = new Map(
    [...app.get(ModulesContainer).values()].flatMap((module) =>
      [...module.controllers.values()].map(({ metatype }) => [(metatype as Type).name, metatype as Type] as const),
    ),
  )
  const document = SwaggerModule.createDocument(app, about(), {
    operationIdFactory: (controller, method) => `${controller}.${method}`,
  })
  await app.close()
  for (const path of Object.values(document.paths))
    for (const [verb, operation] of Object.entries(path as Record<string, Operation>)) {
      const [name, method] = operation.operationId.split('.') as [string, string]
      const controller = controllers.get(name)!
      const endpoint = endpoints.get(operation.operationId)
      if (!endpoint) throw new Error(`${operation.operationId} is not found in the source`)
      Object.assign(path, { [verb]: described(endpoint, controller, method, operation) })
    }
  return { ...document, components: { ...document.components, schemas: { Refusal: REFUSAL as object } } }
}

const about = () =>
  new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Dagpad')
    .setDescription(
      'The HTTP interface behind the pages for staff. Sign in with POST /api/session; the cookie it sets goes with every request, and the header `x-dagpad: staff` with every change. An answer that is no success is a Refusal.',
    )
    .setVersion('1')
    .addCookieAuth('dagpad')
    .build()

/** What stands in every answer that is no success; the words are Dutch and may be shown as they are. */
const REFUSAL: Schema = {
  type: 'object',
  properties: {
    code: { type: 'string', enum: [...ERROR_CODES].sort() },
    message: { type: 'string' },
    fields: { type: 'object', additionalProperties: { type: 'string' } },
    refusals: {
      type: 'array',
      items: {
        type: 'object',
        properties: { code: { type: 'string' }, reason: { type: 'string' }, detail: { type: 'string' } },
        required: ['code', 'reason', 'detail'],
      },
    },
  },
  required: ['code', 'message'],
}

function described(
  endpoint: Endpoint,
  controller: Type,
  method: string,
  operation: Operation,
): Record<string, unknown> {
  const handler = controller.prototype[method] as Handler
  const types: Class[] = Reflect.getMetadata('design:paramtypes', controller.prototype, method) ?? []
  const inputs = endpoint.inputs.map((input) => ({ ...input, schema: checked(input, types) }))
  const body = inputs.find(({ from }) => from === 'Body')
  const takes = body
    ? { required: true, content: { 'application/json': { schema: body.schema } } }
    : operation.requestBody
  const roles = isPublic(controller, handler) ? [] : rolesOf(controller, handler)
  return {
    operationId: operation.operationId,
    tags: [controller.name.replace(/Controller$/, '')],
    ...(endpoint.summary && { summary: endpoint.summary }),
    'x-roles': roles,
    ...(roles.length > 0 ? { security: [{ cookie: [] }] } : { security: [] }),
    parameters: inputs.flatMap(parametersOf),
    ...(takes ? { requestBody: takes } : {}),
    responses: { [statusOf(handler, operation)]: answerOf(handler, endpoint), default: REFUSED },
  }
}

/** An input that is a whole class carries the checks of that class. */
function checked({ index, field, schema, isUuid }: Input, types: readonly Class[]): Schema {
  if (isUuid) return { ...schema, format: 'uuid' }
  return field === null ? withChecks(schema, types[index]!) : schema
}

function parametersOf({ from, field, schema }: Input): object[] {
  if (from === 'Body') return []
  const place = from === 'Param' ? 'path' : 'query'
  if (field !== null) return [{ name: field, in: place, required: place === 'path', schema }]
  const required = (schema.required as string[] | undefined) ?? []
  return Object.entries(schema.properties as Record<string, Schema>).map(([name, own]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: own,
  }))
}

const REFUSED = {
  description: 'Refused',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
}

/** Where `@ApiProduces()` keeps what a method that writes its own answer says of it. */
const PRODUCES = 'swagger/apiProduces'

const statusOf = (handler: Handler, { responses }: Operation): string =>
  String(Reflect.getMetadata(HTTP_CODE_METADATA, handler) ?? Object.keys(responses as object)[0])

function answerOf(handler: Handler, { answer }: Endpoint): object {
  const headers: { name: string; value: string }[] = Reflect.getMetadata(HEADERS_METADATA, handler) ?? []
  const [named]: string[] = Reflect.getMetadata(PRODUCES, handler) ?? []
  const kind = named ?? headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value.split(';')[0]
  if (!answer && !kind) return { description: 'Done' }
  const schema = answer ?? { type: 'string', format: 'binary' }
  return { description: 'Done', content: { [kind ?? 'application/json']: { schema } } }
}
