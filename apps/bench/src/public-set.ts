import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { AnyInstance } from './format.js'
import { readInstance } from './read-instance.js'

/** The public set lies packed beside the sources; this file runs from `dist/apps/bench/src`. */
const folder = new URL('../../../../apps/bench/', import.meta.url)

const unpacked = (path: string): string => gunzipSync(readFileSync(new URL(path, folder))).toString('utf8')

/** Names of the instances that begin with one of these, sorted. */
export const namesOf = (...beginnings: readonly string[]): string[] =>
  readdirSync(new URL('instances/', folder))
    .map((file) => file.replace('.json.gz', ''))
    .filter((name) => beginnings.some((beginning) => name.startsWith(beginning)))
    .sort()

/** One instance of a kind by its name. */
export function instanceOf<K extends AnyInstance['kind']>(kind: K, name: string): Extract<AnyInstance, { kind: K }> {
  const instance = readInstance(unpacked(`instances/${name}.json.gz`))
  if (instance.kind !== kind) throw new Error(`${name} is not of kind ${kind}`)
  return instance as Extract<AnyInstance, { kind: K }>
}

/** Per request the rows [day, stay, wait, frag, first] of every day that has an option; proven. */
export type FindTable = Readonly<Record<string, Readonly<Record<string, readonly (readonly number[])[]>>>>
export type BatchTable = Readonly<Record<string, { readonly placed: number; readonly totalStay: number }>>
export type RepairTable = Readonly<Record<string, { readonly dropped: number; readonly cost: number }>>

export const findTable = (): FindTable => JSON.parse(unpacked('optimum/find.json.gz')) as FindTable
export const batchTable = (): BatchTable => JSON.parse(unpacked('optimum/batch.json.gz')) as BatchTable
export const repairTable = (): RepairTable => JSON.parse(unpacked('optimum/repair.json.gz')) as RepairTable
