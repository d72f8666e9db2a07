/** The face of the platform: what every room stands on. */
import './tables.ts';
export {
  publicActor,
  seesClass,
  systemActor,
  type Actor,
  type HeldPosition,
  type PersonId,
  type UnitId,
} from './actor.ts';
export {
  about,
  allEvents,
  defineEvents,
  turnWithTrail,
  verifyChains,
  writtenAlong,
  type About,
  type Appended,
  type AuditEvent,
} from './audit/index.ts';
export {
  chainHeads,
  eventsGathered,
  eventsLately,
  eventsOfUnit,
  lastEvent,
  subjectsAfter,
} from './audit/read-events.ts';
export type { Capability } from './capabilities.ts';
export { drawsFrom } from './chance/index.ts';
export { calendarDate, hoursAhead, localTime, startOfDay, type Clock, type TimeZone } from './clock/index.ts';
export type { Config } from './config/index.ts';
export { connect, type ActorDatabase, type Database, type Tables, type Tx } from './database/index.ts';
export type { Json, OptionalJson, OptionalText, OptionalTimestamp, Timestamp } from './database/columns.ts';
export { troubleOf } from './database/trouble.ts';
export { among, containing } from './database/patterns.ts';
export type { Migrations } from './database/migrate.ts';
export type { DatedValue } from './dated-values.ts';
export {
  subjectKey,
  type Destroyed,
  type Filable,
  type FilableHold,
  type FilableThing,
  type Leaving,
} from './filable.ts';
export { diskFileStore, type FileStore, type StoredFile } from './files/index.ts';
export { recordFile } from './files/record-file.ts';
export { removeUnkept } from './files/remove-unkept.ts';
export { helper, type Ended, type Helper } from './helper-processes/index.ts';
export {
  capability,
  capabilityBy,
  capabilityOf,
  defineRoute,
  everyone,
  signedIn,
  type Access,
  type Route,
  type UnitOf,
  unitInBody,
  unitInQuery,
} from './http/index.ts';
export { highestClass, idsAmong, pageOf, pageQuery, securityClasses, type SecurityClass } from './schema.ts';
export { maskedIn, maskNumbers } from './masks.ts';
export { printError } from './print-error.ts';
export { attachment, originalFile } from './http/attachment.ts';
export { createApi, type Doorkeeper } from './http/app.ts';
export { wholeAnswer, wholeOf, type FromMemory, type Question, type WholeAnswer } from './http/whole-answer.ts';
export { etagOf, isKnown } from './http/etag.ts';
export { reported } from './http/unexpected.ts';
export { askJob, fallenJobs, holdJob, newestJobs, openJob, stopJob } from './jobs/ask-job.ts';
export { defineJob, type Job, type Work } from './jobs/define-job.ts';
export { defineSchedule, type Schedule } from './jobs/define-schedule.ts';
export { runOperation, type Operation, type OperationContext, type Outcome } from './operations.ts';
export type { Platform } from './platform.ts';
export {
  allFailures,
  defineFailures,
  err,
  ok,
  type Err,
  type Failure,
  type Language,
  type Result,
  type Words,
} from './result/index.ts';
export { mayStep, type StateMachine, type StateStep } from './state-machines.ts';
export { platformRoom } from './own-room.ts';
export type { ChainKind, Covered, Fault, Head } from './seals/chains.ts';
export type { HouseKey, PublicKey } from './seals/key.ts';
export { takeOver } from './seals/take-over.ts';
export type { Vouched } from './seals/vouched.ts';
export { capabilityWords, jobsOf, migrationsOf, routesOf, type OwnDoor, type Room, type RouteOf } from './room.ts';
export { nameSubjects, type NamedSubject, type Subject, type SubjectKind, type SubjectType } from './subjects.ts';
export type { Task, TaskSource } from './tasks.ts';
export { forgetFolders, withFolder } from './files/private-folder.ts';
export { openText, sealText, vaultOf, type Sealed, type Vault } from './files/sealed.ts';
export { help, spread, type MakePiece } from './pieces/index.ts';
