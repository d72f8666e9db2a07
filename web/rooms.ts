/** The rooms of the workspace. A new room is one line here. */
import { activitiesRoom } from './activities/room.tsx';
import { answersRoom } from './answers/room.tsx';
import { draftsRoom } from './drafts/room.tsx';
import { homeRoom } from './home/room.tsx';
import { identityRoom } from './identity/room.tsx';
import { lettersRoom } from './letters/room.tsx';
import { libraryRoom } from './library/room.tsx';
import { modelsRoom } from './models/room.tsx';
import { newsroomRoom } from './newsroom/room.tsx';
import { recordsRoom } from './records/room.tsx';
import { referenceRoom } from './reference/room.tsx';
import { registersRoom } from './registers/room.tsx';
import { searchRoom } from './search/room.tsx';
import { votersRoom } from './voters/room.tsx';

export const rooms = [
  homeRoom,
  identityRoom,
  referenceRoom,
  modelsRoom,
  searchRoom,
  libraryRoom,
  lettersRoom,
  activitiesRoom,
  draftsRoom,
  newsroomRoom,
  answersRoom,
  registersRoom,
  recordsRoom,
  votersRoom,
] as const;
