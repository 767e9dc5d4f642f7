export { UnreadableFile } from './fault.js'
