package dev.paws.core.preflight;

/** One condition that must hold before anything is created. */
@FunctionalInterface
interface Rule {
  void apply(PreflightContext check);
}
