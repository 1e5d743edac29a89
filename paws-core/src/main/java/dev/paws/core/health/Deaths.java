package dev.paws.core.health;

/**
 * How often a container's process has ended.
 *
 * @param firstAt when the first end was seen; meaningless while there is none
 * @param hopeUntil when something that it may need was last still to come up
 */
record Deaths(int count, long firstAt, long hopeUntil) {
  static final Deaths NONE = new Deaths(0, Long.MIN_VALUE, Long.MIN_VALUE);

  /** Returns these, with at least so many as are known of now. */
  Deaths atLeast(int known, long now) {
    return new Deaths(Math.max(count, known), known > 0 && count == 0 ? now : firstAt, hopeUntil);
  }

  Deaths hoping(long now) {
    return new Deaths(count, firstAt, now);
  }

  /** Returns from when on they are held against it. */
  long countFrom() {
    return Math.max(firstAt, hopeUntil);
  }
}
