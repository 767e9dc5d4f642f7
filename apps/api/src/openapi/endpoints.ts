import ts from 'typescript'
import { type Schema, schemaOf } from './json-schema.js'

/** What the source of a controller's method says: what it takes, and what it answers. */
export interface Endpoint {
  readonly summary: string
  /** Null where it answers nothing, or writes the answer itself. */
  readonly answer: Schema | null
  readonly inputs: readonly Input[]
}
export interface Input {
  /** Which parameter of the method it is. */
  readonly index: number
  readonly from: 'Body' | 'Query' | 'Param'
  /** One field by name, or all of it. */
  readonly field: string | null
  readonly schema: Schema
  readonly isUuid: boolean
}

const INPUTS = ['Body', 'Query', 'Param']

let program: ts.Program | undefined

/** The whole server as the compiler sees it; read once in a process, for that takes seconds. */
export const sourceProgram = (): ts.Program => (program ??= readSource())

function readSource(): ts.Program {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile)
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, '.')
  return ts.createProgram(
    fileNames.filter((file) => /(^|\/)(apps\/api|libs)\//.test(file) && !file.endsWith('.spec.ts')),
    { ...options, noEmit: true, incremental: false },
  )
}

/** Every method of every controller, as `Controller.method`. */
export function endpointsOf(program: ts.Program): ReadonlyMap<string, Endpoint> {
  const checker = program.getTypeChecker()
  const found = new Map<string, Endpoint>()
  for (const file of program.getSourceFiles().filter(({ fileName }) => /(^|\/)apps\/api\/src\//.test(fileName)))
    for (const statement of file.statements)
      if (ts.isClassDeclaration(statement) && decorator(statement, 'Controller'))
        for (const member of statement.members)
          if (ts.isMethodDeclaration(member) && ts.canHaveDecorators(member) && ts.getDecorators(member))
            found.set(`${statement.name!.text}.${member.name.getText()}`, endpointOf(checker, member))
  return found
}

function endpointOf(checker: ts.TypeChecker, method: ts.MethodDeclaration): Endpoint {
  const signature = checker.getSignatureFromDeclaration(method)!
  const answer = checker.getAwaitedType(signature.getReturnType())!
  try {
    return {
      summary: ts.displayPartsToString(checker.getSymbolAtLocation(method.name)!.getDocumentationComment(checker)),
      answer: isNothing(answer) ? null : schemaOf(checker, answer),
      inputs: method.parameters.flatMap((parameter, index) => inputOf(checker, parameter, index)),
    }
  } catch (error) {
    throw new Error(`${method.getSourceFile().fileName}, ${method.name.getText()}(): ${(error as Error).message}`)
  }
}

function inputOf(checker: ts.TypeChecker, parameter: ts.ParameterDeclaration, index: number): Input[] {
  return INPUTS.flatMap((from) => {
    const call = decorator(parameter, from)
    if (!call) return []
    const [field, pipe] = call.arguments
    return {
      index,
      from: from as Input['from'],
      field: field && ts.isStringLiteral(field) ? field.text : null,
      schema: schemaOf(checker, checker.getTypeAtLocation(parameter)),
      isUuid: pipe?.getText() === 'ParseUUIDPipe',
    }
  })
}

function decorator(node: ts.HasDecorators, name: string): ts.CallExpression | undefined {
  const calls = (ts.getDecorators(node) ?? []).map(({ expression }) => expression).filter(ts.isCallExpression)
  return calls.find(({ expression }) => expression.getText() === name)
}

/** A stream, or a method that writes the response by itself, has no shape. */
const isNothing = (type: ts.Type) =>
  (type.flags & (ts.TypeFlags.Void | ts.TypeFlags.Undefined)) !== 0 || type.symbol?.name === 'StreamableFile'
