import { useQuery } from '@tanstack/react-query';
import { useRooms } from '../shell/room.ts';
import type { ReviewForm } from './review-form.ts';

/** The form of a type of things; undefined until it is there. Throws where no room of the workspace has one. */
export function useReviewForm(type: string): ReviewForm | undefined {
  const rooms = useRooms();
  const { data } = useQuery({
    queryKey: ['review-form', type],
    queryFn: () => {
      const load = rooms.find(({ facts }) => facts?.[type])?.facts?.[type];
      if (!load) throw new Error(`no room of the workspace has a form for ${type}`);
      return load();
    },
    staleTime: Infinity,
    // A form is code, not data: it is kept as it is.
    structuralSharing: false,
    throwOnError: true,
  });
  return data;
}
