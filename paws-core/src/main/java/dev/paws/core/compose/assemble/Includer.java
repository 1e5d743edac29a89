package dev.paws.core.compose.assemble;

import dev.paws.core.compose.reference.Behaviour;
import dev.paws.core.compose.value.PathText;
import dev.paws.core.compose.value.TypeAdvice;
import dev.paws.core.file.FilePaths;
import dev.paws.core.finding.Position;
import dev.paws.core.message.ComposeMessage;
import dev.paws.core.message.ValueForm;
import dev.paws.core.message.YamlMessage;
import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.NodePath;
import dev.paws.core.yaml.Origin;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds the resources of included files to a document (Compose specification, include). */
final class Includer {
  private static final List<String> SECTIONS =
      List.of("services", "volumes", "networks", "secrets", "configs", "models");
  private static final Set<String> KEYS = Set.of("path", "env_file", "project_directory");

  private static final int MAX_DEPTH = 100;

  private final LoadSession session;
  private final Assembler assembler;
  private final Layer layer;
  private final List<String> including;

  /** The resources that the including document itself defines. */
  private final Set<NodePath> written = new HashSet<>();

  Includer(LoadSession session, Assembler assembler, Layer layer, String file) {
    this.session = session;
    this.assembler = assembler;
    this.layer = layer;
    List<String> way = new ArrayList<>(layer.including());
    way.add(file);
    this.including = way;
  }

  /** An include in its long form. */
  private record Include(
      List<String> paths,
      List<String> envFiles,
      String directory,
      Position at,
      Position envFilesAt,
      NodePath trail) {}

  void apply(MapValue document) {
    Value value = document.get("include");
    document.remove("include");
    if (value == null || value.isNull()) {
      return;
    }
    NodePath trail = NodePath.of("include");
    SECTIONS.forEach(
        section -> {
          if (document.get(section) instanceof MapValue map) {
            map.names().forEach(name -> written.add(NodePath.of(section, name)));
          }
        });
    if (!(value instanceof ListValue list)) {
      session.problems.incomplete(
          ComposeMessage.WRONG_TYPE,
          value.at(),
          trail.toString(),
          value.kind(),
          ValueForm.LIST.text(),
          TypeAdvice.of(value, ValueForm.LIST));
      return;
    }
    for (int i = 0; i < list.items().size(); i++) {
      Include include = read(list.items().get(i), trail.item(i));
      if (include != null && !include.paths().isEmpty()) {
        bringIn(include, document);
      }
    }
  }

  private @Nullable Include read(Value value, NodePath trail) {
    if (value.isNull()) {
      return null; // to the reference, an empty item is one without paths
    }
    if (value instanceof ScalarValue scalar && scalar.string() != null) {
      return new Include(List.of(scalar.print()), List.of(), "", value.at(), value.at(), trail);
    }
    if (!(value instanceof MapValue map)) {
      session.problems.incomplete(
          ComposeMessage.WRONG_TYPE,
          value.at(),
          trail.toString(),
          value.kind(),
          ValueForm.PATH_OR_MAPPING.text(),
          TypeAdvice.of(value, ValueForm.PATH_OR_MAPPING));
      return null;
    }
    for (String key : map.names()) {
      if (!KEYS.contains(key)) {
        session.problems.report(
            ComposeMessage.INCLUDE_KEY_IGNORED, map.keyAt(key), trail.key(key).toString(), key);
      }
    }
    List<String> paths = texts(map, "path", trail);
    List<String> envFiles = texts(map, "env_file", trail);
    String directory = directory(map, trail);
    return paths == null || envFiles == null
        ? null
        : new Include(paths, envFiles, directory, map.at(), map.keyAt("env_file"), trail);
  }

  /**
   * Returns the project directory, which may be an integer as in the reference; empty if it is not
   * set.
   */
  private String directory(MapValue map, NodePath trail) {
    Value directory = map.get("project_directory");
    if (directory == null || directory.isNull()) {
      return "";
    }
    if (directory instanceof ScalarValue scalar
        && (scalar.value() instanceof String || scalar.value() instanceof Long)) {
      return scalar.print();
    }
    session.problems.incomplete(
        ComposeMessage.WRONG_TYPE,
        directory.at(),
        trail.key("project_directory").toString(),
        directory.kind(),
        ValueForm.STRING.text(),
        TypeAdvice.of(directory, ValueForm.STRING));
    return "";
  }

  private @Nullable List<String> texts(MapValue map, String key, NodePath trail) {
    Value value = map.get(key);
    if (value == null || value.isNull()) {
      return List.of();
    }
    List<Value> items = value instanceof ListValue list ? list.items() : List.of(value);
    List<String> texts = new ArrayList<>(items.size());
    for (Value item : items) {
      if (!(item instanceof ScalarValue scalar) || scalar.string() == null) {
        session.problems.incomplete(
            ComposeMessage.WRONG_TYPE,
            item.at(),
            trail.key(key).toString(),
            item.kind(),
            ValueForm.STRING_OR_STRINGS.text(),
            TypeAdvice.of(item, ValueForm.STRING_OR_STRINGS));
        return null;
      }
      texts.add(scalar.print());
    }
    return texts;
  }

  private void bringIn(Include include, MapValue document) {
    List<String> files = new ArrayList<>();
    for (String path : include.paths()) {
      if (RemoteReference.isRemote(path)) {
        session.problems.incomplete(
            ComposeMessage.REMOTE, include.at(), include.trail().toString(), path);
        return;
      }
      String file = absolute(path, layer.lookup());
      if (!session.isFile(file, include.at(), include.trail().toString())) {
        return;
      }
      files.add(file);
    }
    String main = files.get(0);
    if (including.contains(main)) {
      cycle(include, main);
      return;
    }
    if (including.size() > MAX_DEPTH) {
      session.problems.incomplete(
          YamlMessage.TOO_DEEP, include.at(), include.trail().toString(), MAX_DEPTH);
      return;
    }
    String directory;
    String lookup;
    if (include.directory().isEmpty()) {
      directory = PathText.relative(layer.lookup(), PathText.folder(main));
      lookup = PathText.folder(main);
    } else if (PathText.isAbsolute(include.directory())) {
      directory = include.directory();
      lookup = include.directory();
    } else {
      directory = nearestFolder(include.directory());
      lookup = PathText.join(layer.directory(), include.directory());
    }
    Map<String, String> environment = environment(include, lookup);
    Layer included =
        new Layer(files, directory, FilePaths.text(session.path(lookup)), environment, including);
    copy(assembler.assemble(included), document, include);
  }

  /**
   * Returns the directory relative to the including one; the parent if the path is not a directory.
   */
  private String nearestFolder(String path) {
    String folder = absolute(path, layer.lookup());
    if (!session.files.isDirectory(session.path(folder))) {
      folder = absolute(PathText.folder(path), layer.lookup());
    }
    return PathText.relative(layer.lookup(), folder);
  }

  private Map<String, String> environment(Include include, String lookup) {
    List<Path> envFiles = new ArrayList<>();
    for (String path : include.envFiles()) {
      envFiles.add(session.path(absolute(path, layer.directory())));
    }
    if (include.envFiles().isEmpty()) {
      Path beside = session.path(PathText.join(lookup, ".env"));
      if (session.files.isFile(beside)) {
        envFiles.add(beside);
      }
    }
    Map<String, String> environment =
        new HashMap<>(
            session.envFiles.merged(
                envFiles,
                layer.environment(),
                include.envFilesAt(),
                include.trail().key("env_file").toString()));
    environment.putAll(layer.environment());
    return environment;
  }

  private void copy(MapValue included, MapValue document, Include include) {
    for (String section : SECTIONS) {
      MapValue from = included.map(section);
      if (from == null) {
        continue;
      }
      Value present = document.get(section);
      MapValue to = present instanceof MapValue map ? map : new MapValue(Origin.NOWHERE);
      if (present != null && to != present) {
        continue; // the schema check reports any other value
      }
      from.entries()
          .forEach(
              (name, value) ->
                  resource(NodePath.of(section, name), name, value, from.keyAt(name), to, include));
      document.put(section, to);
    }
  }

  private void resource(
      NodePath trail, String name, Value value, Position keyAt, MapValue to, Include include) {
    Value own = to.get(name);
    if (own == null) {
      to.put(name, value.marked(Origin.Rule.INCLUDED, include.at().toString()), keyAt);
    } else if (session.version.has(Behaviour.INCLUDE_OVERRIDE) && written.contains(trail)) {
      to.put(name, session.merger.over(value, own, trail), to.keyAt(name));
    } else if (!SameValue.same(own, value)) {
      session.problems.report(
          ComposeMessage.INCLUDE_CONFLICT, to.keyAt(name), trail.toString(), name, keyAt);
    }
  }

  private void cycle(Include include, String file) {
    List<String> way = new ArrayList<>();
    for (String step : including.subList(including.indexOf(file), including.size())) {
      way.add(session.names.show(session.path(step)));
    }
    way.add(session.names.show(session.path(file)));
    session.problems.incomplete(
        ComposeMessage.INCLUDE_CYCLE,
        include.at(),
        include.trail().toString(),
        String.join(" -> ", way));
  }

  private static String absolute(String path, String folder) {
    return PathText.isAbsolute(path) ? path : PathText.join(folder, path);
  }
}
