package dev.paws.core.model.json;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

/** Writes a document as YAML in block style, all texts in quotes, so that no reader guesses. */
final class YamlDocumentWriter {
  private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_./-]*");

  private final StringWriter out = new StringWriter();
  private final Emitter emitter;

  private YamlDocumentWriter() {
    DumperOptions options = new DumperOptions();
    options.setSplitLines(false);
    this.emitter = new Emitter(out, options);
  }

  static String write(Map<String, @Nullable Object> document) {
    YamlDocumentWriter writer = new YamlDocumentWriter();
    writer.emit(new StreamStartEvent(null, null));
    writer.emit(new DocumentStartEvent(null, null, false, null, Map.of()));
    writer.value(document);
    writer.emit(new DocumentEndEvent(null, null, false));
    writer.emit(new StreamEndEvent(null, null));
    return writer.out.toString();
  }

  private void value(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      emit(new MappingStartEvent(null, null, true, null, null, FlowStyle.BLOCK));
      map.forEach(
          (key, item) -> {
            key(String.valueOf(key));
            value(item);
          });
      emit(new MappingEndEvent(null, null));
    } else if (value instanceof Iterable<?> items) {
      emit(new SequenceStartEvent(null, null, true, null, null, FlowStyle.BLOCK));
      items.forEach(this::value);
      emit(new SequenceEndEvent(null, null));
    } else if (value instanceof String text) {
      scalar(text, ScalarStyle.DOUBLE_QUOTED);
    } else {
      scalar(String.valueOf(value), ScalarStyle.PLAIN);
    }
  }

  private void key(String key) {
    boolean plain = PLAIN_KEY.matcher(key).matches();
    scalar(key, plain ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED);
  }

  private void scalar(String text, ScalarStyle style) {
    emit(new ScalarEvent(null, null, new ImplicitTuple(true, true), text, null, null, style));
  }

  private void emit(Event event) {
    try {
      emitter.emit(event);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail", e);
    }
  }
}
