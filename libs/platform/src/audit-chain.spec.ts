import { describe, expect, it } from '@jest/globals'
import { BEGINNING, followChain, type Head, type Seal, type SealedLine, sealOf } from './audit-chain.js'

const KEY = 'a key that the database does not have'
const EVENTS = ['path.seen', 'path.booked', 'patient.found']

/** The same numbers at every run. */
function dice(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * below)
  }
}

function aTrail(length: number) {
  const lines: SealedLine[] = []
  const seals: Seal[] = []
  let head: Head = BEGINNING
  for (let id = 1; id <= length; id += 1) {
    const line = { id: String(id), fields: [`${id}.25`, 'anna', 'nurse', 'R', EVENTS[id % 3]!, `p${id % 5}`, null] }
    const seal = sealOf(head, line, KEY)
    lines.push(line)
    seals.push(seal)
    head = seal
  }
  return { lines, seals }
}
type Trail = ReturnType<typeof aTrail>

/** What somebody with the whole database in hand, but without the key, may do to it. */
const TAMPERINGS: Readonly<Record<string, (trail: Trail, at: number, other: number, column: number) => void>> = {
  'a column changed': ({ lines }, at, other, column) => {
    const fields = [...lines[at]!.fields]
    fields[column] = `${fields[column] ?? ''}x${other}`
    lines[at] = { ...lines[at]!, fields }
  },
  'a column emptied': ({ lines }, at, _, column) => {
    const fields = [...lines[at]!.fields]
    fields[column] = fields[column] === null ? '' : null
    lines[at] = { ...lines[at]!, fields }
  },
  'a line removed': ({ lines }, at) => lines.splice(at, 1),
  'a line removed with its seal': ({ lines, seals }, at) => [lines.splice(at, 1), seals.splice(at, 1)],
  'a line removed and the seals numbered again': ({ lines, seals }, at) => {
    lines.splice(at, 1)
    seals.splice(at, 1)
    seals.forEach((seal, i) => (seals[i] = { ...seal, number: i + 1 }))
  },
  'two lines exchanged': ({ lines }, at, other) => {
    const [a, b] = [lines[at]!, lines[other]!]
    lines[at] = { ...a, fields: b.fields }
    lines[other] = { ...b, fields: a.fields }
  },
  'two seals exchanged': ({ seals }, at, other) => {
    const [a, b] = [seals[at]!, seals[other]!]
    seals[at] = { ...a, lineId: b.lineId }
    seals[other] = { ...b, lineId: a.lineId }
  },
  'the end cut off': ({ lines, seals }, at) => [lines.splice(at), seals.splice(at)],
  'a line put in with a seal made without the key': ({ lines, seals }, at) => {
    const line = { id: '9999', fields: ['1', 'anna', 'nurse', 'R', 'x', null, null] }
    lines.push(line)
    seals.splice(at, 0, sealOf(seals[at - 1] ?? BEGINNING, line, 'guessed'))
    seals.forEach((seal, i) => (seals[i] = { ...seal, number: i + 1 }))
  },
}

describe('the chain over the audit trail', () => {
  const whole = aTrail(60)
  const known = whole.seals.at(-1)!
  const faultsOf = ({ lines, seals }: Trail) => {
    const { faults, head } = followChain(BEGINNING, seals, lines, KEY)
    return head.number === known.number && head.hash === known.hash ? faults : [...faults, 'not the head that is known']
  }

  it('is whole when nobody touched it', () => expect(faultsOf(whole)).toEqual([]))

  it('finds 1,000 of 1,000 tamperings', () => {
    const throwDice = dice(20261126)
    const kinds = Object.keys(TAMPERINGS)
    const missed: string[] = []
    for (let n = 0; n < 1000; n += 1) {
      const kind = kinds[n % kinds.length]!
      const trail = { lines: [...whole.lines], seals: [...whole.seals] }
      const at = throwDice(60)
      const other = (at + 1 + throwDice(59)) % 60
      TAMPERINGS[kind]!(trail, at, other, throwDice(7))
      const isSame = JSON.stringify(trail) === JSON.stringify(whole)
      if (!isSame && faultsOf(trail).length === 0) missed.push(`${kind} at ${at}`)
      if (isSame) missed.push(`${kind} at ${at} changed nothing`)
    }
    expect(missed.filter((one) => !/exchanged/.test(one) || !/nothing/.test(one))).toEqual([])
  })

  it('says which line was changed, and nothing of the others', () => {
    const lines = whole.lines.map((line) => (line.id === '17' ? { ...line, fields: ['other'] } : line))
    expect(followChain(BEGINNING, whole.seals, lines, KEY).faults).toEqual([{ kind: 'changed', at: '17' }])
  })

  it('cannot be made again without the key', () => {
    expect(followChain(BEGINNING, whole.seals, whole.lines, 'another key').faults).toHaveLength(60)
  })
})
