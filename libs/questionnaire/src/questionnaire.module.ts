import { Module } from '@nestjs/common'
import { Questionnaires } from './questionnaires.js'
import { Responses } from './responses.js'

@Module({ providers: [Questionnaires, Responses], exports: [Questionnaires, Responses] })
export class QuestionnaireModule {}
