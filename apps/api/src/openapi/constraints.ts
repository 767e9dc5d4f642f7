import { createRequire } from 'node:module'
import { getMetadataStorage } from 'class-validator'
import type { Schema } from './json-schema.js'

export type Class = new (...args: never[]) => object
type Rule = (value: never) => Schema

/** What `@Type()` says; class-transformer exports it in no other way. */
const { defaultMetadataStorage: transforms } = createRequire(import.meta.url)('class-transformer/cjs/storage.js') as {
  defaultMetadataStorage: { findTypeMetadata(target: Class, key: string): { typeFunction(): Class } | undefined }
}

/** What the checks of class-validator add to a type. */
const RULES: Readonly<Record<string, Rule>> = {
  isInt: () => ({ type: 'integer' }),
  min: (minimum: number) => ({ minimum }),
  max: (maximum: number) => ({ maximum }),
  minLength: (minLength: number) => ({ minLength }),
  maxLength: (maxLength: number) => ({ maxLength }),
  matches: (pattern: RegExp) => ({ pattern: pattern.source }),
  isUuid: () => ({ format: 'uuid' }),
  isIso8601: () => ({ format: 'date' }),
  isIn: (values: readonly unknown[]) => ({ enum: [...values].sort() }),
  arrayMinSize: (minItems: number) => ({ minItems }),
  arrayMaxSize: (maxItems: number) => ({ maxItems }),
  arrayUnique: () => ({ uniqueItems: true }),
}

const PLAIN: readonly unknown[] = [Number, String, Boolean]

/** The schema of a body or query class with its checks in it: what passes the one passes the other. */
export function withChecks(schema: Schema, target: Class): Schema {
  const checks = getMetadataStorage().getTargetValidationMetadatas(target, '', false, false)
  const properties = { ...(schema.properties as Record<string, Schema> | undefined) }
  const optional = new Set<string>()
  for (const { propertyName, name, type, constraints, each } of checks) {
    const before = properties[propertyName]
    if (!before) continue
    if (type === 'conditionalValidation') optional.add(propertyName)
    const added = RULES[name ?? '']?.(constraints?.[0] as never)
    if (added)
      properties[propertyName] = each
        ? { ...before, items: merged(before.items as Schema, added) }
        : merged(before, added)
  }
  for (const [key, inner] of Object.entries(properties)) {
    const nested = transforms.findTypeMetadata(target, key)?.typeFunction()
    if (!nested || PLAIN.includes(nested)) continue
    properties[key] = inner.items
      ? { ...inner, items: withChecks(inner.items as Schema, nested) }
      : withChecks(inner, nested)
  }
  const required = ((schema.required as string[] | undefined) ?? []).filter((key) => !optional.has(key))
  return {
    type: 'object',
    properties,
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  }
}

/** Two patterns on one field must both hold. */
const merged = (before: Schema, added: Schema): Schema =>
  before.pattern && added.pattern
    ? { ...before, allOf: [...((before.allOf as []) ?? []), added] }
    : { ...before, ...added }
