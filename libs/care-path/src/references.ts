import type { CarePathDefinition } from './schema.js'

/** Everything in a definition that points at nothing, or twice at one name: each as `where: what is wrong`. */
export function brokenReferences(definition: CarePathDefinition): string[] {
  const { places, pools, steps, variants, entry, recalls } = definition
  const faults: string[] = []
  const known = (kind: string, ids: readonly string[], where: string, wanted: string | null) => {
    if (wanted !== null && !ids.includes(wanted)) faults.push(`${where}: unknown ${kind} "${wanted}"`)
  }
  const lists = {
    places,
    pools,
    steps,
    variants,
    recalls,
    'entry.routes': entry.routes,
    'entry.reasons': entry.reasons,
  }
  const idsOf = (list: readonly { readonly id: string }[]) => list.map((one) => one.id)
  for (const [name, list] of Object.entries(lists)) {
    idsOf(list).forEach((id, i, all) => {
      if (all.indexOf(id) < i) faults.push(`${name}[${i}].id: "${id}" is already in use`)
    })
  }

  pools.forEach((pool, i) => known('place', idsOf(places), `pools[${i}].place`, pool.place))
  definition.walking.minutes.forEach(([from, to], i) => {
    known('place', idsOf(places), `walking.minutes[${i}][0]`, from)
    known('place', idsOf(places), `walking.minutes[${i}][1]`, to)
  })
  if (definition.kit) known('place', idsOf(places), 'kit.place', definition.kit.place)
  steps.forEach((step, i) => known('pool', idsOf(pools), `steps[${i}].pool`, step.pool))
  variants.forEach((variant, i) => {
    variant.steps.forEach((step, j) => known('step', idsOf(steps), `variants[${i}].steps[${j}]`, step))
    variant.afterwards.forEach((step, j) =>
      known('step', idsOf(steps), `variants[${i}].afterwards[${j}].step`, step.step),
    )
    variant.lags.forEach((lag, j) => {
      known('step of this variant', variant.steps, `variants[${i}].lags[${j}].before`, lag.before)
      known('step of this variant', variant.steps, `variants[${i}].lags[${j}].after`, lag.after)
    })
  })
  entry.reasons.forEach((reason, i) =>
    reason.routes.forEach((route, j) => known('route', idsOf(entry.routes), `entry.reasons[${i}].routes[${j}]`, route)),
  )
  definition.results.forEach((result, i) =>
    result.variants.forEach((variant, j) => known('variant', idsOf(variants), `results[${i}].variants[${j}]`, variant)),
  )
  definition.outcomes.forEach((outcome, i) =>
    outcome.recalls.forEach((recall, j) => known('recall', idsOf(recalls), `outcomes[${i}].recalls[${j}]`, recall)),
  )
  return [...faults, ...unknownSources(definition, definition, ''), ...missingWalks(definition)]
}

function unknownSources({ sources }: CarePathDefinition, part: unknown, where: string): string[] {
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, value]) => {
    const path = Array.isArray(part) ? `${where}[${key}]` : where ? `${where}.${key}` : key
    if (key === 'source' && typeof value === 'string')
      return value in sources ? [] : [`${path}: unknown source "${value}"`]
    return unknownSources({ sources } as CarePathDefinition, value, path)
  })
}

/** Visits of one variant must know the way between any two of their places. */
function missingWalks({ variants, steps, pools, walking }: CarePathDefinition): string[] {
  const placeOf = (step: string) => pools.find((p) => p.id === steps.find((s) => s.id === step)?.pool)?.place ?? null
  const known = new Set(walking.minutes.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))
  return variants.flatMap((variant, i) => {
    const places = [...new Set(variant.steps.map(placeOf))].filter((place) => place !== null)
    const pairs = places.flatMap((a, j) => places.slice(j + 1).map((b) => [a, b] as const))
    return pairs
      .filter(([a, b]) => !known.has(`${a} ${b}`))
      .map(([a, b]) => `variants[${i}]: walking.minutes has no way from "${a}" to "${b}"`)
  })
}
