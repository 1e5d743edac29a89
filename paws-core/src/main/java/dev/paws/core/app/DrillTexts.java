package dev.paws.core.app;

import dev.paws.core.drill.Fault;
import dev.paws.core.drill.OpenDrill;
import dev.paws.core.engine.Membership;
import dev.paws.core.message.SimulatePhrase;
import dev.paws.core.value.ByteSize;
import java.util.List;
import java.util.stream.Collectors;

/** Makes the sentences about drills. */
final class DrillTexts {
  private DrillTexts() {}

  /** Returns what a fault does. */
  static String of(Fault fault) {
    String container = fault.container();
    return switch (fault.action()) {
      case KILL -> SimulatePhrase.KILLING.text(container);
      case STOP -> SimulatePhrase.STOPPING.text(container);
      case PAUSE -> SimulatePhrase.PAUSING.text(container);
      case DISCONNECT ->
          SimulatePhrase.DISCONNECTING.text(
              container,
              fault.networks().stream().map(Membership::network).collect(Collectors.joining(", ")));
      case SHAPE_TRAFFIC ->
          SimulatePhrase.SHAPING.text(
              container, fault.traffic().map(it -> String.join(" ", it.qdisc())).orElse(""));
      case FILL ->
          SimulatePhrase.FILLING.text(
              container,
              fault.filling().map(it -> ByteSize.rounded(it.bytes())).orElse(""),
              fault.filling().map(Fault.Filling::file).orElse(""));
    };
  }

  /** Returns drills with their services and when they began. */
  static String open(List<OpenDrill> drills) {
    return drills.stream()
        .map(
            it ->
                SimulatePhrase.OPEN_SINCE.text(
                    it.kind().value(), String.join(", ", it.services()), it.beganAt()))
        .collect(Collectors.joining("; "));
  }

  /** Returns lines under a sentence. */
  static String indented(List<String> lines) {
    return lines.stream().map(it -> "\n  " + it).collect(Collectors.joining()) + "\n ";
  }
}
