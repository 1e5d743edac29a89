package dev.paws.core.desired;

import dev.paws.core.compose.ComposeProject;
import dev.paws.core.engine.spec.BuildSpec;
import dev.paws.core.file.FileAccess;
import dev.paws.core.finding.Finding;
import dev.paws.core.message.DesiredMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Binds a resolved Compose project to what an engine is asked for, as Docker Compose 2.26 turns it
 * into calls of the Engine API. Pure except for files that the project refers to (seccomp
 * profiles), which are read through {@link FileAccess}.
 */
public final class DesiredBinder {
  private DesiredBinder() {}

  /**
   * Binds a project.
   *
   * @param project the resolved project
   * @param files reads seccomp profiles
   * @return the desired state if no finding is an error, and all findings: each option that is
   *     unknown, has a wrong value or cannot be carried out, with its position
   */
  public static DesiredResult bind(ComposeProject project, FileAccess files) {
    List<Finding> findings = new ArrayList<>();
    MappingBinder root = new MappingBinder(project.tree(), Kind.PROJECT, "", findings::add);
    Desired desired = bind(project, files, root);
    root.close();
    return new DesiredResult(
        findings.stream().noneMatch(Finding::isError) ? Optional.of(desired) : Optional.empty(),
        findings);
  }

  private static Desired bind(ComposeProject project, FileAccess files, MappingBinder root) {
    root.text("name");
    List<DesiredNetwork> networks = NetworksBinder.bind(root);
    List<DesiredVolume> volumes = VolumesBinder.bind(root);
    Map<String, MappingBinder> sections = root.named("services", Kind.SERVICE);
    Map<String, ServiceBinder.Size> sizes = new LinkedHashMap<>();
    Map<String, List<String>> containerNames = new LinkedHashMap<>();
    Map<String, DesiredProvider> providers = new LinkedHashMap<>();
    for (Map.Entry<String, MappingBinder> section : sections.entrySet()) {
      if (ProviderBinder.has(section.getValue())) {
        String name = section.getKey();
        providers.put(name, ProviderBinder.bind(name, section.getValue(), project));
        continue;
      }
      ServiceBinder.Size size = ServiceBinder.Size.of(section.getValue());
      sizes.put(section.getKey(), size);
      containerNames.put(section.getKey(), size.names(project.name(), section.getKey()));
    }
    Scope scope =
        new Scope(
            project,
            files,
            networkNames(networks),
            volumeNames(volumes),
            sources(root.named("configs", Kind.CONFIG)),
            sources(root.named("secrets", Kind.SECRET)),
            containerNames,
            providers);
    reportNamesUsedTwice(sections, containerNames);
    List<DesiredService> services = new ArrayList<>();
    for (Map.Entry<String, MappingBinder> section : sections.entrySet()) {
      ServiceBinder.Size size = sizes.get(section.getKey());
      if (size != null) {
        services.add(ServiceBinder.bind(section.getKey(), section.getValue(), size, scope));
      }
    }
    reportImagesBuiltTwice(sections, services);
    return new Desired(
        project.name(),
        services,
        List.copyOf(providers.values()),
        networks,
        volumes,
        new Positions(project.tree()));
  }

  private static Map<String, String> networkNames(List<DesiredNetwork> networks) {
    Map<String, String> names = new HashMap<>();
    for (DesiredNetwork network : networks) {
      names.put(network.key(), network.spec().name());
    }
    return names;
  }

  private static Map<String, String> volumeNames(List<DesiredVolume> volumes) {
    Map<String, String> names = new HashMap<>();
    for (DesiredVolume volume : volumes) {
      names.put(volume.key(), volume.spec().name());
    }
    return names;
  }

  private static Map<String, FileSource> sources(Map<String, MappingBinder> sections) {
    Map<String, FileSource> sources = new HashMap<>();
    for (Map.Entry<String, MappingBinder> section : sections.entrySet()) {
      sources.put(section.getKey(), FileSource.of(section.getValue()));
    }
    return sources;
  }

  /**
   * Reports images that several services build, because all of them then run the build of the last
   * one.
   */
  private static void reportImagesBuiltTwice(
      Map<String, MappingBinder> sections, List<DesiredService> services) {
    Map<String, DesiredService> builders = new HashMap<>();
    for (DesiredService service : services) {
      BuildSpec build = service.build().orElse(null);
      MappingBinder section = sections.get(service.name());
      if (build == null || section == null) {
        continue;
      }
      DesiredService other = builders.put(build.image(), service);
      MappingBinder otherSection = other == null ? null : sections.get(other.name());
      if (other != null && otherSection != null) {
        other
            .build()
            .flatMap(earlier -> differentBuild(build, earlier))
            .ifPresent(
                message ->
                    section.report(
                        message,
                        "build",
                        build.image(),
                        service.name(),
                        other.name(),
                        otherSection.at("build")));
      }
    }
  }

  private static Optional<DesiredMessage> differentBuild(BuildSpec one, BuildSpec other) {
    if (!one.hasFilesOf(other)) {
      return Optional.of(DesiredMessage.IMAGE_BUILT_TWICE);
    }
    return one.hasOptionsOf(other)
        ? Optional.empty()
        : Optional.of(DesiredMessage.IMAGE_BUILT_WITH_OTHER_OPTIONS);
  }

  private static void reportNamesUsedTwice(
      Map<String, MappingBinder> services, Map<String, List<String>> containerNames) {
    Map<String, String> owners = new HashMap<>();
    for (Map.Entry<String, MappingBinder> service : services.entrySet()) {
      for (String name : containerNames.getOrDefault(service.getKey(), List.of())) {
        String other = owners.putIfAbsent(name, service.getKey());
        if (other != null) {
          service.getValue().report(DesiredMessage.NAME_USED_TWICE, "container_name", name, other);
        }
      }
    }
  }
}
