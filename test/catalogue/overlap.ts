/** Whether some name fits both patterns, `*` standing for any characters. */
export const overlap = (one: string, other: string): boolean => {
  if (one === '' && other === '') return true;
  if (one.startsWith('*')) {
    return (
      overlap(one.slice(1), other) ||
      (other !== '' && overlap(one, other.slice(1)))
    );
  }
  if (other.startsWith('*')) return overlap(other, one);
  return (
    one[0] === other[0] && one !== '' && overlap(one.slice(1), other.slice(1))
  );
};
