import { readConfig, SetClock } from '#platform'
import { openHouse } from '../apps/local/src/house.js'

/** A second process of the same house, whose clock stands at the moment that it is given; prints where it listens. */
const house = await openHouse({
  config: readConfig(),
  clock: new SetClock(new Date(process.env.OTHER_API_AT!)),
  background: false,
  log: ['fatal'],
})
console.log(house.url)
