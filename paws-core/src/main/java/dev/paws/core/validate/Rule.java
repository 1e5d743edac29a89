package dev.paws.core.validate;

import dev.paws.core.finding.Finding;
import java.util.stream.Stream;

/** One rule of the data model. */
interface Rule {
  /** What breaks the rule, each with its place; nothing where the rule holds. */
  Stream<Finding> check(ValidationSubject subject);
}
