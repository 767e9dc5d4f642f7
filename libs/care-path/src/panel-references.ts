import type { CarePathDefinition } from './schema.js'

type Path = CarePathDefinition

/** What a panel says that its tests, steps and variants do not bear out: `where: what is wrong`. */
export const brokenPanels = (path: Path): string[] => [...unknownInPanels(path), ...tooSlow(path), ...untold(path)]

function unknownInPanels({ tubes, tests, panels, variants }: Path): string[] {
  const faults: string[] = []
  const expect = (kind: string, among: readonly { readonly id: string }[], where: string, id: string) => {
    if (!among.some((one) => one.id === id)) faults.push(`${where}: unknown ${kind} "${id}"`)
  }
  tests.forEach(({ tube }, i) => tube !== null && expect('tube', tubes, `tests[${i}].tube`, tube))
  panels.forEach((panel, i) => {
    panel.tests.forEach((test, j) => expect('test', tests, `panels[${i}].tests[${j}]`, test))
    panel.variants.forEach((variant, j) => {
      expect('variant', variants, `panels[${i}].variants[${j}]`, variant)
      if (panels.findIndex((one) => one.variants.includes(variant)) < i)
        faults.push(`panels[${i}].variants[${j}]: "${variant}" has a panel already`)
    })
    const own = panel.tests.map((id) => ({ id }))
    panel.sameDay.forEach((test, j) => expect('test of this panel', own, `panels[${i}].sameDay[${j}]`, test))
  })
  return faults
}

/** The result of a draw is there when its slowest test of the same day is. */
function tooSlow({ steps, tests, panels }: Path): string[] {
  const onTheDay = panels.length > 0 ? panels.flatMap(({ sameDay }) => sameDay) : tests.map(({ id }) => id)
  const needed = tests.filter(({ id }) => onTheDay.includes(id))
  const late = panels.flatMap(({ sameDay }, i) =>
    sameDay.flatMap((id, j) => {
      const test = tests.find((one) => one.id === id)
      return test && 'workingDays' in test.readyAfter
        ? [`panels[${i}].sameDay[${j}]: test "${id}" takes working days`]
        : []
    }),
  )
  const early = steps.flatMap(({ kind, resultAfter }, i) =>
    needed
      .filter(({ specimen, readyAfter }) => specimen === kind && 'minutes' in readyAfter)
      .filter(({ readyAfter }) => resultAfter !== null && 'minutes' in readyAfter && readyAfter.minutes > resultAfter)
      .map(({ id }) => `steps[${i}].resultAfter: test "${id}" takes longer than ${resultAfter} minutes`),
  )
  return [...late, ...early]
}

/** Who has results that come later has a call in which she hears them. */
function untold({ panels, variants, steps }: Path): string[] {
  const isCalled = (id: string) =>
    variants
      .find((variant) => variant.id === id)
      ?.afterwards.some(({ step }) => steps.some((one) => one.id === step && one.kind === 'phone-result'))
  return panels.flatMap(({ tests, sameDay, variants: of }, i) => {
    const later = tests.filter((test) => !sameDay.includes(test))
    const silent = later.length > 0 ? of.filter((variant) => !isCalled(variant)) : []
    return silent.map((variant) => `panels[${i}]: "${later[0]}" comes later, and "${variant}" has no call with results`)
  })
}
