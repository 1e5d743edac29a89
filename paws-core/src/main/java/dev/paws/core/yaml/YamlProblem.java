package dev.paws.core.yaml;

import dev.paws.core.finding.Position;
import dev.paws.core.message.YamlMessage;

/** Thrown to end the reading of a file; {@link YamlReader} turns it into a finding. */
public final class YamlProblem extends RuntimeException {
  final transient YamlMessage message;
  final transient Position at;
  final transient Object[] arguments;

  YamlProblem(YamlMessage message, Position at, Object... arguments) {
    super(message.code(), null, false, false);
    this.message = message;
    this.at = at;
    this.arguments = arguments;
  }
}
