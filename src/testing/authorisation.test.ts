/** Authorisation of the whole house: every route of every room. */
import { rooms } from '../rooms.ts';
import { describeMatrix } from './matrix.ts';

describeMatrix({ rooms, refusals: 150 });
