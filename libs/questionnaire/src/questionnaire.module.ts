import { Module } from '@nestjs/common'
import { Concerns } from './concerns.js'
import { Entries } from './entries.js'
import { FraxResults } from './frax-results.js'
import { Instruments } from './instruments.js'
import { Library } from './library.js'
import { Questionnaires } from './questionnaires.js'
import { Responses } from './responses.js'

const FACES = [Questionnaires, Responses, Entries, Instruments, FraxResults, Concerns]

@Module({ providers: [...FACES, Library], exports: FACES })
export class QuestionnaireModule {}
