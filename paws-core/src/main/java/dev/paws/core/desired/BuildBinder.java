package dev.paws.core.desired;

import dev.paws.core.engine.spec.BuildSpec;
import dev.paws.core.message.DesiredMessage;
import dev.paws.core.message.DesiredPhrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Binds how a service's image is built (Compose Build Specification). */
final class BuildBinder {
  private static final String PROJECT_LABEL = "com.docker.compose.project";
  private static final String SERVICE_LABEL = "com.docker.compose.service";

  private final MappingBinder build;
  private final Scope scope;

  private BuildBinder(MappingBinder build, Scope scope) {
    this.build = build;
    this.scope = scope;
  }

  static Optional<BuildSpec> bind(
      MappingBinder service, String name, String image, Optional<String> platform, Scope scope) {
    Optional<MappingBinder> build = service.child("build", Kind.BUILD);
    return build.isPresent()
        ? Optional.of(new BuildBinder(build.get(), scope).spec(name, image, platform))
        : Optional.empty();
  }

  private BuildSpec spec(String service, String image, Optional<String> platform) {
    return new BuildSpec(
        image,
        build.texts("tags"),
        build.text("context").orElse(""),
        build.filled("dockerfile"),
        build.filled("dockerfile_inline"),
        args(),
        build.filled("target"),
        labels(service),
        build.texts("cache_from"),
        ExtraHosts.of(build),
        build.filled("network"),
        build.nonZero("shm_size"),
        platform(platform),
        build.flag("no_cache"),
        build.flag("pull"),
        build.flag("privileged"),
        build.filled("isolation"),
        Ulimits.of(build),
        buildKitOptions());
  }

  /**
   * Returns the arguments. One without a value takes the variable of its name, and is left out if
   * there is none.
   */
  private Map<String, String> args() {
    Map<String, String> environment = scope.project().environment();
    Map<String, String> args = new LinkedHashMap<>();
    for (Map.Entry<String, Optional<String>> arg : build.nullableMap("args").entrySet()) {
      String value = arg.getValue().orElse(environment.get(arg.getKey()));
      if (value != null) {
        args.put(arg.getKey(), value);
      }
    }
    return args;
  }

  private Map<String, String> labels(String service) {
    Map<String, String> labels = new LinkedHashMap<>(build.map("labels"));
    labels.put(PROJECT_LABEL, scope.project().name());
    labels.put(SERVICE_LABEL, service);
    return labels;
  }

  /**
   * Returns the platform that the container runs on; else the only one listed; empty for the
   * engine's own.
   */
  private Optional<String> platform(Optional<String> requested) {
    List<String> listed = build.texts("platforms");
    if (requested.isPresent() && !listed.isEmpty() && !listed.contains(requested.get())) {
      build.report(
          DesiredMessage.PLATFORM_NOT_BUILT,
          "platforms",
          requested.get(),
          DesiredPhrase.PLATFORM_SOURCE.text(),
          listed);
    }
    return requested.isEmpty() && listed.size() == 1 ? Optional.of(listed.get(0)) : requested;
  }

  /** Returns the options under the names that {@code docker buildx build} uses. */
  private Map<String, List<String>> buildKitOptions() {
    Map<String, List<String>> options = new LinkedHashMap<>();
    put(options, "secrets", secrets());
    put(options, "ssh", build.texts("ssh"));
    List<String> contexts = new ArrayList<>();
    for (Map.Entry<String, String> context : build.map("additional_contexts").entrySet()) {
      contexts.add(context.getKey() + "=" + context.getValue());
    }
    put(options, "additional_contexts", contexts);
    put(options, "cache_to", build.texts("cache_to"));
    put(options, "entitlements", build.texts("entitlements"));
    put(options, "no_cache_filter", build.texts("no_cache_filter"));
    put(options, "provenance", attestation("provenance"));
    put(options, "sbom", attestation("sbom"));
    return options;
  }

  /**
   * Without BuildKit's client an image has no attestations, which is what {@code false} asks for.
   */
  private List<String> attestation(String kind) {
    return build.filled(kind).filter(value -> !value.equals("false")).stream().toList();
  }

  private static void put(Map<String, List<String>> options, String key, List<String> values) {
    if (!values.isEmpty()) {
      options.put(key, values);
    }
  }

  private List<String> secrets() {
    List<String> secrets = new ArrayList<>();
    for (MappingBinder use : build.children("secrets", Kind.BUILD_SECRET)) {
      String name = use.text("source").orElse("");
      String id = use.filled("target").orElse(name);
      FileSource source = scope.secrets().get(name);
      if (source == null) {
        build.report(DesiredMessage.UNDEFINED, "secrets", "secret", name);
      } else if (source.file().isPresent()) {
        secrets.add("id=" + id + ",src=" + source.file().orElse(""));
      } else if (source.variable().isPresent()) {
        secrets.add("id=" + id + ",env=" + source.variable().orElse(""));
      } else {
        build.report(DesiredMessage.NO_SOURCE, "secrets", "secret", name);
      }
    }
    return secrets;
  }
}
