package dev.paws.core.validate;

import dev.paws.core.finding.Finding;
import java.util.stream.Stream;

/** One rule of the data model. */
interface Rule {
  /** Returns a finding for each place that breaks the rule; empty if the rule holds. */
  Stream<Finding> check(ValidationSubject subject);
}
