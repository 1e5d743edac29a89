package dev.paws.core.sim;

import dev.paws.core.engine.EngineInfo;
import java.util.Set;

/** The simulated engine's facts about itself. */
final class SimInfo {
  private SimInfo() {}

  static EngineInfo of(boolean probing) {
    return new EngineInfo(
        EngineInfo.Kind.DOCKER,
        "20.10.24",
        "1.41",
        "1.12",
        "linux",
        "x86_64",
        2,
        8L << 30,
        "/var/lib/docker",
        "sim",
        true,
        false,
        probing,
        Set.of("json-file"));
  }
}
