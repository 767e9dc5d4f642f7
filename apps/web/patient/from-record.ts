import { Injectable } from '@nestjs/common'
import { ageOn } from '#care-path'
import { Referrals } from '#intake'
import { Database } from '#platform'
import type { Known } from '#questionnaire'
import { PathLists } from '#scheduling'

const SEX = { F: 'female', M: 'male', X: 'other' } as const

/** What the hospital knows already is not asked again: age on the day, and sex. */
@Injectable()
export class FromRecord {
  constructor(
    private readonly db: Database,
    private readonly paths: PathLists,
    private readonly referrals: Referrals,
  ) {}

  async of(carePathId: string): Promise<Known> {
    return this.db.transaction(async (tx): Promise<Known> => {
      const path = await this.paths.get(tx, carePathId)
      if (!path) return {}
      const { needs } = await this.referrals.of(tx, path.referralId)
      return { age: String(ageOn(needs.birthDate, path.day)), sex: SEX[needs.sex] }
    })
  }
}
