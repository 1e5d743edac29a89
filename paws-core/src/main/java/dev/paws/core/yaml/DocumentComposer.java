package dev.paws.core.yaml;

import dev.paws.core.finding.Position;
import dev.paws.core.message.LoadPhrase;
import dev.paws.core.message.ValueForm;
import dev.paws.core.message.YamlMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;

/**
 * Builds values from parser events: counts and copies aliases, applies merge keys, refuses
 * duplicate keys, and collects the paths tagged {@code !reset} and {@code !override}.
 */
public final class DocumentComposer {
  private final Parser parser;
  private final String file;
  private final int maxDepth;
  private final NodeBudget budget;
  private final Map<String, Anchor> anchors = new HashMap<>();
  private final List<String> path = new ArrayList<>();
  private List<Tagged> marks = new ArrayList<>();
  private final Dialect dialect;
  private final Consumer<YamlProblem> repeated;
  private int verbatim;

  /** The value of an anchor; null while it is still being read. */
  private record Anchor(@Nullable Value value, boolean open, List<List<String>> resets) {}

  /** A path tagged {@code !reset} or {@code !override}. */
  private record Tagged(List<String> path, boolean reset) {}

  /**
   * Creates a composer.
   *
   * @param repeated takes the keys that repeat, where the dialect goes on after them
   */
  DocumentComposer(
      Parser parser,
      String file,
      int maxDepth,
      NodeBudget budget,
      Dialect dialect,
      Consumer<YamlProblem> repeated) {
    this.repeated = repeated;
    this.parser = parser;
    this.file = file;
    this.maxDepth = maxDepth;
    this.budget = budget;
    this.dialect = dialect;
  }

  /** Returns the next document, or null at the end of the file. */
  @Nullable YamlDocument next() {
    if (parser.checkEvent(Event.ID.StreamStart)) {
      parser.getEvent();
    }
    if (parser.checkEvent(Event.ID.StreamEnd)) {
      return null;
    }
    parser.getEvent(); // document start
    marks = new ArrayList<>();
    Event first = parser.peekEvent();
    Value root = node(1);
    parser.getEvent(); // document end
    return new YamlDocument(
        root == null ? new ScalarValue(null, Origin.written(at(first))) : root,
        marks.stream().map(Tagged::path).toList());
  }

  /** Reads a node; returns null if it is tagged {@code !reset}. */
  private @Nullable Value node(int depth) {
    NodeEvent event = (NodeEvent) parser.getEvent();
    if (event instanceof AliasEvent) {
      return alias(event, depth);
    }
    Position at = at(event);
    if (depth > maxDepth) {
      throw new YamlProblem(YamlMessage.TOO_DEEP, at, maxDepth);
    }
    if (!budget.spend(1)) {
      throw new YamlProblem(YamlMessage.TOO_MANY_NODES, at, budget.limit());
    }
    String anchor = event.getAnchor();
    int marksBefore = marks.size();
    if (anchor != null) {
      anchors.put(anchor, new Anchor(null, true, List.of()));
    }
    String tag = ScalarTypes.tag(event);
    boolean reset = verbatim == 0 && "!reset".equals(tag);
    boolean override = verbatim == 0 && "!override".equals(tag);
    if (reset || override) {
      marks.add(new Tagged(pathWithoutMerge(), reset));
    }
    // the contents of an override are kept as written, tags included
    verbatim += override ? 1 : 0;
    Value value = content(event, tag, at, depth);
    if (override) {
      verbatim--;
      value = value.marked(Origin.Rule.TAGGED, "");
    }
    if (anchor != null) {
      anchors.put(
          anchor, new Anchor(reset ? null : value, false, replayed(marksBefore, path.size())));
    }
    return reset ? null : value;
  }

  private Value content(NodeEvent event, @Nullable String tag, Position at, int depth) {
    if (event instanceof ScalarEvent scalar && dialect.core()) {
      return new ScalarValue(
          CoreScalars.typed(scalar.getValue(), scalar.isPlain(), tag, at), Origin.written(at));
    }
    if (event instanceof ScalarEvent scalar) {
      Object typed =
          dialect.signedZero() && scalar.isPlain() && scalar.getValue().equals("-0")
              ? Double.valueOf(-0.0)
              : ScalarTypes.typed(scalar.getValue(), scalar.isPlain(), tag, at);
      if (typed instanceof Double number && !Double.isFinite(number)) {
        throw new YamlProblem(
            YamlMessage.NOT_IN_JSON,
            at,
            scalar.getValue(),
            ValueForm.NUMBER.text(),
            ValueForm.FINITE_NUMBER.text());
      }
      if (typed instanceof Timestamp moment && moment.json().isEmpty()) {
        throw new YamlProblem(
            YamlMessage.NOT_IN_JSON,
            at,
            scalar.getValue(),
            ValueForm.TIME.text(),
            ValueForm.SHORT_OFFSET.text());
      }
      return new ScalarValue(typed, Origin.written(at));
    }
    if (event instanceof SequenceStartEvent) {
      ListValue list = new ListValue(Origin.written(at));
      for (int index = 0; !parser.checkEvent(Event.ID.SequenceEnd); index++) {
        path.add(Integer.toString(index));
        Value item = node(depth + 1);
        path.remove(path.size() - 1);
        if (item != null) {
          list.add(item);
        }
      }
      parser.getEvent();
      return list;
    }
    return mapping(at, depth);
  }

  private MapValue mapping(Position at, int depth) {
    MapValue map = new MapValue(Origin.written(at));
    Value merged = null;
    Map<String, Position> seen = new HashMap<>();
    while (!parser.checkEvent(Event.ID.MappingEnd)) {
      Event keyEvent = parser.peekEvent();
      Key key = key(depth);
      Position keyAt = at(keyEvent);
      boolean merge = key.merge();
      path.add(key.text());
      Value value = node(depth + 1);
      path.remove(path.size() - 1);
      if (value == null && !dialect.resetKeysCount()) {
        continue;
      }
      String name = dialect.core() ? key.text().toUpperCase(Locale.ROOT) : key.text();
      Position first = seen.putIfAbsent(name, keyAt);
      if (first != null && dialect.core()) {
        repeated.accept(new YamlProblem(YamlMessage.DUPLICATE_KEY, keyAt, key.text(), first));
        continue;
      }
      if (first != null) {
        throw new YamlProblem(YamlMessage.DUPLICATE_KEY, keyAt, key.text(), first);
      }
      if (value == null) {
        continue;
      }
      if (merge) {
        merged = value;
      } else if (key.string()) {
        map.put(key.text(), value, keyAt);
      } else {
        throw new YamlProblem(
            YamlMessage.KEY_NOT_STRING, keyAt, key.text(), quoted(key.text(), value));
      }
    }
    parser.getEvent();
    if (merged != null) {
      MergeKeys.merge(map, merged);
    }
    return map;
  }

  /** {@code - 8080: 80} is meant as one text more often than as a mapping. */
  private static String quoted(String key, Value value) {
    return value instanceof ScalarValue scalar && scalar.value() instanceof Number
        ? LoadPhrase.QUOTE_KEY_OR_ITEM.text(key, scalar.print())
        : LoadPhrase.QUOTE_KEY.text(key);
  }

  private record Key(String text, boolean string, boolean merge) {}

  private Key key(int depth) {
    Event event = parser.peekEvent();
    Position at = at(event);
    boolean single = event instanceof ScalarEvent || event instanceof AliasEvent;
    verbatim++; // a key is never reset
    Value value = single ? node(depth + 1) : null;
    verbatim--;
    if (!(value instanceof ScalarValue key)) {
      throw new YamlProblem(YamlMessage.KEY_NOT_STRING, at, "?", LoadPhrase.QUOTE_KEY.text("?"));
    }
    if (dialect.core()) {
      Object typed = key.value();
      String text =
          event instanceof ScalarEvent scalar
              ? scalar.getValue()
              : typed == null ? "" : typed.toString();
      return new Key(text, true, false);
    }
    boolean string = key.value() instanceof String;
    return event instanceof ScalarEvent scalar
        ? new Key(scalar.getValue(), string, MergeKeys.isMerge(scalar))
        : new Key(key.print(), string, false);
  }

  private @Nullable Value alias(NodeEvent event, int depth) {
    Anchor anchor = anchors.get(event.getAnchor());
    if (anchor == null) {
      throw new YamlProblem(YamlMessage.UNKNOWN_ANCHOR, at(event), event.getAnchor());
    }
    if (anchor.open()) {
      throw new YamlProblem(YamlMessage.ANCHOR_CYCLE, at(event), event.getAnchor());
    }
    for (List<String> inside : anchor.resets()) {
      List<String> here = pathWithoutMerge();
      here.addAll(inside);
      marks.add(new Tagged(here, false));
    }
    Value value = anchor.value();
    if (value == null) {
      return null;
    }
    if (depth + value.height() > maxDepth + 1) {
      throw new YamlProblem(YamlMessage.TOO_DEEP, at(event), maxDepth);
    }
    if (!budget.spend(value.size())) {
      throw new YamlProblem(YamlMessage.TOO_MANY_NODES, at(event), budget.limit());
    }
    return value.copy();
  }

  private List<String> pathWithoutMerge() {
    List<String> clean = new ArrayList<>(path);
    int merge = clean.indexOf(MergeKeys.MERGE);
    if (merge > 0) {
      clean.remove(merge);
    }
    return clean;
  }

  /**
   * Returns the tags that an alias repeats at its place: overrides, and a reset of the anchor
   * itself. A reset further down has already removed its value, so it is not repeated.
   */
  private List<List<String>> replayed(int from, int prefix) {
    List<List<String>> inside = new ArrayList<>();
    for (Tagged mark : marks.subList(from, marks.size())) {
      List<String> rest =
          mark.path().subList(Math.min(prefix, mark.path().size()), mark.path().size());
      if (!mark.reset() || rest.isEmpty()) {
        inside.add(List.copyOf(rest));
      }
    }
    return inside;
  }

  private Position at(Event event) {
    Mark mark = event.getStartMark();
    return new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
