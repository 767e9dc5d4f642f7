import { brokenPanels } from './panel-references.js'
import type { CarePathDefinition } from './schema.js'

type Path = CarePathDefinition
type Named = readonly { readonly id: string }[]

/** Everything in a definition that points at nothing, says one thing twice or contradicts itself: `where: what is wrong`. */
export const brokenReferences = (path: Path): string[] => [
  ...namedTwice(path),
  ...unknownNames(path),
  ...unknownSources(path.sources, path, ''),
  ...missingWalks(path),
  ...brokenPanels(path),
]

function namedTwice({ entry, ...path }: Path): string[] {
  const { routes, reasons, sites } = entry
  const { places, pools, tubes, tests, panels, steps, variants, recalls, wishes, preparation } = path
  const lists: Record<string, Named> = {
    places,
    pools,
    tubes,
    tests,
    panels,
    steps,
    variants,
    recalls,
    wishes,
    preparation,
  }
  const inEntry: Record<string, Named> = { 'entry.routes': routes, 'entry.reasons': reasons, 'entry.sites': sites }
  return Object.entries({ ...lists, ...inEntry }).flatMap(([name, list]) =>
    list.flatMap(({ id }, i) => {
      const again = list.findIndex((one) => one.id === id) < i
      return again ? [`${name}[${i}].id: "${id}" is already in use`] : []
    }),
  )
}

function unknownNames({ places, pools, steps, variants, entry, recalls, ...path }: Path): string[] {
  const faults: string[] = []
  const expect = (kind: string, among: Named, where: string, id: string | null) => {
    if (id !== null && !among.some((one) => one.id === id)) faults.push(`${where}: unknown ${kind} "${id}"`)
  }
  pools.forEach((pool, i) => expect('place', places, `pools[${i}].place`, pool.place))
  path.walking.minutes.forEach(([from, to], i) => {
    expect('place', places, `walking.minutes[${i}][0]`, from)
    expect('place', places, `walking.minutes[${i}][1]`, to)
  })
  if (path.kit) expect('place', places, 'kit.place', path.kit.place)
  steps.forEach((step, i) => expect('pool', pools, `steps[${i}].pool`, step.pool))
  variants.forEach((variant, i) => {
    const mine = steps.filter(({ id }) => variant.steps.includes(id))
    variant.steps.forEach((step, j) => expect('step', steps, `variants[${i}].steps[${j}]`, step))
    variant.afterwards.forEach((after, j) => expect('step', steps, `variants[${i}].afterwards[${j}].step`, after.step))
    variant.lags.forEach((lag, j) => {
      expect('step of this variant', mine, `variants[${i}].lags[${j}].before`, lag.before)
      expect('step of this variant', mine, `variants[${i}].lags[${j}].after`, lag.after)
    })
  })
  entry.reasons.forEach((reason, i) =>
    reason.routes.forEach((route, j) => expect('route', entry.routes, `entry.reasons[${i}].routes[${j}]`, route)),
  )
  path.results.forEach((result, i) =>
    result.variants.forEach((variant, j) => expect('variant', variants, `results[${i}].variants[${j}]`, variant)),
  )
  path.outcomes.forEach((outcome, i) =>
    outcome.recalls.forEach((recall, j) => expect('recall', recalls, `outcomes[${i}].recalls[${j}]`, recall)),
  )
  return faults
}

/** Each rule names a source that is there; what nobody states is marked as an assumption. */
function unknownSources(sources: Path['sources'], part: unknown, where: string): string[] {
  if (typeof part !== 'object' || part === null) return []
  const inside = Object.entries(part).flatMap(([key, value]) =>
    unknownSources(sources, value, Array.isArray(part) ? `${where}[${key}]` : where ? `${where}.${key}` : key),
  )
  if (!('source' in part) || typeof part.source !== 'string') return inside
  const source = sources[part.source]
  if (!source) return [...inside, `${where}.source: unknown source "${part.source}"`]
  const unmarked = source.assumption && !('assumption' in part && part.assumption)
  return unmarked ? [...inside, `${where}: "${part.source}" is an assumption, so the rule must say so`] : inside
}

/** Visits of one variant must know the way between any two of their places. */
function missingWalks({ variants, steps, pools, walking }: Path): string[] {
  const placeOf = (step: string) => pools.find(({ id }) => id === steps.find((s) => s.id === step)?.pool)?.place ?? null
  const known = new Set(walking.minutes.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))
  return variants.flatMap((variant, i) => {
    const places = [...new Set(variant.steps.map(placeOf))].filter((place) => place !== null)
    const pairs = places.flatMap((a, j) => places.slice(j + 1).map((b) => [a, b] as const))
    return pairs
      .filter(([a, b]) => !known.has(`${a} ${b}`))
      .map(([a, b]) => `variants[${i}]: walking.minutes has no way from "${a}" to "${b}"`)
  })
}
