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

  it('reads no address and no file that its content names', async () => {
    await expect(made({ image: 'http://127.0.0.1:1/a.png' })).rejects.toBeDefined()
    await expect(made({ image: '/etc/hostname' })).rejects.toBeDefined()
  })
})
