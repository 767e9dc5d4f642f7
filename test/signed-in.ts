import request, { type Response } from 'supertest'
import { Accounts, type Role } from '#platform'
import type { TestHouse } from './house.js'

export const PASSWORD = 'een heel lang wachtwoord'

/** The cookies that an answer sets, as the next request sends them. */
export function cookiesOf({ headers }: Response): string {
  const set = headers['set-cookie'] as unknown as string[] | undefined
  return (set ?? []).map((cookie) => cookie.split(';')[0]!).join('; ')
}

/** A browser of somebody of this role. */
export interface StaffBrowser {
  readonly name: string
  readonly cookie: string
  get(path: string): request.Test
  post(path: string, body?: object): request.Test
}

export async function aMember(house: TestHouse, role: Role, name: string = `test-${role}`): Promise<StaffBrowser> {
  await house.get(Accounts).put({ name, displayName: name, role, password: PASSWORD })
  return withCookie(
    house,
    name,
    cookiesOf(await request(house.http).post('/api/session').send({ name, password: PASSWORD }).expect(200)),
  )
}

export const withCookie = (house: TestHouse, name: string, cookie: string): StaffBrowser => ({
  name,
  cookie,
  get: (path) => request(house.http).get(path).set('cookie', cookie),
  post: (path, body = {}) => request(house.http).post(path).set({ cookie, 'x-dagpad': 'staff' }).send(body),
})
