package dev.paws.core.schedule;

/** How a schedule ended. */
public enum ScheduleEnd {
  /** All its steps have ended. */
  DONE,
  /** The worker stopped it. */
  STOPPED,
  /** Its deadline came. */
  OUT_OF_TIME
}
