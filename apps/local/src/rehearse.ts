const REHEARSALS: Readonly<Record<string, () => Promise<{ main(args: readonly string[]): Promise<number> }>>> = {
  year: () => import('./rehearse-year.js'),
}

/** `npm run rehearse -- NAME`: 0 all is well, 1 a promise was broken, 2 unusable arguments. */
export async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const rehearsal = Object.hasOwn(REHEARSALS, name) ? REHEARSALS[name] : undefined
  if (rehearsal) return (await rehearsal()).main(args)
  console.error(`usage: npm run rehearse -- ${Object.keys(REHEARSALS).join('|')} [--help]`)
  return 2
}
