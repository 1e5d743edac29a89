package dev.paws.core.desired;

import dev.paws.core.engine.spec.InjectedFile;
import dev.paws.core.engine.spec.MountSpec;
import dev.paws.core.message.DesiredMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Binds configs and secrets of a service (Compose specification, services.configs and
 * services.secrets). A file of this machine is mounted read-only; other content is written into the
 * container.
 */
final class FileBinder {
  private static final int READABLE_BY_ALL = 0444;

  private final MappingBinder service;
  private final Map<String, String> environment;
  private final List<MountSpec.Bind> mounts = new ArrayList<>();
  private final List<InjectedFile> files = new ArrayList<>();

  private FileBinder(MappingBinder service, Map<String, String> environment) {
    this.service = service;
    this.environment = environment;
  }

  /** Files to mount and files to write. */
  record Bound(List<MountSpec.Bind> mounts, List<InjectedFile> files) {}

  static Bound bind(MappingBinder service, Scope scope) {
    FileBinder binder = new FileBinder(service, scope.project().environment());
    binder.bind("secrets", "secret", "/run/secrets/", scope.secrets());
    binder.bind("configs", "config", "/", scope.configs());
    return new Bound(List.copyOf(binder.mounts), List.copyOf(binder.files));
  }

  private void bind(String key, String what, String folder, Map<String, FileSource> sources) {
    for (MappingBinder use : service.children(key, Kind.FILE_USE)) {
      String name = use.text("source").orElse("");
      String target = use.filled("target").orElse(name);
      String absolute = target.startsWith("/") ? target : folder + target;
      Optional<FileSource> source = Optional.ofNullable(sources.get(name));
      if (source.isEmpty()) {
        service.report(DesiredMessage.UNDEFINED, key, what, name);
      } else {
        bind(use, what, name, absolute, source.get());
      }
    }
  }

  private void bind(MappingBinder use, String what, String name, String target, FileSource source) {
    Optional<Integer> uid = use.filled("uid").flatMap(Scalars::integer);
    Optional<Integer> gid = use.filled("gid").flatMap(Scalars::integer);
    Optional<Integer> mode = use.filled("mode").flatMap(Scalars::mode);
    Optional<String> text = source.text(environment);
    if (source.external()) {
      use.report(DesiredMessage.EXTERNAL_FILE, "source", what, name);
    } else if (text.isPresent()) {
      files.add(new InjectedFile(target, text.get(), uid, gid, mode.orElse(READABLE_BY_ALL)));
    } else if (source.variable().isPresent()) {
      use.report(DesiredMessage.UNSET_VARIABLE, "source", what, name, source.variable().orElse(""));
    } else if (source.file().isPresent()) {
      String file = source.file().orElse("");
      if (uid.isPresent() || gid.isPresent() || mode.isPresent()) {
        use.report(DesiredMessage.FILE_RIGHTS_IGNORED, "source", what, name, file);
      }
      mounts.add(new MountSpec.Bind(target, file, true, false, Optional.empty(), Optional.empty()));
    } else {
      use.report(DesiredMessage.NO_SOURCE, "source", what, name);
    }
  }
}
