import decode from 'qr/decode.js'
import { describe, expect, it } from 'vitest'
import { codesOfOffers, handOverFragment, handOverParts } from '#domain/hand-over.ts'
import { realCatalogue } from '#test/catalogue.ts'
import { photographed } from '#test/qr.ts'
import { qrDrawing } from '#ui/qr.ts'

const { facts } = await realCatalogue()
const codes = codesOfOffers(
  facts.offers.map(({ id }) => id),
  facts,
)
const base = 'https://hilfe.stadt-eisenach.example/'

describe('a code for the camera', () => {
  it.each([1, 2, 19, 20])('says the link of %i offers', (count) => {
    const link = `${base}#${handOverFragment(codes.slice(0, count))}`
    expect(decode(photographed(qrDrawing(link)))).toBe(link)
  })

  it('of 60 offers comes in three, and each can be read', () => {
    const links = handOverParts(codes.slice(0, 60)).map((part) => `${base}#${part}`)
    expect(links.map((link) => decode(photographed(qrDrawing(link))))).toEqual(links)
    expect(links).toHaveLength(3)
  })

  it('is coarse enough for an old phone: a module of 20 offers is half a millimetre on paper', () => {
    const { size } = qrDrawing(`${base}#${handOverFragment(codes.slice(0, 20))}`)
    const onPaper = 32
    expect(onPaper / size).toBeGreaterThan(0.5)
  })

  it('has an edge of four white modules', () => {
    const { size, path } = qrDrawing(base)
    const places = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1H(\d+)z/g)].map(([, ...numbers]) => numbers.map(Number))
    expect(
      places.map(([x = 0, y = 0, width = 0]) => [x, y, x + width].every((at) => at >= 4 && at <= size - 4)),
    ).not.toContain(false)
    expect(places.some(([x, y]) => x === 4 && y === 4)).toBe(true)
  })
})
