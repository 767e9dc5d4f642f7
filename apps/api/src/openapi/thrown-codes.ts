import ts from 'typescript'

/** Which `code` each `new …Exception({ code, … })` of the server may carry, with the places that do not say it plainly. */
export function thrownCodes(program: ts.Program): {
  readonly codes: readonly string[]
  readonly vague: readonly string[]
} {
  const checker = program.getTypeChecker()
  const codes = new Set<string>()
  const vague: string[] = []
  const look = (node: ts.Node): void => {
    const type = codeOf(checker, node)
    for (const one of type?.isUnion() ? type.types : type ? [type] : []) {
      const { fileName } = node.getSourceFile()
      if (one.isStringLiteral()) codes.add(one.value)
      else vague.push(`${fileName}: ${node.getText().slice(0, 80)}`)
    }
    ts.forEachChild(node, look)
  }
  for (const file of program.getSourceFiles())
    if (/(^|\/)(apps\/api|libs)\//.test(file.fileName) && !file.fileName.includes('node_modules')) look(file)
  return { codes: [...codes].sort(), vague }
}

/** What stands behind `code:` where it is written out, for there the literal is still known; else what the type says. */
function codeOf(checker: ts.TypeChecker, node: ts.Node): ts.Type | null {
  if (!ts.isNewExpression(node) || !/^\w+Exception$/.test(node.expression.getText())) return null
  const [body] = node.arguments ?? []
  if (!body) return null
  const written = ts.isObjectLiteralExpression(body)
    ? body.properties.filter(ts.isPropertyAssignment).find(({ name }) => name.getText() === 'code')
    : undefined
  if (written) return checker.getTypeAtLocation(written.initializer)
  const code = checker.getTypeAtLocation(body).getProperty('code')
  return code ? checker.getTypeOfSymbolAtLocation(code, node) : null
}
