package dev.paws.core.parity.semantic;

import dev.paws.core.message.ParityPhrase;
import dev.paws.core.parity.Fact;
import dev.paws.core.parity.Inconsistency;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.ParityService;
import dev.paws.core.parity.field.ContainerPaths;
import dev.paws.core.parity.field.FieldPaths;
import dev.paws.core.parity.field.RuntimePaths;
import dev.paws.core.parity.field.SemanticPaths;
import dev.paws.core.parity.rule.ImageVersions;
import java.util.List;
import java.util.Optional;

/** Finds images whose tag names another major version than the one they contain. */
final class VersionChecks {
  /** Places beside the tag that name a version, and the image it is about. */
  private static final List<String> VERSION_PLACES =
      List.of(
          FieldPaths.ENVIRONMENT + "PG_MAJOR",
          FieldPaths.ENVIRONMENT + "PG_VERSION",
          FieldPaths.ENVIRONMENT + "POSTGRES_VERSION",
          FieldPaths.ENVIRONMENT + "REDIS_VERSION",
          FieldPaths.ENVIRONMENT + "ETCD_VERSION",
          FieldPaths.BUILD_ARGS + "PG_MAJOR",
          FieldPaths.BUILD_ARGS + "PG_VERSION",
          FieldPaths.BUILD_ARGS + "POSTGRES_VERSION",
          FieldPaths.BUILD_ARGS + "REDIS_VERSION",
          FieldPaths.BUILD_ARGS + "ETCD_VERSION",
          FieldPaths.LABELS + "org.opencontainers.image.version",
          RuntimePaths.IMAGE_VERSION);

  private final ParityEnvironment environment;
  private final boolean inSource;
  private final List<Inconsistency> found;

  VersionChecks(ParityEnvironment environment, boolean inSource, List<Inconsistency> found) {
    this.environment = environment;
    this.inSource = inSource;
    this.found = found;
  }

  void all() {
    for (ParityService service : environment.services()) {
      Fact image = service.facts().get(ContainerPaths.IMAGE);
      if (image != null && isStore(service, image)) {
        Optional<NormalValue> tag = ParameterUnit.MAJOR.normal(ImageVersions.tag(image.shown()));
        tag.ifPresent(major -> compare(service, image, major));
      }
    }
  }

  private void compare(ParityService service, Fact image, NormalValue major) {
    String path = SemanticPaths.CONSISTENCY + "image.major";
    for (String field : VERSION_PLACES) {
      Fact named = service.facts().get(field);
      Optional<NormalValue> runs =
          named == null ? Optional.empty() : ParameterUnit.MAJOR.normal(named.shown());
      if (named != null && runs.isPresent() && !runs.get().equals(major)) {
        found.add(
            new Inconsistency(
                "image-version-inside",
                inSource,
                service.name(),
                Fact.of(
                    path,
                    runs.get(),
                    ParityPhrase.VERSION_OF.text(named.shown(), field),
                    named.where()),
                Fact.of(path, major, image.shown(), image.where())));
        return;
      }
    }
  }

  private static boolean isStore(ParityService service, Fact image) {
    String name = ImageVersions.repository(image.shown());
    return service.type() == dev.paws.core.model.ServiceDefinition.Type.INFRASTRUCTURE
        && name.matches(".*(postgres|patroni|redis|etcd|valkey|spilo|timescale|postgis).*");
  }
}
