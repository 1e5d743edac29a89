package dev.paws.core.preflight;

/** One kind of thing that must be so before anything is created. */
@FunctionalInterface
interface Rule {
  void apply(PreflightContext check);
}
