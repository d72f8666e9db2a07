/** A picture of a page, turned so that it stands upright; it fills the frame around it, which is as the page stands. */
export function UprightPicture({
  source,
  label,
  turned,
  ratio,
}: {
  readonly source: string;
  readonly label: string;
  /** Degrees, clockwise, from the picture as the file shows it. */
  readonly turned: number;
  /** Height by width of the upright page. */
  readonly ratio: number;
}) {
  const lies = turned % 180 !== 0;
  return (
    <img
      src={source}
      alt={label}
      className="absolute top-1/2 left-1/2 max-w-none"
      style={{
        width: `${lies ? ratio * 100 : 100}%`,
        height: `${lies ? 100 / ratio : 100}%`,
        transform: `translate(-50%, -50%) rotate(${turned}deg)`,
      }}
    />
  );
}
