package dev.paws.core.compose.normal;

import dev.paws.core.compose.reference.Behaviour;
import dev.paws.core.compose.reference.ComposeVersion;
import dev.paws.core.compose.value.FileNames;
import dev.paws.core.compose.value.PathRules;
import dev.paws.core.compose.value.PathText;
import dev.paws.core.compose.value.TypeAdvice;
import dev.paws.core.file.FileAccess;
import dev.paws.core.file.FilePaths;
import dev.paws.core.message.ComposeMessage;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.ValueForm;
import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.NodePath;
import dev.paws.core.yaml.Origin;
import dev.paws.core.yaml.Value;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Resolves the relative paths of a model against a directory. */
public final class RelativePaths {
  private static final PathRules<Kind> KINDS =
      new PathRules<Kind>()
          .with("services.*.build.context", Kind.CONTEXT)
          .with("services.*.build.additional_contexts.*", Kind.NAMED_CONTEXT)
          .with("services.*.build.ssh.*", Kind.ANY_PLATFORM)
          .with("services.*.env_file.*.path", Kind.PLAIN)
          .with("services.*.label_file.*", Kind.PLAIN)
          .with("services.*.extends.file", Kind.PLAIN)
          .with("services.*.develop.watch.*.path", Kind.LINKED)
          .with("services.*.volumes.*", Kind.MOUNT)
          .with("configs.*.file", Kind.ANY_PLATFORM)
          .with("secrets.*.file", Kind.ANY_PLATFORM)
          .with("volumes.*", Kind.DRIVER);
  private static final List<String> REMOTE =
      List.of("https://", "http://", "git://", "ssh://", "github.com/", "git@");

  private final String directory;
  private final String home;
  private final ComposeVersion version;
  private final FileAccess files;
  private final FindingCollector problems;

  /**
   * Creates a resolver for a directory.
   *
   * @param directory absolute, or relative if the paths remain relative for now
   * @param home the directory for {@code ~}; empty if unknown
   */
  public RelativePaths(
      String directory,
      String home,
      ComposeVersion version,
      FileAccess files,
      FindingCollector problems) {
    this.directory = directory;
    this.home = home;
    this.version = version;
    this.files = files;
    this.problems = problems;
  }

  private enum Kind {
    /** A path. */
    PLAIN,
    /** A path that may be an absolute Windows path. */
    ANY_PLATFORM,
    /** A build context: a path, or a reference such as a URL. */
    CONTEXT,
    /** Like {@link #CONTEXT}, but only a text is allowed. */
    NAMED_CONTEXT,
    /** A path, of which one symbolic link is followed. */
    LINKED,
    /** A mount, whose source is a path if it is a bind mount. */
    MOUNT,
    /** A volume whose driver options may make it a bind mount. */
    DRIVER
  }

  /** Resolves the paths of a model, in place. */
  public void resolve(MapValue model) {
    map(model, KINDS, NodePath.ROOT);
  }

  private void map(MapValue map, PathRules<Kind> rules, NodePath trail) {
    for (java.util.Map.Entry<String, Value> entry : map.entries().entrySet()) {
      PathRules<Kind> below = rules.key(entry.getKey());
      if (below != null) {
        entry.setValue(value(entry.getValue(), below, trail.key(entry.getKey())));
      }
    }
  }

  private Value value(Value value, PathRules<Kind> rules, NodePath trail) {
    Kind kind = rules.rule();
    if (kind != null) {
      return resolved(kind, value, trail);
    }
    if (value instanceof MapValue map) {
      map(map, rules, trail);
    } else if (value instanceof ListValue list) {
      PathRules<Kind> below = rules.item();
      for (int i = 0; below != null && i < list.items().size(); i++) {
        list.items().set(i, value(list.items().get(i), below, trail.item(i)));
      }
    }
    return value;
  }

  private Value resolved(Kind kind, Value value, NodePath trail) {
    return switch (kind) {
      case PLAIN -> rebased(value, this::plain);
      case ANY_PLATFORM -> rebased(value, this::anyPlatform);
      case CONTEXT -> rebased(value, this::context);
      case NAMED_CONTEXT -> {
        if (value.string() == null) {
          wrong(value, trail, ValueForm.STRING);
        }
        yield rebased(value, this::context);
      }
      case LINKED -> rebased(value, path -> linked(plain(path), value, trail));
      case MOUNT -> changed(value, mount -> mount(mount, trail));
      case DRIVER -> changed(value, volume -> driver(volume, trail));
    };
  }

  private static Value changed(Value value, Consumer<MapValue> change) {
    if (value instanceof MapValue map) {
      change.accept(map);
    }
    return value;
  }

  private void wrong(Value value, NodePath trail, ValueForm expected) {
    problems.report(
        ComposeMessage.WRONG_TYPE,
        value.at(),
        trail.toString(),
        value.kind(),
        expected.text(),
        TypeAdvice.of(value, expected));
  }

  private void mount(MapValue mount, NodePath trail) {
    if (!"bind".equals(mount.string("type"))) {
      return;
    }
    Value source = mount.get("source");
    if (source == null) {
      if (problems.isReported(trail.toString())) {
        return; // a key that is not a path may be the source
      }
      problems.report(ComposeMessage.BIND_WITHOUT_SOURCE, mount.at(), trail.toString());
      return;
    }
    mount.put("source", rebased(source, this::anyPlatform));
  }

  private void driver(MapValue volume, NodePath trail) {
    Value value = volume.get("driver_opts");
    if (value == null || !"local".equals(volume.string("driver"))) {
      return;
    }
    if (!(value instanceof MapValue options)) {
      wrong(value, trail.key("driver_opts"), ValueForm.MAPPING);
      return;
    }
    Value device = options.get("device");
    if (device != null && "bind".equals(options.string("o"))) {
      options.put("device", rebased(device, this::anyPlatform));
    }
  }

  private boolean isWindows(String path) {
    return WindowsPath.isAbsolute(path)
        || (version.has(Behaviour.WINDOWS_PATHS) && WindowsPath.looksAbsolute(path));
  }

  private static Value rebased(Value value, UnaryOperator<String> change) {
    return MappingEdits.text(value, Origin.Rule.REBASED, change);
  }

  private String plain(String path) {
    String expanded = expandHome(path);
    if (PathText.isAbsolute(expanded) || expanded.isEmpty()) {
      return expanded;
    }
    return PathText.join(directory, expanded);
  }

  private String anyPlatform(String path) {
    String expanded = expandHome(path);
    if (PathText.isAbsolute(expanded) || isWindows(expanded)) {
      return expanded;
    }
    return PathText.join(directory, expanded);
  }

  private String context(String path) {
    boolean kept =
        path.contains("://")
            || path.startsWith("service:")
            || REMOTE.stream().anyMatch(path::startsWith);
    return kept ? path : plain(path);
  }

  private String linked(String path, Value value, NodePath trail) {
    if (!PathText.isAbsolute(path)) {
      return path;
    }
    String prefix = "";
    for (String part : path.split("/", -1)) {
      if (part.isEmpty()) {
        continue;
      }
      prefix = PathText.clean(prefix + "/" + part);
      if (files.isSymbolicLink(FileNames.path(prefix))) {
        try {
          int at = path.indexOf(prefix);
          String real = FilePaths.text(files.realPath(FilePaths.path(prefix)));
          return path.substring(0, at) + real + path.substring(at + prefix.length());
        } catch (IOException e) {
          problems.report(
              ComposeMessage.UNREADABLE,
              value.at(),
              trail.toString(),
              prefix,
              FindingCollector.reason(e));
          return path;
        }
      }
    }
    return path;
  }

  private String expandHome(String path) {
    return path.startsWith("~") && !home.isEmpty() ? PathText.join(home, path.substring(1)) : path;
  }
}
