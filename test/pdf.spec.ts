import { describe, expect, it } from '@jest/globals'
import { type PdfContent, pdfOf } from '#platform'

const made = (content: PdfContent) =>
  pdfOf({ title: 'Daglijst', language: 'nl', landscape: true, header: 'Daglijst', footer: 'Gemaakt 07:58', content })

describe('a printed document', () => {
  it('is a PDF with a page for every page', async () => {
    const bytes = await made([{ text: 'Łuczak – Nguyễn, İ.' }, { text: 'twee', pageBreak: 'before' }])
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(2)
  })

  it('may hold one piece in many places, and hold it again in the next document', async () => {
    const box = { canvas: [{ type: 'rect', x: 0, y: 0, w: 9, h: 9 }] }
    const table = {
      table: {
        body: [
          [box, box],
          [box, 'twee'],
        ],
      },
    }
    for (let time = 0; time < 2; time += 1) expect((await made(table)).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('reads no address and no file that its content names', async () => {
    await expect(made({ image: 'http://127.0.0.1:1/a.png' })).rejects.toBeDefined()
    await expect(made({ image: '/etc/hostname' })).rejects.toBeDefined()
  })
})
