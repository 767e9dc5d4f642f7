import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { RequestMethod, type Type } from '@nestjs/common'
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants'
import { MetadataScanner, ModulesContainer } from '@nestjs/core'
import request from 'supertest'
import { isPublic, ROLES, rolesOf } from '#platform'
import { aHouse, type TestHouse } from './house.js'
import { aMember } from './signed-in.js'

/** They end the session of whoever calls them. */
const ENDS_SESSION = ['SessionController.signOut', 'SessionController.signOutEverywhere']

interface Route {
  readonly name: string
  readonly method: string
  readonly path: string
  readonly open: boolean
  readonly roles: readonly string[]
}

describe('every route of the house', () => {
  let house: TestHouse
  let routes: Route[]
  beforeAll(async () => {
    house = await aHouse()
    routes = [...house.get(ModulesContainer).values()]
      .flatMap(({ controllers }) => [...controllers.values()])
      .flatMap(({ metatype }) => routesOf(metatype as Type))
  })
  afterAll(() => house.close())

  it('says whom it lets in', () => {
    expect(routes.length).toBeGreaterThan(10)
    expect(routes.filter(({ open, roles }) => !open && roles.length === 0).map(({ name }) => name)).toEqual([])
  })

  it('sends away who is not signed in, unless it is open to everybody', async () => {
    const closed = routes.filter(({ open }) => !open)
    for (const { method, path, name } of closed) {
      const { status } = await request(house.http)[method.toLowerCase() as 'get'](path).set('x-dagpad', 'staff')
      expect({ name, status }).toEqual({ name, status: 401 })
    }
  })

  it('lets each role in where it says so, and nowhere else', async () => {
    const members = await Promise.all(ROLES.map((role) => aMember(house, role)))
    const wrong: object[] = []
    for (const { method, path, name, open, roles } of routes.filter((route) => !ENDS_SESSION.includes(route.name)))
      for (const [index, role] of ROLES.entries()) {
        if (open) continue
        const headers = { 'x-dagpad': 'staff', cookie: members[index]!.cookie }
        const { status, body } = await fetch(house.url + path, { method, headers })
        await body?.cancel()
        if ((status === 403) === roles.includes(role)) wrong.push({ name, role, status })
        if (status === 401 || status >= 500) wrong.push({ name, role, status })
      }
    expect(wrong).toEqual([])
  })

  it('changes nothing for a form of another site: each asks for a header that only its own pages send', async () => {
    const { cookie } = await aMember(house, 'manager', 'form-of-another-site')
    const wrong: object[] = []
    for (const { method, path, name, open } of routes)
      if (!open && !['GET', 'HEAD', 'OPTIONS'].includes(method))
        for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
          const headers = { cookie, 'content-type': type, origin: 'https://elsewhere.example' }
          const answer = await fetch(house.url + path, { method, headers, body: 'a=1' })
          const { code } = (await answer.json()) as { code: string }
          if (!['other-site', 'media-type'].includes(code)) wrong.push({ name, type, code })
        }
    expect(wrong).toEqual([])
  })

  it('of the staff stands under /api, and no other is closed', () => {
    expect(routes.filter(({ open, path }) => !open && !path.startsWith('/api/'))).toEqual([])
  })
})

function routesOf(controller: Type): Route[] {
  const bases: string[] = [Reflect.getMetadata(PATH_METADATA, controller)].flat()
  return new MetadataScanner().getAllMethodNames(controller.prototype).flatMap((name) => {
    const handler = controller.prototype[name]
    const method: RequestMethod | undefined = Reflect.getMetadata(METHOD_METADATA, handler)
    if (method === undefined) return []
    const paths: string[] = [Reflect.getMetadata(PATH_METADATA, handler)].flat()
    return bases.flatMap((base) =>
      paths.map((path) => ({
        name: `${controller.name}.${name}`,
        method: RequestMethod[method],
        path: `/${base}/${path}`
          .replace(/\/+/g, '/')
          .replace(/\/$/, '')
          .replace(/:\w+|\*\w+/g, '00000000-0000-4000-8000-000000000000'),
        open: isPublic(controller, handler),
        roles: rolesOf(controller, handler),
      })),
    )
  })
}
