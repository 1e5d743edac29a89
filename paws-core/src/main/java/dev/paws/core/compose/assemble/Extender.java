package dev.paws.core.compose.assemble;

import dev.paws.core.compose.reference.Behaviour;
import dev.paws.core.compose.value.PathText;
import dev.paws.core.compose.value.TypeAdvice;
import dev.paws.core.finding.Position;
import dev.paws.core.message.ComposeMessage;
import dev.paws.core.message.NameHint;
import dev.paws.core.message.ValueForm;
import dev.paws.core.message.YamlMessage;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.NodePath;
import dev.paws.core.yaml.Origin;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Merges each service of a document into the one that it extends (Compose specification, extends).
 */
final class Extender {
  private static final int MAX_DEPTH = 500;

  private final LoadSession session;
  private final Assembler assembler;
  private final Layer layer;
  private final String file;
  private final List<List<String>> resets;

  Extender(
      LoadSession session,
      Assembler assembler,
      Layer layer,
      String file,
      List<List<String>> resets) {
    this.session = session;
    this.assembler = assembler;
    this.layer = layer;
    this.file = file;
    this.resets = resets;
  }

  /** A service of a file, as a step of a chain of {@code extends}. */
  private record Step(String file, String service) {}

  void apply(MapValue document) {
    MapValue services = document.map("services");
    if (services == null) {
      refuseNull(document);
      return; // the merge or the schema check reports anything else
    }
    for (String name : services.names()) {
      extend(name, services, List.of(), List.of(resets));
    }
  }

  /**
   * Reports services that are null. The reference looks for services to extend before it merges,
   * and fails on null, which merging would ignore.
   */
  private void refuseNull(MapValue document) {
    Value services = document.get("services");
    if (services != null && services.isNull()) {
      session.problems.report(
          ComposeMessage.WRONG_TYPE,
          services.at(),
          "services",
          services.kind(),
          ValueForm.MAPPING.text(),
          TypeAdvice.of(services, ValueForm.MAPPING));
      document.remove("services");
    }
  }

  /** Returns an existing service with everything that it inherits. */
  private Value extend(
      String name, MapValue services, List<Step> way, List<List<List<String>>> applied) {
    Value value = Objects.requireNonNull(services.get(name));
    if (!(value instanceof MapValue service) || !service.has("extends")) {
      return value;
    }
    NodePath trail = NodePath.of("services", name, "extends");
    Value extending = service.get("extends");
    Position at = service.keyAt("extends");
    String ref = extending instanceof MapValue map ? map.string("service") : text(extending);
    Value fileValue = extending instanceof MapValue map ? map.get("file") : null;
    Value named = extending instanceof MapValue map ? map.get("service") : extending;
    Position fileAt = fileValue == null ? at : fileValue.at();
    Position refAt = named == null ? at : named.at();
    boolean here = fileValue == null || fileValue.isNull();
    String refFile = here ? file : text(fileValue);
    if (ref == null || refFile == null) {
      session.problems.report(ComposeMessage.EXTENDS_FORM, at, trail.toString());
      service.remove("extends");
      return service;
    }
    List<List<List<String>>> processors = new ArrayList<>(applied);
    MapValue source =
        here
            ? having(ref, services, file, refAt, trail)
            : fromFile(name, ref, refFile, fileAt, refAt, trail, processors);
    if (source == null) {
      service.remove("extends");
      return service;
    }
    Step step = new Step(refFile, name);
    if (way.size() == MAX_DEPTH) {
      if (session.isFirstDepthReport()) {
        session.problems.report(YamlMessage.TOO_DEEP, at, trail.toString(), MAX_DEPTH);
      }
      service.remove("extends");
      return service;
    }
    if (way.contains(step)) {
      cycle(way, step, at, trail);
      service.remove("extends");
      return service;
    }
    List<Step> further = new ArrayList<>(way);
    further.add(step);
    Value base = extend(ref, source, further, processors);
    if (session.problems.isBroken("services." + ref)) {
      session.problems.spoil("services." + name);
    }
    return merged(name, ref, service, base, services, processors);
  }

  private Value merged(
      String name,
      String ref,
      MapValue service,
      Value base,
      MapValue services,
      List<List<List<String>>> processors) {
    if (base.isNull()) {
      return service;
    }
    NodePath trail = NodePath.of("services", name);
    if (!(base instanceof MapValue map)) {
      session.problems.report(
          ComposeMessage.WRONG_TYPE,
          base.at(),
          trail.toString(),
          base.kind(),
          ValueForm.MAPPING.text(),
          TypeAdvice.of(base, ValueForm.MAPPING));
      return service;
    }
    if (!session.affords(map, service.keyAt("extends"), trail.key("extends").toString())) {
      service.remove("extends");
      return service;
    }
    MapValue copy = inherited(map, ref);
    MapValue wrapped = new MapValue(Origin.NOWHERE);
    wrapped.put(name, copy);
    MapValue model = new MapValue(Origin.NOWHERE);
    model.put("services", wrapped);
    processors.forEach(paths -> ResetTags.apply(model, paths));
    if (wrapped.get(name) instanceof MapValue rest) {
      copy = rest;
    }
    session.merger.extend(copy, service, trail);
    copy.remove("extends");
    services.put(name, copy);
    return copy;
  }

  private static MapValue inherited(MapValue base, String ref) {
    MapValue copy = base.copy();
    copy.entries().replaceAll((key, value) -> value.marked(Origin.Rule.EXTENDED, ref));
    return copy;
  }

  private @Nullable MapValue fromFile(
      String name,
      String ref,
      String path,
      Position at,
      Position refAt,
      NodePath trail,
      List<List<List<String>>> processors) {
    if (RemoteReference.isRemote(path)) {
      session.problems.incomplete(ComposeMessage.REMOTE, at, trail.toString(), path);
      return null;
    }
    String local = PathText.isAbsolute(path) ? path : PathText.join(layer.lookup(), path);
    if (!session.isFile(local, at, trail.key("file").toString())) {
      return null;
    }
    String directory = PathText.relative(layer.lookup(), PathText.folder(local));
    Assembler.Extended extended = assembler.extended(local, directory, layer);
    if (!session.version.has(Behaviour.RESETS_STAY_IN_THEIR_FILE)) {
      processors.add(extended.resets());
    }
    if (!(extended.services() instanceof MapValue services)) {
      session.problems.spoil("services." + name);
      if (!session.problems.isIncomplete()) { // otherwise the reason was reported already
        session.problems.report(
            ComposeMessage.EXTENDS_NO_SERVICES,
            at,
            trail.toString(),
            session.names.show(session.path(local)),
            name);
      }
      return null;
    }
    return having(ref, services, local, refAt, trail);
  }

  /** Returns the services, or null after a missing one was reported. */
  private @Nullable MapValue having(
      String ref, MapValue services, String where, Position at, NodePath trail) {
    if (services.has(ref)) {
      return services;
    }
    session.problems.report(
        ComposeMessage.EXTENDS_UNKNOWN,
        at,
        trail.toString(),
        ref,
        session.names.show(session.path(where)),
        NameHint.of(ref, services.names()));
    return null;
  }

  private void cycle(List<Step> way, Step step, Position at, NodePath trail) {
    String shown =
        way.subList(way.indexOf(step), way.size()).stream()
            .map(Step::service)
            .collect(Collectors.joining(" -> "));
    way.forEach(each -> session.problems.spoil("services." + each.service()));
    session.problems.report(
        ComposeMessage.EXTENDS_CYCLE, at, trail.toString(), shown + " -> " + step.service());
  }

  private static @Nullable String text(@Nullable Value value) {
    return value instanceof ScalarValue scalar ? scalar.string() : null;
  }
}
