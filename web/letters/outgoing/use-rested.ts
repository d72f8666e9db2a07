import { useEffect, useState } from 'react';

/** A value once the hand has rested on it for this long, in milliseconds. */
export function useRested<V>(value: V, quiet = 700): V {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), quiet);
    return () => clearTimeout(timer);
  }, [value, quiet]);
  return rested;
}
