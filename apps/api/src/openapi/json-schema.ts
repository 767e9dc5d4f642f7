import ts from 'typescript'

/** JSON Schema as OpenAPI 3.1 uses it. */
export interface Schema {
  readonly [keyword: string]: unknown
}

const NULL: Schema = { type: 'null' }

/** What JSON.stringify makes of a value of this type. A type that JSON cannot say is a fault of the endpoint. */
export function schemaOf(checker: ts.TypeChecker, type: ts.Type, inside: readonly ts.Type[] = []): Schema {
  if (inside.includes(type)) throw new Error(`${checker.typeToString(type)} holds itself: give the answer an end`)
  const within = (inner: ts.Type) => schemaOf(checker, inner, [...inside, type])
  if (type.isUnion()) return unionOf(type, within)
  const simple = simpleOf(type)
  if (simple) return simple
  if (type.getCallSignatures().length > 0 || ['Map', 'Set', 'Promise'].includes(type.symbol?.name ?? ''))
    throw new Error(`${checker.typeToString(type)} cannot be said in JSON`)
  if (type.symbol?.name === 'Date') return { type: 'string', format: 'date-time' }
  if (checker.isTupleType(type)) return tupleOf(checker.getTypeArguments(type as ts.TypeReference).map(within))
  if (checker.isArrayType(type)) {
    const [item] = checker.getTypeArguments(type as ts.TypeReference)
    return { type: 'array', items: within(item!) }
  }
  return objectOf(checker, type, within)
}

function simpleOf(type: ts.Type): Schema | null {
  const has = (flags: ts.TypeFlags) => (type.flags & flags) !== 0
  if (has(ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {}
  if (type.isStringLiteral()) return { type: 'string', enum: [type.value] }
  if (type.isNumberLiteral()) return { type: 'number', enum: [type.value] }
  if (has(ts.TypeFlags.StringLike) || (type.isIntersection() && type.types.some(isText))) return { type: 'string' }
  if (has(ts.TypeFlags.NumberLike)) return { type: 'number' }
  if (has(ts.TypeFlags.BooleanLiteral))
    return { type: 'boolean', enum: [(type as ts.Type & { intrinsicName: string }).intrinsicName === 'true'] }
  if (has(ts.TypeFlags.Null)) return NULL
  if (has(ts.TypeFlags.NonPrimitive)) return { type: 'object' }
  return null
}

/** Literals of one kind become one list; an absent value is said by "required". */
function unionOf({ types }: ts.UnionType, within: (type: ts.Type) => Schema): Schema {
  const said = types.filter((type) => !isAbsent(type)).map(within)
  const kinds = new Map<unknown, unknown[]>()
  for (const { type, enum: values } of said)
    if (values) kinds.set(type, [...(kinds.get(type) ?? []), ...(values as [])])
  const literals = [...kinds].map(([type, values]) =>
    type === 'boolean' && values.length === 2 ? { type } : { type, enum: values.sort() },
  )
  const rest = said.filter((schema) => !schema.enum && schema !== NULL)
  const all: Schema[] = [...literals, ...distinct(rest), ...(said.includes(NULL) ? [NULL] : [])]
  return all.length === 1 ? all[0]! : { anyOf: all }
}

const tupleOf = (items: readonly Schema[]): Schema => ({
  type: 'array',
  prefixItems: items,
  minItems: items.length,
  maxItems: items.length,
})

function objectOf(checker: ts.TypeChecker, type: ts.Type, within: (type: ts.Type) => Schema): Schema {
  const properties: Record<string, Schema> = {}
  const required: string[] = []
  for (const property of checker.getPropertiesOfType(type)) {
    if (property.flags & ts.SymbolFlags.Method) continue
    const own = checker.getTypeOfSymbol(property)
    if (isAbsent(own)) continue
    const description = ts.displayPartsToString(property.getDocumentationComment(checker))
    properties[property.name] = { ...within(own), ...(description && { description }) }
    const mayBeAbsent = property.flags & ts.SymbolFlags.Optional || (own.isUnion() && own.types.some(isAbsent))
    if (!mayBeAbsent) required.push(property.name)
  }
  const others = checker.getIndexTypeOfType(type, ts.IndexKind.String)
  return {
    type: 'object',
    ...(Object.keys(properties).length > 0 && { properties }),
    ...(required.length > 0 && { required }),
    ...(others && { additionalProperties: within(others) }),
  }
}

const isText = (type: ts.Type) => (type.flags & ts.TypeFlags.StringLike) !== 0
const isAbsent = (type: ts.Type) => (type.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)) !== 0
const distinct = (schemas: readonly Schema[]) => [
  ...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values(),
]
