import { Module } from '@nestjs/common'
import { TypeOrmModule } from '@nestjs/typeorm'
import { BloodOrderEntity } from './blood-order.entity.js'
import { LabOrders } from './lab-orders.js'
import { UrineKitEntity } from './urine-kit.entity.js'
import { UrineKits } from './urine-kits.js'

@Module({
  imports: [TypeOrmModule.forFeature([BloodOrderEntity, UrineKitEntity])],
  providers: [LabOrders, UrineKits],
  exports: [LabOrders, UrineKits],
})
export class LabModule {}
