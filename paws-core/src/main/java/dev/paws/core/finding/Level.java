package dev.paws.core.finding;

/** How much a finding weighs: an error stops the goal, a warning is told. */
public enum Level {
  ERROR,
  WARNING
}
