package dev.paws.core.compose.assemble;

import dev.paws.core.compose.check.ResourceRules;
import dev.paws.core.compose.normal.BareEnvironment;
import dev.paws.core.compose.normal.Defaults;
import dev.paws.core.compose.normal.RelativePaths;
import dev.paws.core.compose.reference.Behaviour;
import dev.paws.core.finding.Position;
import dev.paws.core.message.ComposeMessage;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.NodePath;
import dev.paws.core.yaml.Origin;
import dev.paws.core.yaml.Value;
import dev.paws.core.yaml.YamlDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Merges the files of a layer into one model. */
public final class Assembler {
  private final LoadSession session;
  private final String home;
  private final IdentityHashMap<Layer, Map<String, Extended>> extended = new IdentityHashMap<>();

  /**
   * Creates an assembler.
   *
   * @param home the user's home directory, for {@code ~}; may be empty
   */
  public Assembler(LoadSession session, String home) {
    this.session = session;
    this.home = home;
  }

  /**
   * Returns the merged model of a layer, with long forms, defaults, and paths relative to its
   * directory.
   */
  public MapValue assemble(Layer layer) {
    MapValue model = new MapValue(Origin.NOWHERE);
    for (String file : layer.files()) {
      for (YamlDocument document : session.documents(file, Position.NONE, "")) {
        MapValue root = root(document);
        if (root != null) {
          add(model, root, document.resets(), file, layer);
        }
      }
    }
    new Defaults().fill(model);
    new ResourceRules(session.problems).check(model);
    relativePaths(layer.directory()).resolve(model);
    BareEnvironment.resolve(model, layer.environment());
    return model;
  }

  /**
   * Returns the services of an extended file, merged and in long form. They are not checked, their
   * own {@code extends} is not resolved, and their paths are relative to the extending file's
   * directory.
   */
  Extended extended(String file, String directory, Layer layer) {
    Extended read =
        extended
            .computeIfAbsent(layer, key -> new HashMap<>())
            .computeIfAbsent(file, key -> readExtended(file, directory, layer));
    Value services = read.services();
    return new Extended(services == null ? null : services.copy(), read.resets());
  }

  private Extended readExtended(String file, String directory, Layer layer) {
    MapValue model = new MapValue(Origin.NOWHERE);
    List<List<String>> resets = new ArrayList<>();
    for (YamlDocument document : session.documents(file, Position.NONE, "")) {
      MapValue root = root(document);
      if (root == null) {
        continue;
      }
      session.interpolator.interpolate(root, layer.environment());
      ResetTags.apply(model, document.resets());
      lay(model, root, false);
      resets.clear();
      resets.addAll(document.resets());
    }
    relativePaths(directory).resolve(model);
    return new Extended(model.get("services"), resets);
  }

  /** The services of an extended file, and the paths that its last document resets. */
  record Extended(@org.jspecify.annotations.Nullable Value services, List<List<String>> resets) {}

  private RelativePaths relativePaths(String directory) {
    return new RelativePaths(directory, home, session.version, session.files, session.problems);
  }

  private @org.jspecify.annotations.Nullable MapValue root(YamlDocument document) {
    if (document.root() instanceof MapValue map) {
      return session.hasTooManyServices(map) ? null : map;
    }
    session.problems.incomplete(
        ComposeMessage.NOT_A_MAPPING, document.root().at(), "", document.root().kind());
    return null;
  }

  private void add(
      MapValue model, MapValue root, List<List<String>> resets, String file, Layer layer) {
    session.interpolator.interpolate(root, layer.environment());
    boolean includedFirst = session.version.has(Behaviour.EXTENDS_INCLUDED);
    if (includedFirst) {
      new Includer(session, this, layer, file).apply(root);
    }
    new Extender(session, this, layer, file, resets).apply(root);
    if (session.isOverBudget()) {
      return; // nothing else that could be said of so large a model matters
    }
    ResetTags.apply(model, resets);
    if (!includedFirst) {
      new Includer(session, this, layer, file).apply(root);
    }
    lay(model, root, true);
  }

  private void lay(MapValue model, MapValue root, boolean check) {
    session.merger.merge(model, root);
    if (session.unicity.hasForgotten()) {
      treat(model, check); // a forgotten list matters anywhere in the model
      return;
    }
    MergeDelta touched = new MergeDelta(model, root);
    treat(touched.view(), check);
    touched.written();
  }

  private void treat(MapValue model, boolean check) {
    session.unicity.enforce(model);
    if (check) {
      session.schema.check(model);
      if (model.has("version")) {
        session.problems.report(
            ComposeMessage.VERSION, model.keyAt("version"), NodePath.of("version").toString());
        model.remove("version");
      }
    }
    session.canonical.expand(model);
    EmptyItems.omit(model);
    session.unicity.enforce(model);
    if (session.version.has(Behaviour.EMPTY_LISTS_STAY)) {
      session.unicity.forgetEmptyExtensions(model);
    } else {
      session.unicity.forgetEmpty(model);
    }
  }
}
