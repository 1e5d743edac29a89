package dev.paws.core.health;

/**
 * How often a container's process has ended.
 *
 * @param firstAt when the first end was seen; meaningless while there is none
 * @param hopeUntil when something that it may need was last seen starting
 */
record Deaths(int count, long firstAt, long hopeUntil) {
  static final Deaths NONE = new Deaths(0, Long.MIN_VALUE, Long.MIN_VALUE);

  /** Returns these, with at least the given number of deaths. */
  Deaths atLeast(int known, long now) {
    return new Deaths(Math.max(count, known), known > 0 && count == 0 ? now : firstAt, hopeUntil);
  }

  Deaths hoping(long now) {
    return new Deaths(count, firstAt, now);
  }

  /** Returns the time from which deaths count as a crash loop. */
  long countFrom() {
    return Math.max(firstAt, hopeUntil);
  }
}
