package dev.paws.core.finding;

/** The severity of a finding: an error stops the goal, a warning is only reported. */
public enum Level {
  ERROR,
  WARNING
}
