import { writeFile } from 'node:fs/promises'
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import { format, resolveConfig } from 'prettier'
import { describeApi } from '../../api/src/openapi/document.js'

/** Seen from the top of the repository. */
export const DOCUMENT_FILE = 'apps/api/openapi.json'
export const TYPES_FILE = 'apps/web/staff/src/openapi.generated.ts'

/** The document and the types of the pages that follow from it, as they should stand in these files. */
export async function writtenApi(): Promise<Readonly<Record<string, string>>> {
  const document = await describeApi()
  const types = astToString(await openapiTS(document as unknown as OpenAPI3, { alphabetize: false }))
  return {
    [DOCUMENT_FILE]: await pretty(DOCUMENT_FILE, JSON.stringify(document)),
    [TYPES_FILE]: await pretty(TYPES_FILE, `// Written by npm run openapi from the controllers.\n\n${types}`),
  }
}

const pretty = async (filepath: string, text: string) => format(text, { ...(await resolveConfig(filepath)), filepath })

/** `npm run openapi`: writes down what the HTTP interface has become. */
export async function main(): Promise<number> {
  for (const [file, text] of Object.entries(await writtenApi())) {
    await writeFile(file, text)
    console.log(`${file} is written.`)
  }
  return 0
}
