package dev.paws.core.compose.render;

import dev.paws.core.compose.value.Texts;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.ScalarNode;
import dev.paws.core.tree.SequenceNode;
import dev.paws.core.yaml.GoNumber;
import dev.paws.core.yaml.PlainScalars;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.emitter.Emitter;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ImplicitTuple;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.events.StreamStartEvent;

/**
 * Prints YAML as go-yaml does: block style, indented by two spaces. Texts are plain if possible, in
 * double quotes if they look like another type, as literal blocks if they have several lines, and
 * else in single quotes.
 */
public final class YamlText {
  /** The order of the sections; others follow by name. */
  private static final List<String> FIRST =
      List.of("name", "services", "networks", "volumes", "secrets", "configs");

  /** Keys that are left out if they are null. */
  private static final Set<String> COMMANDS = Set.of("command", "entrypoint");

  /** Keys that are left out if they are an empty mapping. */
  private static final Set<String> EMPTY = Set.of("ipam", "resources", "placement");

  /** The words that are booleans in YAML 1.1. */
  private static final Set<String> OLD_BOOLEANS =
      Set.of(
          "y", "Y", "yes", "Yes", "YES", "on", "On", "ON", "n", "N", "no", "No", "NO", "off", "Off",
          "OFF");

  /** The texts that are numbers to the base of 60 in YAML 1.1. */
  private static final Pattern BASE_60 =
      Pattern.compile("[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?");

  private final StringWriter out = new StringWriter(4096);
  private final Emitter emitter = new Emitter(out, options());

  private YamlText() {}

  private static DumperOptions options() {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(FlowStyle.BLOCK);
    options.setIndent(2);
    options.setIndicatorIndent(2);
    options.setIndentWithIndicator(true);
    options.setSplitLines(false);
    options.setMaxSimpleKeyLength(1024);
    return options;
  }

  /** Returns a resolved tree as YAML, with the project's name first and sections sorted by name. */
  public static String of(MappingNode tree) {
    Map<String, Node> sections = new TreeMap<>(Texts::compare);
    sections.putAll(tree.entries());
    YamlText text = new YamlText();
    text.emit(new StreamStartEvent(null, null));
    text.emit(new DocumentStartEvent(null, null, false, null, Map.of()));
    text.emit(mappingStart());
    for (String key : FIRST) {
      Node section = sections.remove(key);
      if (section != null) {
        text.entry(key, section);
      }
    }
    sections.forEach((key, value) -> text.entry(key, value));
    text.emit(new MappingEndEvent(null, null));
    text.emit(new DocumentEndEvent(null, null, false));
    text.emit(new StreamEndEvent(null, null));
    return text.out.toString();
  }

  private void emit(Event event) {
    try {
      emitter.emit(event);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail", e);
    }
  }

  private static MappingStartEvent mappingStart() {
    return new MappingStartEvent(null, null, true, null, null, FlowStyle.BLOCK);
  }

  private void entry(String key, Node value) {
    if (saysNothing(key, value)) {
      return;
    }
    // the reference prints these keys with a capital, and reads them in lower case
    text(key.equals("Path") || key.equals("Rate") || key.equals("Weight") ? low(key) : key);
    node(value);
  }

  private static boolean saysNothing(String key, Node value) {
    if (value instanceof ScalarNode scalar) {
      return scalar.isNull() && COMMANDS.contains(key);
    }
    if (!(value instanceof MappingNode map)) {
      return false;
    }
    return EMPTY.contains(key)
        ? map.entries().isEmpty()
        : key.equals("exec")
            && map.entries().entrySet().stream()
                .allMatch(entry -> saysNothing(entry.getKey(), entry.getValue()));
  }

  private static String low(String key) {
    return key.toLowerCase(java.util.Locale.ROOT);
  }

  private void node(Node value) {
    if (value instanceof MappingNode map) {
      emit(mappingStart());
      map.entries().forEach((key, item) -> entry(key, item));
      emit(new MappingEndEvent(null, null));
    } else if (value instanceof SequenceNode list) {
      emit(new SequenceStartEvent(null, null, true, null, null, FlowStyle.BLOCK));
      list.items().forEach(item -> node(item));
      emit(new SequenceEndEvent(null, null));
    } else {
      scalar(((ScalarNode) value).value());
    }
  }

  private void scalar(@org.jspecify.annotations.Nullable Object plain) {
    if (plain instanceof String text) {
      text(text);
    } else {
      String printed =
          plain instanceof Double number ? GoNumber.print(number) : String.valueOf(plain);
      emit(
          new ScalarEvent(
              null, null, new ImplicitTuple(true, true), printed, null, null, ScalarStyle.PLAIN));
    }
  }

  private void text(String text) {
    ScalarStyle style = ScalarStyle.PLAIN;
    if (looksLikeSomethingElse(text) || (text.indexOf('\n') >= 0 && startsWithBlank(text))) {
      style = ScalarStyle.DOUBLE_QUOTED;
    } else if (text.indexOf('\n') >= 0) {
      style = ScalarStyle.LITERAL;
    }
    emit(new ScalarEvent(null, null, new ImplicitTuple(true, true), text, null, null, style));
  }

  /**
   * Returns whether a block would need an indentation hint, which readers interpret differently.
   */
  private static boolean startsWithBlank(String text) {
    return text.charAt(0) == ' ' || text.charAt(0) == '\n';
  }

  private static boolean looksLikeSomethingElse(String text) {
    return !PlainScalars.isText(text)
        || OLD_BOOLEANS.contains(text)
        || text.equals("<<")
        || BASE_60.matcher(text).matches();
  }
}
