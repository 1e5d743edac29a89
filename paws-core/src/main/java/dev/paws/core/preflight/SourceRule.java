package dev.paws.core.preflight;

import dev.paws.core.desired.DesiredService;
import dev.paws.core.desired.Positions.Place;
import dev.paws.core.engine.spec.MountSpec;
import dev.paws.core.message.PreflightMessage;

/**
 * Checks that what is mounted from this machine exists. The engine creates a missing source as an
 * empty folder only with {@code create_host_path}, which the short syntax sets; that is a warning.
 */
final class SourceRule implements Rule {
  @Override
  public void apply(PreflightContext check) {
    for (DesiredService service : check.services()) {
      for (MountSpec mount : service.container().mounts()) {
        if (mount instanceof MountSpec.Bind bind && isMissing(check, bind.source())) {
          report(check, service, bind);
        }
      }
      for (String device : service.container().resources().devices()) {
        String path = device.split(":", 2)[0];
        if (isMissing(check, path)) {
          check.report(
              PreflightMessage.DEVICE_MISSING,
              check.item(service, "devices", "source", path),
              path);
        }
      }
    }
  }

  private static boolean isMissing(PreflightContext check, String path) {
    return check.facts().paths().get(path) == PathState.MISSING;
  }

  private static void report(PreflightContext check, DesiredService service, MountSpec.Bind bind) {
    Place place = check.item(service, "volumes", "target", bind.target());
    String file = bind.target().startsWith("/run/secrets/") ? "secret" : "config";
    Place ofFile = check.place(service, file + "s");
    if (!place.path().endsWith("]") && ofFile.path().endsWith(file + "s")) {
      check.report(PreflightMessage.FILE_MISSING, ofFile, file, bind.source());
    } else {
      check.report(
          bind.createHostPath()
              ? PreflightMessage.BIND_SOURCE_CREATED
              : PreflightMessage.BIND_SOURCE_MISSING,
          place,
          bind.source(),
          bind.target());
    }
  }
}
