package dev.paws.core.desired;

import dev.paws.core.message.DesiredPhrase;
import java.util.Map;
import java.util.Optional;

/**
 * The only table of options that cannot be carried out: why, and what to do instead. A user who
 * wrote one of them wants its effect, so ignoring it would be misleading.
 */
final class RefusedKeys {
  /** Why an option is refused, and what to do instead. */
  record Refusal(String why, String instead) {}

  private static final Refusal FILE_DRIVER =
      new Refusal(DesiredPhrase.DRIVERS_OF_A_SWARM.text(), DesiredPhrase.USE_FILE.text());

  private static final Map<Kind, Map<String, Refusal>> REFUSALS =
      Map.of(
          Kind.PROJECT,
          Map.of(
              "models",
              new Refusal(
                  DesiredPhrase.MODELS_NEED_RUNNER.text(),
                  DesiredPhrase.RUN_MODEL_AS_SERVICE.text())),
          Kind.SERVICE,
          Map.of(
              "credential_spec",
              new Refusal(DesiredPhrase.FOR_WINDOWS.text(), DesiredPhrase.REMOVE_FOR_LINUX.text()),
              "volume_driver",
              new Refusal(
                  DesiredPhrase.FOR_EVERY_VOLUME.text(),
                  DesiredPhrase.DRIVER_OF_TOP_LEVEL_VOLUME.text()),
              "models",
              new Refusal(
                  DesiredPhrase.MODELS_NEED_RUNNER.text(),
                  DesiredPhrase.RUN_MODEL_AS_SERVICE.text())),
          Kind.CONFIG,
          Map.of("driver", FILE_DRIVER, "driver_opts", FILE_DRIVER, "template_driver", FILE_DRIVER),
          Kind.SECRET,
          Map.of(
              "driver", FILE_DRIVER, "driver_opts", FILE_DRIVER, "template_driver", FILE_DRIVER));

  private RefusedKeys() {}

  /** Returns why the option is refused; empty if it is not. */
  static Optional<Refusal> of(Kind kind, String key) {
    return Optional.ofNullable(REFUSALS.getOrDefault(kind, Map.of()).get(key));
  }
}
